import { familyOf } from './familyOf';
import { remainderOf, type Line, type Part } from './part';
import type { Answer, WholeNumberSolver } from './wholeNumberSolver';
import type { Relation, WholeNumberProblem } from './wholeNumberProblem';

export type ConsistentPart = {
  readonly part: Part;
  /** Equations that cannot hold even in their looser form. */
  readonly droppedLines: readonly Line[];
  /**
   * Solutions of the part that the solver found, with the numbers in the order of `problemOf`. The list is empty if the solver gave up before it found
   * one.
   */
  readonly solutions: readonly (readonly number[])[];
  /** Whether the solver gave up before it was clear which assumptions can hold. Readers may then know more than the part says. */
  readonly isUnfinished?: boolean | undefined;
};

/** After this many rounds of loosening, every assumption is dropped. The first round widens the limits that intervals imply. */
const ROUNDS = 7;

/**
 * Drops as few assumptions of a part as possible until it has a solution. If groups add up to less than their total, the total has a remainder. If they
 * add up to more, they are not its parts, and the equation is dropped.
 */
export function consistentPart(part: Part, solver: WholeNumberSolver): ConsistentPart {
  let currentPart = part;
  const droppedLines: Line[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { excessByLine, solutions } = brokenLinesIn(currentPart, solver);
    if (excessByLine.size === 0)
      return round === 0
        ? { part: currentPart, solutions, droppedLines }
        : withAssumptionsRestored({ part: currentPart, solutions, droppedLines }, solver);
    if (currentPart.widerLimits !== undefined) {
      currentPart = { ...currentPart, ...currentPart.widerLimits, widerLimits: undefined };
      continue;
    }
    const brokenFamilies = new Set(
      [...excessByLine].flatMap(([lineIndex, excess]) => {
        const line = currentPart.lines[lineIndex];
        return excess < 0 && line !== undefined ? [familyOf(line.equation)] : [];
      }),
    );
    const lines: Line[] = [];
    for (const [lineIndex, line] of currentPart.lines.entries()) {
      const excess =
        excessByLine.get(lineIndex) ?? (brokenFamilies.has(familyOf(line.equation)) ? SHORT : undefined);
      const looserLine = excess === undefined ? line : loosenedLine(line, excess);
      if (looserLine !== undefined) lines.push(looserLine);
      // If a family is loosened, those of its lines that are loose already stay as they are.
      else if (excessByLine.has(lineIndex)) droppedLines.push(line);
      else lines.push(line);
    }
    currentPart = { ...currentPart, lines };
  }
  return {
    part: { ...currentPart, lines: [] },
    droppedLines: [...droppedLines, ...currentPart.lines],
    solutions: [],
  };
}

/** The excess that is assumed for a line that is loosened only because others of its family are. */
const SHORT = -1;

/** If the solver gives up this many questions, the remaining assumptions stay dropped, and the part does not count as safe. */
const MOST_GIVEN_UP = 2;

/**
 * Restores assumptions as long as the part still has a solution. First come the loosened assumptions, family by family, starting with those that cost
 * most to loosen. Then come dropped equations, in full or in their looser form: some were dropped because fractions of a person break them, although
 * whole numbers keep them.
 */
function withAssumptionsRestored(loosenedPart: ConsistentPart, solver: WholeNumberSolver): ConsistentPart {
  const restoration = assumptionRestorer(loosenedPart, solver);
  const families = new Map<string, number>();
  for (const line of loosenedPart.part.lines)
    if (line.isLoose)
      families.set(
        familyOf(line.equation),
        Math.min(...costsOf(line), families.get(familyOf(line.equation)) ?? 0),
      );
  const byCost = [...families].toSorted(([, a], [, b]) => a - b);
  restoration.restore(
    byCost.map(([family]) => family),
    (family, { lines, droppedLines }) => ({
      lines: lines.map((line) =>
        line.isLoose && familyOf(line.equation) === family ? inFullForm(line) : line,
      ),
      droppedLines,
    }),
  );
  for (const form of [inFullForm, inLooserForm])
    restoration.restore(restoration.result().droppedLines, (line, { lines, droppedLines }) => ({
      lines: [...lines, form(line)],
      droppedLines: droppedLines.filter((droppedLine) => droppedLine !== line),
    }));
  return restoration.result();
}

