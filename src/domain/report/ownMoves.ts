import {
  comparePeriods,
  isOneStepBefore,
  isSamePeriod,
  isWithinYear,
  samePeriodLastYear,
  type Period,
} from '@/domain/figures/period';
import { withoutNoise } from '@/domain/figures/rounding';
import type { HeldNumber } from './heldNumbers';

export type DatedFigure = HeldNumber & { readonly period: Period };

/** A move of our own figure from an earlier period to the one that a paragraph speaks of. */
export type OwnMove = { readonly from: DatedFigure; readonly to: DatedFigure; readonly change: number };

/** The moves that a reader may take a sentence for that does not say since when: since the period before, and since the same period last year. `earlier`: all others. */
export type OwnMoves = {
  readonly last: OwnMove | undefined;
  readonly year: OwnMove | undefined;
  readonly earlier: readonly OwnMove[];
};

/** `at`: the period of the paragraph, else the newest that had begun by `asAt` (ISO, or a year). Undefined where no figure of ours is held for it. */
export function ownMoves(
  own: readonly HeldNumber[],
  at: Period | undefined,
  asAt: string,
): OwnMoves | undefined {
  const ours = own
    .filter((one): one is DatedFigure => one.whose === 'ours' && one.period !== undefined)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const to =
    at === undefined
      ? ours.findLast(({ period }) => period.start <= `${asAt}-12-31`)
      : ours.find(({ period }) => isSamePeriod(period, at));
  if (to === undefined) return undefined;
  const before = ours.filter(
    ({ period }) => period.family === to.period.family && comparePeriods(period, to.period) < 0,
  );
  const moves = before.map((from): OwnMove => ({
    from,
    to,
    change: withoutNoise(to.value - from.value),
  }));
  const lastYear = isWithinYear(to.period) ? samePeriodLastYear(to.period) : undefined;
  const last = moves.find(({ from }) => isOneStepBefore(from.period, to.period));
  const year = moves.find(({ from }) => lastYear !== undefined && isSamePeriod(from.period, lastYear));
  return { last, year, earlier: moves.filter((move) => move !== last && move !== year) };
}
