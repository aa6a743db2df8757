import { possibleValues } from '@/wholeNumbers/possibleValues';
import { lowerBounds, movableOf, relationsOf, type Movable, type State, type View } from './component';
import { movement } from './movement';

/** The exact judge is not asked about larger views, because it would take seconds. What a walk can't show to be free then counts as narrow. */
const MOST_JUDGED = 40;

/**
 * The hidden counts of a view that its reader could work out, or to fewer than three values. The exact judge is asked only
 * for what a walk leaves open.
 */
export function narrowInView(
  state: State,
  view: View,
  movable: Movable = movableOf(state, view),
): readonly number[] {
  const { held, open } = movement(movable.moves, movable.standingOf, view.hidden);
  if (held.length > 0) return held;
  // Where nothing is known of what hangs together, any multiple of it would fit as well.
  if (state.isAllWithheld === true && !hasKnown(state, view)) return [];
  if (open.length === 0 || view.hidden.length > MOST_JUDGED) return open;
  return judged(state, view, open);
}

function hasKnown(state: State, view: View): boolean {
  return relationsOf(state, view).some(({ low, high }) => low === high && low !== 0);
}

function judged(state: State, view: View, asked: readonly number[]): readonly number[] {
  const number = new Map(view.unknown.map((index, at) => [index, at]));
  const found = possibleValues(
    { least: lowerBounds(state, view), relations: relationsOf(state, view) },
    asked.flatMap((index) => number.get(index) ?? []),
  );
  // The figures contradict each other. Counts that are fixed whatever the values were found earlier.
  if (found.kind === 'contradiction') return [];
  return [...found.values.keys()].flatMap((at) => view.unknown[at] ?? []);
}
