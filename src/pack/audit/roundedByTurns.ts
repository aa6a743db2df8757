import { filledInSolution } from './filledInSolution';
import { freshTrail, narrowSpans, restoreSpans, settleNumber, type Layout, type Spans } from './narrowing';
import { weightsForRoom, withRoom } from './roundedInside';
import { narrowedProblem } from './ruledOut';
import { keepsAllRelations } from './keepsAllRelations';
import type { WholeNumberSolver } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

type Numbers = readonly number[];

/** Larger problems are not rounded by turns, because each turn solves the whole problem again. */
const MOST_NUMBERS = 1_000;
const MOST_TURNS = 20;
/** The share of the open numbers that one turn rounds. */
const SHARE_PER_TURN = 1 / 8;
/** How often one turn is tried, each time with a third as many numbers. */
const MOST_TRIES = 4;
/** How far further attempts start from the inner answer towards each fractional answer, as a share of the way, so that they end in different solutions. */
const SHARE_OF_WAY = 0.2;

/**
 * Rounds an answer with fractions a few numbers at a time, and solves the others again after each turn. In a table of rates in two dimensions, the
 * counts and denominators of every cell, row and column must fit its rate, and they never do if all are rounded at once. The list is empty if the first
 * answer cannot be rounded. If the first solution is enough, no more are made: each takes up to 20 solver runs, and they took 8% of the audit of the
 * sample plan.
 */
export function roundedByTurns(
  problem: WholeNumberProblem,
  {
    innerAnswer,
    fractionalAnswers,
    areEnough = () => false,
  }: {
    readonly innerAnswer: Numbers;
    readonly fractionalAnswers: readonly Numbers[];
    readonly areEnough?: ((answers: readonly Numbers[]) => boolean) | undefined;
  },
  solver: WholeNumberSolver,
): readonly Numbers[] {
  const counts = countsOfRates(problem);
  if (!narrowedProblem(problem).fits || counts.size === 0 || problem.minimums.length > MOST_NUMBERS)
    return [];
  const roundFrom = (values: Numbers) =>
    solutionRoundedFrom(problem, { values, counts, fractionalAnswers }, solver);
  const firstRounded = roundFrom(innerAnswer);
  if (firstRounded === undefined) return [];
  if (areEnough([firstRounded])) return [firstRounded];
  const furtherRounded = fractionalAnswers.map((answer) =>
    roundFrom(innerAnswer.map((value, index) => value + SHARE_OF_WAY * ((answer[index] ?? value) - value))),
  );
  return [firstRounded, ...furtherRounded.filter((rounded) => rounded !== undefined)];
}

/** Rounds one answer. The counts of rates are settled first, because each leaves few values to its denominator. */
function solutionRoundedFrom(
  problem: WholeNumberProblem,
  {
    values: startValues,
    counts,
    fractionalAnswers,
  }: {
    readonly values: Numbers;
    readonly counts: ReadonlySet<number>;
    readonly fractionalAnswers: readonly Numbers[];
  },
  solver: WholeNumberSolver,
): Numbers | undefined {
  const { layout, spans } = narrowedProblem(problem);
  const solveWithin = (currentSpans: Spans) =>
    answerAwayFromLimits(problem, { spans: currentSpans, fractionalAnswers }, solver);
  let current: FractionalAnswer | undefined = { spans: copyOf(spans), values: startValues };
  for (let turn = 0; turn < MOST_TURNS && current !== undefined; turn += 1) {
    const { values, spans: remainingSpans } = current;
    const unsettled = unsettledNumbers(remainingSpans);
    const unsettledCounts = unsettled.filter((index) => counts.has(index));
    if (unsettledCounts.length === 0) {
      const filledIn = filledInSolution(layout, remainingSpans, (index) => Math.round(values[index] ?? 0));
      if (filledIn !== undefined && keepsAllRelations(problem, filledIn)) return filledIn;
    }
    if (unsettled.length === 0) return undefined;
    current = withMoreSettled(current, unsettledCounts.length > 0 ? unsettledCounts : unsettled, {
      layout,
      solveWithin,
    });
  }
  return undefined;
}

/** An answer with fractions, and the span that is left to each number. A number whose span has a single value is settled. */
type FractionalAnswer = { readonly spans: Spans; readonly values: Numbers };

/** The counts behind rates and shares. A relation of two numbers ties each of them to a denominator. */
function countsOfRates({ relations }: WholeNumberProblem): ReadonlySet<number> {
  return new Set(
    relations.flatMap(({ terms, lowerLimit, upperLimit }) => {
      const [count] = terms;
      return terms.length === 2 && lowerLimit !== upperLimit && count !== undefined ? [count[0]] : [];
    }),
  );
}

/** Settles the numbers that are nearest to whole numbers, and fewer of them if the others then have no answer. Returns undefined if even one is too many. */
function withMoreSettled(
  { spans, values }: FractionalAnswer,
  unsettled: readonly number[],
  {
    layout,
    solveWithin,
  }: { readonly layout: Layout; readonly solveWithin: (spans: Spans) => Numbers | undefined },
): FractionalAnswer | undefined {
  const distanceToWhole = (index: number) => Math.abs((values[index] ?? 0) - Math.round(values[index] ?? 0));
  const nearest = unsettled.toSorted((a, b) => distanceToWhole(a) - distanceToWhole(b));
  let settledCount = Math.ceil(nearest.length * SHARE_PER_TURN);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const nextSpans = copyOf(spans);
    for (const index of nearest.slice(0, settledCount))
      settleNearest(nextSpans, index, { layout, value: values[index] ?? 0 });
    const nextValues = solveWithin(nextSpans);
    if (nextValues !== undefined) return { spans: nextSpans, values: nextValues };
    if (settledCount === 1) return undefined;
    settledCount = Math.ceil(settledCount / 3);
  }
  return undefined;
}

/** Settles one number at the whole number nearest to a value, if the relations allow it. Changes `spans`. */
function settleNearest(
  spans: Spans,
  index: number,
  { layout, value }: { readonly layout: Layout; readonly value: number },
): void {
  const wholeValue = Math.round(value);
  if (wholeValue < (spans.minimums[index] ?? 0) || wholeValue > (spans.maximums[index] ?? 0)) return;
  const trail = freshTrail(layout);
  settleNumber(spans, index, wholeValue, trail);
  if (!narrowSpans(layout, spans, layout.relationsAt[index] ?? [], trail)) restoreSpans(spans, trail, 0);
}

/** An answer with fractions that keeps away from every limit as far as it can. */
function answerAwayFromLimits(
  { relations }: WholeNumberProblem,
  { spans, fractionalAnswers }: { readonly spans: Spans; readonly fractionalAnswers: readonly Numbers[] },
  solver: WholeNumberSolver,
): Numbers | undefined {
  const remainingProblem = { relations, minimums: [...spans.minimums], maximums: [...spans.maximums] };
  const problemWithRoom = withRoom(remainingProblem, fractionalAnswers);
  return solver
    .fractionalAnswers(problemWithRoom, [{ weights: weightsForRoom(problemWithRoom) }])?.[0]
    ?.slice(0, -1);
}

function unsettledNumbers({ minimums, maximums }: Spans): readonly number[] {
  return [...minimums.keys()].filter((index) => (maximums[index] ?? 0) > (minimums[index] ?? 0));
}

function copyOf({ minimums, maximums }: Spans): Spans {
  return { minimums: minimums.slice(), maximums: maximums.slice() };
}
