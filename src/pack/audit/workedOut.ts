import type { Answers } from './answersSideBySide';
import { partsOf } from './connectedParts';
import { consistent, type Consistent } from './consistent';
import { fewestLines } from './fewestLines';
import { withMissingParts } from './missingParts';
import { askedOf, unsettled, type Asked } from './settledTogether';
import type { Guard, Question } from './guard';
import { restOf, type Line, type Part } from './part';
import { partText } from './partText';
import { isSeenLarge, verdictsOf, type Verdict } from './possibleValues';
import type { Ledger, Unknown } from './unknowns';
import { withinSteps } from './withinSteps';
import { safeSoFar, type SafeSoFar } from './safeSoFar';
import type { Answer, Asking, WholeNumberSolver } from './wholeNumberSolver';

/** A number that readers can work out, or perhaps can, and the equations that it follows from. It does not hold the number itself. */
export type WorkedOut = {
  readonly unknown: Unknown;
  /**
   * `follows`: it can be worked out, or to fewer than three values. `undecided`: the solver could not show that it is safe.
   * `overlap`: groups or areas come to more than their total.
   */
  readonly kind: 'follows' | 'undecided' | 'overlap';
  readonly from: readonly string[];
  /** What the officer must state if groups or areas overlap. */
  readonly state?: string | undefined;
  /** The keys of the numbers in those equations, and of all numbers joined to them. */
  readonly touches: readonly string[];
  readonly around: readonly string[];
};

/** The most findings that are explained by the fewest equations they follow from. */
const MOST_EXPLAINED = 25;

/**
 * Solves all equations together, part by part, and finds what must stay hidden and does not. `safe` has the parts that give
 * nothing away for certain; those of this ledger are added to it.
 */
export function workedOut(
  ledger: Ledger,
  {
    solver,
    safe = safeSoFar(),
    explained = MOST_EXPLAINED,
  }: {
    readonly solver: WholeNumberSolver;
    readonly safe?: SafeSoFar;
    /** The most findings that are explained by the fewest equations they follow from. */
    readonly explained?: number;
  },
): readonly WorkedOut[] {
  const found: WorkedOut[] = [...smallRests(ledger)];
  const parts = partsOf({ ...ledger, equations: [...withMissingParts(ledger)] }).filter(
    (part) => !isFree(part),
  );
  const open = safe.parts.isEmpty() ? parts : parts.filter((part) => !safe.parts.has(partText(part)));
  const giving = new Set<Part>();
  const asked = open.map((part) => {
    const one = askedOf(part, questionsOf(part));
    return { ...one, known: safe.answers.of(part, one.problem) };
  });
  for (const one of unsettled(asked, solver)) {
    const { part } = one;
    const note: Solving['note'] = (answers) => safe.answers.note(part, ledger.known, answers);
    const own = judgedPart(one, { solver, explained: explained - found.length, note });
    if (own.length > 0) giving.add(part);
    found.push(...own);
  }
  safe.parts.add(() => open.filter((part) => !giving.has(part)).map(partText));
  return found;
}

/** Totals whose parts are all shown, and come to less by a small count. */
function smallRests({ known, equations }: Ledger): readonly WorkedOut[] {
  return equations.flatMap(({ rest, terms, says }): readonly WorkedOut[] => {
    if (rest?.guard !== 'small' || terms.some(([key]) => !known.has(key))) return [];
    const left = -terms.reduce((sum, [key, times]) => sum + times * (known.get(key) ?? Number.NaN), 0);
    const touches = terms.map(([key]) => key);
    return left > 0 && left < rest.smallest
      ? [{ unknown: rest, kind: 'follows', from: [says()], touches, around: touches }]
      : [];
  });
}

type Solving = {
  readonly solver: WholeNumberSolver;
  readonly explained: number;
  /** Told the solutions of the part that are known at the end, if it has any as it stands. */
  readonly note: (answers: Answers) => void;
};

function judgedPart(given: Asked, { solver: all, explained, note }: Solving): readonly WorkedOut[] {
  const solver = withinSteps(all);
  const { part, dropped, known, isUnfinished }: Consistent =
    given.known.length > 0 ? { ...given, dropped: [] } : consistent(given.part, solver);
  const overlap = overlapIn(part, dropped);
  if (overlap !== undefined) return [overlap];
  const asked = askedIn(part);
  if (asked.length === 0) return [];
  const whole = askedOf(part, questionsOf(part));
  // What readers only assume is gone from it now, so that answers to all at once may settle it.
  const [open] = given.part === part ? [given] : isUnfinished === true ? [whole] : unsettled([whole], solver);
  if (open === undefined) return [];
  const { problem, questions } = open;
  const { verdicts, met } =
    isUnfinished === true
      ? { verdicts: notShown(questions, known), met: [] }
      : verdictsIn(open, known, solver);
  if (given.part === part) note(met);
  return verdicts.flatMap(({ index, kind }, at): readonly WorkedOut[] => {
    const question = questions.find((one) => one.index === index);
    const unknown = asked.find((one) => one.index === index)?.unknown;
    if (question === undefined || unknown === undefined) return [];
    const isExplained = kind === 'follows' && at < explained && index < part.least.length;
    const from = isExplained
      ? fewestLines(part, { question, known, solver })
      : linesAt(problem.relations, part, index);
    return [
      {
        unknown,
        kind,
        from: [...new Set(from.map(({ equation }) => equation.says()))],
        touches: keysOf(from),
        around: keysOf(part.lines),
      },
    ];
  });
}

