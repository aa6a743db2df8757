import type { Colour, ReportedRating } from '@/domain/figures/observation';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** One indicator that the council and somebody else rate for one period. */
export type RatedTwice = {
  readonly row: ScorecardRow;
  /** The council's own rating, or the one worked out here if the council prints none. `none` if there is neither. */
  readonly own: { readonly colour: Colour | 'none'; readonly isReported: boolean };
  readonly others: readonly ReportedRating[];
};

/** The indicators that an inspector or another body rates too, in the order of the scorecard. */
export function ratedByOthers(rows: readonly ScorecardRow[]): readonly RatedTwice[] {
  return rows.flatMap((row): readonly RatedTwice[] => {
    const reported = row.observation?.reported ?? [];
    const others = reported.filter(({ by }) => by !== COUNCIL);
    return others.length === 0 ? [] : [{ row, own: ownRating(row), others }];
  });
}

/** The council's own rating of a row. */
export function ownRating({ rating, observation }: ScorecardRow): RatedTwice['own'] {
  const printed = observation?.reported.find(({ by }) => by === COUNCIL);
  if (printed !== undefined) return { colour: printed.colour, isReported: true };
  const isOthers = rating.kind === 'rated' && rating.basis === 'reported';
  return { colour: rating.kind === 'rated' && !isOthers ? rating.colour : 'none', isReported: false };
}

/** What a source writes for the council's own rating. */
const COUNCIL = 'council';
