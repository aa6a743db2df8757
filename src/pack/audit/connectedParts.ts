import { largestTotal } from './largestTotal';
import type { Line, Part } from './part';
import { isNew } from './partText';
import type { Equation, Ledger, Unknown } from './unknowns';
import type { Relation } from './wholeNumbers';

/** The most that a hidden number may be, as a multiple of the largest number that is shown. */
const ROOM = 8;
const LEAST_ROOM = 1_000;
/** And as a multiple of what the parts of the largest total without a row come to at the least: that of 1,296 groups in four dimensions. */
const TOTAL_ROOM = 2;

/** An equation with hidden numbers: those numbers, and the sum of the shown ones. */
type Live = {
  readonly equation: Equation;
  readonly open: Relation['terms'];
  readonly shift: number;
  /** The largest number of it that is shown. */
  readonly largest: number;
};

/** Divides a ledger into parts: sets of hidden numbers that equations join. */
export function partsOf({ unknowns, known, equations }: Ledger): readonly Part[] {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const roots: number[] = [];
  const numberOf = (key: string): number => {
    const found = numbers.get(key);
    if (found !== undefined) return found;
    const number = keys.push(key) - 1;
    roots.push(number);
    numbers.set(key, number);
    return number;
  };
  const all: Live[] = [];
  for (const equation of equations) {
    const live = liveIn(equation, known, numberOf);
    if (live !== undefined) all.push(live);
  }
  const live = withoutEmpty(all, (number) => unknowns.get(keys[number] ?? ''));
  for (const one of live) {
    const first = one.open[0]?.[0] ?? 0;
    for (const [other] of one.open) if (other !== first) roots[rootOf(roots, other)] = rootOf(roots, first);
  }
  const byRoot = new Map<number, Live[]>();
  for (const one of live) {
    const root = rootOf(roots, one.open[0]?.[0] ?? 0);
    const some = byRoot.get(root);
    if (some === undefined) byRoot.set(root, [one]);
    else some.push(one);
  }
  return [...byRoot.values()].map((some) => partFrom(some, keys, unknowns));
}

/**
 * Leaves out equations that say nothing: that a region, of which nothing else is known, is at least its borough. There is no
 * limit to how much more it may be, so neither it nor what is left of it can be worked out.
 */
function withoutEmpty(
  all: readonly Live[],
  unknownAt: (number: number) => Unknown | undefined,
): readonly Live[] {
  const times = new Map<number, number>();
  for (const { open } of all) for (const [number] of open) times.set(number, (times.get(number) ?? 0) + 1);
  const isEndless = (number: number) => {
    const { least = 0, most, guard = 'small' } = unknownAt(number) ?? {};
    return (
      times.get(number) === 1 && most === undefined && least <= 1 && guard !== 'near' && guard !== 'withheld'
    );
  };
  return all.filter(
    ({ equation: { low, high }, open }) =>
      low !== Number.NEGATIVE_INFINITY ||
      high !== 0 ||
      !open.some(([number, by]) => by < 0 && isEndless(number)),
  );
}

/** Undefined if an equation has no hidden number, as nearly all do. */
function liveIn(
  equation: Equation,
  known: Ledger['known'],
  numberOf: (key: string) => number,
): Live | undefined {
  let [shift, largest] = [0, 0];
  let open: [number, number][] | undefined;
  for (const [key, times] of equation.terms) {
    const value = known.get(key);
    if (value === undefined) (open ??= []).push([numberOf(key), times]);
    else {
      shift += times * value;
      if (value > largest) largest = value;
    }
  }
  return open && { equation, open, shift, largest };
}