/** The verdicts on a part, and all its solutions that were met on the way. */
function verdictsIn(
  { part, problem, questions }: Asked,
  known: Answers,
  solver: WholeNumberSolver,
): { readonly verdicts: readonly Verdict[]; readonly met: Answers } {
  const met = [...known];
  const asking = noted(solver.open(problem), met);
  const gaveUp = known.length === 0 && part.lines.length > 0;
  const answer = verdictsOf(asking, problem, { questions, known, gaveUp });
  asking.dispose();
  return { verdicts: answer.kind === 'judged' ? answer.verdicts : notShown(questions, []), met };
}

/** No question counts as shown to be safe, but where a number that nobody withheld can be large. */
function notShown(questions: readonly Question[], known: Answers): readonly Verdict[] {
  return questions
    .filter(
      ({ guard, index }) => !isSeenLarge(guard, new Set(known.flatMap((values) => values[index] ?? []))),
    )
    .map(({ index }) => ({ index, kind: 'undecided' }));
}

/** Adds every answer to `met`. */
function noted({ ask, askBest, dispose }: Asking, met: (readonly number[])[]): Asking {
  const note = (answer: Answer): Answer => {
    if (answer.kind === 'found') met.push(answer.values);
    return answer;
  };
  return { ask: (...asked) => note(ask(...asked)), askBest: (weights) => note(askBest(weights)), dispose };
}

/** Groups that come to more than their total, beside something that is withheld. */
function overlapIn(part: Part, dropped: readonly Line[]): WorkedOut | undefined {
  const overlaps = dropped.filter(({ equation }) => equation.overlap !== undefined);
  const hidden = part.questions.find(({ unknown }) => unknown.guard === 'withheld');
  if (overlaps.length === 0 || hidden === undefined) return undefined;
  return {
    unknown: hidden.unknown,
    kind: 'overlap',
    from: overlaps.map(({ equation }) => equation.says()),
    touches: keysOf(overlaps),
    around: keysOf(part.lines),
    state: [...new Set(overlaps.flatMap(({ equation }) => equation.overlap ?? []))].join('; '),
  };
}

function keysOf(lines: readonly Line[]): readonly string[] {
  return [...new Set(lines.flatMap(({ equation }) => equation.terms.map(([key]) => key)))];
}

function questionsOf(part: Part): readonly Question[] {
  return askedIn(part).map(({ index, unknown }): Question => ({ index, guard: guardOf(unknown) }));
}

/** Of the numbers of a part, and of what is left of totals. */
function askedIn(part: Part): Part['questions'] {
  const rests = part.lines
    .filter((line) => restOf(line) !== undefined)
    .flatMap((line, at) => {
      const unknown = restOf(line);
      return unknown === undefined || unknown.guard === 'none'
        ? []
        : [{ index: part.least.length + at, unknown }];
    });
  return [...part.questions, ...rests];
}

function guardOf({ guard, smallest }: Unknown): Guard {
  return guard === 'withheld' || guard === 'near' ? { kind: guard } : { kind: 'small', smallest };
}

/** Up to three lines that contain a number. */
function linesAt(relations: readonly Line['relation'][], { lines }: Part, index: number): readonly Line[] {
  return lines.filter((_, at) => relations[at]?.terms.some(([one]) => one === index) === true).slice(0, 3);
}

/**
 * Whether no relation of the part has a shown number. Then any solution may be doubled and trebled, and gives nothing away, not even a mean, whose limits grow
 * with it.
 */
function isFree({ lines, least, most }: Part): boolean {
  return (
    least.every((value) => value <= 1) &&
    most.every((value) => value === most[0]) &&
    lines.every(
      ({ equation, relation: { terms, low, high } }) =>
        // A total of 0 is a shown number too.
        terms.length === equation.terms.length &&
        (low === 0 || !Number.isFinite(low)) &&
        (high === 0 || !Number.isFinite(high)),
    )
  );
}
