import { colourOf, directionWordOf } from '@/domain/scorecard/attention';
import { neighbourPlace } from '@/domain/scorecard/neighbourPlace';
import { LONGEST_RUN } from '@/domain/scorecard/redSince';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeAccount } from './changeAccount';
import { hasSmallNumbers } from './smallNumbers';
import { strongestOf, surelyWent } from './strongestChange';

/** Which way a figure went by more than chance, where it did: `surelyWent` of the strongest change. */
export type WentOf = (row: ScorecardRow) => 'better' | 'worse' | undefined;

const byLastChange: WentOf = (row) => surelyWent(strongestOf(row));

/**
 * Red figures, by up to two points for each of three: what its change signals, how many neighbours do better, and how long it has been red
 * (docs/methods.md#what-needs-attention). `periodsRed` gives the last of these on request, and `wentOf` the first.
 */
export function needingAttention(
  rows: readonly ScorecardRow[],
  periodsRed: (row: ScorecardRow) => number = () => 0,
  wentOf: WentOf = byLastChange,
): readonly ScorecardRow[] {
  return rows
    .filter((row) => colourOf(row) === 'red')
    .map((row) => ({ row, points: attentionPoints(row, periodsRed(row), wentOf(row)) }))
    .toSorted((a, b) => b.points - a.points)
    .map(({ row }) => row);
}

function attentionPoints(row: ScorecardRow, periodsRed: number, went: ReturnType<WentOf>): number {
  return (
    signalPoints(row, went) + 2 * howFarBehindNeighbours(row) + 2 * Math.min(periodsRed / LONGEST_RUN, 1)
  );
}

/** Two for a figure that is worse by more than chance, one for a last change for the worse that chance is not known to explain. */
function signalPoints(row: ScorecardRow, went: ReturnType<WentOf>): number {
  if (went !== undefined) return went === 'worse' ? 2 : 0;
  if (directionWordOf(row) !== 'worsening' || hasSmallNumbers(row)) return 0;
  const kind = changeAccount(row)?.signal.kind;
  return kind === 'larger' || kind === 'unknown' ? 1 : 0;
}

/**
 * Green figures in order: first those that are better by more than chance, starting with those that do better than most neighbours; then the others, with
 * those that are worse by more than chance last. A figure of few people comes after the others of its kind: one year of few people does not show that
 * things go well.
 */
export function goingWell(
  rows: readonly ScorecardRow[],
  wentOf: WentOf = byLastChange,
): readonly ScorecardRow[] {
  const green = rows.filter((row) => colourOf(row) === 'green');
  const places = new Map(green.map((row) => [row, GOING_WELL_ORDER[wentOf(row) ?? 'neither']]));
  const place = (row: ScorecardRow) => places.get(row) ?? 1;
  const isSmall = (row: ScorecardRow) => Number(hasSmallNumbers(row));
  return green.toSorted(
    (a, b) =>
      place(a) - place(b) || isSmall(a) - isSmall(b) || howFarBehindNeighbours(a) - howFarBehindNeighbours(b),
  );
}

const GOING_WELL_ORDER = { better: 0, neither: 1, worse: 2 } as const;

/** From 0 (ahead of every neighbour) to 1 (behind every neighbour), and 0.5 if none can be compared. */
function howFarBehindNeighbours({ indicator, observation, neighbours }: ScorecardRow): number {
  if (observation?.reading.kind !== 'value') return 0.5;
  const place = neighbourPlace(observation.reading, neighbours, indicator.polarity);
  return place === undefined ? 0.5 : (place.better + (place.of - place.better - place.worse) / 2) / place.of;
}
