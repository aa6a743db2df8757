import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditFigure } from './packFigures';
import { NO_LIMIT, type Equation, type NameOf } from './unknowns';

/** The signs of a share or rate that is not 0 but rounds to 0. */
export const NEAR_ZERO_SIGNS: ReadonlySet<string> = new Set(['low', 'k']);

/** A share or rate that rounds to 0 is less than half a unit of its last decimal. */
export function nearZeroBound(
  figure: AuditFigure,
  {
    per,
    countKey,
    outOfKey,
    nameOf,
  }: {
    readonly per: number;
    readonly countKey: string;
    readonly outOfKey: string;
    readonly nameOf: NameOf;
  },
): Equation {
  return {
    terms: [
      [countKey, per * 2 * 10 ** figure.indicator.decimals],
      [outOfKey, -1],
    ],
    lowerLimit: Number.NEGATIVE_INFINITY,
    upperLimit: 0,
    explain: () => `the figure is not 0 but rounds to 0: ${nameOf(figure)}`,
    assumedLimits: NO_LIMIT,
  };
}

/** The span of numbers that round to a figure, in half units of its last decimal. */
export function roundingSpan(text: string): { readonly lowerUnits: number; readonly upperUnits: number } {
  const units = Math.round(Number(text) * 2 * 10 ** decimalsOf(text));
  return { lowerUnits: units - 1, upperUnits: units + 1 };
}

/** Two relations that keep a count divided by its number of people within a span. */
export function ratioBounds(
  countTerm: readonly [key: string, coefficient: number],
  outOfKey: string,
  {
    lowerUnits,
    upperUnits,
    explain,
  }: { readonly lowerUnits: number; readonly upperUnits: number; readonly explain: () => string },
) {
  return [
    {
      terms: [countTerm, [outOfKey, -upperUnits] as const],
      lowerLimit: Number.NEGATIVE_INFINITY,
      upperLimit: 0,
      explain,
    },
    {
      terms: [countTerm, [outOfKey, -lowerUnits] as const],
      lowerLimit: 0,
      upperLimit: Number.POSITIVE_INFINITY,
      explain,
    },
  ];
}
