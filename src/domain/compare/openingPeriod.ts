import type { AreaCode } from '@/domain/figures/area';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { HeldSeries } from './comparedAreas';

/** A period with the number of areas that have a figure in it. */
export type PeriodWithFigures = {
  readonly period: Period;
  readonly hasOurs: boolean;
  /** How many other authorities have a figure. England and regions do not count. */
  readonly otherCount: number;
};

/** A comparison opens at a period for which at least this share of other areas has a figure, beside the period with the most. */
const ENOUGH_SHARE = 0.5;

/** The periods in which any area has a figure, newest first. */
export function periodsWithFigures(
  { areas, series }: HeldSeries,
  ourCode: AreaCode,
): readonly PeriodWithFigures[] {
  const periodsByKey = new Map<string, PeriodWithFigures>();
  for (const [code, { observations }] of series)
    for (const { period, reading } of observations) {
      if (reading.kind !== 'value') continue;
      const key = `${period.timePeriod} ${period.timeIdentifier}`;
      const { hasOurs, otherCount } = periodsByKey.get(key) ?? { hasOurs: false, otherCount: 0 };
      const isOther = code !== ourCode && areas.get(code)?.kind === 'authority';
      periodsByKey.set(key, {
        period,
        hasOurs: hasOurs || code === ourCode,
        otherCount: otherCount + Number(isOther),
      });
    }
  return [...periodsByKey.values()].toSorted((a, b) => comparePeriods(b.period, a.period));
}

/**
 * The newest period in which at least half as many other areas have a figure as in any other period. A comparison opens there, and not at a
 * month that nobody else has published. Returns undefined if no area has a figure.
 */
export function openingPeriod(periods: readonly PeriodWithFigures[]): PeriodWithFigures | undefined {
  const largestCount = Math.max(0, ...periods.map(({ otherCount }) => otherCount));
  return periods.find(({ otherCount }) => otherCount >= largestCount * ENOUGH_SHARE);
}
