import type { AreaCode } from '@/domain/figures/area';
import type { Colour } from '@/domain/figures/observation';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import type { DirectionWord } from './direction';
import { rowOf, type ScorecardRow } from './scorecard';

/** A rating whose colour differs from that of the period before. */
export type RatingChange = {
  readonly row: ScorecardRow;
  readonly from: Colour;
  readonly to: Colour;
  /** Whether the figure is for the newest period of its kind on the scorecard. */
  readonly isNews: boolean;
};

/** Rows that are no longer rated because their targets have run out, with the newest period that had a target. */
export type LostRating = { readonly row: ScorecardRow; readonly lastTarget: Period };

export function lostRatings(rows: readonly ScorecardRow[]): readonly LostRating[] {
  return rows.flatMap((row): readonly LostRating[] => {
    if (row.rating.kind === 'rated') return [];
    const { because } = row.rating;
    const lastTarget =
      because.reason === 'no target' || because.reason === 'no comparator' ? because.lastTarget : undefined;
    return lastTarget === undefined ? [] : [{ row, lastTarget }];
  });
}

/**
 * Ratings that changed since the previous period of their own series. Those of the newest month, quarter or year come first, and among them
 * those that got worse, because older changes are no news beside them.
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
  const ratingStep = ({ from, to }: RatingChange) => GOODNESS_BY_COLOUR[to] - GOODNESS_BY_COLOUR[from];
  return changes.toSorted((a, b) => Number(b.isNews) - Number(a.isNews) || ratingStep(a) - ratingStep(b));
}

/** The last day of the newest period of any row, by the kind of period. */
function newestOfEachKind(rows: readonly ScorecardRow[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { period } of rows)
    if (period !== undefined && (newest.get(period.family) ?? '') < period.end)
      newest.set(period.family, period.end);
  return newest;
}

/** Returns the colour of a row's rating, or undefined if the row is not rated. */
export function colourOf({ rating }: Pick<ScorecardRow, 'rating'>): Colour | undefined {
  return rating.kind === 'rated' ? rating.colour : undefined;
}

const GOODNESS_BY_COLOUR: Readonly<Record<Colour, number>> = { red: 0, amber: 1, green: 2 };

/** The rating of the period before, where that period follows on without a gap. */
export function previousColour(data: PlanData, row: ScorecardRow, area: AreaCode): Colour | undefined {
  const previousPeriod = row.direction.kind === 'change' ? row.direction.previous : undefined;
  if (
    previousPeriod === undefined ||
    row.period === undefined ||
    comparePeriods(previousPeriod, row.period) >= 0
  )
    return undefined;
  return colourOf(rowOf(data, row.indicator, { area, lastDay: previousPeriod.end }));
}

/** The word for a row's direction, or the reason why it has none. */
export function directionWordOf({ direction }: Pick<ScorecardRow, 'direction'>): DirectionWord {
  return direction.kind === 'change' ? direction.word : direction.kind;
}
