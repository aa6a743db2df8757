import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { FilterChip } from './FilterChip';
import { MARK_COLOURS, markColour } from './markColour';
import { MARK_WORDS, type MarkColour } from './RatingMark';

/** The ratings and exceptions that a view of a scorecard shows. */
export type RatingFilter = { readonly rating: readonly MarkColour[]; readonly onlyExceptions: boolean };

/** Buttons that show only some ratings, or only exceptions, each with its number of rows. The first button shows all rows again. */
export function RatingChips({
  rows,
  exceptionCount,
  filter,
  isFiltered,
  onChange,
  showAll,
}: {
  readonly rows: readonly Pick<ScorecardRow, 'rating'>[];
  /** How many of the rows are exceptions. */
  readonly exceptionCount: number;
  readonly filter: RatingFilter;
  /** Whether any filter is on, including filters other than these. */
  readonly isFiltered: boolean;
  readonly onChange: (filterChange: Partial<RatingFilter>) => void;
  readonly showAll: () => void;
}) {
  const { rating: chosenColours, onlyExceptions } = filter;
  const toggled = (colour: MarkColour) =>
    chosenColours.includes(colour)
      ? chosenColours.filter((chosenColour) => chosenColour !== colour)
      : [...chosenColours, colour];
  return (
    <div className="sc-chips" role="group" aria-label="Show">
      <FilterChip isPressed={!isFiltered} onPress={showAll}>
        All {rows.length}
      </FilterChip>
      <FilterChip isPressed={onlyExceptions} onPress={() => onChange({ onlyExceptions: !onlyExceptions })}>
        Only exceptions {exceptionCount}
      </FilterChip>
      {MARK_COLOURS.map((colour) => (
        <FilterChip
          key={colour}
          isPressed={chosenColours.includes(colour)}
          onPress={() => onChange({ rating: toggled(colour) })}
        >
          {MARK_WORDS[colour]} {rows.filter(({ rating }) => markColour(rating) === colour).length}
        </FilterChip>
      ))}
    </div>
  );
}
