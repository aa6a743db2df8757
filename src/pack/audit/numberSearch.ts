import { isSafe, type Question, type Span } from './guard';
import type { Layout, Spans } from './narrowing';
import { cannotBeFew, narrowedOf, type Narrowed } from './ruledOut';
import { keepsAll, type WholeNumbers } from './wholeNumberSolver';

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
  readonly answers: Numbers[];
};

export function searchOf(problem: WholeNumbers, questions: readonly Question[]): Search {
  const seen = questions.map(() => new Set<number>());
  const narrowed = narrowedOf(problem);
  const { layout, spans } = narrowed;
  return { problem, narrowed, layout, spans, questions, seen, answers: [] };
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
export function learn(search: Search, values: readonly number[] | undefined): boolean {
  if (values === undefined || !keepsAll(search.problem, values)) return false;
  search.answers.push(values);
  search.questions.forEach(({ index }, at) => search.seen[at]?.add(values[index] ?? Number.NaN));
  return true;
}
