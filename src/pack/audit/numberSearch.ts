import { isSafe, type Question, type Span } from './guard';
import { keepsEach, keepsRelation } from './keptRelations';
import type { Near } from './movedNear';
import type { Layout, Spans } from './narrowing';
import { cannotBeFew, narrowedOf, type Narrowed } from './ruledOut';
import type { WholeNumbers } from './wholeNumbers';

/** A value for each number of a problem. */
export type Numbers = readonly number[];

/** A search for numbers that keep all relations, and what it has found so far. */
export type Search = {
  readonly problem: WholeNumbers;
  readonly narrowed: Narrowed;
  readonly layout: Layout;
  /** The spans of the numbers, as narrow as the relations make them. */
  readonly spans: Spans;
  readonly questions: readonly Question[];
  /** The values seen for the number of each question. */
  readonly seen: readonly Set<number>[];
  /** The place in `questions` of the question about a number. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly answers: Numbers[];
};

export function searchOf(problem: WholeNumbers, questions: readonly Question[]): Search {
  const seen = questions.map(() => new Set<number>());
  const narrowed = narrowedOf(problem);
  const { layout, spans } = narrowed;
  const placeOf = new Map(questions.map(({ index }, place) => [index, place]));
  return { problem, narrowed, layout, spans, questions, seen, placeOf, answers: [] };
}

/** The questions that nothing found so far settles. */
export function openIn({ questions, seen, spans, narrowed, answers }: Search): readonly Question[] {
  return questions.filter((question, at) => {
    const own = seen[at] ?? new Set();
    if (isSafe(question.guard, own, spanAt(spans, question.index))) return false;
    return answers.length === 0 || !cannotBeFew(narrowed, question, own);
  });
}

function spanAt({ least, most }: Spans, index: number): Span {
  return { least: least[index] ?? 0, most: most[index] ?? 0 };
}

/** Notes an answer that keeps all relations; changes the search. */
export function learn(search: Search, values: Numbers | undefined): boolean {
  if (values === undefined || !keepsEach(search, values)) return false;
  search.answers.push(values);
  search.questions.forEach(({ index }, at) => search.seen[at]?.add(values[index] ?? Number.NaN));
  return true;
}

/** Notes an answer near one that is known already. Only what differs from it is looked at: the rest holds as it did. Changes the search. */
export function learnNear(search: Search, near: Near): boolean {
  const { layout, problem, placeOf, seen } = search;
  const { values, moved, touched, solution } = near;
  for (let at = 0; at < moved.length; at += 1) {
    const index = moved[at] ?? 0;
    const value = values[index] ?? Number.NaN;
    if (!(value >= (problem.least[index] ?? 0) && value <= (problem.most[index] ?? 0))) return false;
  }
  for (let at = 0; at < touched.length; at += 1)
    if (!keepsRelation(layout, touched[at] ?? 0, values)) return false;
  const answer = solution.slice();
  for (let at = 0; at < moved.length; at += 1) {
    const index = moved[at] ?? 0;
    const value = values[index] ?? 0;
    answer[index] = value;
    const place = placeOf.get(index);
    if (place !== undefined) seen[place]?.add(value);
  }
  search.answers.push(answer);
  return true;
}
