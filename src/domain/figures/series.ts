import type { Observation, Series } from './observation';
import { comparePeriods, isOneStepBefore, isSamePeriod, samePeriodLastYear, type Period } from './period';
import type { ValueReading } from './reading';

export function observationAt(series: Series | undefined, period: Period): Observation | undefined {
  return series?.observations.find((observation) => isSamePeriod(observation.period, period));
}

/** Returns the figure of exactly this period, or undefined if it is withheld, missing, or has only a rating. */
export function valueAt(series: Series | undefined, period: Period): ValueReading | undefined {
  const reading = observationAt(series, period)?.reading;
  return reading?.kind === 'value' ? reading : undefined;
}

/** The newest figure of the series, whatever its period. */
export function newestValue(
  series: Series | undefined,
): { readonly period: Period; readonly reading: ValueReading } | undefined {
  const newestObservation = series?.observations.findLast(
    (observation) => observation.reading.kind === 'value',
  );
  return newestObservation?.reading.kind === 'value'
    ? { period: newestObservation.period, reading: newestObservation.reading }
    : undefined;
}

/**
 * Finds the observation with which this one is compared: for a seasonal indicator that of the same period last year, and otherwise, or if
 * there is none, that of the period one step before. Returns undefined after a gap.
 */
export function previousOf(series: Series, period: Period, seasonal: boolean): Observation | undefined {
  const lastYear = seasonal ? samePeriodLastYear(period) : undefined;
  return (
    (lastYear && observationAt(series, lastYear)) ??
    series.observations.findLast((observation) => isOneStepBefore(observation.period, period))
  );
}

/** Whether the series breaks after the earlier period and no later than the later one, so that the two figures cannot be compared. */
export function breaksBetween(series: Series, earlierPeriod: Period, laterPeriod: Period): boolean {
  return series.observations.some(
    ({ period, break: breaks }) =>
      breaks && comparePeriods(period, earlierPeriod) > 0 && comparePeriods(period, laterPeriod) <= 0,
  );
}

/** The series as it stood on the given day: only periods that had ended by then. */
export function seriesUntil(series: Series, lastDay: string): Series {
  return { ...series, observations: series.observations.filter(({ period }) => period.end <= lastDay) };
}

/** The newest period for which any of these series has a figure. Where none has one, the newest with a cell that is withheld or only rated. */
export function latestPeriod(allSeries: readonly Series[]): Period | undefined {
  return newestPeriodAmong(allSeries, true) ?? newestPeriodAmong(allSeries, false);
}

function newestPeriodAmong(allSeries: readonly Series[], withValue: boolean): Period | undefined {
  let newestPeriod: Period | undefined;
  for (const series of allSeries)
    for (const { period, reading } of series.observations)
      if (!withValue || reading.kind === 'value')
        if (newestPeriod === undefined || comparePeriods(period, newestPeriod) > 0) newestPeriod = period;
  return newestPeriod;
}
