import { PERSON_WORDS } from '@/domain/report/people';
import { NUMBER_PATTERN } from '@/domain/report/harmlessWords';
import { searchableText } from '@/domain/report/searchableText';
import { MONEY } from '@/sources/plan/registers/moneyTable';
import { matchesOf } from './matchesOf';
import type { PlanText } from './planTexts';

// An amount for each child and one for all of them, divided, give the number of children.

const AN_AMOUNT = new RegExp(
  `[£€$] ?\\d(?:[\\d,.]*\\d)?(?: ?(?:k|m|bn|thousand|million|billion)\\b)?|${NUMBER_PATTERN} ?(?:(?:thousand|million|billion) )?(?:pounds?|pence)\\b`,
  'giu',
);

/** What every amount of money has, in its simplest form, so that other texts need no search. */
const MONEY_SIGN = /[£€$]|\d ?(?:\p{L}+ )?(?:pounds?|pence)\b|\b(?:pounds|pence)\b/iu;

const ONE_OF_THEM = `(?:${PERSON_WORDS}|family|household|case|placement|plan)(?:'s)?(?!\\p{L})`;

/** Words by which an amount is for one child, one family or one placement. "Each year" and "every school" are not among them. */
const FOR_EACH = new RegExp(
  [
    String.raw`\b(?:each|every)\b(?! (?:\p{L}+ )?(?:year|month|week|quarter|day|night|term|time|council|school|ward|authority|team|hub|area)s?\b)`,
    String.raw`\bapiece\b|\ba head\b|\bper (?:head|capita|person|place|bed)\b|\bunit cost|\bon average\b|\b(?:average|mean|typical|median)\b`,
    String.raw`\b(?:an?|one|per|single|the only) (?:\p{L}+ ){0,2}${ONE_OF_THEM}`,
    String.raw`\b(?:an?|one|single) (?:\p{L}+ )?(?<!took |takes? )(?:place|bed)\b`,
  ].join('|'),
  'iu',
);

/** The words of a text by which one of its amounts is for each child. Empty where the text has no amount, or none to divide. */
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
 * The texts of a plan that name an amount for each child while a row of money.csv holds another amount: an item such as "One girl's placement", or a
 * paragraph with one amount.
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
