import type { NumberLimits } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** Relations laid out for speed: the terms of the relation `r` are those from `starts[r]` to `starts[r + 1]`. */
export type Layout = {
  readonly starts: Int32Array;
  readonly indexes: Int32Array;
  readonly coefficients: Float64Array;
  readonly lowerLimits: Float64Array;
  readonly upperLimits: Float64Array;
  /** Whether it adds up people, and must hold exactly. */
  readonly isExact: Uint8Array;
  /** Whether the first spans of all numbers end at whole numbers: then every narrower one does too. */
  readonly isWhole: boolean;
  /** The relations of each number. */
  readonly relationsAt: readonly (readonly number[])[];
  /** 1 for each relation that is queued; all 0 between calls. */
  readonly isQueued: Uint8Array;
  /** The relations to look at, in turn. Only the call that is running uses it. */
  readonly queue: number[];
  /** A trail to borrow. Only one at a time may use it, from `freshTrail` on. */
  readonly trail: Trail;
};

/** The least and the most that each number can be. */
export type Spans = { readonly minimums: Float64Array; readonly maximums: Float64Array };

/** The first `length` spans before they were narrowed, so that they can be restored. It has room for more. */
export type Trail = { length: number; indexes: Int32Array; minimums: Float64Array; maximums: Float64Array };

/** The trail of a layout, emptied. Whoever borrowed it before must be done with it. */
export function freshTrail({ trail }: Layout): Trail {
  trail.length = 0;
  return trail;
}

/** Settles one number at a value; changes `spans` and `trail`. */
export function settleNumber(spans: Spans, index: number, value: number, trail: Trail): void {
  limitNumber(spans, { index, minimum: value, maximum: value }, trail);
}

/** Keeps one number between two limits; changes `spans` and `trail`. */
export function limitNumber(spans: Spans, { index, minimum, maximum }: NumberLimits, trail: Trail): void {
  noteSpan(trail, index, spans);
  spans.minimums[index] = minimum;
  spans.maximums[index] = maximum;
}

/** Restores the spans as they were when the trail had `length` steps; changes `spans` and `trail`. */
export function restoreSpans(spans: Spans, trail: Trail, length: number): void {
  for (let position = trail.length - 1; position >= length; position -= 1) {
    const index = trail.indexes[position] ?? 0;
    spans.minimums[index] = trail.minimums[position] ?? 0;
    spans.maximums[index] = trail.maximums[position] ?? 0;
  }
  trail.length = length;
}

function noteSpan(trail: Trail, index: number, { minimums, maximums }: Spans): void {
  const position = trail.length;
  if (position === trail.indexes.length) growTrail(trail);
  trail.indexes[position] = index;
  trail.minimums[position] = minimums[index] ?? 0;
  trail.maximums[position] = maximums[index] ?? 0;
  trail.length = position + 1;
}

function growTrail(trail: Trail): void {
  const { indexes, minimums, maximums } = trail;
  const capacity = 2 * indexes.length;
  trail.indexes = new Int32Array(capacity);
  trail.minimums = new Float64Array(capacity);
  trail.maximums = new Float64Array(capacity);
  trail.indexes.set(indexes);
  trail.minimums.set(minimums);
  trail.maximums.set(maximums);
}

/** Twice as many steps as there are numbers, and some: mostly enough. */
function newTrail(numbers: number): Trail {
  const capacity = 2 * numbers + 8;
  return {
    length: 0,
    indexes: new Int32Array(capacity),
    minimums: new Float64Array(capacity),
    maximums: new Float64Array(capacity),
  };
}

export function layoutOf({ minimums, maximums, relations }: WholeNumberProblem): Layout {
  const size = relations.reduce((sum, { terms }) => sum + terms.length, 0);
  const layout = {
    starts: new Int32Array(relations.length + 1),
    indexes: new Int32Array(size),
    coefficients: new Float64Array(size),
    lowerLimits: Float64Array.from(relations, ({ lowerLimit }) => lowerLimit),
    upperLimits: Float64Array.from(relations, ({ upperLimit }) => upperLimit),
    isExact: Uint8Array.from(relations, ({ terms }) =>
      terms.every(([, coefficient]) => Math.abs(coefficient) === 1) ? 1 : 0,
    ),
    isWhole: minimums.every(Number.isInteger) && maximums.every(Number.isInteger),
    relationsAt: minimums.map((): number[] => []),
    isQueued: new Uint8Array(relations.length),
    queue: [],
    trail: newTrail(minimums.length),
  };
  let position = 0;
  relations.forEach(({ terms }, relation) => {
    for (const [index, coefficient] of terms) {
      layout.indexes[position] = index;
      layout.coefficients[position] = coefficient;
      layout.relationsAt[index]?.push(relation);
      position += 1;
    }
    layout.starts[relation + 1] = position;
  });
  return layout;
}

/** The most relations for each number before narrowing stops; spans may then be wider than they could be. */
const MOST_LOOKS = 60;

/**
 * Narrows the spans by each relation alone, again and again, beginning with some relations; changes `spans`, and `trail` where one is kept. False where no
 * numbers in them keep all relations.
 */
