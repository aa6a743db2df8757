import type { AreaCode } from '@/domain/figures/area';
import { neighbourPlace } from './neighbourPlace';
import type { Colour } from '@/domain/figures/observation';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import { rowOf, type ScorecardRow } from './scorecard';

/** A rating that is another colour than in the period before. */
export type RatingChange = {
  readonly row: ScorecardRow;
  readonly from: Colour;
  readonly to: Colour;
  /** Whether its figure is for the newest period of its kind on the scorecard. */
  readonly isNews: boolean;
};

/** Red figures, those that worsen first; within each, those that most neighbours do better than. */
export function needingAttention(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  const red = rows.filter((row) => colourOf(row) === 'red');
  const worsens = (row: ScorecardRow) => (directionWordOf(row) === 'worsening' ? 0 : 1);
  return red.toSorted(
    (a, b) => worsens(a) - worsens(b) || howFarBehindNeighbours(b) - howFarBehindNeighbours(a),
  );
}

/** Green figures that improve, those that most neighbours do worse than first; then the other green ones, those that worsen last. */
export function goingWell(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  const green = rows.filter((row) => colourOf(row) === 'green');
  const place = (row: ScorecardRow) => GOING_WELL_ORDER[directionWordOf(row)] ?? 1;
  return green.toSorted(
    (a, b) => place(a) - place(b) || howFarBehindNeighbours(a) - howFarBehindNeighbours(b),
  );
}

/** Rows that have lost their rating because the targets have run out, with the newest period that had one. */
export type RatingLost = { readonly row: ScorecardRow; readonly lastTarget: Period };

export function ratingsLost(rows: readonly ScorecardRow[]): readonly RatingLost[] {
  return rows.flatMap((row): readonly RatingLost[] => {
    if (row.rating.kind === 'rated') return [];
    const { because } = row.rating;
    const lastTarget =
      because.reason === 'no target' || because.reason === 'no comparator' ? because.lastTarget : undefined;
    return lastTarget === undefined ? [] : [{ row, lastTarget }];
  });
}

/**
 * Ratings that changed since the previous period of their own series: those of the newest month, quarter or year of its kind first, and of these
 * those that got worse. What changed a quarter ago is no news beside what changed in this one.
 */
export function ratingChanges(
  data: PlanData,
  rows: readonly ScorecardRow[],
  area: AreaCode,
): readonly RatingChange[] {
  const newest = newestOfEachKind(rows);
  const changes = rows.flatMap((row): readonly RatingChange[] => {
    const [from, to] = [previousColour(data, row, area), colourOf(row)];
    if (from === undefined || to === undefined || from === to || row.period === undefined) return [];
    return [{ row, from, to, isNews: newest.get(row.period.family) === row.period.end }];
  });
  const step = ({ from, to }: RatingChange) => GOODNESS[to] - GOODNESS[from];
  return changes.toSorted((a, b) => Number(b.isNews) - Number(a.isNews) || step(a) - step(b));
}

/** The last day of the newest period of any row, by the kind of period. */
function newestOfEachKind(rows: readonly ScorecardRow[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { period } of rows)
    if (period !== undefined && (newest.get(period.family) ?? '') < period.end)
      newest.set(period.family, period.end);
  return newest;
}

/** An exception is what a report by exception must explain: red, or amber and worsening (docs/methods.md#what-needs-attention). */
export function isException(row: Pick<ScorecardRow, 'rating' | 'direction'>): boolean {
  const colour = colourOf(row);
  return colour === 'red' || (colour === 'amber' && directionWordOf(row) === 'worsening');
}

function colourOf({ rating }: Pick<ScorecardRow, 'rating'>): Colour | undefined {
  return rating.kind === 'rated' ? rating.colour : undefined;
}

const GOING_WELL_ORDER: Readonly<Record<string, number>> = { improving: 0, worsening: 2 };

const GOODNESS: Readonly<Record<Colour, number>> = { red: 0, amber: 1, green: 2 };

/** The rating of the period before, where that period follows on without a gap. */
function previousColour(data: PlanData, row: ScorecardRow, area: AreaCode): Colour | undefined {
  const before = row.direction.kind === 'change' ? row.direction.previous : undefined;
  if (before === undefined || row.period === undefined || comparePeriods(before, row.period) >= 0)
    return undefined;
  return colourOf(rowOf(data, row.indicator, { area, lastDay: before.end }));
}

function directionWordOf({ direction }: Pick<ScorecardRow, 'direction'>): string {
  return direction.kind === 'change' ? direction.word : direction.kind;
}

/** From 0 (ahead of every neighbour) to 1 (behind every one); half where there is nothing to tell. */
function howFarBehindNeighbours({ indicator, observation, neighbours }: ScorecardRow): number {
  if (observation?.reading.kind !== 'value') return 0.5;
  const place = neighbourPlace(observation.reading, neighbours, indicator.polarity);
  return place === undefined ? 0.5 : (place.better + (place.of - place.better - place.worse) / 2) / place.of;
}
