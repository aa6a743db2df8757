import { describe, expect, it } from 'vitest';
import { isFarBeyond, isSeldomChance } from '@/domain/certainty/sureness';
import { causeRuns } from '@/domain/process/causeRuns';
import { processLimits } from '@/domain/process/processLimits';
import { specialCauses } from '@/domain/process/specialCause';
import { aPeriod } from '#mocks/aPeriod';
import { aFigure } from '#mocks/aReading';

/** Normal numbers from a seed (Box and Muller, on the generator of Numerical Recipes). */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return (state + 0.5) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

function newestRuns(values: readonly number[]) {
  const causes = specialCauses(values, processLimits(values));
  const points = values.map((value, index) => ({
    period: aPeriod(String(1900 + index)),
    reading: aFigure(String(value)),
    causes: causes[index] ?? [],
  }));
  return causeRuns({ points }).filter(({ to }) => to.end === points.at(-1)?.period.end);
}

describe('how sure the runs of a process chart make one', () => {
  it('chance alone makes “sure” of fewer than 1 in 100 stable series, and flags about 6 of 100', () => {
    const random = normals(12_345);
    const all = Array.from({ length: 4000 }, () => newestRuns(Array.from({ length: 24 }, random)));
    expect(all.filter(isSeldomChance).length / all.length).toBeLessThan(0.01);
    const flagged = all.filter((runs) => runs.length > 0).length / all.length;
    expect(flagged).toBeGreaterThan(0.04);
    expect(flagged).toBeLessThan(0.08);
  });

  it('is sure of two points outside, twelve on one side, a trend or two rules at once, and not of less', () => {
    const run = (rule: 'outside' | 'shift' | 'trend' | 'two of three', points: number) => ({
      cause: { rule, side: 'low' as const },
      from: aPeriod('2013'),
      to: aPeriod('2014'),
      points,
    });
    expect(
      [run('outside', 2), run('shift', 12), run('trend', 7)].map((one) => isSeldomChance([one])),
    ).toEqual([true, true, true]);
    expect(
      [run('outside', 1), run('shift', 11), run('two of three', 3)].map((one) => isSeldomChance([one])),
    ).toEqual([false, false, false]);
    expect(isSeldomChance([run('outside', 1), run('shift', 7)])).toBe(true);
    expect(isSeldomChance([])).toBe(false);
  });
});

describe('the range of 99%', () => {
  // 2.5758 / 1.9600 is 1.3142: 52 ± 3 becomes 52 ± 3.94.
  it('is a third wider than that of 95%', () => {
    const interval = { lower: 49, upper: 55 };
    expect([55.5, 55.9, 56, 48.1, 48].map((other) => isFarBeyond(interval, other))).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(isFarBeyond(undefined, 0)).toBe(false);
  });
});
