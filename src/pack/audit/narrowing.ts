import type { NumberLimits } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** The relations of a problem, laid out for speed. The terms of relation `r` are those from `starts[r]` to `starts[r + 1]`. */
export type Layout = {
  readonly starts: Int32Array;
  readonly indexes: Int32Array;
  readonly coefficients: Float64Array;
  readonly lowerLimits: Float64Array;
  readonly upperLimits: Float64Array;
  /** 1 for each relation that adds up people and must hold exactly. */
  readonly isExact: Uint8Array;
  /** Whether the spans of all numbers begin and end at whole numbers. Narrower spans then do so too. */
  readonly isWhole: boolean;
  /** For each number, the relations that contain it. */
  readonly relationsAt: readonly (readonly number[])[];
  /** 1 for each relation that is queued; all 0 between calls. */
  readonly isQueued: Uint8Array;
  /**
   * The relations to look at, in order. Only the call that is running uses it and knows how many there are: a list that is emptied for each call has to
   * grow again each time.
   */
  readonly queue: number[];
  /** A trail that callers borrow with `freshTrail`. Only one caller may use it at a time. */
  readonly trail: Trail;
};

/** The least and the most that each number can be. */
export type Spans = { readonly minimums: Float64Array; readonly maximums: Float64Array };

/** A record of spans before they were narrowed, so that they can be restored. Only the first `length` entries count; the arrays have room for more. */
export type Trail = { length: number; indexes: Int32Array; minimums: Float64Array; maximums: Float64Array };

/** Empties the trail of a layout and lends it. The caller that borrowed it before must have finished with it. */
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

/** Restores the spans to what they were when the trail had `length` entries. Changes `spans` and `trail`. */
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

/** Makes an empty trail with room for twice as many entries as there are numbers, and a few more. That is nearly always enough. */
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
    for (let termIndex = 0; termIndex < terms.length; termIndex += 1) {
      const [index, coefficient] = terms[termIndex] ?? [0, 0];
      layout.indexes[position] = index;
      layout.coefficients[position] = coefficient;
      layout.relationsAt[index]?.push(relation);
      position += 1;
    }
    layout.starts[relation + 1] = position;
  });
  return layout;
}

/** The narrowing stops after it has looked at this many relations for each number. Spans may then be wider than necessary. */
const MOST_LOOKS = 60;

/**
 * Narrows the spans by one relation after another until none narrows them further, starting with the given relations. It changes `spans` and `trail`. It
 * is false if no numbers within the spans satisfy all relations.
 */
export function narrowSpans(
  layout: Layout,
  spans: Spans,
  firstRelations: readonly number[],
  trail = freshTrail(layout),
): boolean {
  const { isQueued, relationsAt, queue } = layout;
  let queueLength = firstRelations.length;
  for (let position = 0; position < queueLength; position += 1) {
    const relation = firstRelations[position] ?? 0;
    queue[position] = relation;
    isQueued[relation] = 1;
  }
  const mostLooks = MOST_LOOKS * (relationsAt.length + 10);
  let position = 0;
  let fits = true;
  for (; fits && position < queueLength && position < mostLooks; position += 1) {
    const relation = queue[position] ?? 0;
    isQueued[relation] = 0;
    const trailLength = trail.length;
    fits = narrowByRelation(layout, relation, spans, trail);
    if (fits) queueLength = withTouchedRelations(layout, queueLength, trail, trailLength);
  }
  for (; position < queueLength; position += 1) isQueued[queue[position] ?? 0] = 0;
  return fits;
}

/** Queues the relations of all numbers that the trail has from `trailStart` on, and gives the new length of the queue. Changes the queue of the layout. */
function withTouchedRelations(
  { isQueued, relationsAt, queue }: Layout,
  queueLength: number,
  trail: Trail,
  trailStart: number,
): number {
  let newLength = queueLength;
  for (let position = trailStart; position < trail.length; position += 1) {
    const touchedRelations = relationsAt[trail.indexes[position] ?? 0] ?? [];
    for (let relationPosition = 0; relationPosition < touchedRelations.length; relationPosition += 1) {
      const relation = touchedRelations[relationPosition] ?? 0;
      if (isQueued[relation] === 1) continue;
      isQueued[relation] = 1;
      queue[newLength] = relation;
      newLength += 1;
    }
  }
  return newLength;
}

/** Narrows the spans of the numbers of one relation. Changes `spans` and `trail`. This is a hot loop, so it allocates no memory. */
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
  // In a sum of whole numbers, a span that is no wider than the slack of the relation cannot be narrowed.
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
    // The most and the least that the other numbers leave to this one.
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
