import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { boundBefore } from './boundBefore';
import { namesCounted } from './countedNames';
import { withoutHarmless } from './harmlessNumbers';
import type { HeldCounts } from './heldCounts';
import { isOfAPart, isOfAnswers } from './isOfAPart';
import { titleSaid } from './namedIndicator';
import { numbersIn, type FoundNumber } from './numbersIn';
import { mayMean, periodNamed } from './periodNamed';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

/** A number of people that is not the count behind the share or rate of its indicator: "561 children were looked after" where 509 were. */
export type CountFault = {
  readonly kind: 'count';
  readonly found: string;
  readonly indicator: Indicator;
  /** The period of which it is the count. */
  readonly is: Period | undefined;
  /** The count of the period that the text gives, or the newest. */
  readonly meant: { readonly count: number; readonly period: Period };
};

type Dated = HeldCounts & { readonly period: Period };

/** How near a number must be to a count to be probably meant as that count. */
const NEAR = 0.25;
const SMALLEST = 10;
/** How much of a title a sentence must have, so that its number can be that of all whom the indicator counts. */
const ENOUGH = 0.6;
const NO_COUNT_BEFORE =
  /\b(?:of|of the|of all|of our|in|in every|aged?|within|than|by|or|between|another|other|further|since|to) $/i;
const NO_COUNT_BEHIND =
  /^(?: ?%| per ?cent\b|(?: out)? of (?:the |all |our )?\d|,\d| ?(?:or|and|to|-) ?\d| (?:more|fewer|less)\b)/i;

/** The counts of a text that are not those behind its indicator, where these are held. */
export function countFaults(
  { text, indicator }: { readonly text: string; readonly indicator: Indicator },
  { counts, asAt }: { readonly counts: readonly HeldCounts[]; readonly asAt: string },
): readonly CountFault[] {
  const { kind } = indicator.unit;
  if ((kind !== 'share' && kind !== 'rate') || counts.length === 0) return [];
  const ours = counts.filter((one): one is Dated => one.period !== undefined);
  return sentencesOf(text).flatMap((sentence) => {
    const plain = searchableText(sentence);
    if (titleSaid(plain, indicator) < ENOUGH) return [];
    if (isOfAPart(plain, indicator.title) || isOfAnswers(plain, indicator.title)) return [];
    return numbersIn(withoutHarmless(plain, new Set())).flatMap((number) => {
      if (!isCount(plain, number, indicator)) return [];
      return faultOf(plain, number, { indicator, counts, ours, asAt }) ?? [];
    });
  });
}

function isCount(plain: string, { start, end, value }: FoundNumber, indicator: Indicator): boolean {
  const [before, after] = [plain.slice(0, start), plain.slice(end)];
  if (value < SMALLEST || !Number.isInteger(value) || boundBefore(before) !== undefined) return false;
  return !NO_COUNT_BEFORE.test(before) && !NO_COUNT_BEHIND.test(after) && namesCounted(indicator, after);
}

function faultOf(
  plain: string,
  { text: found, start, end, value }: FoundNumber,
  {
    indicator,
    counts,
    ours,
    asAt,
  }: {
    readonly indicator: Indicator;
    readonly counts: readonly HeldCounts[];
    readonly ours: readonly Dated[];
    readonly asAt: string;
  },
): CountFault | undefined {
  const named = periodNamed({ before: plain.slice(0, start), after: plain.slice(end) }, asAt);
  const inOrder = ours.toSorted((a, b) => comparePeriods(a.period, b.period));
  const isThat = (period: Period) => named === undefined || named.kind === 'now' || mayMean(named, period);
  const meant = inOrder.findLast(({ period }) => isThat(period));
  if (meant === undefined) return undefined;
  const base = {
    kind: 'count',
    found,
    indicator,
    meant: { count: meant.part, period: meant.period },
  } as const;
  const same = inOrder.filter(({ part, whole }) => part === value || whole === value);
  if (same.some(({ period }) => isThat(period))) return undefined;
  const last = same.at(-1);
  if (last !== undefined) return named === undefined ? undefined : { ...base, is: last.period };
  if (counts.some(({ part, whole }) => part === value || whole === value)) return undefined;
  return Math.abs(value - meant.part) <= NEAR * meant.part ? { ...base, is: undefined } : undefined;
}
