import type { Answer, Asking, Kept, WholeNumbers } from './wholeNumberSolver';

/** When a number counts as given away. */
export type Guard =
  /** Fewer than three values are possible. */
  | { readonly kind: 'withheld' }
  /** Every possible value is a small count, from 1 to one below `smallest`; or fewer than `values` values are possible, and one of them is. */
  | { readonly kind: 'small'; readonly smallest: number; readonly values: 1 | 3 }
  /** All possible values lie within a tenth of each other: the sum behind a mean that is withheld. */
  | { readonly kind: 'near' };

/** A number that must not be given away. */
export type Question = { readonly place: number; readonly guard: Guard };

export type Verdict = {
  readonly place: number;
  /** Given away; or it could not be shown that it is not. */
  readonly kind: 'told' | 'undecided';
};

export type Verdicts =
  /** No numbers keep all relations. */
  { readonly kind: 'contradiction' } | { readonly kind: 'judged'; readonly verdicts: readonly Verdict[] };

const VALUES_NEEDED = 3;
/** After so many questions of one part that the solver gives up, the others are not asked: each may take as long as all before it. */
const MOST_GIVEN_UP = 4;
/** A range of a tenth of its middle: a mean known to within 5% either way. */
const NEAR = 0.1;

/**
 * Which of the questions the relations answer. Every solution found shows a possible value of every number at once, so that most questions are settled
 * together; each of the rest is asked alone for a value that has not been seen, until it has enough or there is no other.
 */
export function verdictsOf(asking: Asking, problem: WholeNumbers, questions: readonly Question[]): Verdicts {
  const seen = new Map(questions.map(({ place }) => [place, new Set<number>()]));
  let gaveUp = 0;
  const learn = (answer: Answer): Answer => {
    if (answer.kind === 'undecided') gaveUp += 1;
    if (answer.kind === 'found')
      for (const [place, values] of seen) values.add(answer.values[place] ?? Number.NaN);
    return answer;
  };
  const ask = (weights: ReadonlyMap<number, number>, kept?: Kept) => learn(asking.ask(weights, kept));
  const askBest = (weights: ReadonlyMap<number, number>) => learn(asking.askBest(weights));
  const isOpen = ({ place, guard }: Question) => !isSafe(guard, seen.get(place) ?? new Set());
  if (ask(new Map(questions.map(({ place }) => [place, 1]))).kind === 'none')
    return { kind: 'contradiction' };
  const verdicts = questions.flatMap((question): readonly Verdict[] => {
    if (!isOpen(question)) return [];
    if (gaveUp >= MOST_GIVEN_UP)
      return isSeenLarge(question.guard, seen.get(question.place) ?? new Set())
        ? []
        : [{ place: question.place, kind: 'undecided' }];
    const kind = judged(question, { problem, seen: seen.get(question.place) ?? new Set(), ask, askBest });
    return kind === 'safe' ? [] : [{ place: question.place, kind }];
  });
  return { kind: 'judged', verdicts };
}

/** Whether the values that were seen settle a question; or the span in which all others lie, where it is known. */
export function isSafe(guard: Guard, seen: ReadonlySet<number>, span?: Span): boolean {
  switch (guard.kind) {
    case 'withheld':
      return seen.size >= VALUES_NEEDED;
    case 'small': {
      const isOutside = span !== undefined && (span.most <= 0 || span.least >= guard.smallest);
      return isOutside || (seen.size >= guard.values && ![...seen].every((value) => isFew(value, guard)));
    }
    case 'near': {
      const [low, high] = [Math.min(...seen), Math.max(...seen)];
      return seen.size > 1 && high - low >= Math.max(VALUES_NEEDED, (NEAR * Math.abs(high + low)) / 2);
    }
  }
}

type Span = { readonly least: number; readonly most: number };

function isFew(value: number, { smallest }: { readonly smallest: number }): boolean {
  return value > 0 && value < smallest;
}

type At = {
  readonly problem: WholeNumbers;
  /** Grows with every answer. */
  readonly seen: ReadonlySet<number>;
  readonly ask: (weights: ReadonlyMap<number, number>, kept?: Kept) => Answer;
  readonly askBest: (weights: ReadonlyMap<number, number>) => Answer;
};

/** Asks for values not seen, on each side and between, until the number is safe or there are no others. */
function judged(
  { place, guard }: Question,
  { problem, seen, ask, askBest }: At,
): 'safe' | 'told' | 'undecided' {
  const least = problem.least[place] ?? 0;
  const most = problem.most[place] ?? 0;
  const weight = (by: number) => new Map([[place, by]]);
  if (guard.kind === 'near') {
    const ends = [askBest(weight(-1)), askBest(weight(1))];
    if (isSafe(guard, seen)) return 'safe';
    return ends.some(({ kind }) => kind === 'undecided') ? 'undecided' : 'told';
  }
  let undecided = false;
  const asked = new Set<string>();
  for (let turn = 0; turn < 2 * VALUES_NEEDED; turn += 1) {
    for (const [from, to] of unseen(guard, seen, { least, most })) {
      if (asked.has(`${from} ${to}`) || from > to) continue;
      asked.add(`${from} ${to}`);
      const answer = ask(new Map(), { place, least: from, most: to });
      if (answer.kind === 'undecided' && isSeenLarge(guard, seen)) return 'safe';
      if (answer.kind === 'undecided') undecided = true;
      if (isSafe(guard, seen)) return 'safe';
      // Few values are no harm where none of them is small.
      if (answer.kind === 'none' && isThirdAsked(guard) && cannotBeSmall(guard, seen)) return 'safe';
      if (answer.kind === 'found') break;
    }
  }
  return undecided ? 'undecided' : 'told';
}

/**
 * Whether a number that nobody withheld is seen not to be small for certain. That it has a third value as well is asked for, and where the solver gives up
 * it is no finding: sums of hundreds of millions would withhold tables in which nothing is small.
 */
function isSeenLarge(guard: Guard, seen: ReadonlySet<number>): boolean {
  return guard.kind === 'small' && [...seen].some((value) => !isFew(value, guard));
}

function isThirdAsked(guard: Guard): boolean {
  return guard.kind === 'small' && guard.values > 1;
}

/** Whether no small value was seen, where those are asked for first. */
function cannotBeSmall(guard: Guard, seen: ReadonlySet<number>): boolean {
  return guard.kind === 'small' && ![...seen].some((value) => isFew(value, guard));
}

/** The spans in which a value would settle the question. */
function unseen(
  guard: Guard,
  seen: ReadonlySet<number>,
  { least, most }: { readonly least: number; readonly most: number },
): readonly (readonly [from: number, to: number])[] {
  const values = [...seen].toSorted((a, b) => a - b);
  if (guard.kind === 'small') {
    if (isThirdAsked(guard) && cannotBeSmall(guard, seen)) return [[1, guard.smallest - 1]];
    if (values.every((value) => isFew(value, guard)))
      return [
        [guard.smallest, most],
        [least, 0],
      ];
  }
  return [least - 1, ...values].map((value, at) => [value + 1, (values[at] ?? most + 1) - 1] as const);
}
