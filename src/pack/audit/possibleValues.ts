import { isFew, isSafe, VALUES_NEEDED, type Guard, type Question } from './guard';
import { isRuledOut, narrowedOf } from './ruledOut';
import { triedFrom } from './triedNumbers';
import type { Answer, Asking, Kept } from './wholeNumberSolver';
import type { WholeNumbers } from './wholeNumbers';

export type Verdict = {
  readonly index: number;
  /** `follows`: given away. `undecided`: the solver could not show that it is not. */
  readonly kind: 'follows' | 'undecided';
};

export type Verdicts =
  /** No numbers satisfy all relations. */
  { readonly kind: 'contradiction' } | { readonly kind: 'judged'; readonly verdicts: readonly Verdict[] };

/** After the solver gives up this many questions, the rest of the part is not asked: each may take as long as all before it. */
const MOST_GIVEN_UP = 2;
/**
 * After this many findings that the solver searched for, the rest of the part is not asked: it is not safe in any case, and
 * is audited again once more is withheld.
 */
const MOST_SEARCHED = 2;

/**
 * Finds the questions that the relations answer. Each solution shows one possible value of every number, and others lie near it, so most questions are settled
 * together. The rest are asked one by one for a new value, until there are enough or there is no other. `known` has solutions that were found before; `gaveUp`:
 * the solver found none, and need not search for a first one again.
 */
export function verdictsOf(
  asking: Asking,
  problem: WholeNumbers,
  {
    questions,
    known = [],
    gaveUp: hasGivenUp = false,
  }: {
    readonly questions: readonly Question[];
    readonly known?: readonly (readonly number[])[];
    readonly gaveUp?: boolean;
  },
): Verdicts {
  const seen = new Map(questions.map(({ index }) => [index, new Set<number>()]));
  const seenAt = (index: number) => seen.get(index) ?? new Set<number>();
  const meet = (values: readonly number[]) => {
    for (const [index, own] of seen) own.add(values[index] ?? Number.NaN);
  };
  const isOpen = ({ index, guard }: Question) => !isSafe(guard, seenAt(index));
  /** Notes the values of some solutions, and of others near them for questions that are still open. */
  const meetNear = (some: readonly (readonly number[])[], open: readonly Question[]) => {
    some.forEach(meet);
    const near = triedFrom(problem, open.filter(isOpen), some);
    if (near.kind === 'found') near.answers.forEach(meet);
  };
  const narrowed = narrowedOf(problem);
  const first = known.length > 0 || hasGivenUp ? undefined : asking.ask(new Map());
  if (first?.kind === 'none') return { kind: 'contradiction' };
  meetNear(first?.kind === 'found' ? [first.values] : known, questions);
  let gaveUp = hasGivenUp || first?.kind === 'undecided' ? 1 : 0;
  let [asks, searched] = [0, 0];
  const askFor = (question: Question): Asks => {
    const learn = (answer: Answer): Answer => {
      asks += 1;
      if (answer.kind === 'undecided') gaveUp += 1;
      if (answer.kind === 'found') meetNear([answer.values], [question]);
      return answer;
    };
    return {
      ask: (kept) => (isRuledOut(narrowed, kept) ? { kind: 'none' } : learn(asking.ask(new Map(), kept))),
      askBest: (weights) => learn(asking.askBest(weights)),
    };
  };
  const verdicts = questions.flatMap((question): readonly Verdict[] => {
    if (!isOpen(question)) return [];
    const seen = seenAt(question.index);
    if (searched >= MOST_SEARCHED) return [];
    if (gaveUp >= MOST_GIVEN_UP)
      return isSeenLarge(question.guard, seen) ? [] : [{ index: question.index, kind: 'undecided' }];
    const before = asks;
    const kind = judged(question, { problem, seen, ...askFor(question) });
    if (kind === 'follows' && asks > before) searched += 1;
    return kind === 'safe' ? [] : [{ index: question.index, kind }];
  });
  return { kind: 'judged', verdicts };
}

type Asks = {
  /** Asks for a solution in which one number lies between other limits. */
  readonly ask: (kept: Kept) => Answer;
  readonly askBest: (weights: ReadonlyMap<number, number>) => Answer;
};

type At = Asks & {
  readonly problem: WholeNumbers;
  /** The values seen so far. It grows with every answer. */
  readonly seen: ReadonlySet<number>;
};

/** Asks for new values below, between and above those seen, until the number is safe or there are no others. */
function judged(
  { index, guard }: Question,
  { problem, seen, ask, askBest }: At,
): 'safe' | 'follows' | 'undecided' {
  const least = problem.least[index] ?? 0;
  const most = problem.most[index] ?? 0;
  const weight = (by: number) => new Map([[index, by]]);
  if (guard.kind === 'near') {
    const ends = [askBest(weight(-1)), askBest(weight(1))];
    if (isSafe(guard, seen)) return 'safe';
    return ends.some(({ kind }) => kind === 'undecided') ? 'undecided' : 'follows';
  }
  let undecided = false;
  const asked = new Set<string>();
  for (let turn = 0; turn < 2 * VALUES_NEEDED; turn += 1) {
    for (const [from, to] of unseen(guard, seen, { least, most })) {
      if (asked.has(`${from} ${to}`) || from > to) continue;
      asked.add(`${from} ${to}`);
      const answer = ask({ index, least: from, most: to });
      if (answer.kind === 'undecided' && isSeenLarge(guard, seen)) return 'safe';
      if (answer.kind === 'undecided') undecided = true;
      if (isSafe(guard, seen)) return 'safe';
      // Few values do no harm if none of them is small.
      if (answer.kind === 'none' && cannotBeSmall(guard, seen)) return 'safe';
      if (answer.kind === 'found') break;
    }
  }
  return undecided ? 'undecided' : 'follows';
}

/**
 * Whether a number that nobody withheld had a value that is not small. If the solver gives up the search for a third value, that is no finding: sums of
 * hundreds of millions would otherwise withhold tables in which nothing is small.
 */
export function isSeenLarge(guard: Guard, seen: ReadonlySet<number>): boolean {
  return guard.kind === 'small' && [...seen].some((value) => !isFew(value, guard));
}

/** Whether no small value has been seen yet. If so, small values are asked for first. */
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
    if (cannotBeSmall(guard, seen)) return [[1, guard.smallest - 1]];
    if (values.every((value) => isFew(value, guard)))
      return [
        [guard.smallest, most],
        [least, 0],
      ];
  }
  return [least - 1, ...values].map((value, at) => [value + 1, (values[at] ?? most + 1) - 1] as const);
}
