import type { AreaCode } from '@/domain/figures/area';
import { neighbourPlace, type NeighbourPlace } from '@/domain/scorecard/neighbourPlace';
import { isOneStepBefore } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import { behindBy } from '@/domain/figures/polarity';
import { neighboursBefore, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeAccount } from './changeAccount';
import { movesBefore, usualMove } from './usualMove';

/** A row, and its change as a multiple of the usual move of its own series. */
export type Mover = { readonly row: ScorecardRow; readonly timesUsual: number };

/** A series that moved in one direction for some periods and has now turned. */
export type Turn = { readonly row: ScorecardRow; readonly run: number };

/** A figure that was level with the neighbours' average or better, and is behind it now. */
export type Overtaken = {
  readonly row: ScorecardRow;
  readonly placeBefore: NeighbourPlace;
  readonly placeNow: NeighbourPlace;
};

/** The figures of a whole scorecard that moved, the most important of each list first. */
export type Movers = {
  readonly improved: readonly Mover[];
  readonly worsened: readonly Mover[];
  readonly turnedUp: readonly Turn[];
  readonly turnedDown: readonly Turn[];
  readonly overtaken: readonly Overtaken[];
};

/** How many moves in one direction make a run. */
export const TURN_RUN = 3;

export function moversOf(data: PlanData, rows: readonly ScorecardRow[], area: AreaCode): Movers {
  const judgedRows = rows.filter(({ indicator }) => indicator.polarity !== 'neutral');
  const moversInDirection = (word: string) =>
    judgedRows
      .filter(({ direction }) => direction.kind === 'change' && direction.word === word)
      .flatMap((row) => moverOf(row) ?? [])
      .toSorted((a, b) => b.timesUsual - a.timesUsual);
  const turnsInDirection = (word: string) =>
    judgedRows
      .filter(({ direction }) => direction.kind === 'change' && direction.word === word)
      .flatMap((row) => turnOf(row) ?? [])
      .toSorted((a, b) => b.run - a.run);
  return {
    improved: moversInDirection('improving'),
    worsened: moversInDirection('worsening'),
    turnedUp: turnsInDirection('improving'),
    turnedDown: turnsInDirection('worsening'),
    overtaken: judgedRows
      .flatMap((row) => overtakenOf(data, row, area) ?? [])
      .toSorted((a, b) => overtakers(b) - overtakers(a)),
  };
}

/** Only a change that is larger than chance makes it in its own series counts as a move. A series too short to judge has none. */
function moverOf(row: ScorecardRow): Mover | undefined {
  const signal = changeAccount(row)?.signal;
  if (signal?.kind === 'unusual') return { row, timesUsual: signal.timesUsual };
  if (signal?.kind !== 'beyond chance' || row.direction.kind !== 'change' || row.period === undefined)
    return undefined;
  const usualChange = usualMove(row.series, row.period, 10 ** -row.direction.decimals);
  const changeSize = Math.abs(row.direction.change);
  return usualChange !== undefined && changeSize > usualChange.limit
    ? { row, timesUsual: changeSize / usualChange.typical }
    : undefined;
}

/**
 * Finds a turn: the last move goes against a run of three moves or more, is at least as large as the run's average move, and neither a test
 * nor the usual move of the series explains it.
 */
function turnOf(row: ScorecardRow): Turn | undefined {
  const { direction, period } = row;
  if (direction.kind !== 'change' || period === undefined || direction.change === 0) return undefined;
  if (!isOneStepBefore(direction.previous, period)) return undefined;
  const signal = changeAccount(row)?.signal.kind;
  if (signal === 'chance' || signal === 'usual') return undefined;
  const moves = movesBefore(row.series, period);
  const sign = -Math.sign(direction.change);
  const firstOppositeMove = moves.findIndex((move) => Math.sign(move) !== sign);
  const run = moves.slice(0, firstOppositeMove === -1 ? moves.length : firstOppositeMove);
  if (run.length < TURN_RUN) return undefined;
  const average = run.reduce((sum, move) => sum + Math.abs(move), 0) / run.length;
  return Math.abs(direction.change) >= average ? { row, run: run.length } : undefined;
}

function overtakenOf(data: PlanData, row: ScorecardRow, area: AreaCode): Overtaken | undefined {
  const { direction, observation, comparators, indicator } = row;
  const { polarity } = indicator;
  if (direction.kind !== 'change' || polarity === 'neutral') return undefined;
  const neighbourBenchmark = comparators.neighbours.benchmark;
  if (observation?.reading.kind !== 'value' || neighbourBenchmark.kind !== 'value') return undefined;
  if (behindBy(observation.reading, neighbourBenchmark.reading, polarity) <= 0) return undefined;
  const neighboursThen = neighboursBefore(data, row, area);
  const benchmark = neighboursThen?.comparator.benchmark;
  if (neighboursThen === undefined || benchmark?.kind !== 'value') return undefined;
  if (behindBy(direction.before, benchmark.reading, polarity) > 0) return undefined;
  const placeNow = neighbourPlace(observation.reading, row.neighbours, polarity);
  const placeBefore = neighbourPlace(direction.before, neighboursThen.neighbours, polarity);
  return placeNow === undefined || placeBefore === undefined ? undefined : { row, placeBefore, placeNow };
}

function overtakers({ placeBefore, placeNow }: Overtaken): number {
  return placeNow.better / placeNow.of - placeBefore.better / placeBefore.of;
}
