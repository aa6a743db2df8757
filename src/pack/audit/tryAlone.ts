import { filledInSolution, MIDDLE_OF_SPAN, atShareOfSpan, type ChooseValue } from './filledInSolution';
import { isSafe, type Question } from './guard';
import { moveWithOthers, resetTrial, type TrialSolution, type Preference } from './trialSolution';
import { narrowSpans } from './narrowing';
import { noteAnswer, noteTrial, type Numbers, type Search } from './numberSearch';

/** How the other numbers are chosen once one number is fixed. */
export type TrialRules = {
  readonly choosers: readonly ChooseValue[];
  /** Further ways of choosing values, which are tried if these lead to no solution. */
  readonly furtherChoosers?: readonly ChooseValue[] | undefined;
  /** Answers with fractions, which show how far each number can go. */
  readonly fractionalAnswers?: readonly Numbers[] | undefined;
};

const PREFERENCES: readonly Preference[] = ['fewest relations', 'most room'];

/** Moves a number in question near known solutions, while other numbers make room for it. Changes the search. */
export function moveAlone(
  search: Search,
  { index, guard }: Question,
  trials: readonly TrialSolution[],
): void {
  const { spans } = search;
  const seenValues = search.seenValues[search.questionIndexes.get(index) ?? -1] ?? new Set();
  // The moves for earlier questions often settle later ones.
  if (isSafe(guard, seenValues)) return;
  const [minimum, maximum] = [spans.minimums[index] ?? 0, spans.maximums[index] ?? 0];
  for (const value of [
    ...tellingValues(guard),
    ...valuesToTry(index, search, { seenValues, fractionalAnswers: undefined }),
  ]) {
    if (isSafe(guard, seenValues)) return;
    if (seenValues.has(value) || value < minimum || value > maximum) continue;
    trials.some((trial) =>
      PREFERENCES.some((preference) => isMovePossible(search, trial, { index, value, preference })),
    );
  }
}

/** Whether a number of a solution can take another value while others make room for it. Changes the search. */
function isMovePossible(
  search: Search,
  trial: TrialSolution,
  moving: Parameters<typeof moveWithOthers>[2],
): boolean {
  const isAnswer = moveWithOthers(trial, search, moving) && noteTrial(search, trial);
  resetTrial(trial);
  return isAnswer;
}

function tellingValues(guard: Question['guard']): readonly number[] {
  return guard.kind === 'small'
    ? [guard.smallestCount, guard.smallestCount + 1, guard.smallestCount + 2]
    : [];
}

/** The values at which the number of a question is tried: the ends of its span, and shares of it. */
const TRIED_CHOOSERS = [0, 1, 0.5, 0.25, 0.75].map(atShareOfSpan);

/** Fixes the number of a question at some values, one after another, and fills in the others. Changes the search. */
export function tryAlone(
  search: Search,
  { index, guard }: Question,
  { choosers, fractionalAnswers }: TrialRules,
): void {
  const { layout, spans } = search;
  const seenValues = search.seenValues[search.questionIndexes.get(index) ?? -1] ?? new Set();
  const [minimum, maximum] = [spans.minimums[index] ?? 0, spans.maximums[index] ?? 0];
  // The solver finds out faster whether the number can be small or have another value.
  if (
    fractionalAnswers !== undefined &&
    guard.kind === 'small' &&
    [...seenValues].some((value) => value <= 0 || value >= guard.smallestCount)
  )
    return;
  for (const [valueNumber, value] of [
    ...tellingValues(guard),
    ...valuesToTry(index, search, { seenValues, fractionalAnswers }),
  ].entries()) {
    if (isSafe(guard, seenValues)) return;
    if (seenValues.has(value) || value < minimum || value > maximum) continue;
    const trialSpans = { minimums: spans.minimums.slice(), maximums: spans.maximums.slice() };
    trialSpans.minimums[index] = value;
    trialSpans.maximums[index] = value;
    if (!narrowSpans(layout, trialSpans, layout.relationsAt[index] ?? [])) continue;
    const ownChoosers =
      fractionalAnswers === undefined
        ? [choosers[valueNumber % choosers.length] ?? MIDDLE_OF_SPAN]
        : [...choosersTowards(index, value, fractionalAnswers), ...choosers];
    for (const chooseValue of ownChoosers)
      if (noteAnswer(search, filledInSolution(layout, trialSpans, chooseValue))) break;
  }
}

/** The most pairs of answers between which a value is sought. */
const MOST_CHOOSERS = 8;

/**
 * Chooses all numbers on the line between two answers, one below the value and one above it, at the point where the number has the value. Pairs that are
 * farthest apart come first.
 */
function choosersTowards(
  index: number,
  value: number,
  fractionalAnswers: readonly Numbers[],
): readonly ChooseValue[] {
  const valueIn = (values: Numbers) => values[index] ?? 0;
  const sorted = fractionalAnswers.toSorted((a, b) => valueIn(a) - valueIn(b));
  const above = sorted.filter((values) => valueIn(values) >= value).toReversed();
  const pairs = sorted
    .filter((values) => valueIn(values) < value)
    .flatMap((lower) => above.map((upper) => [lower, upper] as const));
  return pairs.slice(0, MOST_CHOOSERS).map(([lower, upper]): ChooseValue => {
    const share = (value - valueIn(lower)) / (valueIn(upper) - valueIn(lower));
    return (numberIndex) =>
      Math.round((lower[numberIndex] ?? 0) + share * ((upper[numberIndex] ?? 0) - (lower[numberIndex] ?? 0)));
  });
}

/** The values to try: next to those seen, at the ends that answers with fractions reach and just inside them, and at shares of the span. */
function valuesToTry(
  index: number,
  { spans }: Search,
  {
    seenValues,
    fractionalAnswers,
  }: { readonly seenValues: ReadonlySet<number>; readonly fractionalAnswers: readonly Numbers[] | undefined },
): readonly number[] {
  let lowestSeen = Number.POSITIVE_INFINITY;
  let highestSeen = Number.NEGATIVE_INFINITY;
  for (const value of seenValues) {
    if (value < lowestSeen) lowestSeen = value;
    if (value > highestSeen) highestSeen = value;
  }
  const [minimum, maximum] = [spans.minimums[index] ?? 0, spans.maximums[index] ?? 0];
  const reachedValues = fractionalAnswers?.map((values) => values[index] ?? 0);
  const reachedEnds =
    reachedValues === undefined
      ? []
      : [Math.floor(Math.max(...reachedValues)), Math.ceil(Math.min(...reachedValues))];
  const [highestTried = maximum, lowestTried = minimum] = reachedEnds;
  const valuesOnSpan = TRIED_CHOOSERS.map((chooseValue) => chooseValue(index, lowestTried, highestTried));
  return [
    highestSeen + 1,
    lowestSeen - 1,
    highestSeen + 2,
    lowestSeen - 2,
    ...reachedEnds,
    highestTried - 1,
    lowestTried + 1,
    ...valuesOnSpan,
  ];
}
