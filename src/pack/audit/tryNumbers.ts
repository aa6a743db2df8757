import { filledInSolution, MIDDLE_OF_SPAN, atShareOfSpan, type ChooseValue } from './filledInSolution';
import type { Question } from './guard';
import { trialFrom } from './trialSolution';
import { noteAnswer, unsettledQuestions, newSearch, type Numbers, type Search } from './numberSearch';
import { moveAlone, tryAlone, type TrialRules } from './tryAlone';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** The result of a trial: solutions and the questions that they leave open, or `none` if there is no solution. */
export type TrialResult =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'found';
      readonly answers: readonly Numbers[];
      readonly openQuestions: readonly Question[];
    };

/** Chooses values that are scattered over the spans, the same each time. */
const scatteredChooser =
  (factor: number): ChooseValue =>
  (index, minimum, maximum) =>
    atShareOfSpan(((index * factor + factor) % 11) / 10)(index, minimum, maximum);
const CHOOSERS: readonly ChooseValue[] = [
  MIDDLE_OF_SPAN,
  atShareOfSpan(0),
  scatteredChooser(7),
  atShareOfSpan(1),
  scatteredChooser(3),
  atShareOfSpan(0.1),
];

/**
 * Tries to show that numbers are safe by settling them one after another within what the relations allow. For most parts this is faster than the solver,
 * which then only gets the questions that stay open. Every solution is checked against every relation.
 */
export function tryNumbers(problem: WholeNumberProblem, questions: readonly Question[]): TrialResult {
  return trialResult(newSearch(problem, questions), { choosers: CHOOSERS });
}

/** Tries numbers near answers with fractions, for the questions that the known solutions leave open. */
export function tryNearFractions(
  problem: WholeNumberProblem,
  questions: readonly Question[],
  {
    fractionalAnswers,
    solutions,
  }: { readonly fractionalAnswers: readonly Numbers[]; readonly solutions: readonly Numbers[] },
): TrialResult {
  const search = newSearch(problem, questions);
  for (const numbers of solutions) noteAnswer(search, numbers);
  const meanValues = problem.minimums.map(
    (_, index) =>
      fractionalAnswers.reduce((sum, values) => sum + (values[index] ?? 0), 0) / fractionalAnswers.length,
  );
  const towardsMean = (part: number) =>
    fractionalAnswers.map((values) =>
      values.map((value, index) => (1 - part) * value + part * (meanValues[index] ?? 0)),
    );
  const choosers = [meanValues, ...towardsMean(1 / 2)].map(roundedChooser);
  const furtherChoosers = SHARES_OF_WAY.flatMap(towardsMean).map(roundedChooser);
  return trialResult(search, { choosers, furtherChoosers, fractionalAnswers });
}

function roundedChooser(values: Numbers): ChooseValue {
  const wholeValues = values.map(Math.round);
  return (index) => wholeValues[index] ?? 0;
}

/** If no solution is found halfway between an answer and the mean of all answers, other points on the way are tried, as shares of it. */
const SHARES_OF_WAY = [3 / 4, 1 / 4, 7 / 8, 1 / 8];

/** Tries to find solutions near known ones: moves each number in question a little, while others make room for it. */
export function tryNearSolutions(
  problem: WholeNumberProblem,
  questions: readonly Question[],
  solutions: readonly Numbers[],
): TrialResult {
  const search = newSearch(problem, questions);
  for (const numbers of solutions) noteAnswer(search, numbers);
  if (!search.narrowed.fits) return { kind: 'none' };
  const triedSolutions = solutions.slice(0, MOST_KNOWN);
  const nearbyTrials = triedSolutions.map(trialFrom);
  const choosers = triedSolutions.map(
    (values): ChooseValue =>
      (index) =>
        values[index] ?? 0,
  );
  for (const [turn, question] of unsettledQuestions(search).entries()) {
    if (turn >= MOST_IN_VAIN && search.answers.length === 0) break;
    moveAlone(search, question, nearbyTrials);
    tryAlone(search, question, { choosers });
  }
  return { kind: 'found', answers: search.answers, openQuestions: unsettledQuestions(search) };
}

/** If no solution is known, the search stops after this many questions that lead to none. */
const MOST_IN_VAIN = 12;

/** The number of known solutions near which others are tried. */
const MOST_KNOWN = 4;

function trialResult(search: Search, rules: TrialRules): TrialResult {
  if (!search.narrowed.fits) return { kind: 'none' };
  for (const chooseValue of choosersFor(search, rules)) {
    if (unsettledQuestions(search).length === 0) break;
    const values = filledInSolution(search.layout, search.spans, chooseValue);
    const isAnswer = noteAnswer(search, values);
    if (isAnswer && values !== undefined) {
      const nearbyTrials = [trialFrom(values)];
      for (const question of unsettledQuestions(search)) moveAlone(search, question, nearbyTrials);
    }
    // If the middle of the spans leads to no solution, their ends will not either.
    if (!isAnswer && rules.fractionalAnswers === undefined) break;
  }
  if (search.answers.length > 0)
    for (const question of unsettledQuestions(search)) tryAlone(search, question, rules);
  return { kind: 'found', answers: search.answers, openQuestions: unsettledQuestions(search) };
}

/** The ways of choosing values. If they lead to no solution, the further ones follow. */
function* choosersFor(
  { answers }: Search,
  { choosers, furtherChoosers = [] }: TrialRules,
): Generator<ChooseValue> {
  yield* choosers;
  for (const chooseValue of furtherChoosers) if (answers.length === 0) yield chooseValue;
}
