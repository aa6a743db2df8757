import { colourOf, directionWordOf } from '@/domain/scorecard/attention';
import { neighbourPlace } from '@/domain/scorecard/neighbourPlace';
import { LONGEST_RUN } from '@/domain/scorecard/redSince';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeAccount } from './changeAccount';
import { hasSmallNumbers } from './smallNumbers';

/**
 * Red figures, by up to two points for each of three: what its change signals, how many neighbours do better, and how long it has been red
 * (docs/methods.md#what-needs-attention). `periodsRed` gives the last of these on request.
 */
export function needingAttention(
  rows: readonly ScorecardRow[],
  periodsRed: (row: ScorecardRow) => number = () => 0,
): readonly ScorecardRow[] {
  return rows
    .filter((row) => colourOf(row) === 'red')
    .map((row) => ({ row, points: attentionPoints(row, periodsRed(row)) }))
    .toSorted((a, b) => b.points - a.points)
    .map(({ row }) => row);
}

function attentionPoints(row: ScorecardRow, periodsRed: number): number {
  return signalPoints(row) + 2 * howFarBehindNeighbours(row) + 2 * Math.min(periodsRed / LONGEST_RUN, 1);
}

/** Two for a change for the worse that is unusual or tested as more than chance, one for another that chance does not explain. */
function signalPoints(row: ScorecardRow): number {
  if (directionWordOf(row) !== 'worsening' || hasSmallNumbers(row)) return 0;
  const kind = changeAccount(row)?.signal.kind;
  if (kind === 'unusual' || kind === 'beyond chance') return 2;
  return kind === 'larger' || kind === 'unknown' ? 1 : 0;
}

/**
 * Green figures in order: first those that improve, starting with those that do better than most neighbours; then the others, with those that worsen
 * last. A figure of few people comes after the others of its kind: one year of few people does not show that things go well.
 */
export function goingWell(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  const green = rows.filter((row) => colourOf(row) === 'green');
  const place = (row: ScorecardRow) => GOING_WELL_ORDER[directionWordOf(row)] ?? 1;
  const isSmall = (row: ScorecardRow) => Number(hasSmallNumbers(row));
  return green.toSorted(
    (a, b) =>
      place(a) - place(b) || isSmall(a) - isSmall(b) || howFarBehindNeighbours(a) - howFarBehindNeighbours(b),
  );
}

const GOING_WELL_ORDER: Readonly<Record<string, number>> = { improving: 0, worsening: 2 };

/** From 0 (ahead of every neighbour) to 1 (behind every neighbour), and 0.5 if none can be compared. */
function howFarBehindNeighbours({ indicator, observation, neighbours }: ScorecardRow): number {
  if (observation?.reading.kind !== 'value') return 0.5;
  const place = neighbourPlace(observation.reading, neighbours, indicator.polarity);
  return place === undefined ? 0.5 : (place.better + (place.of - place.better - place.worse) / 2) / place.of;
}
