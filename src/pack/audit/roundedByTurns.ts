import { filledIn } from './filledIn';
import { freshTrail, narrow, putBack, settleAt, type Layout, type Spans } from './narrowing';
import { withRoom } from './roundedInside';
import { narrowedOf } from './ruledOut';
import { keepsAll } from './keepsAll';
import type { WholeNumberSolver } from './wholeNumberSolver';
import type { WholeNumbers } from './wholeNumbers';

type Numbers = readonly number[];

/** Larger problems are left alone: each turn solves all of the problem again. */
const MOST_NUMBERS = 1_000;
const MOST_TURNS = 20;
/** The share of the open numbers that one turn rounds. */
const PART = 1 / 8;
/** How often one turn is tried, each time with a third as many numbers. */
const TRIES = 4;
/** How far towards each rough answer the further answers begin, as a share of the way, so that their numbers differ. */
const WAY = 0.2;

/**
 * Rounds answers with fractions a few numbers at a time; after each turn the others are solved again. In a table of rates in two dimensions the counts and
 * denominators of every cell, row and column must fit its rate, and they never do if all are rounded at once. Empty if the first answer cannot be rounded.
 * No more are rounded where the first is enough: each takes up to 20 solutions, and they were 8% of the audit of the sample plan.
 */
export function roundedByTurns(
  problem: WholeNumbers,
  {
    inside,
    rough,
    isEnough = () => false,
  }: {
    readonly inside: Numbers;
    readonly rough: readonly Numbers[];
    readonly isEnough?: ((found: readonly Numbers[]) => boolean) | undefined;
  },
  solver: WholeNumberSolver,
): readonly Numbers[] {
  const counts = countsOfRates(problem);
  if (!narrowedOf(problem).fits || counts.size === 0 || problem.least.length > MOST_NUMBERS) return [];
  const from = (values: Numbers) => roundedFrom(problem, { values, counts, rough }, solver);
  const first = from(inside);
  if (first === undefined) return [];
  if (isEnough([first])) return [first];
  const others = rough.map((answer) =>
    from(inside.map((value, index) => value + WAY * ((answer[index] ?? value) - value))),
  );
  return [first, ...others.filter((other) => other !== undefined)];
}

/** The counts of rates are settled first: each leaves its denominator few values. */
function roundedFrom(
  problem: WholeNumbers,
  {
    values: start,
    counts,
    rough,
  }: { readonly values: Numbers; readonly counts: ReadonlySet<number>; readonly rough: readonly Numbers[] },
  solver: WholeNumberSolver,
): Numbers | undefined {
  const { layout, spans } = narrowedOf(problem);
  const solved = (now: Spans) => awayFromLimits(problem, { spans: now, rough }, solver);
  let at: Fractions | undefined = { spans: copyOf(spans), values: start };
  for (let turn = 0; turn < MOST_TURNS && at !== undefined; turn += 1) {
    const { values, spans: left } = at;
    const open = openIn(left);
    const first = open.filter((index) => counts.has(index));
    if (first.length === 0) {
      const filled = filledIn(layout, left, (index) => Math.round(values[index] ?? 0));
      if (filled !== undefined && keepsAll(problem, filled)) return filled;
    }
    if (open.length === 0) return undefined;
    at = withMoreSettled(at, first.length > 0 ? first : open, { layout, solved });
  }
  return undefined;
}

/** An answer with fractions, and the span of values left to each number. A number with one value left is settled. */
type Fractions = { readonly spans: Spans; readonly values: Numbers };

/** The counts behind rates and shares: each is held to a denominator by one relation of two numbers. */
function countsOfRates({ relations }: WholeNumbers): ReadonlySet<number> {
  return new Set(
    relations.flatMap(({ terms, low, high }) => {
      const [count] = terms;
      return terms.length === 2 && low !== high && count !== undefined ? [count[0]] : [];
    }),
  );
}

/** Settles the numbers nearest to whole ones, or fewer if the others then have no answer. Undefined if even one is too many. */
function withMoreSettled(
  { spans, values }: Fractions,
  open: readonly number[],
  { layout, solved }: { readonly layout: Layout; readonly solved: (spans: Spans) => Numbers | undefined },
): Fractions | undefined {
  const off = (index: number) => Math.abs((values[index] ?? 0) - Math.round(values[index] ?? 0));
  const nearest = open.toSorted((a, b) => off(a) - off(b));
  let many = Math.ceil(nearest.length * PART);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = copyOf(spans);
    for (const index of nearest.slice(0, many)) settle(now, index, { layout, value: values[index] ?? 0 });
    const next = solved(now);
    if (next !== undefined) return { spans: now, values: next };
    if (many === 1) return undefined;
    many = Math.ceil(many / 3);
  }
  return undefined;
}

/** Settles one number at the whole number nearest to a value, if the relations allow it. Changes `spans`. */
function settle(
  spans: Spans,
  index: number,
  { layout, value }: { readonly layout: Layout; readonly value: number },
): void {
  const whole = Math.round(value);
  if (whole < (spans.least[index] ?? 0) || whole > (spans.most[index] ?? 0)) return;
  const trail = freshTrail(layout);
  settleAt(spans, index, whole, trail);
  if (!narrow(layout, spans, layout.relationsAt[index] ?? [], trail)) putBack(spans, trail, 0);
}

/** An answer with fractions that keeps away from every limit as far as it can. */
function awayFromLimits(
  { relations }: WholeNumbers,
  { spans, rough }: { readonly spans: Spans; readonly rough: readonly Numbers[] },
  solver: WholeNumberSolver,
): Numbers | undefined {
  const left = { relations, least: [...spans.least], most: [...spans.most] };
  const weights = [...left.least.map(() => 0), 1];
  return solver.rough(withRoom(left, rough), [{ weights }])?.[0]?.slice(0, -1);
}

function openIn({ least, most }: Spans): readonly number[] {
  return [...least.keys()].filter((index) => (most[index] ?? 0) > (least[index] ?? 0));
}

function copyOf({ least, most }: Spans): Spans {
  return { least: least.slice(), most: most.slice() };
}
