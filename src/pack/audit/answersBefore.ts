import { VALUES_NEEDED } from './guard';
import type { Part } from './part';
import type { Ledger } from './unknowns';
import { keepsAll } from './keepsAll';
import type { WholeNumbers } from './wholeNumbers';
import { withRests } from './withRests';

type Numbers = readonly number[];

/**
 * Solutions that the solver found for parts of the equations, by the names of their numbers. A build that withholds one more figure asks for almost the same
 * again, and what was a solution still is one: the figure had the number that it showed. Each is held against every equation before it counts.
 */
export type AnswersBefore = {
  /** Those that keep every equation of a part as it is now, with what is left of its totals. */
  readonly of: (part: Part, problem: WholeNumbers) => readonly Numbers[];
  readonly note: (part: Part, known: Ledger['known'], answers: readonly Numbers[]) => void;
};

/** The most solutions that are remembered of a part. */
const MOST_KEPT = 24;

export function answersBefore(): AnswersBefore {
  /** One number for every name in each: together they are one solution of all parts. */
  const solutions = Array.from({ length: MOST_KEPT }, () => new Map<string, number>());
  const shown = new Map<string, number>();
  return {
    of: (part, problem) => {
      const found = new Map<string, Numbers>();
      for (const solution of solutions) {
        const values = part.keys.flatMap((key) => solution.get(key) ?? shown.get(key) ?? []);
        if (values.length < part.keys.length) return [];
        const all = withRests(values, problem);
        if (keepsAll(problem, all)) found.set(all.join(' '), all);
      }
      return [...found.values()];
    },
    note: (part, known, answers) => {
      const kept = tellingOf(part, answers);
      const [first] = kept;
      if (first === undefined) return;
      for (const [at, solution] of solutions.entries()) {
        const values = kept[at] ?? first;
        for (const [index, key] of part.keys.entries()) solution.set(key, values[index] ?? 0);
      }
      for (const { equation } of part.lines)
        for (const [key] of equation.terms) {
          const value = known.get(key);
          if (value !== undefined) shown.set(key, value);
        }
    },
  };
}

/** Of some solutions those that show a new value of a number that has too few. */
function tellingOf({ questions }: Part, answers: readonly Numbers[]): readonly Numbers[] {
  const seen = questions.map(() => new Set<number>());
  const kept: Numbers[] = [];
  for (const values of answers) {
    if (kept.length >= MOST_KEPT) break;
    let isTelling = kept.length === 0;
    for (const [at, { index }] of questions.entries()) {
      const [own, value] = [seen[at], values[index] ?? 0];
      if (own === undefined || own.size >= VALUES_NEEDED || own.has(value)) continue;
      own.add(value);
      isTelling = true;
    }
    if (isTelling) kept.push(values);
  }
  return kept;
}
