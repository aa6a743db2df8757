import { likenessTo, type Likeness } from '@/domain/certainty/likeness';
import { countInterval } from '@/domain/figures/countInterval';
import { intervalFromCounts } from '@/domain/figures/counts';
import { differenceInterval, type Estimate } from '@/domain/figures/differenceInterval';
import type { Indicator } from '@/domain/figures/indicator';
import { breaksBetween } from '@/domain/figures/series';
import type { InYearRow } from './inYear';
import type { YearToDate } from './yearToDate';

/**
 * Whether the year to date differs from the same part of last year by more than chance. The counts behind a share or rate that is pooled are
 * tested, and numbers of people that are added up. Returns undefined if neither can be tested, or the series breaks between the two
 * (docs/methods.md#within-the-year).
 */
export function toDateLikeness({
  indicator,
  series,
  toDate,
  toDateLastYear,
}: Pick<InYearRow, 'indicator' | 'series' | 'toDate' | 'toDateLastYear'>): Likeness | undefined {
  const [thisYear, lastYear] = [toDate, toDateLastYear].map((yearSoFar) => estimateOf(yearSoFar, indicator));
  if (
    thisYear === undefined ||
    lastYear === undefined ||
    toDate === undefined ||
    toDateLastYear === undefined
  )
    return undefined;
  if (breaksBetween(series, toDateLastYear.from, toDate.to)) return undefined;
  return likenessTo(differenceInterval(thisYear, lastYear), 0, indicator.polarity);
}

function estimateOf(
  toDate: YearToDate | undefined,
  { inYear, unit, people }: Pick<Indicator, 'inYear' | 'unit' | 'people'>,
): Estimate | undefined {
  if (toDate?.kind !== 'value') return undefined;
  const { value } = toDate.reading;
  const isSumOfPeople = inYear === 'sum' && unit.kind === 'count' && people && value >= 0;
  const interval = isSumOfPeople
    ? countInterval(value)
    : toDate.counts && intervalFromCounts(unit, toDate.counts);
  return interval && { value, interval };
}
