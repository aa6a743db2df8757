import type { Observation, Series } from '@/domain/figures/observation';
import { comparePeriods } from '@/domain/figures/period';
import { SAMPLETON } from './anArea';
import { READINESS } from './anIndicator';
import { aPeriod } from './aPeriod';
import { aReading } from './aReading';

/** A final figure for 2014, without break, interval or printed rating. */
export function anObservation(text = '62.2', overrides: Partial<Observation> = {}): Observation {
  return {
    period: aPeriod(),
    reading: aReading(text),
    status: 'final',
    break: false,
    reported: [],
    ...overrides,
  };
}

/** What a year holds in a fixture: the cell's text, or an observation with more to say. */
export type Cell = string | (Partial<Observation> & { readonly text: string });

/** A series by year (or other `time_period`), oldest first: `aSeries({ 2013: '55.7', 2014: { text: '62.2', break: true } })`. */
export function aSeries(cells: Readonly<Record<string, Cell>>, timeIdentifier = 'Calendar year'): Series {
  const observations = Object.entries(cells).map(([timePeriod, cell]) => {
    const { text, ...rest } = typeof cell === 'string' ? { text: cell } : cell;
    return anObservation(text, { period: aPeriod(timePeriod, timeIdentifier), ...rest });
  });
  return {
    indicator: READINESS,
    area: SAMPLETON,
    observations: observations.toSorted((a, b) => comparePeriods(a.period, b.period)),
  };
}
