import type { AreaCode } from '@/domain/figures/area';
import type { Colour } from '@/domain/figures/observation';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import type { DirectionWord } from './direction';
import { rowOf, type ScorecardRow } from './scorecard';

/** A rating that is another colour than in the period before. */
export type RatingChange = {
  readonly row: ScorecardRow;
  readonly from: Colour;
  readonly to: Colour;
  /** Whether its figure is for the newest period of its kind on the scorecard. */
  readonly isNews: boolean;
};

/** Rows that have lost their rating because the targets have run out, with the newest period that had one. */
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
  const ratingStep = ({ from, to }: RatingChange) => GOODNESS[to] - GOODNESS[from];
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

/** Undefined where it is not rated. */
export function colourOf({ rating }: Pick<ScorecardRow, 'rating'>): Colour | undefined {
  return rating.kind === 'rated' ? rating.colour : undefined;
}

const GOODNESS: Readonly<Record<Colour, number>> = { red: 0, amber: 1, green: 2 };

/** The rating of the period before, where that period follows on without a gap. */
function previousColour(data: PlanData, row: ScorecardRow, area: AreaCode): Colour | undefined {
  const previousPeriod = row.direction.kind === 'change' ? row.direction.previous : undefined;
  if (
    previousPeriod === undefined ||
    row.period === undefined ||
    comparePeriods(previousPeriod, row.period) >= 0
  )
    return undefined;
  return colourOf(rowOf(data, row.indicator, { area, lastDay: previousPeriod.end }));
}

/** The word of its direction, or why it has none. */
export function directionWordOf({ direction }: Pick<ScorecardRow, 'direction'>): DirectionWord {
  return direction.kind === 'change' ? direction.word : direction.kind;
}
