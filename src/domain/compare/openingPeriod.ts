import type { AreaCode } from '@/domain/figures/area';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { HeldSeries } from './comparedAreas';

/** A period with the number of areas that have a figure in it. */
export type HeldPeriod = {
  readonly period: Period;
  readonly hasOurs: boolean;
  /** How many other authorities have a figure. England and regions do not count. */
  readonly others: number;
};

/** The share of the most others in any period that a period needs to be opened at. */
const ENOUGH = 0.5;

/** The periods in which any area has a figure, newest first. */
export function heldPeriods({ areas, series }: HeldSeries, ours: AreaCode): readonly HeldPeriod[] {
  const found = new Map<string, HeldPeriod>();
  for (const [code, { observations }] of series)
    for (const { period, reading } of observations) {
      if (reading.kind !== 'value') continue;
      const key = `${period.timePeriod} ${period.timeIdentifier}`;
      const { hasOurs, others } = found.get(key) ?? { hasOurs: false, others: 0 };
      const isOther = code !== ours && areas.get(code)?.kind === 'authority';
      found.set(key, { period, hasOurs: hasOurs || code === ours, others: others + Number(isOther) });
    }
  return [...found.values()].toSorted((a, b) => comparePeriods(b.period, a.period));
}

/**
 * The newest period in which at least half as many other areas have a figure as in any: a comparison opens there, and not in a month that nobody else has
 * published. Undefined where no area has a figure.
 */
export function openingPeriod(periods: readonly HeldPeriod[]): HeldPeriod | undefined {
  const most = Math.max(0, ...periods.map(({ others }) => others));
  return periods.find(({ others }) => others >= most * ENOUGH);
}
