import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { FilterChip } from './FilterChip';
import { MARK_COLOURS, markColour } from './markColour';
import { MARK_WORDS, type MarkColour } from './RatingMark';

/** The ratings and exceptions that a view of a scorecard shows. */
export type RatingFilter = { readonly rating: readonly MarkColour[]; readonly onlyExceptions: boolean };

/** Chips that leave only some ratings, or only exceptions, each with its number of rows; the first shows everything again. */
export function RatingChips({
  rows,
  exceptions,
  filter,
  isFiltered,
  change,
  showAll,
}: {
  readonly rows: readonly Pick<ScorecardRow, 'rating'>[];
  /** How many of them are exceptions. */
  readonly exceptions: number;
  readonly filter: RatingFilter;
  /** Whether any filter is on, including filters other than these. */
  readonly isFiltered: boolean;
  readonly change: (next: Partial<RatingFilter>) => void;
  readonly showAll: () => void;
}) {
  const { rating: chosen, onlyExceptions } = filter;
  const toggled = (colour: MarkColour) =>
    chosen.includes(colour) ? chosen.filter((one) => one !== colour) : [...chosen, colour];
  return (
    <div className="sc-chips" role="group" aria-label="Show">
      <FilterChip isPressed={!isFiltered} press={showAll}>
        All {rows.length}
      </FilterChip>
      <FilterChip isPressed={onlyExceptions} press={() => change({ onlyExceptions: !onlyExceptions })}>
        Only exceptions {exceptions}
      </FilterChip>
      {MARK_COLOURS.map((colour) => (
        <FilterChip
          key={colour}
          isPressed={chosen.includes(colour)}
          press={() => change({ rating: toggled(colour) })}
        >
          {MARK_WORDS[colour]} {rows.filter(({ rating }) => markColour(rating) === colour).length}
        </FilterChip>
      ))}
    </div>
  );
}
