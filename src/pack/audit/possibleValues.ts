import { isFew, isSafe, VALUES_NEEDED, type Guard, type Question } from './guard';
import { isRuledOut, narrowedProblem } from './ruledOut';
import { tryNearSolutions } from './tryNumbers';
import type { Answer, SolverSession, NumberLimits } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

export type Verdict = {
  readonly index: number;
  /** What was found: `follows` if the number is given away, `undecided` if the solver could not show that it is safe. */
  readonly kind: 'follows' | 'undecided';
};

export type Verdicts =
  /** No numbers satisfy all the relations. */
  { readonly kind: 'contradiction' } | { readonly kind: 'judged'; readonly verdicts: readonly Verdict[] };

/** If the solver gives up this many questions, the rest of the part is not asked, because each may take as long as all before it. */
const MOST_GIVEN_UP = 2;
/**
 * After the solver has searched for this many findings, the rest of the part is not asked. The part is not safe in any case, and is audited again once
 * more is withheld.
 */
const MOST_SEARCHED = 2;

/**
 * Judges which numbers in question are given away by the relations. Each solution shows one possible value of every number, and there are more solutions
 * near it, so most questions are settled together. For the others the solver is asked for new values one by one, until there are enough or there are no
 * more. `solutions` were found before. `hasGivenUp` says that the solver found none and need not search for a first one again.
 */
export function verdictsOf(
  session: SolverSession,
  problem: WholeNumberProblem,
  {
    questions,
    solutions = [],
    hasGivenUp = false,
  }: {
    readonly questions: readonly Question[];
    readonly solutions?: readonly (readonly number[])[];
    readonly hasGivenUp?: boolean;
  },
): Verdicts {
  const valuesByNumber = new Map(questions.map(({ index }) => [index, new Set<number>()]));
  const valuesOf = (index: number) => valuesByNumber.get(index) ?? new Set<number>();
  const noteValues = (values: readonly number[]) => {
    for (const [index, numberValues] of valuesByNumber) numberValues.add(values[index] ?? Number.NaN);
  };
  const isOpen = ({ index, guard }: Question) => !isSafe(guard, valuesOf(index));
  /** Notes the values of some solutions, and of further solutions near them for questions that are still open. */
  const noteNearby = (newSolutions: readonly (readonly number[])[], openQuestions: readonly Question[]) => {
    newSolutions.forEach(noteValues);
    const nearby = tryNearSolutions(problem, openQuestions.filter(isOpen), newSolutions);
    if (nearby.kind === 'found') nearby.answers.forEach(noteValues);
  };
  const narrowed = narrowedProblem(problem);
  const firstAnswer = solutions.length > 0 || hasGivenUp ? undefined : session.ask(new Map());
  if (firstAnswer?.kind === 'none') return { kind: 'contradiction' };
  noteNearby(firstAnswer?.kind === 'found' ? [firstAnswer.values] : solutions, questions);
  let givenUpCount = hasGivenUp || firstAnswer?.kind === 'undecided' ? 1 : 0;
  let [askCount, searchedCount] = [0, 0];
  const askFor = (question: Question): SolverQueries => {
    const countAnswer = (answer: Answer): Answer => {
      askCount += 1;
      if (answer.kind === 'undecided') givenUpCount += 1;
      if (answer.kind === 'found') noteNearby([answer.values], [question]);
      return answer;
    };
    return {
      ask: (numberLimits) =>
        isRuledOut(narrowed, numberLimits)
          ? { kind: 'none' }
          : countAnswer(session.ask(new Map(), numberLimits)),
      askBest: (weights) => countAnswer(session.askBest(weights)),
    };
  };
  const verdicts = questions.flatMap((question): readonly Verdict[] => {
    if (!isOpen(question)) return [];
    const seenValues = valuesOf(question.index);
    if (searchedCount >= MOST_SEARCHED) return [];
    if (givenUpCount >= MOST_GIVEN_UP)
      return hasLargeValue(question.guard, seenValues) ? [] : [{ index: question.index, kind: 'undecided' }];
    const asksBefore = askCount;
    const kind = judgedQuestion(question, { problem, seenValues, ...askFor(question) });
    if (kind === 'follows' && askCount > asksBefore) searchedCount += 1;
    return kind === 'safe' ? [] : [{ index: question.index, kind }];
  });
  return { kind: 'judged', verdicts };
}

