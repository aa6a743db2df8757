import type { AuditFigure } from './packFigures';

/**
 * The numbers behind a figure: the people counted, the denominator, those left over, the amount added in a period, the sum behind a mean, an amount of
 * money.
 */
export type Quantity = 'count' | 'out of' | 'left over' | 'added' | 'sum' | 'amount';

/** The quantities that add up over groups, areas and periods. */
export const ADDITIVE: readonly Quantity[] = ['count', 'out of', 'sum', 'amount'];

/** A whole number that the pack shows, withholds, or implies. */
export type Unknown = {
  /** The name of the number in an explanation: `Starts, Sampleton, 2014, sex=Female [c]`. Names are made on demand, because there are thousands of numbers. */
  readonly name: () => string;
  readonly figureName: () => string;
  /** The id of the plan that the number belongs to. */
  readonly plan: string;
  readonly minimum: number;
  readonly maximum?: number | undefined;
  /** The wider limits of a number that an interval limits, in case the interval was rounded twice or was worked out by a less likely method. */
  readonly widerLimits?: { readonly minimum: number; readonly maximum: number | undefined } | undefined;
  /** The approximate size of the number, if an interval shows it. */
  readonly approximateSize?: number | undefined;
  /** When the number must stay hidden: always (`withheld`, and `near` for the sum behind a mean), only if it is small, or never. */
  readonly guard: 'withheld' | 'small' | 'near' | 'none';
  /** The smallest count of people that the number's plan publishes. */
  readonly smallestCount: number;
};

/** A sum of numbers that lies between two limits, with an explanation in words. */
export type Equation = {
  readonly terms: readonly (readonly [key: string, coefficient: number])[];
  readonly lowerLimit: number;
  readonly upperLimit: number;
  readonly explain: () => string;
  /** The looser limits that hold if a reader's assumption, such as that the parts are all there is, is wrong. Undefined if the pack states the equation. */
  readonly assumedLimits?: { readonly lowerLimit: number; readonly upperLimit: number } | undefined;
  /** What the officer must state if the parts add up to more than their total. */
  readonly overlapToState?: string | undefined;
  /** The remainder of the total if its parts fall short of it. */
  readonly remainder?: Unknown | undefined;
  /** Whether another series of the pack shows one more group, or the parts leave ages out, so that readers know whom a remainder is about. */
  readonly mayLackGroup?: boolean | undefined;
};

/** Everything that a pack says about counts of people. */
export type Ledger = {
  readonly unknowns: Map<string, Unknown>;
  readonly knownValues: Map<string, number>;
  readonly equations: Equation[];
};

export function emptyLedger(): Ledger {
  return { unknowns: new Map(), knownValues: new Map(), equations: [] };
}

export type Cell = Pick<AuditFigure, 'indicator' | 'series' | 'area' | 'areaKey' | 'period' | 'groups'>;

/** Names a cell for messages: `Starts, Sampleton, 2014, sex=Female`. */
export type NameOf = (cell: Cell) => string;

export function keyOf(quantity: Quantity, cell: Cell): string {
  return `${quantity}|${cell.series}|${cellKey(cell)}`;
}

/** The series of a number, by its key. */
export function seriesOf(key: string): string {
  const start = key.indexOf('|') + 1;
  return key.slice(start, key.indexOf('|', start));
}

/** The key of a cell without its indicator. A rate and its population share it. */
export function cellKey({ areaKey, period, groups }: Omit<Cell, 'indicator' | 'series' | 'area'>): string {
  const groupText = groups.length === 0 ? '' : `|${groups.join('|')}`;
  return `${areaKey}|${period.family}|${period.step}${groupText}`;
}

/** The same cell for other groups. Without any group it is the total. */
export function withGroups(
  { indicator, series, area, areaKey, period }: Cell,
  groups: readonly string[],
): Cell {
  return { indicator, series, area, areaKey, period, groups };
}

export const NO_LIMIT = {
  lowerLimit: Number.NEGATIVE_INFINITY,
  upperLimit: Number.POSITIVE_INFINITY,
} as const;
