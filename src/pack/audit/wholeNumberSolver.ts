import type { CallbackEventFor, Highs, Model } from 'highs';
import { keepsAllRelations } from './keepsAllRelations';
import type { Relation, WholeNumberProblem } from './wholeNumberProblem';

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

/** Limits of the solver for one question. They count steps instead of time, so that every machine gives the same answer. */
const LIMITS = { mip_max_nodes: 300, simplex_iteration_limit: 200_000 } as const;
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

/** What the solver looks for: an answer with fractions, the first whole-number answer, or one that is nearly the best. */
type SearchKind = 'fractions' | 'first' | 'best';

const GAPS: Readonly<Record<SearchKind, { readonly mip_rel_gap: number; readonly mip_abs_gap: number }>> = {
  fractions: { mip_rel_gap: 0, mip_abs_gap: 0 },
  first: { mip_rel_gap: 1e12, mip_abs_gap: 1e12 },
  best: { mip_rel_gap: 0.001, mip_abs_gap: 0.5 },
};

function modelFor(
  highs: Highs,
  { minimums, maximums, relations }: WholeNumberProblem,
  search: SearchKind,
): Model {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const scales = relations.map(scaleOf);
  relations.forEach(({ terms }, relationIndex) => {
    const scale = scales[relationIndex] ?? 1;
    for (let position = 0; position < terms.length; position += 1) {
      indices.push(terms[position]?.[0] ?? 0);
      values.push((terms[position]?.[1] ?? 0) * scale);
    }
    starts.push(indices.length);
  });
  const model = highs.createModel({
    numCols: minimums.length,
    numRows: relations.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(minimums.length),
    colLower: minimums.map(Math.ceil),
    colUpper: maximums.map(Math.floor),
    rowLower: relations.map(({ lowerLimit }, relationIndex) => lowerLimit * (scales[relationIndex] ?? 1)),
    rowUpper: relations.map(({ upperLimit }, relationIndex) => upperLimit * (scales[relationIndex] ?? 1)),
    matrix: { format: 'csr', numRows: relations.length, numCols: minimums.length, starts, indices, values },
    ...(search !== 'fractions' && { integrality: new Int32Array(minimums.length).fill(1) }),
  });
  model.options.set({
    output_flag: false,
    random_seed: 1,
    mip_heuristic_run_feasibility_jump: false,
    // While HiGHS simplifies a problem, it has wrongly called it impossible. Without this step the hardest problems also take a tenth of the time.
    ...(search !== 'fractions' && { presolve: 'off' }),
    ...GAPS[search],
    ...LIMITS,
  });
  return model;
}

/**
 * Relations are scaled down by no more than this. A whole-number relation that is missed by 1 is then still missed by more than the solver's tolerance
 * of a millionth.
 */
const LEAST_SCALE = 2 ** -16;

/**
 * The factor by which a relation is scaled for the solver, which accepts it if it is missed by less than a millionth. A rate with two decimals per 1,000
 * multiplies its count by 200,000, and in sums of hundreds of millions a float has no millionths, so that HiGHS finds contradictions that do not exist.
 * The factor is a power of two, so no digit is lost.
 */
function scaleOf({ terms }: Relation): number {
  const largest = Math.max(1, ...terms.map(([, coefficient]) => Math.abs(coefficient)));
  return Math.max(LEAST_SCALE, 2 ** -Math.floor(Math.log2(largest)));
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