type SolverQueries = {
  /** Asks for a solution in which one number lies between other limits. */
  readonly ask: (numberLimits: NumberLimits) => Answer;
  readonly askBest: (weights: ReadonlyMap<number, number>) => Answer;
};

type JudgingContext = SolverQueries & {
  readonly problem: WholeNumberProblem;
  /** The values seen so far. The set grows with every answer. */
  readonly seenValues: ReadonlySet<number>;
};

/** Asks for new values below, between and above those seen, until the number is safe or there are no others. */
function judgedQuestion(
  { index, guard }: Question,
  { problem, seenValues, ask, askBest }: JudgingContext,
): 'safe' | 'follows' | 'undecided' {
  const minimum = problem.minimums[index] ?? 0;
  const maximum = problem.maximums[index] ?? 0;
  const weightsFor = (direction: number) => new Map([[index, direction]]);
  if (guard.kind === 'near') {
    const extremes = [askBest(weightsFor(-1)), askBest(weightsFor(1))];
    if (isSafe(guard, seenValues)) return 'safe';
    return extremes.some(({ kind }) => kind === 'undecided') ? 'undecided' : 'follows';
  }
  let undecided = false;
  const askedSpans = new Set<string>();
  for (let turn = 0; turn < 2 * VALUES_NEEDED; turn += 1) {
    for (const [firstValue, lastValue] of unseenSpans(guard, seenValues, { minimum, maximum })) {
      if (askedSpans.has(`${firstValue} ${lastValue}`) || firstValue > lastValue) continue;
      askedSpans.add(`${firstValue} ${lastValue}`);
      const answer = ask({ index, minimum: firstValue, maximum: lastValue });
      if (answer.kind === 'undecided' && hasLargeValue(guard, seenValues)) return 'safe';
      if (answer.kind === 'undecided') undecided = true;
      if (isSafe(guard, seenValues)) return 'safe';
      // If none of the few possible values is small, the number is safe.
      if (answer.kind === 'none' && hasNoSmallValue(guard, seenValues)) return 'safe';
      if (answer.kind === 'found') break;
    }
  }
  return undecided ? 'undecided' : 'follows';
}

/**
 * Whether a number that nobody withheld was seen with a value that is not small. If the solver then gives up the search for a third value, that is no
 * finding. Otherwise sums of hundreds of millions would withhold tables in which nothing is small.
 */
export function hasLargeValue(guard: Guard, seenValues: ReadonlySet<number>): boolean {
  return guard.kind === 'small' && [...seenValues].some((value) => !isFew(value, guard));
}

/** Whether no small value has been seen yet. If so, the solver is asked for small values first. */
function hasNoSmallValue(guard: Guard, seenValues: ReadonlySet<number>): boolean {
  return guard.kind === 'small' && ![...seenValues].some((value) => isFew(value, guard));
}

/** The spans that have no seen value, in which a new value would help to settle the question. */
function unseenSpans(
  guard: Guard,
  seenValues: ReadonlySet<number>,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): readonly (readonly [first: number, last: number])[] {
  const values = [...seenValues].toSorted((a, b) => a - b);
  if (guard.kind === 'small') {
    if (hasNoSmallValue(guard, seenValues)) return [[1, guard.smallestCount - 1]];
    if (values.every((value) => isFew(value, guard)))
      return [
        [guard.smallestCount, maximum],
        [minimum, 0],
      ];
  }
  return [minimum - 1, ...values].map(
    (value, index) => [value + 1, (values[index] ?? maximum + 1) - 1] as const,
  );
}
