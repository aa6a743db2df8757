import { independentComponents, type Component, type Equations, type Unknown } from './equations';
import type { Solve } from './solver';

/** The possible values of a quantity: all of them if there are fewer than three, otherwise three or more. `gaveUp`: the solver gave up, so there may be more. */
export type PossibleValues = {
  readonly values: readonly number[];
  readonly isAll: boolean;
  readonly gaveUp?: true;
};

/**
 * A question about an unknown. If the unknown is not a count, the question also gives the step in which its values are shown (0.1 for one
 * decimal). Such a figure is known if all its possible values lie within two steps, or within a tenth of their size.
 */
export type AskedUnknown = { readonly unknown: Unknown; readonly step?: number };

/** If the solver gives up on this many questions about one part, it is asked no more about that part, because each question may take as long as all before it. */
const MOST_GIVEN_UP = 3;

const ENOUGH_VALUES = 3;
const NEAR_SHARE = 0.1;

/**
 * Tells of each unknown that is asked about whether it has three values that fit all equations; where not, which. Every answer of the solver is a whole
 * world that fits, and so is counted for all the others. Undefined: the equations contradict each other.
 */
export function possibleValues(
  equations: Equations,
  askedUnknowns: readonly AskedUnknown[],
  solve: Solve,
): ReadonlyMap<Unknown, PossibleValues> | undefined {
  const parts = independentComponents(equations);
  if (parts === undefined) return undefined;
  const possibleByName = new Map<Unknown, PossibleValues>();
  const stepByName = new Map(askedUnknowns.map(({ unknown, step }) => [unknown, step] as const));
  for (const part of parts) {
    const askedHere = [...part.unknowns.keys()].filter((name) => stepByName.has(name));
    if (askedHere.length === 0) continue;
    const answers = answersIn(part, askedHere, { stepByName, solve });
    if (answers === undefined) return undefined;
    for (const [name, possible] of answers) possibleByName.set(name, possible);
  }
  return possibleByName;
}

type SolverAndSteps = {
  readonly stepByName: ReadonlyMap<Unknown, number | undefined>;
  readonly solve: Solve;
};

function answersIn(
  part: Component,
  askedNames: readonly Unknown[],
  { stepByName, solve }: SolverAndSteps,
): ReadonlyMap<Unknown, PossibleValues> | undefined {
  const valuesSeen = new Map(askedNames.map((name) => [name, new Set<number>()]));
  let gaveUp = 0;
  const askSolver: Solve = (component, question) => {
    if (gaveUp >= MOST_GIVEN_UP) return null;
    const solution = solve(component, question);
    if (solution === null) gaveUp += 1;
    for (const [name, values] of valuesSeen) {
      const value = solution?.get(name);
      if (value !== undefined && stepByName.get(name) === undefined) values.add(Math.round(value));
    }
    return solution;
  };
  const answers = new Map<Unknown, PossibleValues>();
  for (const name of askedNames) {
    const step = stepByName.get(name);
    const values = valuesSeen.get(name) ?? new Set<number>();
    const answer =
      step === undefined
        ? possibleWholeNumbers({ part, name, values, askSolver })
        : possibleRange(part, { name, step, askSolver });
    if (answer === undefined) return undefined;
    answers.set(name, answer);
  }
  return answers;
}

type PartQuestion = {
  readonly part: Component;
  readonly name: Unknown;
  readonly values: Set<number>;
  readonly askSolver: Solve;
};

/** The whole numbers that a count can be: all of them if fewer than three, otherwise three. There may be more where the solver gives up. */
function possibleWholeNumbers({ part, name, values, askSolver }: PartQuestion): PossibleValues | undefined {
  const { least = 0, most = 0 } = part.unknowns.get(name) ?? {};
  if (least === most) return { values: [least], isAll: true };
  const valuesSoFar = (): PossibleValues => ({ values: [...values], isAll: false });
  if (values.size >= ENOUGH_VALUES) return valuesSoFar();
  const smallest = askSolver(part, { toward: 'Minimize', unknown: name });
  if (smallest === undefined) return undefined;
  if (values.size >= ENOUGH_VALUES) return valuesSoFar();
  const largest = askSolver(part, { toward: 'Maximize', unknown: name });
  if (values.size >= ENOUGH_VALUES) return valuesSoFar();
  if (smallest === null || largest === null || largest === undefined)
    return { ...valuesSoFar(), gaveUp: true };
  const [low, high] = [smallest, largest].map((solution) => Math.round(solution.get(name) ?? 0));
  if (low === undefined || high === undefined) return valuesSoFar();
  let gaps: readonly ValueGap[] = [{ least: low + 1, most: high - 1 }].filter(
    ({ least: from, most: to }) => from <= to,
  );
  for (let halving = 0; halving < MOST_HALVINGS && values.size < ENOUGH_VALUES; halving += 1) {
    for (const gap of gaps)
      if (askSolver(part, { toward: 'Minimize', unknown: name, within: gap }) === null)
        return { ...valuesSoFar(), gaveUp: true };
    gaps = gaps.flatMap(halvesOf);
  }
  return { values: [...values], isAll: values.size < ENOUGH_VALUES };
}

type ValueGap = { readonly least: number; readonly most: number };

/** The number of times that a gap between two values is halved in search of a third: with large numbers the solver may miss one. */
const MOST_HALVINGS = 3;

function halvesOf({ least, most }: ValueGap): readonly ValueGap[] {
  const middle = Math.floor((least + most) / 2);
  return [
    { least, most: middle },
    { least: middle + 1, most },
  ].filter((half) => half.least <= half.most);
}

/** The smallest and largest value that a figure other than a count can have. */
function possibleRange(
  part: Component,
  { name, step, askSolver }: { readonly name: Unknown; readonly step: number; readonly askSolver: Solve },
): PossibleValues | undefined {
  const smallest = askSolver(part, { toward: 'Minimize', unknown: name });
  if (smallest === undefined) return undefined;
  const largest = askSolver(part, { toward: 'Maximize', unknown: name });
  const [low, high] = [smallest?.get(name), largest?.get(name)];
  if (low === undefined || high === undefined) return { values: [], isAll: false };
  const isKnown = high - low < Math.max(2 * step, NEAR_SHARE * Math.abs(low)) - 1e-9;
  return { values: [low, high], isAll: isKnown };
}
