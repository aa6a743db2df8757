import { PERSON_WORDS } from '@/domain/report/people';
import { NUMBER_PATTERN } from '@/domain/report/harmlessWords';
import { searchableText } from '@/domain/report/searchableText';
import { MONEY } from '@/sources/plan/registers/moneyTable';
import { matchesOf } from './matchesOf';
import type { PlanText } from './planTexts';

// An amount for all children divided by the amount for each child gives their number.

const AN_AMOUNT = new RegExp(
  `[£€$] ?\\d(?:[\\d,.]*\\d)?(?: ?(?:k|m|bn|thousand|million|billion)\\b)?|${NUMBER_PATTERN} ?(?:(?:thousand|million|billion) )?(?:pounds?|pence)\\b`,
  'giu',
);

/** What every text with money contains. Other texts need no search. */
const MONEY_SIGN = /[£€$]|\d ?(?:\p{L}+ )?(?:pounds?|pence)\b|\b(?:pounds|pence)\b/iu;

const ONE_OF_THEM = `(?:${PERSON_WORDS}|family|household|case|placement|plan)(?:'s)?(?!\\p{L})`;

/** Words that make an amount the amount for one child, family or placement. "Each year" and "every school" are not among them. */
const FOR_EACH = new RegExp(
  [
    String.raw`\b(?:each|every)\b(?! (?:\p{L}+ )?(?:year|month|week|quarter|day|night|term|time|council|school|ward|authority|team|hub|area)s?\b)`,
    String.raw`\bapiece\b|\ba head\b|\bper (?:head|capita|person|place|bed)\b|\bunit cost|\bon average\b|\b(?:average|mean|typical|median)\b`,
    String.raw`\b(?:an?|one|per|single|the only) (?:\p{L}+ ){0,2}${ONE_OF_THEM}`,
    String.raw`\b(?:an?|one|single) (?:\p{L}+ )?(?<!took |takes? )(?:place|bed)\b`,
  ].join('|'),
  'iu',
);

/** Returns the words that make one amount of a text the amount for each child. Empty if the text has no such amount, or only one amount. */
export function moneyEachIn(
  searchable: string,
): readonly { readonly words: string; readonly start: number }[] {
  if (!MONEY_SIGN.test(searchable)) return [];
  const amounts = matchesOf(AN_AMOUNT, searchable);
  const each = amounts.length < 2 ? null : FOR_EACH.exec(searchable);
  return each === null
    ? []
    : [{ words: `${amounts.map(([amount]) => amount).join(' … ')} … ${each[0]}`, start: each.index }];
}

/**
 * The texts of a plan that name an amount for each child while a row of money.csv holds another amount. Such a text is an item, "One girl's
 * placement", or a paragraph with a single amount.
 */
export function textsWithMoneyEach(texts: readonly PlanText[]): ReadonlySet<string> {
  const moneyRows = new Set(texts.flatMap(({ file, row }) => (file === MONEY.file ? [row] : [])));
  if (moneyRows.size === 0) return new Set();
  const isWithAmount = ({ file, text }: PlanText) =>
    file === MONEY.file ? moneyRows.size > 1 : MONEY_SIGN.test(text);
  return new Set(
    texts
      .filter((text) => !text.isName && isWithAmount(text) && FOR_EACH.test(searchableText(text.text)))
      .map(({ text }) => text),
  );
}
