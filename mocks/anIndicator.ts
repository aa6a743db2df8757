import type { Indicator, IndicatorId } from '@/domain/figures/indicator';

/** The indicator that fixtures are about unless they say otherwise. */
export const READINESS = 'readiness' as IndicatorId;

/** A percentage of which more is better, published to one decimal. */
export function anIndicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    id: READINESS,
    title: 'Children ready for school (made up)',
    polarity: 'high',
    unit: 'percent',
    decimals: 1,
    type: 'national',
    status: 'active',
    seasonal: false,
    people: true,
    themes: [],
    ...overrides,
  };
}
