import type { Equation, Ledger, Unknown } from './unknowns';
import type { Relation, WholeNumbers } from './wholeNumberSolver';

/** An equation, and what it says of the numbers of its part that are not shown. */
export type Line = {
  readonly equation: Equation;
  readonly relation: Relation;
  /** What the shown numbers of the equation come to. */
  readonly shift: number;
  /** Whether what readers only assume is taken away from it. */
  readonly isLoose: boolean;
};

/** What is left of a total beside its parts, where they need not be all of it: a count like any other. */
export function restOf({ equation, relation, isLoose }: Line): Unknown | undefined {
  const isOpen = isLoose || equation.low !== equation.high;
  return isOpen && relation.low === Number.NEGATIVE_INFINITY ? equation.rest : undefined;
}

/** Numbers that hang together by equations, and those among them that must not be given away. */
export type Part = Omit<WholeNumbers, 'relations'> & {
  readonly lines: readonly Line[];
  readonly questions: readonly { readonly place: number; readonly unknown: Unknown }[];
};

/** Numbers are thought of up to so many times the largest that is shown. */
const ROOM = 8;
const LEAST_ROOM = 1_000;

/** Every set of numbers that the equations join, with the shown ones put in. */
export function partsOf({ unknowns, known, equations }: Ledger): readonly Part[] {
  const numbers = new Map<string, number>();
  const roots: number[] = [];
  const numberOf = (key: string): number => {
    const found = numbers.get(key) ?? roots.push(roots.length) - 1;
    numbers.set(key, found);
    return found;
  };
  const live: { readonly equation: Equation; readonly open: Equation['terms']; readonly first: number }[] =
    [];
  for (const equation of equations) {
    const open = equation.terms.filter(([key]) => !known.has(key));
    const [first, ...others] = open.map(([key]) => numberOf(key));
    if (first === undefined) continue;
    for (const other of others) roots[rootOf(roots, other)] = rootOf(roots, first);
    live.push({ equation, open, first });
  }
  const byRoot = new Map<number, (typeof live)[number][]>();
  for (const one of live) {
    const root = rootOf(roots, one.first);
    const some = byRoot.get(root) ?? [];
    some.push(one);
    byRoot.set(root, some);
  }
  return [...byRoot.values()].map((some) => partFrom(some, { unknowns, known }));
}

function partFrom(
  some: readonly { readonly equation: Equation; readonly open: Equation['terms'] }[],
  { unknowns, known }: Pick<Ledger, 'unknowns' | 'known'>,
): Part {
  const keys = [...new Set(some.flatMap(({ open }) => open.map(([key]) => key)))];
  const places = new Map(keys.map((key, place) => [key, place]));
  let largest = 0;
  const met = new Set<string>();
  const lines = some.flatMap(({ equation, open }): readonly Line[] => {
    for (const [key] of equation.terms) largest = Math.max(largest, known.get(key) ?? 0);
    const { low, high, shift } = limitsLess(equation, known);
    // What a single number is held to may be larger than all that is shown.
    if (Number.isFinite(high))
      largest = Math.max(largest, ...open.map(([, times]) => Math.abs(high / times)));
    const terms = summed(open.map(([key, times]) => [places.get(key) ?? -1, times] as const));
    const line = { equation, relation: { terms, low, high }, shift, isLoose: false };
    // Editions and plans say the same again, and some of them without asking for what is left.
    const text = lineText(line);
    if (met.has(text)) return [];
    met.add(text);
    if (equation.rest !== undefined)
      met.add(lineText({ ...line, equation: { ...equation, rest: undefined } }));
    return [line];
  });
  // So may what an interval says of the people behind a figure, and what a rate says of them.
  const boundOf = (key: string) => {
    const { least = 0, most = 0 } = unknowns.get(key) ?? {};
    return Math.max(least, most);
  };
  for (const key of keys) largest = Math.max(largest, boundOf(key));
  for (const { open } of some) largest = Math.max(largest, leastWhole(open, boundOf));
  const room = Math.max(LEAST_ROOM, ROOM * largest);
  return {
    lines,
    least: keys.map((key) => unknowns.get(key)?.least ?? 0),
    most: keys.map((key) => unknowns.get(key)?.most ?? room),
    questions: keys.flatMap((key, place) => {
      const unknown = unknowns.get(key) ?? notShown(key, unknowns);
      return unknown === undefined || unknown.guard === 'none' ? [] : [{ place, unknown }];
    }),
  };
}

/** How many people a rate needs at the least: 0 per 10,000 of one person is of more than 20,000. */
function leastWhole(open: Equation['terms'], boundOf: (key: string) => number): number {
  const [one, other, ...more] = open;
  if (one === undefined || other === undefined || more.length > 0) return 0;
  const [few, many] = Math.abs(one[1]) > Math.abs(other[1]) ? [one, other] : [other, one];
  return few[1] * many[1] < 0 ? Math.abs(few[1] / many[1]) * Math.max(1, boundOf(few[0])) : 0;
}

/** All of a line that answers depend on, as text. */
function lineText({ equation: { assumes, overlap, rest }, relation, shift }: Line): string {
  const { terms, low, high } = relation;
  const guard = rest === undefined ? '' : `${rest.guard} ${rest.smallest}`;
  const sum = terms.map(([place, times]) => `${times}*${place}`).join('+');
  return `${sum} ${low} ${high} ${shift} ${assumes?.low} ${assumes?.high} ${overlap} ${guard}`;
}

/** All of a part that answers depend on, as text: what is the same in two packs need not be asked twice. */
export function partText({ lines, least, most, questions }: Part): string {
  const guards = questions.map(({ place, unknown: { guard, smallest } }) => `${place} ${guard} ${smallest}`);
  return [lines.map(lineText).join('\n'), least.join(' '), most.join(' '), guards.join(' ')].join('\n\n');
}

/** The limits of an equation once the numbers that are shown are taken off. */
function limitsLess(
  { terms, low, high }: Equation,
  known: ReadonlyMap<string, number>,
): { readonly low: number; readonly high: number; readonly shift: number } {
  let shift = 0;
  for (const [key, times] of terms) shift += times * (known.get(key) ?? 0);
  return { low: low - shift, high: high - shift, shift };
}

/** A number twice in one equation is one term. */
function summed(terms: Relation['terms']): Relation['terms'] {
  const times = new Map<number, number>();
  for (const [place, by] of terms) times.set(place, (times.get(place) ?? 0) + by);
  return [...times];
}

/** A number of which the pack says nothing itself: a year within a span, what was added in a period. */
function notShown(key: string, unknowns: Ledger['unknowns']): Unknown | undefined {
  const [quantity, series, where, family, step, ...sides] = key.split('|');
  if (quantity !== 'added' && quantity !== 'count' && quantity !== 'out of') return undefined;
  const like = ['count', 'out of'].flatMap(
    (one) => unknowns.get([one, series, where, family, step, ...sides].join('|')) ?? [],
  )[0];
  const place = like?.place ?? (() => [series, where, family, ...sides].join(', '));
  const words = quantity === 'added' ? 'added in one period' : 'a figure not shown';
  return {
    name: () => `${place()}: ${words}`,
    place,
    plan: like?.plan ?? '',
    least: 0,
    guard: 'small',
    smallest: like?.smallest ?? 6,
  };
}

/** Changes `roots`: the next who asks has fewer steps to go. */
function rootOf(roots: number[], number: number): number {
  let at = number;
  for (let up = roots[at] ?? at; up !== at; up = roots[at] ?? at) {
    roots[at] = roots[up] ?? up;
    at = up;
  }
  return at;
}
