import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import { toUnit, type Unit } from '@/domain/figures/unit';

/** The indicator that fixtures are about unless they say otherwise. */
export const READINESS = 'readiness' as IndicatorId;

export type IndicatorOverrides = Partial<Omit<Indicator, 'unit'>> & { readonly unit?: string | Unit };

/** A percentage of which more is better, published to one decimal. */
export function anIndicator({ unit = 'percent', ...overrides }: IndicatorOverrides = {}): Indicator {
  return {
    id: READINESS,
    title: 'Children ready for school (made up)',
    polarity: 'high',
    unit: typeof unit === 'string' ? toUnit(unit) : unit,
    decimals: 1,
    type: 'national',
    status: 'active',
    seasonal: false,
    people: true,
    themes: [],
    ...overrides,
  };
}
