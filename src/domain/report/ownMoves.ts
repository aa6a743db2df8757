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

/** A change of our own figure, from an earlier period to the one that a paragraph is about. */
export type OwnMove = { readonly from: DatedFigure; readonly to: DatedFigure; readonly change: number };

/**
 * The changes that a reader may assume where a sentence does not say since when: since the period before, and since the same period last year.
 * `earlierMoves`: all other changes.
 */
export type OwnMoves = {
  readonly sincePrevious: OwnMove | undefined;
  readonly sinceLastYear: OwnMove | undefined;
  readonly earlierMoves: readonly OwnMove[];
};

/**
 * The changes up to `paragraphPeriod`, or without one up to the newest period that had begun by `asAt` (an ISO date, or a year). Returns
 * undefined if we have no figure for that period.
 */
export function ownMoves(
  indicatorNumbers: readonly HeldNumber[],
  paragraphPeriod: Period | undefined,
  asAt: string,
): OwnMoves | undefined {
  const datedFigures = indicatorNumbers
    .filter(
      (heldNumber): heldNumber is DatedFigure =>
        heldNumber.owner === 'ours' && heldNumber.period !== undefined,
    )
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const latest =
    paragraphPeriod === undefined
      ? datedFigures.findLast(({ period }) => period.start <= `${asAt}-12-31`)
      : datedFigures.find(({ period }) => isSamePeriod(period, paragraphPeriod));
  if (latest === undefined) return undefined;
  const earlierFigures = datedFigures.filter(
    ({ period }) => period.family === latest.period.family && comparePeriods(period, latest.period) < 0,
  );
  const moves = earlierFigures.map((from): OwnMove => ({
    from,
    to: latest,
    change: withoutNoise(latest.value - from.value),
  }));
  const lastYear = isWithinYear(latest.period) ? samePeriodLastYear(latest.period) : undefined;
  const sincePrevious = moves.find(({ from }) => isOneStepBefore(from.period, latest.period));
  const sinceLastYear = moves.find(
    ({ from }) => lastYear !== undefined && isSamePeriod(from.period, lastYear),
  );
  return {
    sincePrevious,
    sinceLastYear,
    earlierMoves: moves.filter((move) => move !== sincePrevious && move !== sinceLastYear),
  };
}
