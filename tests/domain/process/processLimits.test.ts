import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processLimits } from '@/domain/process/processLimits';

/** NHSRplotthedots' own documentation works this series out. */
const ONE_SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
/** Fixture B. */
const STEADY = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13];

describe('the limits of a process', () => {
  it('leave out the moves to and from one spike, as the NHS’s package does', () => {
    const limits = processLimits(ONE_SPIKE, { baseline: Infinity });
    expect(limits.mean).toBeCloseTo(1.9444, 4);
    expect(limits.lower).toBeCloseTo(-0.7156, 4);
    expect(limits.upper).toBeCloseTo(4.6044, 4);
    expect(limits.screenedMoves).toBe(2);
  });

  it('are wider where no move is left out, as in the NHS’s Excel tool', () => {
    const limits = processLimits(ONE_SPIKE, { baseline: Infinity, screen: false });
    expect(limits.mean).toBeCloseTo(1.9444, 4);
    expect(limits.lower).toBeCloseTo(-3.0626, 4);
    expect(limits.upper).toBeCloseTo(6.9515, 4);
    expect(limits.screenedMoves).toBe(0);
  });

  it('stand on the mean and the average move', () => {
    const limits = processLimits(STEADY);
    expect(limits.mean).toBe(11.5);
    expect(limits.averageMove).toBeCloseTo(1.909, 3);
    expect(limits.lower).toBeCloseTo(6.422, 3);
    expect(limits.upper).toBeCloseTo(16.578, 3);
    expect(limits.nearLower).toBeCloseTo(8.115, 3);
    expect(limits.nearUpper).toBeCloseTo(14.885, 3);
    expect(limits.pointCount).toBe(12);
  });

  it('are locked on the first twelve points: what comes after does not move them', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, min: -100, max: 100 })), (later) => {
        expect(processLimits([...STEADY, ...later])).toEqual(processLimits(STEADY));
      }),
    );
  });

  it('leave a move out once, and do not look again with the smaller average', () => {
    // Moves 1 1 1 1 1 4 1 1 1 1 60: average 6.636, so only 60 is out (≥ 21.68). Of the rest 1.3 on average, and 4 stays (≥ 4.247 would go).
    const limits = processLimits([0, 1, 2, 1, 2, 1, 5, 4, 5, 4, 5, 65], { baseline: Infinity });
    expect(limits.screenedMoves).toBe(1);
    expect(limits.averageMove).toBeCloseTo(1.3, 10);
  });

  it('of points that never move are the mean itself', () => {
    expect(processLimits([4, 4, 4, 4, 4, 4, 4, 4, 4, 4])).toMatchObject({
      mean: 4,
      lower: 4,
      upper: 4,
      screenedMoves: 0,
    });
  });
});