export function narrowSpans(
  layout: Layout,
  spans: Spans,
  firstRelations: Iterable<number>,
  trail = freshTrail(layout),
): boolean {
  const { isQueued, relationsAt, queue } = layout;
  queue.length = 0;
  for (const relation of firstRelations) {
    queue.push(relation);
    isQueued[relation] = 1;
  }
  const mostLooks = MOST_LOOKS * (relationsAt.length + 10);
  let position = 0;
  let fits = true;
  for (; fits && position < queue.length && position < mostLooks; position += 1) {
    const relation = queue[position] ?? 0;
    isQueued[relation] = 0;
    const trailLength = trail.length;
    fits = narrowByRelation(layout, relation, spans, trail);
    if (fits) queueTouchedRelations(layout, trail, trailLength);
  }
  for (; position < queue.length; position += 1) isQueued[queue[position] ?? 0] = 0;
  return fits;
}

/** Queues the relations of the numbers that the trail has from `before` on; changes the layout's queue. */
function queueTouchedRelations(
  { isQueued, relationsAt, queue }: Layout,
  trail: Trail,
  trailStart: number,
): void {
  for (let position = trailStart; position < trail.length; position += 1) {
    const touchedRelations = relationsAt[trail.indexes[position] ?? 0] ?? [];
    for (let relationPosition = 0; relationPosition < touchedRelations.length; relationPosition += 1) {
      const relation = touchedRelations[relationPosition] ?? 0;
      if (isQueued[relation] === 1) continue;
      isQueued[relation] = 1;
      queue.push(relation);
    }
  }
}

/** Narrows the spans of the numbers of one relation; changes `spans` and `trail`. A hot loop: nothing in it takes memory. */
function narrowByRelation(layout: Layout, relation: number, spans: Spans, trail: Trail): boolean {
  const { minimums, maximums } = spans;
  const { starts, indexes, coefficients } = layout;
  const start = starts[relation] ?? 0;
  const end = starts[relation + 1] ?? 0;
  let lowest = 0;
  let highest = 0;
  for (let termIndex = start; termIndex < end; termIndex += 1) {
    const index = indexes[termIndex] ?? 0;
    const coefficient = coefficients[termIndex] ?? 0;
    lowest += coefficient * ((coefficient > 0 ? minimums[index] : maximums[index]) ?? 0);
    highest += coefficient * ((coefficient > 0 ? maximums[index] : minimums[index]) ?? 0);
  }
  const tolerance = toleranceOf(layout, relation, maximums);
  const lowerLimit = (layout.lowerLimits[relation] ?? 0) - tolerance;
  const upperLimit = (layout.upperLimits[relation] ?? 0) + tolerance;
  if (lowest > upperLimit || highest < lowerLimit) return false;
  if (lowest >= lowerLimit && highest <= upperLimit) return true;
  // In a sum of whole numbers a span as narrow as what the others leave cannot be narrowed.
  const exactRoom =
    layout.isWhole && layout.isExact[relation] === 1
      ? Math.min(upperLimit - lowest, highest - lowerLimit)
      : -1;
  for (let termIndex = start; termIndex < end; termIndex += 1) {
    const index = indexes[termIndex] ?? 0;
    const coefficient = coefficients[termIndex] ?? 0;
    const ownMinimum = minimums[index] ?? 0;
    const ownMaximum = maximums[index] ?? 0;
    if (ownMaximum - ownMinimum <= exactRoom) continue;
    // The most and the least that the others leave to this number.
    const mostLeft = upperLimit - lowest + coefficient * (coefficient > 0 ? ownMinimum : ownMaximum);
    const leastLeft = lowerLimit - highest + coefficient * (coefficient > 0 ? ownMaximum : ownMinimum);
    const nextMinimum = Math.ceil((coefficient > 0 ? leastLeft : mostLeft) / coefficient);
    const nextMaximum = Math.floor((coefficient > 0 ? mostLeft : leastLeft) / coefficient);
    if (nextMinimum <= ownMinimum && nextMaximum >= ownMaximum) continue;
    if (nextMinimum > ownMaximum || nextMaximum < ownMinimum || nextMinimum > nextMaximum) return false;
    noteSpan(trail, index, spans);
    if (nextMinimum > ownMinimum) minimums[index] = nextMinimum;
    if (nextMaximum < ownMaximum) maximums[index] = nextMaximum;
  }
  return true;
}

/** The tolerance of a relation, for rounding in floats. Numbers are never below 0. */
export function toleranceOf(
  { starts, indexes, coefficients, isExact }: Layout,
  relation: number,
  maximums: Float64Array,
): number {
  if (isExact[relation] === 1) return 1e-6;
  let size = 0;
  const end = starts[relation + 1] ?? 0;
  for (let termIndex = starts[relation] ?? 0; termIndex < end; termIndex += 1)
    size += Math.abs(coefficients[termIndex] ?? 0) * (maximums[indexes[termIndex] ?? 0] ?? 0);
  return 1e-9 * size + 1e-6;
}
