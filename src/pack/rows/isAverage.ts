import type { Indicator } from '@/domain/figures/indicator';
import type { Unit } from '@/domain/figures/unit';

const AVERAGE_UNIT_KINDS: readonly Unit['kind'][] = ['mean', 'days', 'score', 'unknown'];

/** Whether figures of the unit can be averages over people: days, scores, means, and units that the program does not know. */
export function isAverage({ unit }: Pick<Indicator, 'unit'>): boolean {
  return AVERAGE_UNIT_KINDS.includes(unit.kind);
}
