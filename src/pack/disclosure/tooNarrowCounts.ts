import { possibleValues } from '@/wholeNumbers/possibleValues';
import {
  lowerBounds,
  movableOf,
  relationsOf,
  type MovableCounts,
  type ProtectionState,
  type ReaderView,
} from './component';
import { movement } from './movement';

/** In views larger than this the exact check is left out, because it would take seconds. A count that a walk cannot show to be free then counts as narrow. */
const MOST_JUDGED = 40;

/**
 * The hidden counts of a view that its reader could work out, or narrow down to fewer than three values. The exact check is used only for
 * counts that a walk leaves open.
 */
export function tooNarrowCounts(
  state: ProtectionState,
  view: ReaderView,
  movable: MovableCounts = movableOf(state, view),
): readonly number[] {
  const { fixedCounts, undecidedCounts } = movement(movable.moves, movable.rangeOf, view.secretCounts);
  if (fixedCounts.length > 0) return fixedCounts;
  // If the reader knows no sum of these counts, any multiple of a solution is a solution too, so nothing can be
  // worked out.
  if (state.isAllWithheld === true && !hasKnownSum(state, view)) return [];
  if (undecidedCounts.length === 0 || view.secretCounts.length > MOST_JUDGED) return undecidedCounts;
  return solvedTooNarrow(state, view, undecidedCounts);
}

function hasKnownSum(state: ProtectionState, view: ReaderView): boolean {
  return relationsOf(state, view).some(({ low, high }) => low === high && low !== 0);
}

function solvedTooNarrow(
  state: ProtectionState,
  view: ReaderView,
  askedCounts: readonly number[],
): readonly number[] {
  const positionOf = new Map(view.unknownCounts.map((index, position) => [index, position]));
  const possible = possibleValues(
    { least: lowerBounds(state, view), relations: relationsOf(state, view) },
    askedCounts.flatMap((index) => positionOf.get(index) ?? []),
  );
  // The figures contradict each other. Counts that are fixed whatever the values are were found earlier.
  if (possible.kind === 'contradiction') return [];
  return [...possible.values.keys()].flatMap((position) => view.unknownCounts[position] ?? []);
}
