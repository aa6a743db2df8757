import { MONTHS } from '@/domain/figures/period';

const MONTH_NAMES = `(?:${MONTHS.join('|')})`;
const BY_DATE = new RegExp(
  `\\b(?:by|before|until|no later than|not later than)(?: the)?(?: end of)? ((?:\\d{1,2} )?${MONTH_NAMES} (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)\\b`,
);
/** Phrases for what has already been done by a date, which is no promise. */
const DONE_WORDS = /\b(?:was|were|has been|have been|had|did|rose|fell|became|opened|began|started)\b/i;

/**
 * The last day that the text of an action promises: "is to be in place by September 2025". Returns undefined if the text promises no date, or
 * says what was done.
 */
export function promisedDate(text: string): string | undefined {
  const sentences = text.split(/(?<=[.!?;])\s+/);
  const promise = sentences.find((sentence) => BY_DATE.test(sentence) && !DONE_WORDS.test(sentence));
  return promise === undefined ? undefined : BY_DATE.exec(promise)?.[1];
}