type KeptAndDropped = Pick<Part, 'lines'> & Pick<ConsistentPart, 'droppedLines'>;

/** Restores assumptions all at once. If the part then has no solution, it restores each half of them by itself. */
function assumptionRestorer(start: ConsistentPart, solver: WholeNumberSolver) {
  let current = start;
  let [givenUpCount, isUnfinished] = [0, false];
  const restore = <Assumption>(
    assumptions: readonly Assumption[],
    restoreOne: (assumption: Assumption, keptAndDropped: KeptAndDropped) => KeptAndDropped,
  ): void => {
    if (assumptions.length === 0) return;
    const { part, droppedLines } = current;
    const restoredLines = assumptions.reduce<KeptAndDropped>(
      (keptAndDropped, assumption) => restoreOne(assumption, keptAndDropped),
      {
        lines: part.lines,
        droppedLines,
      },
    );
    const nextPart = { ...part, lines: restoredLines.lines };
    const answer = givenUpCount < MOST_GIVEN_UP ? answerFor(nextPart, solver) : undefined;
    if (answer === undefined || (answer.kind === 'undecided' && assumptions.length === 1))
      isUnfinished = true;
    if (answer === undefined) return;
    if (answer.kind === 'undecided') givenUpCount += 1;
    if (answer.kind === 'found')
      current = { part: nextPart, solutions: [answer.values], droppedLines: restoredLines.droppedLines };
    if (answer.kind === 'found' || assumptions.length === 1) return;
    const half = Math.ceil(assumptions.length / 2);
    restore(assumptions.slice(0, half), restoreOne);
    restore(assumptions.slice(half), restoreOne);
  };
  return { restore, result: (): ConsistentPart => ({ ...current, isUnfinished }) };
}

/** A line in its looser form. If it has no looser form, the line stays as it is. */
function inLooserForm(line: Line): Line {
  return loosenedLine(line, 0) ?? line;
}

/** A line with the limits that its equation states, instead of the looser limits for what readers only assume. */
function inFullForm(line: Line): Line {
  const { lowerLimit, upperLimit } = line.equation;
  const relation = {
    terms: line.relation.terms,
    lowerLimit: lowerLimit - line.shownSum,
    upperLimit: upperLimit - line.shownSum,
  };
  return { ...line, relation, isLoose: false };
}

/** Asks the solver for numbers that satisfy every equation of a part. */
export function answerFor(part: Part, solver: WholeNumberSolver): Answer {
  const session = solver.openSession(problemOf(part));
  const answer = session.ask(new Map());
  session.dispose();
  return answer;
}

type BrokenLines = Pick<ConsistentPart, 'solutions'> & {
  /** For each broken equation, by how much it must be missed so that all others can hold. Empty if all can hold. */
  readonly excessByLine: ReadonlyMap<number, number>;
};

