import { partsOf } from './connectedParts';
import { deducedInPart, type DeducedNumber, type JudgingOptions } from './deducedInPart';
import { withMissingParts } from './missingParts';
import { narrowRemainders } from './narrowRemainders';
import { questionsOf } from './numbersToJudge';
import type { Line, Part } from './part';
import { asPartProblem } from './partProblem';
import { partText } from './partText';
import { readEquations, type ShownTotal } from './readEquations';
import { safeSoFar, type SafeSoFar } from './safeSoFar';
import type { Ledger } from './unknowns';
import { unsettledParts } from './unsettledParts';
import type { WholeNumberSolver } from './wholeNumberSolver';

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
  const deduced: DeducedNumber[] = [
    ...smallRemainders(equationsRead.shownTotals),
    ...narrowRemainders(equationsRead.openEquations, ledger),
  ];
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
