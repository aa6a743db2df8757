import type { Answers } from './answersSideBySide';
import { partsOf } from './connectedParts';
import { consistentPart, type ConsistentPart } from './consistentPart';
import { fewestLines } from './fewestLines';
import { withMissingParts } from './missingParts';
import { asPartProblem, unsettledParts, type PartProblem } from './unsettledParts';
import type { Guard, Question } from './guard';
import { remainderOf, type Line, type Part } from './part';
import { partText } from './partText';
import { hasLargeValue, verdictsOf, type Verdict } from './possibleValues';
import type { Ledger, Unknown } from './unknowns';
import { readEquations, type ShownTotal } from './readEquations';
import { withinSteps } from './withinSteps';
import { safeSoFar, type SafeSoFar } from './safeSoFar';
import type { Answer, SolverSession, WholeNumberSolver } from './wholeNumberSolver';

/** A number that readers can work out, or perhaps can, with the equations that it follows from. The value of the number is left out. */
export type DeducedNumber = {
  readonly unknown: Unknown;
  /**
   * `follows` if it can be worked out, or narrowed to fewer than three values; `undecided` if the solver could not show that it is safe; `overlap` if
   * groups or areas add up to more than their total.
   */
  readonly kind: 'follows' | 'undecided' | 'overlap';
  readonly reasons: readonly string[];
  /** What the officer must state if groups or areas overlap. */
  readonly whatToState?: string | undefined;
  /** The keys of the numbers in those equations, and of all numbers that equations join to them. */
  readonly equationKeys: readonly string[];
  readonly joinedKeys: readonly string[];
};

/** The most findings that are explained by as few equations as possible. The others are explained by up to three equations that contain them. */
const MOST_EXPLAINED = 25;

/**
 * Solves all equations, part by part, and finds numbers that must stay hidden and can be worked out. `safe` has the parts that are known to give nothing
 * away; those of this ledger are added to it.
 */
export function deducedNumbers(
  ledger: Ledger,
  {
    solver,
    safe = safeSoFar(),
    mostExplained = MOST_EXPLAINED,
  }: {
    readonly solver: WholeNumberSolver;
    readonly safe?: SafeSoFar;
    /** The most findings that are explained by as few equations as possible. The others are explained by up to three equations that contain them. */
    readonly mostExplained?: number;
  },
): readonly DeducedNumber[] {
  const equationsRead = readEquations(ledger);
  const deduced: DeducedNumber[] = [...smallRemainders(equationsRead.shownTotals)];
  const parts = partsOf({ ...ledger, equations: [...withMissingParts(equationsRead)] }).filter(
    (part) => !isFree(part),
  );
  const openParts = safe.parts.isEmpty() ? parts : parts.filter((part) => !safe.parts.has(partText(part)));
  const unsafeParts = new Set<Part>();
  const partProblems = openParts.map((part) => {
    const partProblem = asPartProblem(part, questionsOf(part));
    return { ...partProblem, solutions: safe.answers.solutionsOf(part, partProblem.problem) };
  });
  for (const partProblem of unsettledParts(partProblems, solver)) {
    const { part } = partProblem;
    const rememberAnswers: JudgingOptions['rememberAnswers'] = (answers) =>
      safe.answers.remember(part, ledger.knownValues, answers);
    const partDeductions = deducedInPart(partProblem, {
      solver,
      mostExplained: mostExplained - deduced.length,
      rememberAnswers,
    });
    if (partDeductions.length > 0) unsafeParts.add(part);
    deduced.push(...partDeductions);
  }
  safe.parts.add(() => openParts.filter((part) => !unsafeParts.has(part)).map(partText));
  return deduced;
}

/** Finds totals whose parts are all shown and add up to less by a small count. */
function smallRemainders(shownTotals: readonly ShownTotal[]): readonly DeducedNumber[] {
  return shownTotals.flatMap(({ equation, remainder, total, sumOfParts }): readonly DeducedNumber[] => {
    const remainingCount = total - sumOfParts;
    if (remainder.guard !== 'small' || remainingCount <= 0 || remainingCount >= remainder.smallestCount)
      return [];
    const equationKeys = equation.terms.map(([key]) => key);
    return [
      {
        unknown: remainder,
        kind: 'follows',
        reasons: [equation.explain()],
        equationKeys,
        joinedKeys: equationKeys,
      },
    ];
  });
}

type JudgingOptions = {
  readonly solver: WholeNumberSolver;
  readonly mostExplained: number;
  /** Called with the known solutions of a part once the part has been judged, if none of its equations was dropped. */
  readonly rememberAnswers: (answers: Answers) => void;
};

function deducedInPart(
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

function questionsOf(part: Part): readonly Question[] {
  return numbersToJudge(part).map(({ index, unknown }): Question => ({ index, guard: guardOf(unknown) }));
}

/** The numbers of a part that must stay hidden, including the remainders of totals. */
function numbersToJudge(part: Part): Part['questions'] {
  const remainders = part.lines
    .filter((line) => remainderOf(line) !== undefined)
    .flatMap((line, index) => {
      const unknown = remainderOf(line);
      return unknown === undefined || unknown.guard === 'none'
        ? []
        : [{ index: part.minimums.length + index, unknown }];
    });
  return [...part.questions, ...remainders];
}

function guardOf({ guard, smallestCount }: Unknown): Guard {
  return guard === 'withheld' || guard === 'near' ? { kind: guard } : { kind: 'small', smallestCount };
}

/** Up to three lines that contain a number. */
function linesAt(relations: readonly Line['relation'][], { lines }: Part, index: number): readonly Line[] {
  return lines
    .filter((_, lineIndex) => relations[lineIndex]?.terms.some(([termIndex]) => termIndex === index) === true)
    .slice(0, 3);
}

/**
 * Whether no relation of the part contains a shown number, or leaves nothing but 0. Any solution can then be doubled or trebled, and nothing is given away, not even a mean,
 * because its limits grow with it.
 */
function isFree({ lines, minimums, maximums }: Part): boolean {
  return (
    minimums.every((value) => value <= 1) &&
    maximums.every((value) => value === maximums[0]) &&
    lines.every(
      ({ equation, relation: { terms, lowerLimit, upperLimit } }) =>
        // A total of 0 is a shown number too.
        terms.length === equation.terms.length &&
        (lowerLimit === 0 || !Number.isFinite(lowerLimit)) &&
        (upperLimit === 0 || !Number.isFinite(upperLimit)) &&
        !forcesZero({ terms, lowerLimit, upperLimit }),
    )
  );
}

/** Whether a relation leaves its numbers, which are 0 or more, only 0: a sum of them is at most 0. Doubling such a solution changes nothing. */
function forcesZero({ terms, lowerLimit, upperLimit }: Line['relation']): boolean {
  return (
    (upperLimit === 0 && terms.every(([, factor]) => factor > 0)) ||
    (lowerLimit === 0 && terms.every(([, factor]) => factor < 0))
  );
}
