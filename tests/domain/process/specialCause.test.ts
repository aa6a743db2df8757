import { describe, expect, it } from 'vitest';
import { processLimits } from '@/domain/process/processLimits';
import { specialCauses, type CauseRule } from '@/domain/process/specialCause';

/** Worked by hand: mean 11.5, near limits 8.115 and 14.885, limits 6.422 and 16.578. */
const STEADY = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13];

/** Places flagged by a rule, with the side. */
function flagged(values: readonly number[], rule: CauseRule) {
  const causes = specialCauses(values, processLimits(values));
  return causes.flatMap((own, index) => {
    const found = own.find((cause) => cause.rule === rule);
    return found === undefined ? [] : [[index, found.side]];
  });
}

const sides = (from: number, to: number, side: string) =>
  Array.from({ length: to - from + 1 }, (_, index) => [from + index, side]);

describe('a special cause', () => {
  it('is nothing in a steady series', () => {
    expect(specialCauses(STEADY, processLimits(STEADY)).flat()).toEqual([]);
  });

  it('is the one spike among ones and twos', () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    const limits = processLimits(values, { baseline: Infinity });
    const outside = specialCauses(values, limits).map((causes) => causes.map(({ rule }) => rule));
    expect(outside.flatMap((rules, index) => (rules.includes('outside') ? [index] : []))).toEqual([4]);
  });

  it('is a point outside the limits, and not one on a limit', () => {
    expect(flagged([...STEADY, 20], 'outside')).toEqual([[12, 'high']]);
    expect(flagged([...STEADY, 3], 'outside')).toEqual([[12, 'low']]);
    const limits = { ...processLimits(STEADY), upper: 13, lower: 10 };
    expect(specialCauses(STEADY, limits).flat()).toEqual([]);
  });

  it('is a shift of seven or more on one side of the mean, all of them', () => {
    expect(flagged([...STEADY, 12, 13, 12, 13, 12, 13, 12], 'shift')).toEqual(sides(11, 18, 'high'));
  });

  it('is no shift of six, nor where a point on the mean stands between', () => {
    expect(flagged([...STEADY, 12, 13, 12, 13, 12], 'shift')).toEqual([]);
    expect(flagged([...STEADY, 12, 13, 11.5, 13, 12, 13, 12], 'shift')).toEqual([]);
  });

  it('is a trend of seven or more that rise, with the point they set out from', () => {
    expect(flagged([...STEADY, 10, 10.5, 11, 11.5, 12, 12.5, 13], 'trend')).toEqual(sides(12, 18, 'high'));
  });

  it('is a falling trend by the way it goes, also above the mean', () => {
    const falling = [...STEADY, 16, 15.5, 15, 14.5, 14, 13.5, 13];
    expect(flagged(falling, 'trend')).toEqual(sides(12, 18, 'low'));
  });

  it('is no trend of six, nor where two are level', () => {
    expect(flagged([...STEADY, 10, 10.5, 11, 11.5, 12, 12.5], 'trend')).toEqual([]);
    expect(flagged([...STEADY, 10, 10.5, 11, 11, 12, 12.5, 13], 'trend')).toEqual([]);
  });

  it('is two of three beyond the near limit: those two', () => {
    expect(flagged([...STEADY, 15, 12, 15.2], 'two of three')).toEqual([
      [12, 'high'],
      [14, 'high'],
    ]);
  });

  it('is nothing where only one of three is beyond it, or one lies on the other side', () => {
    expect(flagged([...STEADY, 14.6, 12, 14.7], 'two of three')).toEqual([]);
    expect(flagged([...STEADY, 15, 11, 15.2], 'two of three')).toEqual([]);
  });

  it('does not count a point outside the limits as one of the two', () => {
    expect(flagged([...STEADY, 17, 12, 15.2], 'two of three')).toEqual([]);
  });

  it('names first the rule that stands first', () => {
    const causes = specialCauses([...STEADY, 20], processLimits(STEADY));
    expect(causes[12]?.[0]).toEqual({ rule: 'outside', side: 'high' });
  });
});
