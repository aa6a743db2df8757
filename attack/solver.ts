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

let loaded: Promise<Highs> | undefined;

export async function loadSolver(): Promise<Solve> {
  loaded ??= highsLoader();
  const highs = await loaded;
  return (component, question) => {
    const names = [...component.unknowns.keys()];
    const short = new Map(names.map((name, place) => [name, `x${place}`]));
    const { Status, Columns } = highs.solve(modelText(component, question, short), {
      time_limit: LONGEST,
      mip_rel_gap: 0,
    });
    if (Status === 'Infeasible') return undefined;
    if (Status !== 'Optimal') return null;
    return new Map(
      names.map((name) => {
        const column = Columns[short.get(name) ?? ''];
        return [name, column !== undefined && 'Primal' in column ? column.Primal : Number.NaN] as const;
      }),
    );
  };
}

function modelText(
  { unknowns, lines }: Component,
  { toward, of, within }: Question,
  short: ReadonlyMap<Unknown, string>,
): string {
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
  return [
    toward,
    ` obj: ${short.get(of)}`,
    'Subject To',
    ...rows.map((row, place) => ` c${place}: ${row}`),
    ...(rows.length === 0 ? [` c0: ${short.get(of)} >= 0`] : []),
    'Bounds',
    ...bounds,
    ...(whole.length === 0 ? [] : ['General', ...whole]),
    'End',
  ].join('\n');
}

function signed(factor: number): string {
  return factor < 0 ? `- ${-factor}` : `+ ${factor}`;
}
