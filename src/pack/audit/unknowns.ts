import type { AuditFigure } from './packFigures';

/** What a reader may know or work out of a figure: the people counted, those out of whom, those left over, what was added in a period. */
export const QUANTITIES = ['count', 'out of', 'left over', 'added'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** A whole number of people that the pack shows, withholds, or implies. */
export type Unknown = {
  /** Its words in an explanation: `Starts, Sampleton, 2014, sex=Female [c]`. */
  readonly name: string;
  readonly place: string;
  readonly least: 0 | 1;
  /** Whether it must stay hidden, because its figure is withheld; or only where it turns out to be small. */
  readonly guard: 'withheld' | 'small';
  /** Figures of publishers are equations and not secrets. */
  readonly isOwn: boolean;
};

/** A sum of numbers that lies between two limits, in words. */
export type Equation = {
  readonly terms: readonly (readonly [key: string, times: number])[];
  readonly low: number;
  readonly high: number;
  readonly says: string;
  /** What a reader takes for granted though the pack does not say it: that the parts are all there is. Then the looser form. */
  readonly assumes?: { readonly low: number; readonly high: number } | undefined;
};

/** Everything that a pack says about counts of people. */
export type Ledger = {
  readonly unknowns: Map<string, Unknown>;
  readonly known: Map<string, number>;
  readonly equations: Equation[];
};

export function emptyLedger(): Ledger {
  return { unknowns: new Map(), known: new Map(), equations: [] };
}

export type At = Pick<AuditFigure, 'indicator' | 'area' | 'period' | 'sides'>;

export function keyOf(quantity: Quantity, { indicator, area, period, sides }: At): string {
  return [quantity, indicator.id, area, period.family, period.step, ...sides].join('|');
}
