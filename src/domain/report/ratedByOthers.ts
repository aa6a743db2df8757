import type { Colour, ReportedRating } from '@/domain/figures/observation';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** An indicator that another body has rated, with the council's own rating for the same period, if there is one. */
export type IndicatorRatedByOthers = {
  readonly row: ScorecardRow;
  /** The council's own rating, or where the council prints none, the one that is worked out here; `none` if there is neither. */
  readonly ownRating: { readonly colour: Colour | 'none'; readonly isReported: boolean };
  readonly otherRatings: readonly ReportedRating[];
};

/** Finds the indicators that an inspector or another body has rated, in the order of the scorecard. */
export function ratedByOthers(rows: readonly ScorecardRow[]): readonly IndicatorRatedByOthers[] {
  return rows.flatMap((row): readonly IndicatorRatedByOthers[] => {
    const reportedRatings = row.observation?.reported ?? [];
    const otherRatings = reportedRatings.filter(({ by }) => by !== COUNCIL_REPORTER);
    return otherRatings.length === 0 ? [] : [{ row, ownRating: ownRating(row), otherRatings }];
  });
}

/** The council's own rating of a row. */
export function ownRating({ rating, observation }: ScorecardRow): IndicatorRatedByOthers['ownRating'] {
  const printedRating = observation?.reported.find(({ by }) => by === COUNCIL_REPORTER);
  if (printedRating !== undefined) return { colour: printedRating.colour, isReported: true };
  const isByOthers = rating.kind === 'rated' && rating.basis === 'reported';
  return { colour: rating.kind === 'rated' && !isByOthers ? rating.colour : 'none', isReported: false };
}

/** The name that a source writes for the council, where the rating is the council's own. */
const COUNCIL_REPORTER = 'council';