function brokenLinesIn(part: Part, solver: WholeNumberSolver): BrokenLines {
  const problem = problemOf(part);
  const answer = answerFor(part, solver);
  if (answer.kind !== 'none')
    return { excessByLine: new Map(), solutions: answer.kind === 'found' ? [answer.values] : [] };
  const numberCount = problem.minimums.length;
  const elasticProblem: WholeNumberProblem = {
    minimums: [...problem.minimums, ...part.lines.flatMap(() => [0, 0])],
    maximums: [...problem.maximums, ...part.lines.flatMap(() => [MOST_EXCESS, MOST_EXCESS])],
    relations: problem.relations.map(({ terms, lowerLimit, upperLimit }, lineIndex): Relation => ({
      terms: [...terms, [numberCount + 2 * lineIndex, 1], [numberCount + 2 * lineIndex + 1, -1]],
      lowerLimit,
      upperLimit,
    })),
  };
  const weights = [...problem.minimums.map(() => 0), ...part.lines.flatMap(costsOf)];
  const excessIn = (values: readonly number[] | undefined) =>
    new Map(
      part.lines.flatMap((_, lineIndex) => {
        const [shortfall = 0, excess = 0] = values?.slice(numberCount + 2 * lineIndex) ?? [];
        return Math.abs(excess - shortfall) < 1e-6 ? [] : [[lineIndex, excess - shortfall] as const];
      }),
    );
  const excessByLine = excessIn(solver.fractionalAnswers(elasticProblem, [{ weights }])?.[0]);
  // Fractions satisfy the equations and whole numbers do not, so every assumption is dropped, and those that can hold are restored.
  return { solutions: [], excessByLine: excessByLine.size > 0 ? excessByLine : assumedLines(part) };
}

/** The equations that have a looser form. If there are none, all equations. */
function assumedLines({ lines }: Part): ReadonlyMap<number, number> {
  const indexedLines = lines.map((line, lineIndex) => ({ line, at: lineIndex }));
  const assumed = indexedLines.filter(({ line }) => loosenedLine(line, 0) !== undefined);
  return new Map(
    (assumed.length > 0 ? assumed : indexedLines).map(({ at: lineIndex }) => [lineIndex, 0] as const),
  );
}

/**
 * The cost of missing an equation, below and above its limits. A total costs least, because the files seldom have all its parts. Parts that were only
 * read from names cost more. What the pack states itself costs most.
 */
function costsOf({
  equation: { assumedLimits, overlapToState },
  isLoose,
}: Line): readonly [short: number, over: number] {
  if (assumedLimits === undefined) return [-1_000, -1_000];
  const isTotal = Number.isFinite(assumedLimits.upperLimit) && overlapToState !== undefined;
  if (isTotal) return [isLoose ? 0 : -1, -50];
  return Number.isFinite(assumedLimits.upperLimit) ? [isLoose ? 0 : -2, -5] : [-5, -5];
}

/** An equation may be missed by at most this much. */
const MOST_EXCESS = 1e9;

/** Returns the looser form of a line, or undefined if it has none. */
function loosenedLine(line: Line, excess: number): Line | undefined {
  const { assumedLimits } = line.equation;
  if (assumedLimits === undefined || line.isLoose) return undefined;
  const { shownSum } = line;
  const relation = {
    terms: line.relation.terms,
    lowerLimit: assumedLimits.lowerLimit - shownSum,
    upperLimit: assumedLimits.upperLimit - shownSum,
  };
  if (!Number.isFinite(relation.lowerLimit) && !Number.isFinite(relation.upperLimit)) return undefined;
  if (excess > 0 && Number.isFinite(assumedLimits.upperLimit)) return undefined;
  return { ...line, relation, isLoose: true };
}

/** The numbers and relations of a part, with one more number for the remainder of every loosened total. */
export function problemOf({ minimums, maximums, lines }: Part): WholeNumberProblem {
  const linesWithRemainder = lines.filter((line) => remainderOf(line) !== undefined);
  const remainderIndexes = new Map(linesWithRemainder.map((line, index) => [line, minimums.length + index]));
  // The limit that an interval sets for one number does not hold for the remainders of others.
  const mostRemainder = maximums.reduce((widest, limit) => Math.max(widest, limit), 1_000);
  return {
    minimums: [...minimums, ...linesWithRemainder.map(() => 0)],
    maximums: [...maximums, ...linesWithRemainder.map(() => mostRemainder)],
    relations: lines.map((line) => {
      const remainderIndex = remainderIndexes.get(line);
      if (remainderIndex === undefined) return line.relation;
      const { terms, upperLimit } = line.relation;
      return { terms: [...terms, [remainderIndex, 1]], lowerLimit: upperLimit, upperLimit };
    }),
  };
}
