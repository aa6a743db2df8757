import { capital } from '@/domain/figures/capital';
import type { Indicator } from '@/domain/figures/indicator';
import type { Likeness, TestedChange } from '@/domain/certainty/likeness';
import type { Period } from '@/domain/figures/period';
import type { Interval } from '@/domain/figures/observation';
import type { RecentTrend } from '@/domain/certainty/recentTrend';
import type { CountChange } from '@/domain/certainty/countChange';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatNumber, formatValue, pointsOnce, spokenChange, spokenDistance } from '@/ui/formatValue';
import { peopleText } from './peopleText';
import { periodsWord } from './periodsWord';

type IndicatorFormat = Pick<Indicator, 'unit' | 'decimals'>;

/** A distance in a sentence, without its sign: "6 percentage points", "0.3". */
export function formatPoints(size: number, { unit, decimals }: IndicatorFormat): string {
  return spokenDistance(Math.abs(size), unit, decimals);
}

/** An interval: "3.9% to 4.9%". */
export function intervalText({ lower, upper }: Interval, { unit, decimals }: IndicatorFormat): string {
  return `${formatValue(lower, unit, decimals)} to ${formatValue(upper, unit, decimals)}`;
}

/** One comparator's result: "similar to England", "worse than the neighbours’ average". */
function likenessText(likeness: Likeness, comparatorName: string): string {
  return likeness === 'similar' ? `similar to ${comparatorName}` : `${likeness} than ${comparatorName}`;
}

/** The results of all comparators: "similar to the neighbours’ average and the region, and worse than England". */
export function likenessesText(
  likenesses: readonly { readonly likeness: Likeness; readonly comparatorName: string }[],
): string | undefined {
  const kinds = [...new Set(likenesses.map(({ likeness }) => likeness))];
  const clauses = kinds.map((kind) => {
    const names = likenesses
      .filter(({ likeness }) => likeness === kind)
      .map(({ comparatorName }) => comparatorName);
    const lastName = names.at(-1) ?? '';
    return likenessText(
      kind,
      names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${lastName}` : lastName,
    );
  });
  return clauses.length === 0 ? undefined : clauses.join(', and ');
}

/** What the test of a change shows: "Similar to 2023/24: a change of −0.1 percentage points, and by chance anything from −0.8 points to +0.6 points." */
export function testedChangeText(
  { earlierPeriod, likeness, interval }: TestedChange,
  change: number,
  { unit, decimals }: IndicatorFormat,
): string {
  const signedChange = (value: number) => spokenChange(value, unit, decimals);
  const range = `${signedChange(interval.lower)} to ${signedChange(interval.upper)}`;
  const likenessWord = capital(likenessText(likeness, formatPeriodShort(earlierPeriod)));
  return pointsOnce(
    `${likenessWord}: a change of ${signedChange(change)}, and by chance anything from ${range}.`,
  );
}

/**
 * Says by how many people a figure changed: "This is 3 children more than in 2023/24; in 19 of 20 years chance alone makes a change of no more
 * than 9" (or months, as the figures are). For a share, both counts are given, each with the number it is out of.
 */
export function countChangeText(
  people: CountChange,
  {
    indicator,
    earlierText,
    period,
    isJudged = false,
  }: {
    readonly indicator: Indicator;
    readonly earlierText: string;
    /** The earlier or the later of the two periods that are compared. */
    readonly period: Pick<Period, 'family'>;
    /** Whether the change is already judged by the usual move of its series, so that the sentence does not speak of chance again. */
    readonly isJudged?: boolean;
  },
): string {
  const { change, usualChange, expectedCount } = people;
  const chanceClause =
    usualChange < 1
      ? 'chance alone changes nothing here'
      : `in 19 of 20 ${periodsWord(period, 20)} chance alone makes a change of no more than ${formatNumber(usualChange, 0)}`;
  if (expectedCount === undefined)
    return `${differenceText(change, indicator)} than in ${earlierText}${countsClause(people, indicator)}${isJudged ? '' : `; ${chanceClause}`}.`;
  const rate = indicator.unit.kind === 'share' ? 'share' : 'rate';
  const expectedText = `the ${formatNumber(expectedCount, 0)} that there would be now at the ${rate} of ${earlierText}${countsClause(people, indicator)}`;
  const difference = people.now.numerator - expectedCount;
  return `${differenceText(difference, indicator)} than ${expectedText}${isJudged ? '' : `; ${chanceClause.replace('a change', 'a difference')}`}.`;
}

/** Describes the recent trend, "increasing and getting worse, 2020/21 to 2024/25", or says why there is none. */
export function recentTrendText(trend: RecentTrend, { polarity }: Pick<Indicator, 'polarity'>): string {
  if (trend.kind === 'cannot be calculated') return `cannot be calculated: ${noTrendText(trend.because)}`;
  const years = `${formatPeriodShort(trend.from)} to ${formatPeriodShort(trend.to)}`;
  if (trend.kind === 'no significant change' || polarity === 'neutral') return `${trend.kind}, ${years}`;
  const isBetter = (trend.kind === 'increasing') === (polarity === 'high');
  return `${trend.kind} and getting ${isBetter ? 'better' : 'worse'}, ${years}`;
}

function noTrendText(because: Extract<RecentTrend, { kind: 'cannot be calculated' }>['because']): string {
  switch (because) {
    case 'not annual':
      return 'it is for single years only';
    case 'too few points':
      return 'it takes five years in a row, none of them withheld, and no break in the series';
    case 'no intervals':
      return 'there are no counts or intervals to test the five years with';
    case 'all or none':
      return 'in one of the five years all are counted';
  }
}

/** The two counts of a share in brackets: " (36 of 49, against 43 of 59)". Fewer people can be a larger share, where there are fewer in all. */
function countsClause({ now, before }: CountChange, { unit }: Indicator): string {
  if (unit.kind !== 'share' || now.denominator === undefined || before.denominator === undefined) return '';
  const countOutOf = (count: number, total: number) =>
    `${formatNumber(count, 0)} of ${formatNumber(total, 0)}`;
  return ` (${countOutOf(now.numerator, now.denominator)}, against ${countOutOf(before.numerator, before.denominator)})`;
}

function differenceText(change: number, indicator: Indicator): string {
  if (change === 0) return 'This is no more and no fewer';
  return `This is ${peopleText(change, indicator)} ${change > 0 ? 'more' : 'fewer'}`;
}
