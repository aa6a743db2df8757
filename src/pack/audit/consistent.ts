import { familyOf } from './familyOf';
import { restOf, type Line, type Part } from './part';
import type { Answer, WholeNumberSolver } from './wholeNumberSolver';
import type { Relation, WholeNumbers } from './wholeNumbers';

export type Consistent = {
  readonly part: Part;
  /** Equations that cannot hold even in their looser form. */
  readonly dropped: readonly Line[];
  /**
   * Solutions of the part that the solver found, with the numbers in the order of `problemOf`. If there are none, it gave up
   * the search for a first one.
   */
  readonly known: readonly (readonly number[])[];
  /** Whether the solver gave up before it was clear which assumptions can hold: readers may know more than the part says. */
  readonly isUnfinished?: boolean | undefined;
};

/** After this many rounds of loosening, every assumption is dropped. In the first, limits that intervals imply are widened. */
const TURNS = 7;

/**
 * Drops as few assumptions of a part as possible until it has a solution. Groups that add up to less than their total leave a remainder; groups that add up
 * to more are not its parts, and their equation is dropped.
 */
export function consistent(part: Part, solver: WholeNumberSolver): Consistent {
  let at = part;
  const dropped: Line[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { broken, known } = brokenIn(at, solver);
    if (broken.size === 0)
      return turn === 0 ? { part: at, known, dropped } : restored({ part: at, known, dropped }, solver);
    if (at.wider !== undefined) {
      at = { ...at, ...at.wider, wider: undefined };
      continue;
    }
    const alike = new Set(
      [...broken].flatMap(([place, excess]) => {
        const line = at.lines[place];
        return excess < 0 && line !== undefined ? [familyOf(line.equation)] : [];
      }),
    );
    const lines: Line[] = [];
    for (const [place, line] of at.lines.entries()) {
      const excess = broken.get(place) ?? (alike.has(familyOf(line.equation)) ? SHORT : undefined);
      const looser = excess === undefined ? line : loosened(line, excess);
      if (looser !== undefined) lines.push(looser);
      // A line that is loose already stays as it is when its family is loosened.
      else if (broken.has(place)) dropped.push(line);
      else lines.push(line);
    }
    at = { ...at, lines };
  }
  return { part: { ...at, lines: [] }, dropped: [...dropped, ...at.lines], known: [] };
}

/** The excess of a line that is loosened because its family is. */
const SHORT = -1;

/** After the solver gives up this many questions, the other assumptions stay dropped, and nothing of the part counts as shown to be safe. */
const MOST_GIVEN_UP = 2;

/**
 * Restores assumptions as long as the part has a solution: those that were loosened, family by family, with those that cost most to loosen first; then equations
 * that were dropped, in full or in their looser form. An equation is also dropped where fractions of a person break it, and whole numbers may still keep it.
 */
function restored(broken: Consistent, solver: WholeNumberSolver): Consistent {
  const taking = takingBack(broken, solver);
  const families = new Map<string, number>();
  for (const line of broken.part.lines)
    if (line.isLoose)
      families.set(
        familyOf(line.equation),
        Math.min(...costsOf(line), families.get(familyOf(line.equation)) ?? 0),
      );
  const byCost = [...families].toSorted(([, a], [, b]) => a - b);
  taking.takeBack(
    byCost.map(([family]) => family),
    (family, { lines, dropped }) => ({
      lines: lines.map((line) => (line.isLoose && familyOf(line.equation) === family ? tight(line) : line)),
      dropped,
    }),
  );
  for (const form of [tight, loose])
    taking.takeBack(taking.now().dropped, (line, { lines, dropped }) => ({
      lines: [...lines, form(line)],
      dropped: dropped.filter((one) => one !== line),
    }));
  return taking.now();
}

type KeptAndDropped = Pick<Part, 'lines'> & Pick<Consistent, 'dropped'>;

/** Takes steps back, all at once or, where the part has no solution then, in halves. */
function takingBack(from: Consistent, solver: WholeNumberSolver) {
  let at = from;
  let [gaveUp, isUnfinished] = [0, false];
  const takeBack = <Step>(
    some: readonly Step[],
    back: (step: Step, lines: KeptAndDropped) => KeptAndDropped,
  ): void => {
    if (some.length === 0) return;
    const { part, dropped } = at;
    const more = some.reduce<KeptAndDropped>((lines, step) => back(step, lines), {
      lines: part.lines,
      dropped,
    });
    const next = { ...part, lines: more.lines };
    const answer = gaveUp < MOST_GIVEN_UP ? keptBy(next, solver) : undefined;
    if (answer === undefined || (answer.kind === 'undecided' && some.length === 1)) isUnfinished = true;
    if (answer === undefined) return;
    if (answer.kind === 'undecided') gaveUp += 1;
    if (answer.kind === 'found') at = { part: next, known: [answer.values], dropped: more.dropped };
    if (answer.kind === 'found' || some.length === 1) return;
    const half = Math.ceil(some.length / 2);
    takeBack(some.slice(0, half), back);
    takeBack(some.slice(half), back);
  };
  return { takeBack, now: (): Consistent => ({ ...at, isUnfinished }) };
}

