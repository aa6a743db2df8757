import { testedChange, type TestedChange } from './likeness';
import { isOneStepBefore, type Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { movesBefore, usualMove, type UsualMove } from './usualMove';

/**
 * How to interpret a change (docs/methods.md#a-change): whether a test explains it by chance, or how large it is beside the usual move of its own
 * series. Title, row, overview and process chart all read this one account, so that none says what another denies.
 */
export type ChangeSignal =
  /** The figure is unchanged at its published decimals. */
  | { readonly kind: 'none' }
  | { readonly kind: 'chance' | 'beyond chance'; readonly test: TestedChange }
  /**
   * `usual`: the change is no larger than the series' usual move. `larger`: it is larger than that, but chance can still explain it.
   * `unusual`: it is larger than chance makes it in 19 of 20 periods.
   */
  | {
      readonly kind: 'usual' | 'larger' | 'unusual';
      readonly usualMove: UsualMove;
      readonly timesUsual: number;
    }
  | { readonly kind: 'unknown'; readonly because: 'too few' | 'overlap' | 'other step' };

export type ChangeAccount = {
  /** The change, unrounded, in the indicator's own unit. */
  readonly change: number;
  readonly previousReading: ValueReading;
  readonly previousPeriod: Period;
  readonly signal: ChangeSignal;
};

/** Describes the last change of a row's figure. Returns undefined if there is no figure, or no earlier figure to compare it with. */
export function changeAccount(row: ScorecardRow): ChangeAccount | undefined {
  const { observation, direction } = row;
  if (observation?.reading.kind !== 'value' || direction.kind !== 'change') return undefined;
  const { change, before: previousReading, previous: previousPeriod } = direction;
  return { change, previousReading, previousPeriod, signal: signalOf(row) };
}

function signalOf({ indicator, observation, direction, series }: ScorecardRow): ChangeSignal {
  if (observation?.reading.kind !== 'value' || direction.kind !== 'change') return { kind: 'none' };
  if (direction.word === 'no change') return { kind: 'none' };
  const { period } = observation;
  const test = testedChange(series, observation, direction.previous, indicator);
  if (test !== undefined) return { kind: test.likeness === 'similar' ? 'chance' : 'beyond chance', test };
  if (direction.previous.end >= period.start) return { kind: 'unknown', because: 'overlap' };
  // The moves of a seasonal series from month to month say nothing of its move from year to year.
  if (!isOneStepBefore(direction.previous, period)) return { kind: 'unknown', because: 'other step' };
  const usual = usualMove(series, period, 10 ** -direction.decimals);
  if (usual === undefined) return { kind: 'unknown', because: 'too few' };
  const size = withoutNoise(Math.abs(direction.change));
  const timesUsual = size / usual.typical;
  const kind = size > usual.limit ? 'unusual' : size > withoutNoise(usual.typical) ? 'larger' : 'usual';
  return { kind, usualMove: usual, timesUsual };
}

/** How many moves the series has before the latest one, for the sentence that says that there are too few. */
export function earlierMoveCount({ series, period }: ScorecardRow): number {
  return period === undefined ? 0 : movesBefore(series, period).length;
}
