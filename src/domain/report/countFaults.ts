import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { boundBefore } from './boundBefore';
import { namesCounted } from './countedNames';
import { withoutHarmless } from './harmlessNumbers';
import type { HeldCounts } from './heldCounts';
import { isOfAPart, isOfAnswers } from './isOfAPart';
import { titleShareIn } from './namedIndicator';
import { numbersIn, type FoundNumber } from './numbersIn';
import { mayMeanPeriod, periodNamedWith } from './namedPeriod';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

/** A number of people in a text that is not the count behind its indicator's share or rate: "561 children were looked after" where the count is 509. */
export type CountFault = {
  readonly kind: 'count';
  readonly foundText: string;
  readonly indicator: Indicator;
  /** The period whose count the number is. Undefined if it is not the count of any period. */
  readonly countPeriod: Period | undefined;
  /** The count of the period that the text gives, or the newest. */
  readonly meantCount: { readonly count: number; readonly period: Period };
};

type DatedCounts = HeldCounts & { readonly period: Period };

/** How near a number must be to a count, so that it was probably meant as that count. */
const NEAR_SHARE = 0.25;
const SMALLEST_NUMBER = 10;
/** The share of a title's words that a sentence must have, so that its number can be the number of all people whom the indicator counts. */
const ENOUGH_OF_TITLE = 0.6;
const NO_COUNT_AFTER_WORDS =
  /\b(?:of|of the|of all|of our|in|in every|aged?|within|than|by|or|between|another|other|further|since|to) $/i;
const NO_COUNT_BEFORE_WORDS =
  /^(?: ?%| per ?cent\b|(?: out)? of (?:the |all |our )?\d|,\d| ?(?:or|and|to|-) ?\d| (?:more|fewer|less)\b)/i;

/** The numbers of people in a text that differ from the counts behind its indicator, where the plan holds these. */
export function countFaults(
  { text, indicator }: { readonly text: string; readonly indicator: Indicator },
  { counts, asAt }: { readonly counts: readonly HeldCounts[]; readonly asAt: string },
): readonly CountFault[] {
  const { kind } = indicator.unit;
  if ((kind !== 'share' && kind !== 'rate') || counts.length === 0) return [];
  const datedCounts = counts.filter(
    (heldCounts): heldCounts is DatedCounts => heldCounts.period !== undefined,
  );
  return sentencesOf(text).flatMap((sentence) => {
    const plainText = searchableText(sentence);
    if (titleShareIn(plainText, indicator) < ENOUGH_OF_TITLE) return [];
    if (isOfAPart(plainText, indicator.title) || isOfAnswers(plainText, indicator.title)) return [];
    return numbersIn(withoutHarmless(plainText, new Set())).flatMap((number) => {
      if (!isCount(plainText, number, indicator)) return [];
      return faultOf(plainText, number, { indicator, counts, datedCounts, asAt }) ?? [];
    });
  });
}

function isCount(plainText: string, { start, end, value }: FoundNumber, indicator: Indicator): boolean {
  const [textBefore, textAfter] = [plainText.slice(0, start), plainText.slice(end)];
  if (value < SMALLEST_NUMBER || !Number.isInteger(value) || boundBefore(textBefore) !== undefined)
    return false;
  return (
    !NO_COUNT_AFTER_WORDS.test(textBefore) &&
    !NO_COUNT_BEFORE_WORDS.test(textAfter) &&
    namesCounted(indicator, textAfter)
  );
}

function faultOf(
  plainText: string,
  { text: foundText, start, end, value }: FoundNumber,
  {
    indicator,
    counts,
    datedCounts,
    asAt,
  }: {
    readonly indicator: Indicator;
    readonly counts: readonly HeldCounts[];
    readonly datedCounts: readonly DatedCounts[];
    readonly asAt: string;
  },
): CountFault | undefined {
  const namedPeriod = periodNamedWith(
    { textBefore: plainText.slice(0, start), textAfter: plainText.slice(end) },
    asAt,
  );
  const inOrder = datedCounts.toSorted((a, b) => comparePeriods(a.period, b.period));
  const isNamedPeriod = (period: Period) =>
    namedPeriod === undefined || namedPeriod.kind === 'now' || mayMeanPeriod(namedPeriod, period);
  const meantCounts = inOrder.findLast(({ period }) => isNamedPeriod(period));
  if (meantCounts === undefined) return undefined;
  const baseFault = {
    kind: 'count',
    foundText,
    indicator,
    meantCount: { count: meantCounts.part, period: meantCounts.period },
  } as const;
  const matching = inOrder.filter(({ part, whole }) => part === value || whole === value);
  if (matching.some(({ period }) => isNamedPeriod(period))) return undefined;
  const newestMatch = matching.at(-1);
  if (newestMatch !== undefined)
    return namedPeriod === undefined ? undefined : { ...baseFault, countPeriod: newestMatch.period };
  if (counts.some(({ part, whole }) => part === value || whole === value)) return undefined;
  return Math.abs(value - meantCounts.part) <= NEAR_SHARE * meantCounts.part
    ? { ...baseFault, countPeriod: undefined }
    : undefined;
}