function partFrom(some: readonly Live[], allKeys: readonly string[], unknowns: Ledger['unknowns']): Part {
  const indexes = new Map<number, number>();
  for (const { open } of some)
    for (const [number] of open) if (!indexes.has(number)) indexes.set(number, indexes.size);
  const keys = [...indexes.keys()].map((number) => allKeys[number] ?? '');
  let largest = 0;
  const met = new Set<string>();
  const lines: Line[] = [];
  for (const { equation, open, shift, largest: own } of some) {
    if (own > largest) largest = own;
    const [low, high] = [equation.low - shift, equation.high - shift];
    // The limit of a single number may be larger than every shown number.
    if (Number.isFinite(high))
      for (const [, times] of open) largest = Math.max(largest, Math.abs(high / times));
    const terms = summed(open.map(([number, times]) => [indexes.get(number) ?? -1, times] as const));
    const line = { equation, relation: { terms, low, high }, shift, isLoose: false };
    // A single line repeats no other.
    if (some.length === 1 || isNew(line, met)) lines.push(line);
  }
  // So may the number of people that an interval or a rate implies.
  const boundOf = (key: string) => {
    const { least = 0, most = 0, wider, about = 0 } = unknowns.get(key) ?? {};
    return Math.max(least, most, wider?.most ?? 0, about);
  };
  const bounds = keys.map(boundOf);
  for (const bound of bounds) largest = Math.max(largest, bound);
  const boundAt = (number: number) => bounds[indexes.get(number) ?? -1] ?? 0;
  for (const { open } of some) largest = Math.max(largest, leastWhole(open, boundAt));
  const least = keys.map((key) => unknowns.get(key)?.least ?? 0);
  const total = largestTotal(lines, least);
  const room = Math.max(LEAST_ROOM, Math.ceil(ROOM * largest), Math.ceil(TOTAL_ROOM * total));
  return {
    keys,
    lines,
    least,
    most: keys.map((key) => unknowns.get(key)?.most ?? room),
    wider: widerOf(
      keys.map((key) => unknowns.get(key)),
      room,
    ),
    questions: keys.flatMap((key, index) => {
      const unknown = unknowns.get(key) ?? notShown(key, unknowns);
      return unknown === undefined || unknown.guard === 'none' ? [] : [{ index, unknown }];
    }),
  };
}

function widerOf(numbers: readonly (Unknown | undefined)[], room: number): Part['wider'] {
  if (numbers.every((number) => number?.wider === undefined)) return undefined;
  return {
    least: numbers.map((number) => number?.wider?.least ?? number?.least ?? 0),
    most: numbers.map((number) => (number?.wider ?? number)?.most ?? room),
  };
}

/** The least number of people for a rate: one person at 0 per 10,000 is one of more than 20,000. */
function leastWhole(open: Relation['terms'], boundOf: (number: number) => number): number {
  const [one, other, ...more] = open;
  if (one === undefined || other === undefined || more.length > 0) return 0;
  const [few, many] = Math.abs(one[1]) > Math.abs(other[1]) ? [one, other] : [other, one];
  return few[1] * many[1] < 0 ? Math.abs(few[1] / many[1]) * Math.max(1, boundOf(few[0])) : 0;
}

/** Adds up the terms of a number that stands twice in one equation. */
function summed(terms: Relation['terms']): Relation['terms'] {
  if (terms.length < 2 || new Set(terms.map(([index]) => index)).size === terms.length) return terms;
  const times = new Map<number, number>();
  for (const [index, by] of terms) times.set(index, (times.get(index) ?? 0) + by);
  return [...times];
}

const NUMBERS_OF_PEOPLE: ReadonlySet<string> = new Set(['added', 'count', 'out of', 'left over']);

/** A number without a cell in the pack: a year within a span, or the amount added in a period. */
function notShown(key: string, unknowns: Ledger['unknowns']): Unknown | undefined {
  const [quantity, series, where, family, step, ...sides] = key.split('|');
  if (!NUMBERS_OF_PEOPLE.has(quantity ?? '')) return undefined;
  const like = ['count', 'out of'].flatMap(
    (one) => unknowns.get([one, series, where, family, step, ...sides].join('|')) ?? [],
  )[0];
  const place = like?.place ?? (() => [series, where, family, ...sides].join(', '));
  const words =
    quantity === 'added'
      ? 'added in one period'
      : `${quantity === 'left over' ? 'those left over, ' : ''}a figure not shown`;
  return {
    name: () => `${place()}: ${words}`,
    place,
    plan: like?.plan ?? '',
    least: 0,
    guard: 'small',
    smallest: like?.smallest ?? 6,
  };
}

/** Shortens the paths in `roots` on the way, which makes the next search faster. */
function rootOf(roots: number[], number: number): number {
  let at = number;
  for (let up = roots[at] ?? at; up !== at; up = roots[at] ?? at) {
    roots[at] = roots[up] ?? up;
    at = up;
  }
  return at;
}
