import { movedNear, type Preference } from './movedNear';
import { emptyTrail, layoutOf, narrow, putBack, settleAt, type Layout, type Spans } from './narrowing';
import { isSafe, type Question } from './guard';
import { keepsAll, type WholeNumbers } from './wholeNumberSolver';

/** What was found by trying numbers: some that keep all relations, and what they leave open; or that there are none. */
export type Tried =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'found';
      readonly answers: readonly Numbers[];
      readonly open: readonly Question[];
    };

/**
 * Puts numbers in one after another, each where the relations leave it room, to show that what is asked of them is safe. Most parts are so small that this
 * takes less than asking the solver; what it leaves open is for the solver. Every answer is held against every relation.
 */
export function triedNumbers(problem: WholeNumbers, questions: readonly Question[]): Tried {
  return tried(searchOf(problem, questions), { ways: WAYS });
}

/** The same for what some numbers leave open, with each number as near as there is room to where it lies between answers with fractions. */
export function triedNear(
  problem: WholeNumbers,
  questions: readonly Question[],
  { rough, known }: { readonly rough: readonly Numbers[]; readonly known: readonly Numbers[] },
): Tried {
  const search = searchOf(problem, questions);
  for (const numbers of known) learn(search, numbers);
  const middle = problem.least.map(
    (_, place) => rough.reduce((sum, values) => sum + (values[place] ?? 0), 0) / rough.length,
  );
  const between = rough.map((values) => values.map((value, place) => (value + (middle[place] ?? 0)) / 2));
  const ways = [middle, ...between].map(
    (values): Way =>
      (place) =>
        Math.round(values[place] ?? 0),
  );
  return tried(search, { ways, rough });
}

/** The same near numbers that keep all relations: of what they leave open, each number is moved a little, and the others make room for it. */
export function triedFrom(
  problem: WholeNumbers,
  questions: readonly Question[],
  known: readonly Numbers[],
): Tried {
  const search = searchOf(problem, questions);
  for (const numbers of known) learn(search, numbers);
  if (!narrow(search.layout, search.spans, search.layout.low.keys())) return { kind: 'none' };
  const some = known.slice(0, MOST_KNOWN);
  const ways = some.map(
    (values): Way =>
      (place) =>
        values[place] ?? 0,
  );
  for (const question of openIn(search)) {
    moveAlone(search, question, some);
    tryAlone(search, question, { ways });
  }
  return { kind: 'found', answers: search.answers, open: openIn(search) };
}

/** Near so many of the numbers that are known others are looked for. */
const MOST_KNOWN = 4;

const PREFERENCES: readonly Preference[] = ['fewest relations', 'most room'];

/** Moves a number by itself, with others making room for it; changes the search. */
function moveAlone(search: Search, { place, guard }: Question, known: readonly Numbers[]): void {
  const { layout, spans } = search;
  const seen = search.seen[search.questions.findIndex((question) => question.place === place)] ?? new Set();
  const [least, most] = [spans.least[place] ?? 0, spans.most[place] ?? 0];
  for (const value of [...tellingOf(guard), ...valuesAlone(place, search, { seen, rough: undefined })]) {
    if (isSafe(guard, seen)) return;
    if (seen.has(value) || value < least || value > most) continue;
    known.some((values) =>
      PREFERENCES.some((prefer) => learn(search, movedNear(layout, spans, values, { place, value, prefer }))),
    );
  }
}

function tellingOf(guard: Question['guard']): readonly number[] {
  return guard.kind === 'small' ? [guard.smallest, guard.smallest + 1, guard.smallest + 2] : [];
}

type Numbers = readonly number[];

type Trying = {
  readonly ways: readonly Way[];
  /** Answers with fractions, which say how far each number can go. */
  readonly rough?: readonly Numbers[] | undefined;
};

function tried(search: Search, trying: Trying): Tried {
  if (!narrow(search.layout, search.spans, search.layout.low.keys())) return { kind: 'none' };
  for (const way of trying.ways) {
    if (openIn(search).length === 0) break;
    const values = filledIn(search.layout, search.spans, way);
    const isAnswer = learn(search, values);
    if (isAnswer && values !== undefined && trying.rough === undefined)
      for (const question of openIn(search)) moveAlone(search, question, [values]);
    // Where the middle does not fit, the ends will not either.
    if (!isAnswer && trying.rough === undefined) break;
  }
  if (search.answers.length > 0) for (const question of openIn(search)) tryAlone(search, question, trying);
  return { kind: 'found', answers: search.answers, open: openIn(search) };
}

type Search = {
  readonly problem: WholeNumbers;
  readonly layout: Layout;
  /** As narrow as the relations alone make them. */
  readonly spans: Spans;
  readonly questions: readonly Question[];
  /** The values that the number of each question had. */
  readonly seen: readonly Set<number>[];
  readonly answers: Numbers[];
};

function searchOf(problem: WholeNumbers, questions: readonly Question[]): Search {
  const seen = questions.map(() => new Set<number>());
  return { problem, layout: layoutOf(problem), spans: spansOf(problem), questions, seen, answers: [] };
}

function spansOf({ least, most }: WholeNumbers): Spans {
  return { least: Float64Array.from(least), most: Float64Array.from(most) };
}

function copyOf({ least, most }: Spans): Spans {
  return { least: least.slice(), most: most.slice() };
}

function openIn({ questions, seen, spans }: Search): readonly Question[] {
  return questions.filter(
    ({ place, guard }, at) => !isSafe(guard, seen[at] ?? new Set(), spanAt(spans, place)),
  );
}

