import type { Highs, Model } from 'highs';
import type { Relation, WholeNumberProblem } from './wholeNumberProblem';

/** Limits of the solver for one question. They count steps instead of time, so that every machine gives the same answer. */
export const LIMITS = { mip_max_nodes: 300, simplex_iteration_limit: 200_000 } as const;

/** What the solver looks for: an answer with fractions, the first whole-number answer, or one that is nearly the best. */
export type SearchKind = 'fractions' | 'first' | 'best';

const GAPS: Readonly<Record<SearchKind, { readonly mip_rel_gap: number; readonly mip_abs_gap: number }>> = {
  fractions: { mip_rel_gap: 0, mip_abs_gap: 0 },
  first: { mip_rel_gap: 1e12, mip_abs_gap: 1e12 },
  best: { mip_rel_gap: 0.001, mip_abs_gap: 0.5 },
};

/** A problem as HiGHS takes it. Whoever makes a model disposes of it. */
export function modelFor(
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
