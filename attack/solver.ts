import highsLoader from 'highs';
import type { Component, Unknown } from './equations';

type Highs = Awaited<ReturnType<typeof highsLoader>>;

/** The answer to one question: a value for every unknown. It is undefined if there is no solution, and null if the solver gave up. */
export type Solution = ReadonlyMap<Unknown, number> | undefined | null;

export type Question = {
  readonly toward: 'Minimize' | 'Maximize';
  readonly unknown: Unknown;
  /** Narrower bounds for the unknown in question. */
  readonly within?: { readonly least: number; readonly most: number };
};

/** Asks HiGHS, a solver of whole-number programs, for the smallest or largest value that one unknown of a component can have. */
export type Solve = (component: Component, question: Question) => Solution;

/** Seconds after which the solver gives up; most answers take milliseconds. A busy machine may need longer. */
const MOST_SECONDS = 10;

/** The number of solver instances that are loaded. An instance that has aborted cannot be used again. */
const INSTANCES = 3;

export async function loadSolver(): Promise<Solve> {
  const instances: Highs[] = [];
  for (let instance = 0; instance < INSTANCES; instance += 1) instances.push(await highsLoader());
  return (component, question) => {
    const names = [...component.unknowns.keys()];
    const model = modelText(component, question, names);
    // A question with fractions allowed is answered ten times as fast, and the answer is mostly in whole numbers
    // already. Then no other question is needed.
    const fractionalSolution = solutionOf(answerFrom(instances, model.text), names);
    if (fractionalSolution === undefined) return undefined;
    const isWhole = ([name, value]: readonly [Unknown, number]) =>
      component.unknowns.get(name)?.isWhole !== true || Math.abs(value - Math.round(value)) < 1e-9;
    return fractionalSolution !== null && [...fractionalSolution].every(isWhole)
      ? fractionalSolution
      : solutionOf(answerFrom(instances, model.text.replace(/End$/, model.whole)), names);
  };
}

function solutionOf(answer: ReturnType<Highs['solve']> | undefined, names: readonly Unknown[]): Solution {
  if (answer === undefined) return null;
  const { Status, Columns } = answer;
  if (Status === 'Infeasible') return undefined;
  if (Status !== 'Optimal') return null;
  return new Map(
    names.map((name, nameIndex) => {
      const column = Columns[`x${nameIndex}`];
      return [name, column !== undefined && 'Primal' in column ? column.Primal : Number.NaN] as const;
    }),
  );
}

/** The answer of the first instance that does not abort. Each that aborts is replaced by a new one for later questions. */
function answerFrom(instances: Highs[], model: string): ReturnType<Highs['solve']> | undefined {
  const instancesNow = instances.slice();
  for (const highs of instancesNow) {
    try {
      return highs.solve(model, { time_limit: MOST_SECONDS, mip_rel_gap: 0 });
    } catch {
      instances.splice(instances.indexOf(highs), 1);
      void highsLoader().then((instance) => instances.push(instance));
    }
  }
  return undefined;
}

/** The text of a question with fractions allowed, and the ending that replaces its last line if only whole numbers are allowed. */
function modelText(
  { unknowns, lines }: Component,
  { toward, unknown, within }: Question,
  names: readonly Unknown[],
): { readonly text: string; readonly whole: string } {
  const shortNames = new Map(names.map((name, nameIndex) => [name, `x${nameIndex}`]));
  const rows = lines.flatMap(({ terms, least, most }) => {
    const expression = terms
      .map(([factor, name]) => `${signedFactor(factor)} ${shortNames.get(name)}`)
      .join(' ');
    if (least === most) return [`${expression} = ${least}`];
    return [
      ...(Number.isFinite(least) ? [`${expression} >= ${least}`] : []),
      ...(Number.isFinite(most) ? [`${expression} <= ${most}`] : []),
    ];
  });
  const bounds = [...unknowns].map(([name, ownBounds]) => {
    const { least, most } = name === unknown && within !== undefined ? within : ownBounds;
    return ` ${least} <= ${shortNames.get(name)} <= ${most}`;
  });
  const wholeNames = [...unknowns]
    .filter(([, { isWhole }]) => isWhole)
    .map(([name]) => ` ${shortNames.get(name)}`);
  const text = [
    toward,
    ` obj: ${shortNames.get(unknown)}`,
    'Subject To',
    ...rows.map((row, rowIndex) => ` c${rowIndex}: ${row}`),
    ...(rows.length === 0 ? [` c0: ${shortNames.get(unknown)} >= 0`] : []),
    'Bounds',
    ...bounds,
    'End',
  ].join('\n');
  return { text, whole: [...(wholeNames.length === 0 ? [] : ['General', ...wholeNames]), 'End'].join('\n') };
}

function signedFactor(factor: number): string {
  return factor < 0 ? `- ${-factor}` : `+ ${factor}`;
}
