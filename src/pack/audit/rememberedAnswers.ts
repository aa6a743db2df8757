import { VALUES_NEEDED } from './guard';
import type { Part } from './part';
import type { Ledger } from './unknowns';
import { keepsAllRelations } from './keepsAllRelations';
import type { WholeNumberProblem } from './wholeNumberProblem';
import { withRemainders } from './withRemainders';

type Numbers = readonly number[];

/**
 * Remembers solutions that the solver found for parts of the equations, by the names of their numbers. A build that withholds one more figure asks for
 * almost the same again, and an earlier solution still holds, because the figure has the value that it showed. Each solution is checked against every
 * equation before it is used.
 */
export type RememberedAnswers = {
  /** The remembered solutions that satisfy every equation of a part, with the remainders of its totals. */
  readonly solutionsOf: (part: Part, problem: WholeNumberProblem) => readonly Numbers[];
  readonly remember: (part: Part, knownValues: Ledger['knownValues'], answers: readonly Numbers[]) => void;
};

/** The most solutions that are remembered for a part. */
const MOST_REMEMBERED = 24;

export function rememberedAnswers(): RememberedAnswers {
  /** Each map has a value for every number. Together the values of one map are one solution of all parts. */
  const solutions = Array.from({ length: MOST_REMEMBERED }, () => new Map<string, number>());
  const shownValues = new Map<string, number>();
  return {
    solutionsOf: (part, problem) => {
      const solutionsByText = new Map<string, Numbers>();
      for (const solution of solutions) {
        const values = part.keys.flatMap((key) => solution.get(key) ?? shownValues.get(key) ?? []);
        if (values.length < part.keys.length) return [];
        const allValues = withRemainders(values, problem);
        if (keepsAllRelations(problem, allValues)) solutionsByText.set(allValues.join(' '), allValues);
      }
      return [...solutionsByText.values()];
    },
    remember: (part, knownValues, answers) => {
      const tellingAnswers = answersWithNewValues(part, answers);
      const [firstAnswer] = tellingAnswers;
      if (firstAnswer === undefined) return;
      for (const [solutionIndex, solution] of solutions.entries()) {
        const values = tellingAnswers[solutionIndex] ?? firstAnswer;
        for (const [index, key] of part.keys.entries()) solution.set(key, values[index] ?? 0);
      }
      for (const { equation } of part.lines)
        for (const [key] of equation.terms) {
          const value = knownValues.get(key);
          if (value !== undefined) shownValues.set(key, value);
        }
    },
  };
}

/** Picks the solutions that show a new value of a number that has too few values so far. */
function answersWithNewValues({ questions }: Part, answers: readonly Numbers[]): readonly Numbers[] {
  const seenValues = questions.map(() => new Set<number>());
  const tellingAnswers: Numbers[] = [];
  for (const values of answers) {
    if (tellingAnswers.length >= MOST_REMEMBERED) break;
    let isTelling = tellingAnswers.length === 0;
    for (const [questionIndex, { index }] of questions.entries()) {
      const [valuesOfNumber, value] = [seenValues[questionIndex], values[index] ?? 0];
      if (valuesOfNumber === undefined || valuesOfNumber.size >= VALUES_NEEDED || valuesOfNumber.has(value))
        continue;
      valuesOfNumber.add(value);
      isTelling = true;
    }
    if (isTelling) tellingAnswers.push(values);
  }
  return tellingAnswers;
}
