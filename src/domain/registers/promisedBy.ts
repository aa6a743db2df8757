import { MONTHS } from '@/domain/figures/period';

const MONTH = `(?:${MONTHS.join('|')})`;
const BY = new RegExp(
  `\\b(?:by|before|until|no later than|not later than)(?: the)?(?: end of)? ((?:\\d{1,2} )?${MONTH} (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)\\b`,
);
/** What has been done by a date is no promise. */
const DONE = /\b(?:was|were|has been|have been|had|did|rose|fell|became|opened|began|started)\b/i;

/** The last day that the text of an action promises: "is to be in place by September 2025". Undefined where it promises none, or tells what was done. */
export function promisedBy(text: string): string | undefined {
  const sentences = text.split(/(?<=[.!?;])\s+/);
  const promise = sentences.find((sentence) => BY.test(sentence) && !DONE.test(sentence));
  return promise === undefined ? undefined : BY.exec(promise)?.[1];
}
