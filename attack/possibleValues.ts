import { components, type Component, type Equations, type Unknown } from './equations';
import type { Solve } from './solver';

/** The values that a quantity can have: all of them where there are fewer than three, else three or more of them. `gaveUp`: the solver did, and there may be more. */
export type Possible = {
  readonly values: readonly number[];
  readonly isAll: boolean;
  readonly gaveUp?: true;
};

/**
 * What is asked: an unknown, and, where it is no count, how fine its values are shown (0.1 for one decimal). Such a figure is known when all it can be
 * lies within two steps, or within a tenth of itself.
 */
export type Asked = { readonly unknown: Unknown; readonly step?: number };

/** After so many questions of one part that the solver gives up, it is not asked again: each may take as long as all before it. */
const MOST_GIVEN_UP = 3;

const ENOUGH = 3;
const NEAR = 0.1;

/**
 * Tells of each unknown that is asked about whether it has three values that fit all equations; where not, which. Every answer of the solver is a whole
 * world that fits, and so is counted for all the others. Undefined: the equations contradict each other.
 */
export function possibleValues(
  equations: Equations,
  asked: readonly Asked[],
  solve: Solve,
): ReadonlyMap<Unknown, Possible> | undefined {
  const parts = components(equations);
  if (parts === undefined) return undefined;
  const found = new Map<Unknown, Possible>();
  const steps = new Map(asked.map(({ unknown, step }) => [unknown, step] as const));
  for (const part of parts) {
    const own = [...part.unknowns.keys()].filter((name) => steps.has(name));
    if (own.length === 0) continue;
    const answers = answersIn(part, own, { steps, solve });
    if (answers === undefined) return undefined;
    for (const [name, possible] of answers) found.set(name, possible);
  }
  return found;
}

type Means = { readonly steps: ReadonlyMap<Unknown, number | undefined>; readonly solve: Solve };

function answersIn(
  part: Component,
  asked: readonly Unknown[],
  { steps, solve }: Means,
): ReadonlyMap<Unknown, Possible> | undefined {
  const seen = new Map(asked.map((name) => [name, new Set<number>()]));
  let gaveUp = 0;
  const ask: Solve = (component, question) => {
    if (gaveUp >= MOST_GIVEN_UP) return null;
    const solution = solve(component, question);
    if (solution === null) gaveUp += 1;
    for (const [name, values] of seen) {
      const value = solution?.get(name);
      if (value !== undefined && steps.get(name) === undefined) values.add(Math.round(value));
    }
    return solution;
  };
  const answers = new Map<Unknown, Possible>();
  for (const name of asked) {
    const step = steps.get(name);
    const values = seen.get(name) ?? new Set<number>();
    const answer =
      step === undefined ? wholeValues({ part, name, values, ask }) : nearness(part, { name, step, ask });
    if (answer === undefined) return undefined;
    answers.set(name, answer);
  }
  return answers;
}

type Asking = {
  readonly part: Component;
  readonly name: Unknown;
  readonly values: Set<number>;
  readonly ask: Solve;
};

/** Fewer than three whole numbers and all of them, or three. Where the solver gives up there may be more. */
function wholeValues({ part, name, values, ask }: Asking): Possible | undefined {
  const { least = 0, most = 0 } = part.unknowns.get(name) ?? {};
  if (least === most) return { values: [least], isAll: true };
  const some = (): Possible => ({ values: [...values], isAll: false });
  if (values.size >= ENOUGH) return some();
  const smallest = ask(part, { toward: 'Minimize', of: name });
  if (smallest === undefined) return undefined;
  if (values.size >= ENOUGH) return some();
  const largest = ask(part, { toward: 'Maximize', of: name });
  if (values.size >= ENOUGH) return some();
  if (smallest === null || largest === null || largest === undefined) return { ...some(), gaveUp: true };
  const [low, high] = [smallest, largest].map((solution) => Math.round(solution.get(name) ?? 0));
  if (low === undefined || high === undefined) return some();
  let gaps: readonly Gap[] = [{ least: low + 1, most: high - 1 }].filter(
    ({ least: from, most: to }) => from <= to,
  );
  for (let turn = 0; turn < TURNS && values.size < ENOUGH; turn += 1) {
    for (const within of gaps)
      if (ask(part, { toward: 'Minimize', of: name, within }) === null) return { ...some(), gaveUp: true };
    gaps = gaps.flatMap(halvesOf);
  }
  return { values: [...values], isAll: values.size < ENOUGH };
}

type Gap = { readonly least: number; readonly most: number };

/** Times that a gap between two values is halved: with large numbers the solver may miss one that is there. */
const TURNS = 3;

function halvesOf({ least, most }: Gap): readonly Gap[] {
  const middle = Math.floor((least + most) / 2);
  return [
    { least, most: middle },
    { least: middle + 1, most },
  ].filter((half) => half.least <= half.most);
}

/** The ends of what a figure that is no count can be. */
function nearness(
  part: Component,
  { name, step, ask }: { readonly name: Unknown; readonly step: number; readonly ask: Solve },
): Possible | undefined {
  const smallest = ask(part, { toward: 'Minimize', of: name });
  if (smallest === undefined) return undefined;
  const largest = ask(part, { toward: 'Maximize', of: name });
  const [low, high] = [smallest?.get(name), largest?.get(name)];
  if (low === undefined || high === undefined) return { values: [], isAll: false };
  const isKnown = high - low < Math.max(2 * step, NEAR * Math.abs(low)) - 1e-9;
  return { values: [low, high], isAll: isKnown };
}