/** A line in its looser form, or as it is if it has none. */
function loose(line: Line): Line {
  return loosened(line, 0) ?? line;
}

/** A line with the limits that its equation states, and not the looser ones of what readers only assume. */
function tight(line: Line): Line {
  const { low, high } = line.equation;
  const relation = { terms: line.relation.terms, low: low - line.shift, high: high - line.shift };
  return { ...line, relation, isLoose: false };
}

/** Numbers that keep every equation of a part as it stands. */
export function keptBy(part: Part, solver: WholeNumberSolver): Answer {
  const asking = solver.open(problemOf(part));
  const answer = asking.ask(new Map());
  asking.dispose();
  return answer;
}

type Broken = Pick<Consistent, 'known'> & {
  /** By how much each broken equation is missed so that all others hold. Empty if all can hold. */
  readonly broken: ReadonlyMap<number, number>;
};

function brokenIn(part: Part, solver: WholeNumberSolver): Broken {
  const problem = problemOf(part);
  const answer = keptBy(part, solver);
  if (answer.kind !== 'none')
    return { broken: new Map(), known: answer.kind === 'found' ? [answer.values] : [] };
  const numbers = problem.least.length;
  const elastic: WholeNumbers = {
    least: [...problem.least, ...part.lines.flatMap(() => [0, 0])],
    most: [...problem.most, ...part.lines.flatMap(() => [MISSED, MISSED])],
    relations: problem.relations.map(({ terms, low, high }, line): Relation => ({
      terms: [...terms, [numbers + 2 * line, 1], [numbers + 2 * line + 1, -1]],
      low,
      high,
    })),
  };
  const weights = [...problem.least.map(() => 0), ...part.lines.flatMap(costsOf)];
  const missedIn = (values: readonly number[] | undefined) =>
    new Map(
      part.lines.flatMap((_, line) => {
        const [short = 0, over = 0] = values?.slice(numbers + 2 * line) ?? [];
        return Math.abs(over - short) < 1e-6 ? [] : [[line, over - short] as const];
      }),
    );
  const broken = missedIn(solver.rough(elastic, [{ weights }])?.[0]);
  // Fractions solve it and whole numbers do not: drop every assumption, and restore those that can hold.
  return { known: [], broken: broken.size > 0 ? broken : allAssumed(part) };
}

/** Every equation that has a looser form; if none has one, every equation. */
function allAssumed({ lines }: Part): ReadonlyMap<number, number> {
  const all = lines.map((line, at) => ({ line, at }));
  const assumed = all.filter(({ line }) => loosened(line, 0) !== undefined);
  return new Map((assumed.length > 0 ? assumed : all).map(({ at }) => [at, 0] as const));
}

/**
 * The cost of missing an equation, below and above. A total seldom has all its parts in the files, so that assumption costs least. Next come parts that are
 * only read from names. What the pack says itself costs most.
 */
function costsOf({ equation: { assumes, overlap }, isLoose }: Line): readonly [short: number, over: number] {
  if (assumes === undefined) return [-1_000, -1_000];
  const isTotal = Number.isFinite(assumes.high) && overlap !== undefined;
  if (isTotal) return [isLoose ? 0 : -1, -50];
  return Number.isFinite(assumes.high) ? [isLoose ? 0 : -2, -5] : [-5, -5];
}

/** The most by which an equation may be missed. */
const MISSED = 1e9;

/** The looser form of a line; undefined if it has none. */
function loosened(line: Line, excess: number): Line | undefined {
  const { assumes } = line.equation;
  if (assumes === undefined || line.isLoose) return undefined;
  const shift = line.shift;
  const relation = { terms: line.relation.terms, low: assumes.low - shift, high: assumes.high - shift };
  if (!Number.isFinite(relation.low) && !Number.isFinite(relation.high)) return undefined;
  if (excess > 0 && Number.isFinite(assumes.high)) return undefined;
  return { ...line, relation, isLoose: true };
}

/** The numbers and relations of a part, with one more number for the remainder of every loosened total. */
export function problemOf({ least, most, lines }: Part): WholeNumbers {
  const rests = lines.filter((line) => restOf(line) !== undefined);
  const places = new Map(rests.map((line, at) => [line, least.length + at]));
  // An interval may limit one number, and does not limit the remainders of others.
  const room = most.reduce((widest, one) => Math.max(widest, one), 1_000);
  return {
    least: [...least, ...rests.map(() => 0)],
    most: [...most, ...rests.map(() => room)],
    relations: lines.map((line) => {
      const place = places.get(line);
      if (place === undefined) return line.relation;
      const { terms, high } = line.relation;
      return { terms: [...terms, [place, 1]], low: high, high };
    }),
  };
}
