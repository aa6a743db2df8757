import { Z_95 } from '@/domain/figures/interval';
import type { Interval } from '@/domain/figures/observation';
import type { CauseRun } from '@/domain/process/causeRuns';

/**
 * How sure one can be that a difference is more than chance (docs/methods.md#how-sure): `sure` where chance alone makes one like it at most
 * once in 100 times, `probably` where chance makes one about once in 20.
 */
export type Sureness = 'sure' | 'probably' | 'cannot tell';

/** The limits of 99% lie this many times as far away as those of 95%: 2.5758 / 1.9600. */
const FAR_TIMES = 2.5758293035489004 / Z_95;

/** Runs that chance makes in fewer than 1 of 100 stable series: this many points in a row beyond the limits, or this many in a row on one side of the mean. */
const OUTSIDE_POINTS = 2;
const SHIFT_POINTS = 12;

/**
 * Whether chance alone makes these runs at the newest point in fewer than 1 of 100 stable series (tests/domain/certainty/sureness.test.ts counts them): two rules at
 * once, two points outside, twelve on one side, or a trend.
 */
export function isSeldomChance(runs: readonly CauseRun[]): boolean {
  if (runs.length > 1) return true;
  return runs.some(({ cause, points }) => {
    switch (cause.rule) {
      case 'outside':
        return points >= OUTSIDE_POINTS;
      case 'shift':
        return points >= SHIFT_POINTS;
      case 'trend':
        return true;
      case 'two of three':
        return false;
    }
  });
}

/** Whether the 99% limits leave out `comparedValue` too. They are the 95% limits, stretched on both sides about their middle. */
export function isFarBeyond(interval: Interval | undefined, comparedValue: number): boolean {
  if (interval === undefined) return false;
  const middle = (interval.lower + interval.upper) / 2;
  const halfWidth = (FAR_TIMES * (interval.upper - interval.lower)) / 2;
  return comparedValue < middle - halfWidth || comparedValue > middle + halfWidth;
}
