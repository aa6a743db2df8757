import type { CallbackEventFor, Highs, Model } from 'highs';
import { keepsAllRelations } from './keepsAllRelations';
import { LIMITS, modelFor, type SearchKind } from './solverModel';
import type { WholeNumberProblem } from './wholeNumberProblem';

/**
 * The answer of the solver: numbers that satisfy every relation, or `none` if it is proven that there are none, or `undecided` if the solver reached its
 * limits first.
 */
export type Answer =
  | { readonly kind: 'found'; readonly values: readonly number[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided' };

/** A problem that the solver is asked about again and again. Whoever opens a session disposes of it. */
export type SolverSession = {
  /** The first numbers found, preferably with a large weighted sum. One number may be kept between other limits. */
  readonly ask: (weights: ReadonlyMap<number, number>, numberLimits?: NumberLimits) => Answer;
  /** The numbers with the largest weighted sum, or nearly the largest. */
  readonly askBest: (weights: ReadonlyMap<number, number>) => Answer;
  readonly dispose: () => void;
};

export type NumberLimits = { readonly index: number; readonly minimum: number; readonly maximum: number };

export type WholeNumberSolver = {
  /**
   * The number of steps that all whole-number questions have taken so far. Steps are counted instead of time, so that they are the same on every
   * machine.
   */
  readonly stepsTaken: () => number;
  readonly openSession: (problem: WholeNumberProblem) => SolverSession;
  /**
   * One answer for each objective, in which fractions are allowed. The caller rounds it and checks it with `keepsAllRelations`. Undefined if an
   * objective has no answer.
   */
  readonly fractionalAnswers: (
    problem: WholeNumberProblem,
    objectives: readonly Objective[],
  ) => readonly (readonly number[])[] | undefined;
};

/** A weight for every number, and the numbers that are kept between other limits. */
export type Objective = {
  readonly weights: readonly number[];
  readonly numberLimits?: readonly NumberLimits[] | undefined;
};

/** Problems with more numbers than this are not solved. */
const MOST_NUMBERS = 60_000;

/** The steps taken so far: those of the simplex method, plus a fixed number for every question. */
let totalSteps = 0;
const STEPS_OF_QUESTION = 100;

/** HiGHS as WebAssembly. All callers share one, as long as it works. */
let loadingSolver: Promise<Highs> | undefined;

/** Makes the next caller load a new solver. After an error, the old one may answer nothing more. */
function forgetSolver(): void {
  loadingSolver = undefined;
}

/** Loads HiGHS, the mixed-integer solver. */
export async function wholeNumberSolver(): Promise<WholeNumberSolver> {
  loadingSolver ??= import('highs').then(({ default: load }) => load());
  const highs = await loadingSolver;
  return {
    stepsTaken: () => totalSteps,
    openSession: (problem) => sessionFor(highs, problem),
    fractionalAnswers: (problem, objectives) => answersWithFractions(highs, problem, objectives),
  };
}

function answersWithFractions(
  highs: Highs,
  problem: WholeNumberProblem,
  objectives: readonly Objective[],
): readonly (readonly number[])[] | undefined {
  const model = modelFor(highs, problem, 'fractions');
  try {
    const answers: (readonly number[])[] = [];
    const allColumns = { kind: 'range', from: 0, to: problem.minimums.length - 1 } as const;
    for (const { weights, numberLimits = [] } of objectives) {
      model.changeColsCost(allColumns, weights);
      for (const { index, minimum, maximum } of numberLimits) model.changeColBounds(index, minimum, maximum);
      model.run();
      if (model.getModelStatus() !== OPTIMAL) return undefined;
      answers.push([...model.getSolution().colValue]);
      for (const { index } of numberLimits)
        model.changeColBounds(index, problem.minimums[index] ?? 0, problem.maximums[index] ?? 0);
    }
    return answers;
  } catch {
    forgetSolver();
    return undefined;
  } finally {
    model.dispose();
  }
}

function sessionFor(highs: Highs, problem: WholeNumberProblem): SolverSession {
  if (problem.minimums.length > MOST_NUMBERS) return { ask: giveUp, askBest: giveUp, dispose: () => {} };
  const models = new Map<SearchKind, Model>();
  const modelOf = (search: SearchKind): Model => {
    const model = models.get(search) ?? modelFor(highs, problem, search);
    models.set(search, model);
    return model;
  };
  // The answer with fractions is quick, and often whole already. Only if it is not whole does the search for whole numbers begin.
  const ask = (search: SearchKind, weights: ReadonlyMap<number, number>, numberLimits?: NumberLimits) => {
    const fractionalAnswer = answerOf(modelOf('fractions'), problem, { weights, numberLimits });
    if (fractionalAnswer.kind !== 'undecided') return fractionalAnswer;
    const model = modelOf(search);
    // HiGHS would try to repair its answer to the previous question, which takes longer than starting again.
    model.clearSolver();
    return answerOf(model, problem, { weights: search === 'first' ? new Map() : weights, numberLimits });
  };
  return {
    ask: (weights, numberLimits) => ask('first', weights, numberLimits),
    askBest: (weights) => ask('best', weights),
    dispose: () => {
      for (const model of models.values()) model.dispose();
    },
  };
}

function giveUp(): Answer {
  return { kind: 'undecided' };
}

/** The HiGHS status codes for a problem that is solved, that has no solution, and whose search ended at the first solution. */
const [OPTIMAL, INFEASIBLE, SOLUTION_LIMIT] = [7, 8, 16];

function answerOf(
  model: Model,
  problem: WholeNumberProblem,
  {
    weights,
    numberLimits,
  }: { readonly weights: ReadonlyMap<number, number>; readonly numberLimits: NumberLimits | undefined },
): Answer {
  for (const [index, weight] of weights) model.changeColCost(index, weight);
  if (numberLimits !== undefined)
    model.changeColBounds(numberLimits.index, numberLimits.minimum, numberLimits.maximum);
  try {
    model.run({ [MIP_INTERRUPT]: stopIfTooLong });
    totalSteps += STEPS_OF_QUESTION + Math.max(0, Number(model.info.get('simplex_iteration_count')));
    const status = model.getModelStatus();
    if (status === INFEASIBLE) return { kind: 'none' };
    if (status !== OPTIMAL && status !== SOLUTION_LIMIT) return { kind: 'undecided' };
    const values = [...model.getSolution().colValue].map(Math.round);
    const limits = numberLimits === undefined ? problem : withNumberLimits(problem, numberLimits);
    return values.length === problem.minimums.length && keepsAllRelations(limits, values)
      ? { kind: 'found', values }
      : { kind: 'undecided' };
  } catch {
    forgetSolver();
    return { kind: 'undecided' };
  } finally {
    for (const index of weights.keys()) model.changeColCost(index, 0);
    if (numberLimits !== undefined)
      model.changeColBounds(
        numberLimits.index,
        problem.minimums[numberLimits.index] ?? 0,
        problem.maximums[numberLimits.index] ?? 0,
      );
  }
}

/** The HiGHS callback that can end a whole-number search. Its own limit of steps holds only for each subproblem of the search. */
const MIP_INTERRUPT = 6;

function stopIfTooLong(event: CallbackEventFor<typeof MIP_INTERRUPT>): undefined {
  if (Number(event.data.mip_total_lp_iterations ?? 0) > LIMITS.simplex_iteration_limit) event.interrupt();
}

function withNumberLimits(
  problem: WholeNumberProblem,
  { index, minimum, maximum }: NumberLimits,
): WholeNumberProblem {
  return {
    ...problem,
    minimums: problem.minimums.with(index, minimum),
    maximums: problem.maximums.with(index, maximum),
  };
}
