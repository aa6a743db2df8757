import { isSafe, type Question, type Span } from './guard';
import { layoutOf, type Layout, type Spans } from './narrowing';
import { keepsAll, type WholeNumbers } from './wholeNumberSolver';

/** A value for each number of a problem. */
export type Numbers = readonly number[];

/** A search for numbers that keep all relations, and what it has found so far. */
export type Search = {
  readonly problem: WholeNumbers;
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
  return { problem, layout: layoutOf(problem), spans: spansOf(problem), questions, seen, answers: [] };
}

function spansOf({ least, most }: WholeNumbers): Spans {
  return { least: Float64Array.from(least), most: Float64Array.from(most) };
}

/** The questions that are still open after all solutions found so far. */
export function openIn({ questions, seen, spans }: Search): readonly Question[] {
  return questions.filter(
    ({ index, guard }, at) => !isSafe(guard, seen[at] ?? new Set(), spanAt(spans, index)),
  );
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
