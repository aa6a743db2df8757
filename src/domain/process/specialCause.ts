import type { ProcessLimits } from './processLimits';

/** The four rules of docs/methods.md#process-control. Where several flag a point, the first in this order names it. */
export const CAUSE_RULES = ['outside', 'shift', 'trend', 'two of three'] as const;
export type CauseRule = (typeof CAUSE_RULES)[number];

/** Why a point is more than chance: the rule that flags it, and whether the point is high or low. */
export type SpecialCause = { readonly rule: CauseRule; readonly side: 'high' | 'low' };

/** How many points in a row make a shift or a trend. */
export const RUN_POINTS = 7;

/**
 * The rules that flag each point. A point of common cause has none. Every point of a run is flagged. By the rule of two in three, only the
 * points beyond the near limit are. The side says whether the point is above or below the mean; for a trend it says which way the trend goes,
 * because members expect a fall to be called a fall even while it is above the mean.
 */
export function specialCauses(
  values: readonly number[],
  limits: ProcessLimits,
): readonly (readonly SpecialCause[])[] {
  const signsAroundMean = values.map((value) => Math.sign(value - limits.mean));
  const steps = values.map((value, index) => Math.sign(value - (values[index - 1] ?? value)));
  const flags = {
    outside: values.map((value) => (value > limits.upper ? 1 : value < limits.lower ? -1 : 0)),
    shift: shiftFlags(signsAroundMean),
    trend: trendFlags(steps),
    'two of three': twoOfThreeFlags(values, signsAroundMean, limits),
  };
  return values.map((_, index) =>
    CAUSE_RULES.flatMap((rule): readonly SpecialCause[] => {
      const flag = flags[rule][index] ?? 0;
      return flag === 0 ? [] : [{ rule, side: flag > 0 ? 'high' : 'low' }];
    }),
  );
}

/** Seven or more in a row strictly on one side of the mean; a point on the mean ends the run. */
function shiftFlags(signsAroundMean: readonly number[]): readonly number[] {
  const flags = signsAroundMean.map(() => 0);
  for (const { from, to, sign } of signRuns(signsAroundMean))
    if (to - from >= RUN_POINTS) flags.fill(sign, from, to);
  return flags;
}

/** Finds seven points or more in a row that strictly rise or fall: six moves in one direction, and the point before the first of them. */
function trendFlags(steps: readonly number[]): readonly number[] {
  const flags = steps.map(() => 0);
  for (const { from, to, sign } of signRuns(steps))
    // Where a fall turns into a rise, the lowest point belongs to both runs, and the later run names it.
    if (to - from >= RUN_POINTS - 1) flags.fill(sign, from - 1, to);
  return flags;
}

/** Finds two or more of three points in a row, all on one side of the mean, that are beyond the near limit and inside the outer one. */
function twoOfThreeFlags(
  values: readonly number[],
  signsAroundMean: readonly number[],
  { lower, upper, nearLower, nearUpper }: ProcessLimits,
): readonly number[] {
  const flags = values.map(() => 0);
  const isNear = values.map(
    (value) => (value > nearUpper && value <= upper) || (value < nearLower && value >= lower),
  );
  for (let windowStart = 0; windowStart + 3 <= values.length; windowStart += 1) {
    const windowSign = signsAroundMean[windowStart] ?? 0;
    const threeIndexes = [windowStart, windowStart + 1, windowStart + 2];
    const nearIndexes = threeIndexes.filter((index) => isNear[index]);
    if (
      windowSign === 0 ||
      nearIndexes.length < 2 ||
      threeIndexes.some((index) => signsAroundMean[index] !== windowSign)
    )
      continue;
    for (const index of nearIndexes) flags[index] = windowSign;
  }
  return flags;
}

type Run = { readonly from: number; readonly to: number; readonly sign: number };

/** Stretches of numbers with the same sign; a nought belongs to no stretch. `to` is the index after the last number. */
function signRuns(signs: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  let startIndex = 0;
  for (let index = 1; index <= signs.length; index += 1) {
    if (signs[index] === signs[startIndex]) continue;
    const sign = signs[startIndex] ?? 0;
    if (sign !== 0) runs.push({ from: startIndex, to: index, sign });
    startIndex = index;
  }
  return runs;
}
