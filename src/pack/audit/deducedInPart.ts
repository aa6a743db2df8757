import type { Answers } from './answersSideBySide';
import { consistentPart, type ConsistentPart } from './consistentPart';
import { fewestLines } from './fewestLines';
import type { Question } from './guard';
import { numbersToJudge, questionsOf } from './numbersToJudge';
import type { Line, Part } from './part';
import { asPartProblem, type PartProblem } from './partProblem';
import { hasLargeValue, verdictsOf, type Verdict } from './possibleValues';
import type { Unknown } from './unknowns';
import { unsettledParts } from './unsettledParts';
import { withinSteps } from './withinSteps';
import type { Answer, SolverSession, WholeNumberSolver } from './wholeNumberSolver';

/** A number that readers can work out, or perhaps can, with the equations that it follows from. The value of the number is left out. */
export type DeducedNumber = {
  readonly unknown: Unknown;
  /**
   * What was found: `follows` if the number can be worked out, or narrowed to fewer than three values; `undecided` if the solver could not
   * show that it is safe; `overlap` if groups or areas add up to more than their total.
   */
  readonly kind: 'follows' | 'undecided' | 'overlap';
  readonly reasons: readonly string[];
  /** What the officer must state if groups or areas overlap. */
  readonly whatToState?: string | undefined;
  /** The keys of the numbers in those equations, and of all numbers that equations join to them. */
  readonly equationKeys: readonly string[];
  readonly joinedKeys: readonly string[];
};

export type JudgingOptions = {
  readonly solver: WholeNumberSolver;
  readonly mostExplained: number;
  /** Called with the known solutions of a part once the part has been judged, if none of its equations was dropped. */
  readonly rememberAnswers: (answers: Answers) => void;
};

/** The numbers of one part that readers can work out, or perhaps can. */
export function deducedInPart(
  givenProblem: PartProblem,
  { solver: fullSolver, mostExplained, rememberAnswers }: JudgingOptions,
): readonly DeducedNumber[] {
  const solver = withinSteps(fullSolver);
  const { part, droppedLines, solutions, isUnfinished }: ConsistentPart =
    givenProblem.solutions.length > 0
      ? { ...givenProblem, droppedLines: [] }
      : consistentPart(givenProblem.part, solver);
  const overlap = overlapIn(part, droppedLines);
  if (overlap !== undefined) return [overlap];
  const askedNumbers = numbersToJudge(part);
  if (askedNumbers.length === 0) return [];
  const wholeProblem = asPartProblem(part, questionsOf(part));
  // The assumptions that cannot hold are gone from the part now, so solutions of many parts at once may settle it.
  const [openProblem] =
    givenProblem.part === part
      ? [givenProblem]
      : isUnfinished === true
        ? [wholeProblem]
        : unsettledParts([wholeProblem], solver);
  if (openProblem === undefined) return [];
  const { problem, questions } = openProblem;
  const { verdicts, foundAnswers } =
    isUnfinished === true
      ? { verdicts: undecidedVerdicts(questions, solutions), foundAnswers: [] }
      : verdictsIn(openProblem, solutions, solver);
  if (givenProblem.part === part) rememberAnswers(foundAnswers);
  return verdicts.flatMap(({ index, kind }, verdictIndex): readonly DeducedNumber[] => {
    const question = questions.find((candidate) => candidate.index === index);
    const unknown = askedNumbers.find((candidate) => candidate.index === index)?.unknown;
    if (question === undefined || unknown === undefined) return [];
    const isExplained = kind === 'follows' && verdictIndex < mostExplained && index < part.minimums.length;
    const lines = isExplained
      ? fewestLines(part, { question, solutions, solver })
      : linesAt(problem.relations, part, index);
    return [
      {
        unknown,
        kind,
        reasons: [...new Set(lines.map(({ equation }) => equation.explain()))],
        equationKeys: keysOf(lines),
        joinedKeys: keysOf(part.lines),
      },
    ];
  });
}

/** The verdicts on a part, and all its solutions that were found on the way. */
function verdictsIn(
  { part, problem, questions }: PartProblem,
  solutions: Answers,
  solver: WholeNumberSolver,
): { readonly verdicts: readonly Verdict[]; readonly foundAnswers: Answers } {
  const foundAnswers = [...solutions];
  const session = recordingSession(solver.openSession(problem), foundAnswers);
  const hasGivenUp = solutions.length === 0 && part.lines.length > 0;
  const judgement = verdictsOf(session, problem, { questions, solutions, hasGivenUp });
  session.dispose();
  return {
    verdicts: judgement.kind === 'judged' ? judgement.verdicts : undecidedVerdicts(questions, []),
    foundAnswers,
  };
}

/** Calls every number in question undecided, except one that nobody withheld and that was seen with a large value. */
function undecidedVerdicts(questions: readonly Question[], solutions: Answers): readonly Verdict[] {
  return questions
    .filter(
      ({ guard, index }) =>
        !hasLargeValue(guard, new Set(solutions.flatMap((values) => values[index] ?? []))),
    )
    .map(({ index }) => ({ index, kind: 'undecided' }));
}

/** A session that adds every answer to `foundAnswers`. */
function recordingSession(
  { ask, askBest, dispose }: SolverSession,
  foundAnswers: (readonly number[])[],
): SolverSession {
  const record = (answer: Answer): Answer => {
    if (answer.kind === 'found') foundAnswers.push(answer.values);
    return answer;
  };
  return {
    ask: (...queryInputs) => record(ask(...queryInputs)),
    askBest: (weights) => record(askBest(weights)),
    dispose,
  };
}

/** Finds groups that add up to more than their total in a part that has a withheld number. */
function overlapIn(part: Part, droppedLines: readonly Line[]): DeducedNumber | undefined {
  const overlappingLines = droppedLines.filter(({ equation }) => equation.overlapToState !== undefined);
  const withheldNumber = part.questions.find(({ unknown }) => unknown.guard === 'withheld');
  if (overlappingLines.length === 0 || withheldNumber === undefined) return undefined;
  return {
    unknown: withheldNumber.unknown,
    kind: 'overlap',
    reasons: overlappingLines.map(({ equation }) => equation.explain()),
    equationKeys: keysOf(overlappingLines),
    joinedKeys: keysOf(part.lines),
    whatToState: [...new Set(overlappingLines.flatMap(({ equation }) => equation.overlapToState ?? []))].join(
      '; ',
    ),
  };
}

function keysOf(lines: readonly Line[]): readonly string[] {
  return [...new Set(lines.flatMap(({ equation }) => equation.terms.map(([key]) => key)))];
}

/** Up to three lines that contain a number. */
function linesAt(relations: readonly Line['relation'][], { lines }: Part, index: number): readonly Line[] {
  return lines
    .filter((_, lineIndex) => relations[lineIndex]?.terms.some(([termIndex]) => termIndex === index) === true)
    .slice(0, 3);
}
