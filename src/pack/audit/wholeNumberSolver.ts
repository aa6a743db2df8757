import type { CallbackEventFor, Highs, Model } from 'highs';
import { keepsAll } from './keepsAll';
import type { Relation, WholeNumbers } from './wholeNumbers';

/** Numbers that keep every relation; none, where that is proven; undecided, where the solver reached its bounds first. */
export type Answer =
  | { readonly kind: 'found'; readonly values: readonly number[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided' };

/** One problem, asked again and again. Whoever opens one disposes of it. */
export type Asking = {
  /** The first numbers found, towards a large sum of those that are weighted; one of them may be kept between other limits. */
  readonly ask: (weights: ReadonlyMap<number, number>, kept?: Kept) => Answer;
  /** The numbers with the largest sum of those that are weighted, or nearly. */
  readonly askBest: (weights: ReadonlyMap<number, number>) => Answer;
  readonly dispose: () => void;
};

export type Kept = { readonly index: number; readonly least: number; readonly most: number };

export type WholeNumberSolver = {
  /** The steps of all questions in whole numbers so far: counted and not timed, so that they are the same on every machine. */
  readonly steps: () => number;
  readonly open: (problem: WholeNumbers) => Asking;
  /** One answer for each wish, which may have fractions: the caller rounds it and checks it with `keepsAll`. Undefined if a wish has no answer. */
  readonly rough: (
    problem: WholeNumbers,
    wishes: readonly Wish[],
  ) => readonly (readonly number[])[] | undefined;
};

/** A weight for every number, and numbers that are to be kept between other limits. */
export type Wish = { readonly weights: readonly number[]; readonly kept?: readonly Kept[] | undefined };

/** Counted and not timed, so that every machine answers alike. */
const LIMITS = { mip_max_nodes: 300, simplex_iteration_limit: 200_000 } as const;
/** Problems beyond this are not taken on. */
const MOST_NUMBERS = 60_000;

/** The steps so far: those of the simplex method, and more for every question, however short. */
let taken = 0;
const STEPS_OF_QUESTION = 100;

/** HiGHS as WebAssembly: one for all who ask, as long as it works. */
let loaded: Promise<Highs> | undefined;

/** Whoever asks next has a new one: after it has stopped with an error, it may answer nothing more. */
function forget(): void {
  loaded = undefined;
}

/** Loads HiGHS, the mixed-integer solver. */
export async function wholeNumberSolver(): Promise<WholeNumberSolver> {
  loaded ??= import('highs').then(({ default: load }) => load());
  const highs = await loaded;
  return {
    steps: () => taken,
    open: (problem) => opened(highs, problem),
    rough: (problem, weightings) => roughly(highs, problem, weightings),
  };
}

function roughly(
  highs: Highs,
  problem: WholeNumbers,
  wishes: readonly Wish[],
): readonly (readonly number[])[] | undefined {
  const model = modelFor(highs, problem, 'fractions');
  try {
    const found: (readonly number[])[] = [];
    const all = { kind: 'range', from: 0, to: problem.least.length - 1 } as const;
    for (const { weights, kept = [] } of wishes) {
      model.changeColsCost(all, weights);
      for (const { index, least, most } of kept) model.changeColBounds(index, least, most);
      model.run();
      if (model.getModelStatus() !== OPTIMAL) return undefined;
      found.push([...model.getSolution().colValue]);
      for (const { index } of kept)
        model.changeColBounds(index, problem.least[index] ?? 0, problem.most[index] ?? 0);
    }
    return found;
  } catch {
    forget();
    return undefined;
  } finally {
    model.dispose();
  }
}

function opened(highs: Highs, problem: WholeNumbers): Asking {
  if (problem.least.length > MOST_NUMBERS) return { ask: gaveUp, askBest: gaveUp, dispose: () => {} };
  const models = new Map<Search, Model>();
  const modelOf = (search: Search): Model => {
    const found = models.get(search) ?? modelFor(highs, problem, search);
    models.set(search, found);
    return found;
  };
  // With fractions allowed the answer is quick, and mostly whole already; only where it is not does the search begin.
  const ask = (search: Search, weights: ReadonlyMap<number, number>, kept?: Kept) => {
    const first = solved(modelOf('fractions'), problem, { weights, kept });
    if (first.kind !== 'undecided') return first;
    const model = modelOf(search);
    // HiGHS would try to mend the answer of the question before, which takes longer than to begin anew.
    model.clearSolver();
    return solved(model, problem, { weights: search === 'first' ? new Map() : weights, kept });
  };
  return {
    ask: (weights, kept) => ask('first', weights, kept),
    askBest: (weights) => ask('best', weights),
    dispose: () => {
      for (const model of models.values()) model.dispose();
    },
  };
}

function gaveUp(): Answer {
  return { kind: 'undecided' };
}

/** Fractions are allowed; or the first whole numbers end the search; or only those that are nearly the best. */
type Search = 'fractions' | 'first' | 'best';

const GAPS: Readonly<Record<Search, { readonly mip_rel_gap: number; readonly mip_abs_gap: number }>> = {
  fractions: { mip_rel_gap: 0, mip_abs_gap: 0 },
  first: { mip_rel_gap: 1e12, mip_abs_gap: 1e12 },
  best: { mip_rel_gap: 0.001, mip_abs_gap: 0.5 },
};

function modelFor(highs: Highs, { least, most, relations }: WholeNumbers, search: Search): Model {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const scales = relations.map(scaleOf);
  for (const [line, { terms }] of relations.entries()) {
    for (const [index, times] of terms) {
      indices.push(index);
      values.push(times * (scales[line] ?? 1));
    }
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: least.length,
    numRows: relations.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(least.length),
    colLower: least.map(Math.ceil),
    colUpper: most.map(Math.floor),
    rowLower: relations.map(({ low }, line) => low * (scales[line] ?? 1)),
    rowUpper: relations.map(({ high }, line) => high * (scales[line] ?? 1)),
    matrix: { format: 'csr', numRows: relations.length, numCols: least.length, starts, indices, values },
    ...(search !== 'fractions' && { integrality: new Int32Array(least.length).fill(1) }),
  });
  model.options.set({
    output_flag: false,
    random_seed: 1,
    mip_heuristic_run_feasibility_jump: false,
    // While it simplifies a problem HiGHS has called it impossible though it has an answer. As they are, the hardest problems take a tenth of the time.
    ...(search !== 'fractions' && { presolve: 'off' }),
    ...GAPS[search],
    ...LIMITS,
  });
  return model;
}

/** No relation is made smaller than by this, so that one in whole numbers that is missed by 1 is still missed by more than the solver's millionth. */
const LEAST_SCALE = 2 ** -16;

/**
 * By what a relation is multiplied for the solver, which takes it for kept within a millionth. A rate with two decimals per 1,000 has 200,000 times the
 * count in it, and in sums of hundreds of millions a float has no millionths: HiGHS then finds contradictions where there are none. A power of two leaves every digit.
 */
function scaleOf({ terms }: Relation): number {
  const largest = Math.max(1, ...terms.map(([, times]) => Math.abs(times)));
  return Math.max(LEAST_SCALE, 2 ** -Math.floor(Math.log2(largest)));
}

/** What HiGHS calls a problem that has no solution, and one with which it is done. */
const [OPTIMAL, INFEASIBLE, SOLUTION_LIMIT] = [7, 8, 16];

function solved(
  model: Model,
  problem: WholeNumbers,
  { weights, kept }: { readonly weights: ReadonlyMap<number, number>; readonly kept: Kept | undefined },
): Answer {
  for (const [index, weight] of weights) model.changeColCost(index, weight);
  if (kept !== undefined) model.changeColBounds(kept.index, kept.least, kept.most);
  try {
    model.run({ [MIP_INTERRUPT]: stopIfTooLong });
    taken += STEPS_OF_QUESTION + Math.max(0, Number(model.info.get('simplex_iteration_count')));
    const status = model.getModelStatus();
    if (status === INFEASIBLE) return { kind: 'none' };
    if (status !== OPTIMAL && status !== SOLUTION_LIMIT) return { kind: 'undecided' };
    const values = [...model.getSolution().colValue].map(Math.round);
    const limits = kept === undefined ? problem : keptIn(problem, kept);
    return values.length === problem.least.length && keepsAll(limits, values)
      ? { kind: 'found', values }
      : { kind: 'undecided' };
  } catch {
    forget();
    return { kind: 'undecided' };
  } finally {
    for (const index of weights.keys()) model.changeColCost(index, 0);
    if (kept !== undefined)
      model.changeColBounds(kept.index, problem.least[kept.index] ?? 0, problem.most[kept.index] ?? 0);
  }
}

/** The callback of HiGHS by which a search in whole numbers is ended: its own limit of steps is one for each problem within it. */
const MIP_INTERRUPT = 6;

function stopIfTooLong(event: CallbackEventFor<typeof MIP_INTERRUPT>): undefined {
  if (Number(event.data.mip_total_lp_iterations ?? 0) > LIMITS.simplex_iteration_limit) event.interrupt();
}

function keptIn(problem: WholeNumbers, { index, least, most }: Kept): WholeNumbers {
  return { ...problem, least: problem.least.with(index, least), most: problem.most.with(index, most) };
}
