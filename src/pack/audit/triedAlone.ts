import { filledIn, MIDDLE, partOfSpan, type Way } from './filledIn';
import { isSafe, type Question } from './guard';
import { moveNear, takeBack, type Near, type Preference } from './movedNear';
import { narrow } from './narrowing';
import { learn, learnNear, type Numbers, type Search } from './numberSearch';

/** The rules by which the other numbers are settled. */
export type Trying = {
  readonly ways: readonly Way[];
  /** Those to try for a first solution where none of these leads to one. */
  readonly more?: readonly Way[] | undefined;
  /** Answers with fractions, which say how far each number can go. */
  readonly rough?: readonly Numbers[] | undefined;
};

const PREFERENCES: readonly Preference[] = ['fewest relations', 'most room'];

/** Moves a number by itself near known solutions, with others making room for it; changes the search. */
export function moveAlone(search: Search, { index, guard }: Question, known: readonly Near[]): void {
  const { spans } = search;
  const seen = search.seen[search.placeOf.get(index) ?? -1] ?? new Set();
  const [least, most] = [spans.least[index] ?? 0, spans.most[index] ?? 0];
  for (const value of [...tellingOf(guard), ...valuesAlone(index, search, { seen, rough: undefined })]) {
    if (isSafe(guard, seen)) return;
    if (seen.has(value) || value < least || value > most) continue;
    known.some((near) => PREFERENCES.some((prefer) => isLearned(search, near, { index, value, prefer })));
  }
}

/** Whether a number of a solution can have another value, with others making room for it. Changes the search. */
function isLearned(search: Search, near: Near, moving: Parameters<typeof moveNear>[2]): boolean {
  const isAnswer = moveNear(near, search, moving) && learnNear(search, near);
  takeBack(near);
  return isAnswer;
}

function tellingOf(guard: Question['guard']): readonly number[] {
  return guard.kind === 'small' ? [guard.smallest, guard.smallest + 1, guard.smallest + 2] : [];
}

/** Parts of its span at which the number of a question is tried by itself. */
const TRIED = [0, 1, 0.5, 0.25, 0.75];

/** Tries a number by itself at some values; changes the search. */
export function tryAlone(search: Search, { index, guard }: Question, { ways, rough }: Trying): void {
  const { layout, spans } = search;
  const seen = search.seen[search.placeOf.get(index) ?? -1] ?? new Set();
  const [least, most] = [spans.least[index] ?? 0, spans.most[index] ?? 0];
  // The solver is faster to say that it cannot be small or has another value.
  if (
    rough !== undefined &&
    guard.kind === 'small' &&
    [...seen].some((one) => one <= 0 || one >= guard.smallest)
  )
    return;
  for (const [turn, value] of [
    ...tellingOf(guard),
    ...valuesAlone(index, search, { seen, rough }),
  ].entries()) {
    if (isSafe(guard, seen)) return;
    if (seen.has(value) || value < least || value > most) continue;
    const fixed = { least: spans.least.slice(), most: spans.most.slice() };
    fixed.least[index] = value;
    fixed.most[index] = value;
    if (!narrow(layout, fixed, layout.relationsAt[index] ?? [])) continue;
    const own =
      rough === undefined ? [ways[turn % ways.length] ?? MIDDLE] : [...waysTo(index, value, rough), ...ways];
    for (const way of own) if (learn(search, filledIn(layout, fixed, way))) break;
  }
}

/** The most ways to a value that are tried. */
const MOST_WAYS = 8;

/** Answers on the straight way between two, one with less and one with more, where a number has a value; those that lie farthest apart first. */
function waysTo(index: number, value: number, rough: readonly Numbers[]): readonly Way[] {
  const at = (values: Numbers) => values[index] ?? 0;
  const sorted = rough.toSorted((a, b) => at(a) - at(b));
  const above = sorted.filter((values) => at(values) >= value).toReversed();
  const pairs = sorted
    .filter((values) => at(values) < value)
    .flatMap((from) => above.map((to) => [from, to] as const));
  return pairs.slice(0, MOST_WAYS).map(([from, to]): Way => {
    const part = (value - at(from)) / (at(to) - at(from));
    return (one) => Math.round((from[one] ?? 0) + part * ((to[one] ?? 0) - (from[one] ?? 0)));
  });
}

/** The values to try: next to those seen, at the ends that fractions allow and a little inside them, and at parts of the span. */
function valuesAlone(
  index: number,
  { spans }: Search,
  { seen, rough }: { readonly seen: ReadonlySet<number>; readonly rough: readonly Numbers[] | undefined },
): readonly number[] {
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  const [least, most] = [spans.least[index] ?? 0, spans.most[index] ?? 0];
  const reached = rough?.map((values) => values[index] ?? 0);
  const ends =
    reached === undefined ? [] : [Math.floor(Math.max(...reached)), Math.ceil(Math.min(...reached))];
  const [top = most, bottom = least] = ends;
  const parts = TRIED.map((part) => partOfSpan(part)(index, bottom, top));
  return [high + 1, low - 1, high + 2, low - 2, ...ends, top - 1, bottom + 1, ...parts];
}
