import type { Indicator } from '@/domain/figures/indicator';
import { toUnit, type Unit } from '@/domain/figures/unit';

const KNOWN = new Map<string, Unit>();

/** What the figures of an indicator are a number of. */
export function unitOf({ unit }: Pick<Indicator, 'unit'>): Unit {
  const found = KNOWN.get(unit) ?? toUnit(unit);
  KNOWN.set(unit, found);
  return found;
}

/** Of how many a share or a rate is told: 100 for a share, 10,000 for `per 10,000 children`; undefined for what is neither. */
export function baseOf(indicator: Pick<Indicator, 'unit'>): number | undefined {
  const unit = unitOf(indicator);
  switch (unit.kind) {
    case 'share':
      return 100;
    case 'rate':
      return unit.per;
    case 'count':
    case 'mean':
    case 'money':
    case 'days':
    case 'score':
    case 'unknown':
      return undefined;
  }
}

/** Whether figures of the unit can be averages of people: days, scores, means, and what nobody understands. */
export function isAverage(indicator: Pick<Indicator, 'unit'>): boolean {
  return ['mean', 'days', 'score', 'unknown'].includes(unitOf(indicator).kind);
}
