import highsLoader from 'highs';
import type { Component, Unknown } from './equations';

type Highs = Awaited<ReturnType<typeof highsLoader>>;

/** The answer to one question: a value for every unknown; undefined where there is none, null where the solver gave up. */
export type Solution = ReadonlyMap<Unknown, number> | undefined | null;

export type Question = {
  readonly toward: 'Minimize' | 'Maximize';
  readonly of: Unknown;
  /** Narrower bounds for the unknown that is asked about. */
  readonly within?: { readonly least: number; readonly most: number };
};

/** Asks HiGHS, a solver of whole-number programs, for the smallest or largest value that one unknown of a component can have. */
export type Solve = (component: Component, question: Question) => Solution;

/** Seconds after which an answer is not waited for; most take some thousandths. A busy machine may need longer. */
const LONGEST = 10;

/** Some instances of the solver: one that has aborted answers nothing more. */
const SPARE = 3;

export async function loadSolver(): Promise<Solve> {
  const instances: Highs[] = [];
  for (let at = 0; at < SPARE; at += 1) instances.push(await highsLoader());
  return (component, question) => {
    const names = [...component.unknowns.keys()];
    const model = modelText(component, question, names);
    // With fractions allowed the answer comes ten times as fast, and is mostly in whole numbers already; then it is the answer.
    const first = solutionOf(answered(instances, model.text), names);
    if (first === undefined) return undefined;
    const isWhole = ([name, value]: readonly [Unknown, number]) =>
      component.unknowns.get(name)?.isWhole !== true || Math.abs(value - Math.round(value)) < 1e-9;
    return first !== null && [...first].every(isWhole)
      ? first
      : solutionOf(answered(instances, model.text.replace(/End$/, model.whole)), names);
  };
}

function solutionOf(answer: ReturnType<Highs['solve']> | undefined, names: readonly Unknown[]): Solution {
  if (answer === undefined) return null;
  const { Status, Columns } = answer;
  if (Status === 'Infeasible') return undefined;
  if (Status !== 'Optimal') return null;
  return new Map(
    names.map((name, place) => {
      const column = Columns[`x${place}`];
      return [name, column !== undefined && 'Primal' in column ? column.Primal : Number.NaN] as const;
    }),
  );
}

/** The answer of the first instance that does not abort. Those that did are gone, and others are loaded for the questions to come. */
function answered(instances: Highs[], model: string): ReturnType<Highs['solve']> | undefined {
  const held = instances.slice();
  for (const highs of held) {
    try {
      return highs.solve(model, { time_limit: LONGEST, mip_rel_gap: 0 });
    } catch {
      instances.splice(instances.indexOf(highs), 1);
      void highsLoader().then((one) => instances.push(one));
    }
  }
  return undefined;
}

/** A question with fractions allowed, and the end that takes the place of its last line where they are not. */
function modelText(
  { unknowns, lines }: Component,
  { toward, of, within }: Question,
  names: readonly Unknown[],
): { readonly text: string; readonly whole: string } {
  const short = new Map(names.map((name, place) => [name, `x${place}`]));
  const rows = lines.flatMap(({ terms, least, most }) => {
    const left = terms.map(([factor, name]) => `${signed(factor)} ${short.get(name)}`).join(' ');
    if (least === most) return [`${left} = ${least}`];
    return [
      ...(Number.isFinite(least) ? [`${left} >= ${least}`] : []),
      ...(Number.isFinite(most) ? [`${left} <= ${most}`] : []),
    ];
  });
  const bounds = [...unknowns].map(([name, held]) => {
    const { least, most } = name === of && within !== undefined ? within : held;
    return ` ${least} <= ${short.get(name)} <= ${most}`;
  });
  const whole = [...unknowns].filter(([, { isWhole }]) => isWhole).map(([name]) => ` ${short.get(name)}`);
  const text = [
    toward,
    ` obj: ${short.get(of)}`,
    'Subject To',
    ...rows.map((row, place) => ` c${place}: ${row}`),
    ...(rows.length === 0 ? [` c0: ${short.get(of)} >= 0`] : []),
    'Bounds',
    ...bounds,
    'End',
  ].join('\n');
  return { text, whole: [...(whole.length === 0 ? [] : ['General', ...whole]), 'End'].join('\n') };
}

function signed(factor: number): string {
  return factor < 0 ? `- ${-factor}` : `+ ${factor}`;
}
