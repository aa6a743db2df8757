import { isSafe, type Question, type Span } from './guard';
import { keepsEachRelation, keepsRelation } from './keepsRelation';
import type { TrialSolution } from './trialSolution';
import type { Layout, Spans } from './narrowing';
import { cannotBeFew, narrowedProblem, type NarrowedProblem } from './ruledOut';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** A value for each number of a problem. */
export type Numbers = readonly number[];

/** A search for numbers that keep all relations, and what it has found so far. */
export type Search = {
  readonly problem: WholeNumberProblem;
  readonly narrowed: NarrowedProblem;
  readonly layout: Layout;
  /** The spans of the numbers, as narrow as the relations make them. */
  readonly spans: Spans;
  readonly questions: readonly Question[];
  /** For each question, the values seen for its number. */
  readonly seenValues: readonly Set<number>[];
  /** For each number in question, the index of its question in `questions`. */
  readonly questionIndexes: ReadonlyMap<number, number>;
  readonly answers: Numbers[];
};

export function newSearch(problem: WholeNumberProblem, questions: readonly Question[]): Search {
  const seenValues = questions.map(() => new Set<number>());
  const narrowed = narrowedProblem(problem);
  const { layout, spans } = narrowed;
  const questionIndexes = new Map(questions.map(({ index }, questionIndex) => [index, questionIndex]));
  return { problem, narrowed, layout, spans, questions, seenValues, questionIndexes, answers: [] };
}

/** The questions that are not settled by what the search has found so far. */
export function unsettledQuestions({
  questions,
  seenValues,
  spans,
  narrowed,
  answers,
}: Search): readonly Question[] {
  return questions.filter((question, questionIndex) => {
    const questionValues = seenValues[questionIndex] ?? new Set();
    if (isSafe(question.guard, questionValues, spanAt(spans, question.index))) return false;
    return answers.length === 0 || !cannotBeFew(narrowed, question, questionValues);
  });
}

function spanAt({ minimums, maximums }: Spans, index: number): Span {
  return { minimum: minimums[index] ?? 0, maximum: maximums[index] ?? 0 };
}

/** Notes an answer if it satisfies all relations. Changes the search. It is false if the answer does not satisfy them. */
export function noteAnswer(search: Search, values: Numbers | undefined): boolean {
  if (values === undefined || !keepsEachRelation(search, values)) return false;
  search.answers.push(values);
  search.questions.forEach(({ index }, questionIndex) =>
    search.seenValues[questionIndex]?.add(values[index] ?? Number.NaN),
  );
  return true;
}

/**
 * Notes a trial that differs from a known solution in a few numbers, if it satisfies all relations. Only the relations of these numbers are checked,
 * because the others hold as before. Changes the search.
 */
export function noteTrial(search: Search, trial: TrialSolution): boolean {
  const { layout, problem, questionIndexes, seenValues } = search;
  const { values, movedNumbers, movedCount, touchedRelations, touchedCount, solution } = trial;
  for (let position = 0; position < movedCount; position += 1) {
    const index = movedNumbers[position] ?? 0;
    const value = values[index] ?? Number.NaN;
    if (!(value >= (problem.minimums[index] ?? 0) && value <= (problem.maximums[index] ?? 0))) return false;
  }
  for (let position = 0; position < touchedCount; position += 1)
    if (!keepsRelation(layout, touchedRelations[position] ?? 0, values)) return false;
  const answer = solution.slice();
  for (let position = 0; position < movedCount; position += 1) {
    const index = movedNumbers[position] ?? 0;
    const value = values[index] ?? 0;
    answer[index] = value;
    const questionIndex = questionIndexes.get(index);
    if (questionIndex !== undefined) seenValues[questionIndex]?.add(value);
  }
  search.answers.push(answer);
  return true;
}
