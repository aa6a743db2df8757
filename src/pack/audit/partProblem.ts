import type { Answers } from './answersSideBySide';
import { problemOf } from './consistentPart';
import { isSafe, type Question } from './guard';
import { keepsAllRelations } from './keepsAllRelations';
import type { Part } from './part';
import { cannotBeFew, narrowedProblem } from './ruledOut';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** A part, its numbers and relations as a problem for the solver, and the questions about it. */
export type PartProblem = {
  readonly part: Part;
  readonly problem: WholeNumberProblem;
  readonly questions: readonly Question[];
  /** Solutions that are known already. */
  readonly solutions: Answers;
};

export function asPartProblem(part: Part, questions: readonly Question[]): PartProblem {
  return { part, problem: problemOf(part), questions, solutions: [] };
}

/** The answers, rounded to whole numbers, that keep every relation. */
export function roundedSolutions(problem: WholeNumberProblem | undefined, answers: Answers): Answers {
  if (problem === undefined) return [];
  return answers
    .map((values) => values.map(Math.round))
    .filter((values) => keepsAllRelations(problem, values));
}

/** The questions that the answers do not settle. */
export function openQuestions(
  problem: WholeNumberProblem,
  questions: readonly Question[],
  answers: Answers,
): readonly Question[] {
  return questions.filter((question) => {
    const { index, guard } = question;
    const seenValues = new Set<number>();
    for (let position = 0; position < answers.length; position += 1) {
      const sizeBefore = seenValues.size;
      seenValues.add(answers[position]?.[index] ?? Number.NaN);
      if (seenValues.size > sizeBefore && isSafe(guard, seenValues)) return false;
    }
    return answers.length === 0 || !cannotBeFew(narrowedProblem(problem), question, seenValues);
  });
}
