import { colourOf, directionWordOf } from '@/domain/scorecard/attention';
import { neighbourPlace } from '@/domain/scorecard/neighbourPlace';
import { LONGEST_RUN } from '@/domain/scorecard/redSince';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeAccount } from './changeAccount';
import { hasSmallNumbers } from './smallNumbers';
import { strongestOf, surelyWent } from './strongestChange';

/** Gives the way a figure went, better or worse, where that is more than chance: `surelyWent` of its strongest change. */
export type ChangeWayOf = (row: ScorecardRow) => 'better' | 'worse' | undefined;

const byLastChange: ChangeWayOf = (row) => surelyWent(strongestOf(row));

/**
 * Orders red figures. A figure gets up to two points for each of three things: what its change signals, how many neighbours do better, and how
 * long it has been red (docs/methods.md#what-needs-attention). `changeWayOf` gives the first and `periodsRed` the last.
 */
export function needingAttention(
  rows: readonly ScorecardRow[],
  periodsRed: (row: ScorecardRow) => number = () => 0,
  changeWayOf: ChangeWayOf = byLastChange,
): readonly ScorecardRow[] {
  return rows
    .filter((row) => colourOf(row) === 'red')
    .map((row) => ({ row, points: attentionPoints(row, periodsRed(row), changeWayOf(row)) }))
    .toSorted((a, b) => b.points - a.points)
    .map(({ row }) => row);
}

function attentionPoints(row: ScorecardRow, periodsRed: number, changeWay: ReturnType<ChangeWayOf>): number {
  return (
    signalPoints(row, changeWay) + 2 * howFarBehindNeighbours(row) + 2 * Math.min(periodsRed / LONGEST_RUN, 1)
  );
}

/** Points for a change: two where the figure is worse by more than chance, and one where its last change was for the worse and no test explains that by chance. */
function signalPoints(row: ScorecardRow, changeWay: ReturnType<ChangeWayOf>): number {
  if (changeWay !== undefined) return changeWay === 'worse' ? 2 : 0;
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
  changeWayOf: ChangeWayOf = byLastChange,
): readonly ScorecardRow[] {
  const green = rows.filter((row) => colourOf(row) === 'green');
  const orderByRow = new Map(green.map((row) => [row, GOING_WELL_ORDER[changeWayOf(row) ?? 'neither']]));
  const orderOf = (row: ScorecardRow) => orderByRow.get(row) ?? 1;
  const smallnessOf = (row: ScorecardRow) => Number(hasSmallNumbers(row));
  return green.toSorted(
    (a, b) =>
      orderOf(a) - orderOf(b) ||
      smallnessOf(a) - smallnessOf(b) ||
      howFarBehindNeighbours(a) - howFarBehindNeighbours(b),
  );
}

const GOING_WELL_ORDER = { better: 0, neither: 1, worse: 2 } as const;

/**
 * The share of neighbours that do better: from 0 (the figure is ahead of every neighbour) to 1 (behind every neighbour), and 0.5 if no
 * neighbour can be compared.
 */
function howFarBehindNeighbours({ indicator, observation, neighbours }: ScorecardRow): number {
  if (observation?.reading.kind !== 'value') return 0.5;
  const neighbourPosition = neighbourPlace(observation.reading, neighbours, indicator.polarity);
  return neighbourPosition === undefined
    ? 0.5
    : (neighbourPosition.better +
        (neighbourPosition.of - neighbourPosition.better - neighbourPosition.worse) / 2) /
        neighbourPosition.of;
}