function spanAt({ least, most }: Spans, place: number): { readonly least: number; readonly most: number } {
  return { least: least[place] ?? 0, most: most[place] ?? 0 };
}

/** Notes an answer that keeps all relations; changes the search. */
function learn(search: Search, values: readonly number[] | undefined): boolean {
  if (values === undefined || !keepsAll(search.problem, values)) return false;
  search.answers.push(values);
  search.questions.forEach(({ place }, at) => search.seen[at]?.add(values[place] ?? Number.NaN));
  return true;
}

/** Where in its span a number is put. */
type Way = (place: number, least: number, most: number) => number;

const partOfSpan =
  (part: number): Way =>
  (_, least, most) =>
    least + Math.floor(part * (most - least));
/** Here and there, the same each time. */
const scattered =
  (by: number): Way =>
  (place, least, most) =>
    partOfSpan(((place * by + by) % 11) / 10)(place, least, most);
const MIDDLE = partOfSpan(0.5);
const WAYS: readonly Way[] = [
  MIDDLE,
  partOfSpan(0),
  scattered(7),
  partOfSpan(1),
  scattered(3),
  partOfSpan(0.1),
];

/** Parts of its span at which the number of a question is tried by itself. */
const TRIED = [0, 1, 0.5, 0.25, 0.75];

/** Tries a number by itself at some values; changes the search. */
function tryAlone(search: Search, { place, guard }: Question, { ways, rough }: Trying): void {
  const { layout, spans } = search;
  const at = search.questions.findIndex((question) => question.place === place);
  const seen = search.seen[at] ?? new Set();
  const [least, most] = [spans.least[place] ?? 0, spans.most[place] ?? 0];
  // That it cannot be small, or has another value, the solver says sooner.
  if (
    rough !== undefined &&
    guard.kind === 'small' &&
    [...seen].some((one) => one <= 0 || one >= guard.smallest)
  )
    return;
  for (const [turn, value] of [
    ...tellingOf(guard),
    ...valuesAlone(place, search, { seen, rough }),
  ].entries()) {
    if (isSafe(guard, seen)) return;
    if (seen.has(value) || value < least || value > most) continue;
    const fixed = copyOf(spans);
    fixed.least[place] = value;
    fixed.most[place] = value;
    if (!narrow(layout, fixed, layout.relationsAt[place] ?? [])) continue;
    const own =
      rough === undefined ? [ways[turn % ways.length] ?? MIDDLE] : [...waysTo(place, value, rough), ...ways];
    for (const way of own) if (learn(search, filledIn(layout, fixed, way))) break;
  }
}

/** So many ways to a value are tried. */
const MOST_WAYS = 8;

/** Answers on the straight way between two, one with less and one with more, where a number has a value; those that lie farthest apart first. */
function waysTo(place: number, value: number, rough: readonly Numbers[]): readonly Way[] {
  const at = (values: Numbers) => values[place] ?? 0;
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

/** Beside those seen; at the ends of what fractions allow, a little inside them; and at parts of the span. */
function valuesAlone(
  place: number,
  { spans }: Search,
  { seen, rough }: { readonly seen: ReadonlySet<number>; readonly rough: readonly Numbers[] | undefined },
): readonly number[] {
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  const [least, most] = [spans.least[place] ?? 0, spans.most[place] ?? 0];
  const reached = rough?.map((values) => values[place] ?? 0);
  const ends =
    reached === undefined ? [] : [Math.floor(Math.max(...reached)), Math.ceil(Math.min(...reached))];
  const [top = most, bottom = least] = ends;
  const parts = TRIED.map((part) => partOfSpan(part)(place, bottom, top));
  return [high + 1, low - 1, high + 2, low - 2, ...ends, top - 1, bottom + 1, ...parts];
}

/** Numbers put in that turn out not to fit, after which the search gives up. */
const MOST_MISSES = 24;

/** Puts in one number after another, the one with least room first. Undefined where that comes to no end in time. */
function filledIn(layout: Layout, spans: Spans, way: Way): readonly number[] | undefined {
  let misses = 0;
  const at = copyOf(spans);
  const trail = emptyTrail();
  const fill = (): boolean => {
    const place = tightest(at);
    if (place === -1) return true;
    for (const value of valuesFor(place, at, way)) {
      if (misses > MOST_MISSES) return false;
      const before = trail.places.length;
      settleAt(at, place, value, trail);
      if (narrow(layout, at, layout.relationsAt[place] ?? [], trail) && fill()) return true;
      putBack(at, trail, before);
      misses += 1;
    }
    return false;
  };
  return fill() ? [...at.least] : undefined;
}

/** The number with the narrowest span of those that are not settled; -1 where all are. */
function tightest({ least, most }: Spans): number {
  let [found, room] = [-1, Number.POSITIVE_INFINITY];
  for (let place = 0; place < least.length; place += 1) {
    const own = (most[place] ?? 0) - (least[place] ?? 0);
    if (own <= 0 || own >= room) continue;
    [found, room] = [place, own];
    // Whole numbers have no narrower span than this.
    if (own === 1) return found;
  }
  return found;
}

/** The value of choice, then the ends of the span and its middle. */
function valuesFor(place: number, spans: Spans, way: Way): ReadonlySet<number> {
  const [least, most] = [spans.least[place] ?? 0, spans.most[place] ?? 0];
  const chosen = Math.min(Math.max(way(place, least, most), least), most);
  return new Set([chosen, MIDDLE(place, least, most), least, most]);
}
