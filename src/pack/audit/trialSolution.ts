import { toleranceOf, type Layout, type Spans } from './narrowing';

/** No more numbers than this are moved to make room for one. */
const MOST_MOVED = 40;

/** Which number is moved to make room: the one in fewest relations, or the one with most room itself. */
export type Preference = 'fewest relations' | 'most room';

/**
 * A known solution, and a trial that differs from it in a few numbers. Hundreds of thousands of trials are made, so nothing is copied for a trial that
 * fails.
 */
export type TrialSolution = {
  readonly solution: readonly number[];
  /** The values of the trial. When no trial is running they equal the solution. */
  readonly values: Float64Array;
  /**
   * The numbers that differ from the solution, each once: the first `movedCount` of the list. The lists keep their further entries, because a list that
   * is emptied for each trial has to grow again each time.
   */
  readonly movedNumbers: number[];
  movedCount: number;
  /** 1 for each number that differs from the solution. */
  readonly isMoved: Uint8Array;
  /** The relations that contain a number that differs: the first `touchedCount` of the list. A relation may be listed more than once. */
  readonly touchedRelations: number[];
  touchedCount: number;
};

export function trialFrom(solution: readonly number[]): TrialSolution {
  return {
    solution,
    values: Float64Array.from(solution),
    movedNumbers: [],
    movedCount: 0,
    isMoved: new Uint8Array(solution.length),
    touchedRelations: [],
    touchedCount: 0,
  };
}

/**
 * Gives one number of a solution another value, and moves one other number for each relation that no longer holds. It changes `trial`. It is false if
 * the moves do not come to an end. The caller checks the trial against the relations and then resets it.
 */
export function moveWithOthers(
  trial: TrialSolution,
  { layout, spans }: { readonly layout: Layout; readonly spans: Spans },
  {
    index,
    value,
    preference,
  }: { readonly index: number; readonly value: number; readonly preference: Preference },
): boolean {
  moveOne(trial, layout, index, value);
  const { touchedRelations } = trial;
  for (let position = 0; position < trial.touchedCount; position += 1) {
    const relation = touchedRelations[position] ?? 0;
    const shortfall = shortfallOf(layout, relation, trial.values, spans);
    if (shortfall === 0) continue;
    const otherIndex = numberToMove(trial, layout, { relation, shortfall, spans, preference });
    if (otherIndex === -1 || trial.movedCount > MOST_MOVED) return false;
    moveOne(
      trial,
      layout,
      otherIndex,
      movedTo(trial.values[otherIndex] ?? 0, shortfall / coefficientOf(layout, relation, otherIndex)),
    );
  }
  return true;
}

/** Resets the trial to the solution. */
export function resetTrial(trial: TrialSolution): void {
  const { solution, values, movedNumbers, isMoved } = trial;
  for (let position = 0; position < trial.movedCount; position += 1) {
    const index = movedNumbers[position] ?? 0;
    values[index] = solution[index] ?? 0;
    isMoved[index] = 0;
  }
  trial.movedCount = 0;
  trial.touchedCount = 0;
}

/** Gives one number of a trial another value, and notes it and its relations. Changes the trial. */
function moveOne(trial: TrialSolution, layout: Layout, index: number, value: number): void {
  trial.values[index] = value;
  trial.isMoved[index] = 1;
  trial.movedNumbers[trial.movedCount] = index;
  trial.movedCount += 1;
  const relations = layout.relationsAt[index] ?? [];
  for (let position = 0; position < relations.length; position += 1)
    trial.touchedRelations[trial.touchedCount + position] = relations[position] ?? 0;
  trial.touchedCount += relations.length;
}

/**
 * How much must be added to a relation so that it holds again: more than 0 if it is below its lower limit, less than 0 if it is above its upper limit,
 * and 0 if it holds.
 */
function shortfallOf(layout: Layout, relation: number, values: Float64Array, { maximums }: Spans): number {
  const { starts, indexes, coefficients } = layout;
  let sum = 0;
  const end = starts[relation + 1] ?? 0;
  for (let termIndex = starts[relation] ?? 0; termIndex < end; termIndex += 1)
    sum += (coefficients[termIndex] ?? 0) * (values[indexes[termIndex] ?? 0] ?? 0);
  const lowerLimit = layout.lowerLimits[relation] ?? 0;
  const upperLimit = layout.upperLimits[relation] ?? 0;
  const tolerance = toleranceOf(layout, relation, maximums);
  if (sum < lowerLimit - tolerance) return lowerLimit - sum;
  return sum > upperLimit + tolerance ? upperLimit - sum : 0;
}

type BrokenRelation = {
  readonly relation: number;
  readonly shortfall: number;
  readonly spans: Spans;
  readonly preference: Preference;
};

/** Chooses the number of a relation that is moved; -1 if there is none. */
function numberToMove(
  { values, isMoved }: TrialSolution,
  { starts, indexes, coefficients, relationsAt }: Layout,
  { relation, shortfall, spans: { minimums, maximums }, preference }: BrokenRelation,
): number {
  let bestIndex = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  const end = starts[relation + 1] ?? 0;
  for (let termIndex = starts[relation] ?? 0; termIndex < end; termIndex += 1) {
    const index = indexes[termIndex] ?? 0;
    if (isMoved[index] === 1) continue;
    const value = movedTo(values[index] ?? 0, shortfall / (coefficients[termIndex] ?? 1));
    const room = Math.min(value - (minimums[index] ?? 0), (maximums[index] ?? 0) - value);
    if (room < 0) continue;
    const relations = relationsAt[index]?.length ?? 0;
    const score = preference === 'most room' ? room : -relations - 1 / (1 + room);
    if (score <= bestScore) continue;
    bestIndex = index;
    bestScore = score;
  }
  return bestIndex;
}

/** The value moved by the smallest whole number that makes up for what is missing. */
function movedTo(value: number, change: number): number {
  return value + Math.sign(change) * Math.ceil(Math.abs(change) - 1e-9);
}

/** The coefficient of a number in a relation. */
function coefficientOf({ starts, indexes, coefficients }: Layout, relation: number, index: number): number {
  let termIndex = starts[relation] ?? 0;
  while (indexes[termIndex] !== index) termIndex += 1;
  return coefficients[termIndex] ?? 1;
}
