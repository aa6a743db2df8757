import { keepsAll } from './keepsAll';
import type { Relation, WholeNumbers } from './wholeNumbers';

type Numbers = readonly number[];

/**
 * Rounds answers with fractions to whole-number solutions. Answers lie at the edge of what is possible, where rounding breaks a relation, so it rounds on the
 * way to them from an answer that keeps away from every limit. Shares and rates become counts that fit; numbers that follow from sums are worked out again.
 */
export function roundedInside(
  problem: WholeNumbers,
  inside: Numbers,
  answers: readonly Numbers[],
): readonly Numbers[] {
  const sums = sumSteps(problem, middleOf(problem, answers));
  const ways = WAYS.flatMap((way) =>
    answers.map((values) => values.map((value, index) => value * way + (inside[index] ?? 0) * (1 - way))),
  );
  return [inside, ...ways].flatMap((values) => {
    const whole = values.map(Math.round);
    moveInside(problem, whole, sums);
    return keepsAll(problem, whole) ? [whole] : [];
  });
}

/** Parts of the way to an answer. */
const WAYS = [0.2, 0.5];

/** The most room that a number needs. */
const MOST_ROOM = 1_000;

/**
 * Adds one number to a problem, the last: the distance of every number from its limits, in its own units. The larger it
 * is, the more room there is to round.
 */
export function withRoom(problem: WholeNumbers, answers: readonly Numbers[]): WholeNumbers {
  const { least, most, relations } = problem;
  const room = least.length;
  // A number that follows from others is off by the rounding of each of them.
  const off = new Map(
    sumSteps(problem, middleOf(problem, answers)).map(({ index, others }) => [
      index,
      Math.max(1, others.length / 2),
    ]),
  );
  const open = least.flatMap((low, index) => (low < (most[index] ?? 0) ? [{ index, low }] : []));
  const inner = relations.flatMap(({ terms, low, high }): readonly Relation[] => {
    if (low === high) return [{ terms, low, high }];
    const widest = Math.max(...terms.map(([index, by]) => Math.abs(by) * (off.get(index) ?? 1)));
    return [
      { terms: [...terms, [room, widest]], low: Number.NEGATIVE_INFINITY, high },
      { terms: [...terms, [room, -widest]], low, high: Number.POSITIVE_INFINITY },
    ].filter((one) => Number.isFinite(one.low) || Number.isFinite(one.high)) as readonly Relation[];
  });
  const away = open.map(({ index, low }): Relation => ({
    terms: [
      [index, 1],
      [room, -1],
    ],
    low,
    high: Number.POSITIVE_INFINITY,
  }));
  return { least: [...least, 0], most: [...most, MOST_ROOM], relations: [...inner, ...away] };
}

/** A step that works out one number of a sum from the others. */
type SumStep = {
  readonly index: number;
  readonly times: number;
  readonly others: Relation['terms'];
  readonly sum: number;
};

/** The most by which a count and its denominator move. */
const MOST_MOVED = 1_000;

/** Moves the two numbers of each share or rate to the nearest pair within its limits; changes `whole`. */
function moveInside({ relations }: WholeNumbers, whole: number[], sums: readonly SumStep[]): void {
  const follows = new Set(sums.map(({ index }) => index));
  const ratios = new Map<string, Relation[]>();
  for (const relation of relations) {
    const [one, other, ...more] = relation.terms;
    if (one === undefined || other === undefined || more.length > 0 || relation.low === relation.high)
      continue;
    if (follows.has(one[0]) || follows.has(other[0])) continue;
    const key = `${one[0]} ${other[0]}`;
    ratios.set(key, [...(ratios.get(key) ?? []), relation]);
  }
  for (const own of ratios.values()) moveRatio(own, whole);
  settle(whole, sums);
}

/** Changes `whole`. */
function moveRatio(own: readonly Relation[], whole: number[]): void {
  const [[one] = [], [other] = []] = own[0]?.terms ?? [];
  if (one === undefined || other === undefined) return;
  const start = whole[other] ?? 0;
  for (let moved = 0; moved <= MOST_MOVED; moved += 1)
    for (const by of moved === 0 ? [0] : [moved, -moved]) {
      const least = Math.max(...own.map((line) => limitsOf(line, start + by).least));
      const most = Math.min(...own.map((line) => limitsOf(line, start + by).most));
      if (start + by < 0 || Math.ceil(least) > Math.floor(most)) continue;
      whole[other] = start + by;
      whole[one] = Math.min(Math.max(whole[one] ?? 0, Math.ceil(least)), Math.floor(most));
      return;
    }
}

/** The limits of the first number of a relation of two once the second is settled. */
function limitsOf(
  { terms, low, high }: Relation,
  second: number,
): { readonly least: number; readonly most: number } {
  const [by, otherBy] = [terms[0]?.[1] ?? 1, terms[1]?.[1] ?? 0];
  const ends = [(low - otherBy * second) / by, (high - otherBy * second) / by];
  return { least: Math.min(...ends), most: Math.max(...ends) };
}

/** Changes `whole`. */
function settle(whole: number[], sums: readonly SumStep[]): void {
  for (const { index, times, others, sum } of sums)
    whole[index] = others.reduce((left, [other, by]) => left - by * (whole[other] ?? 0), sum) / times;
}

function middleOf({ least }: WholeNumbers, answers: readonly Numbers[]): Numbers {
  return least.map(
    (_, index) => answers.reduce((sum, values) => sum + (values[index] ?? 0), 0) / answers.length,
  );
}

/** Orders sums so that each works out its largest number from numbers settled before. Sums in a ring are left out. */
function sumSteps({ relations }: WholeNumbers, sizes: Numbers): readonly SumStep[] {
  const sumsAt = new Map<number, Set<Relation>>();
  for (const sum of relations) {
    if (sum.low !== sum.high || sum.terms.some(([, by]) => Math.abs(by) !== 1)) continue;
    for (const [index] of sum.terms) sumsAt.set(index, (sumsAt.get(index) ?? new Set()).add(sum));
  }
  // A number without limits may follow from anything.
  const held = new Set(
    relations.flatMap(({ terms, low, high }) => (low === high ? [] : terms.map(([index]) => index))),
  );
  const reach = sizes.map((size, index) => (held.has(index) ? size : Number.MAX_VALUE));
  const free = new Set([...sumsAt].flatMap(([index, { size }]) => (size === 1 ? [index] : [])));
  const steps: SumStep[] = [];
  while (free.size > 0) {
    const index = largestOf(free, reach);
    free.delete(index);
    const [sum] = sumsAt.get(index) ?? [];
    if (sum === undefined) continue;
    const times = sum.terms.find(([one]) => one === index)?.[1] ?? 1;
    steps.push({ index, times, others: sum.terms.filter(([one]) => one !== index), sum: sum.low });
    for (const [one] of sum.terms) {
      const left = sumsAt.get(one);
      left?.delete(sum);
      if (left?.size === 1) free.add(one);
    }
  }
  return steps.toReversed();
}

function largestOf(indexes: Iterable<number>, sizes: Numbers): number {
  let [found, size] = [-1, Number.NEGATIVE_INFINITY];
  for (const index of indexes) if ((sizes[index] ?? 0) > size) [found, size] = [index, sizes[index] ?? 0];
  return found;
}
