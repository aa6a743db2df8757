import type { Colour, ReportedRating } from '@/domain/figures/observation';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** One indicator that both the council and another body rate for the same period. */
export type RatedTwice = {
  readonly row: ScorecardRow;
  /** The council's own rating, or where the council prints none, the one that is worked out here; `none` if there is neither. */
  readonly ownRating: { readonly colour: Colour | 'none'; readonly isReported: boolean };
  readonly otherRatings: readonly ReportedRating[];
};

/** The indicators that an inspector or another body rates too, in the order of the scorecard. */
export function ratedByOthers(rows: readonly ScorecardRow[]): readonly RatedTwice[] {
  return rows.flatMap((row): readonly RatedTwice[] => {
    const reportedRatings = row.observation?.reported ?? [];
    const otherRatings = reportedRatings.filter(({ by }) => by !== COUNCIL_REPORTER);
    return otherRatings.length === 0 ? [] : [{ row, ownRating: ownRating(row), otherRatings }];
  });
}

/** The council's own rating of a row. */
export function ownRating({ rating, observation }: ScorecardRow): RatedTwice['ownRating'] {
  const printedRating = observation?.reported.find(({ by }) => by === COUNCIL_REPORTER);
  if (printedRating !== undefined) return { colour: printedRating.colour, isReported: true };
  const isByOthers = rating.kind === 'rated' && rating.basis === 'reported';
  return { colour: rating.kind === 'rated' && !isByOthers ? rating.colour : 'none', isReported: false };
}

/** The name that a source writes for the council, where the rating is the council's own. */
const COUNCIL_REPORTER = 'council';
