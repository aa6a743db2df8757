import { feedFiles } from './feedFiles';
import { indicatorsOf, type Measure } from './measures';
import { allCells, cellName, type Axes, type Cell } from './peopleTable';
import { planFiles } from './planFiles';
import { quantityKey, type Knowledge } from './quantity';
import { randomOf } from './random';
import { rowsOf, type Row } from './rows';
import { secretsOf, type Secret } from './secrets';
import type { PlanFiles } from './site';
import { textsWith } from './texts';
import { optionsOf, type Options } from './themes';
import { breakdownOf, periodsOf, placesOf } from './town';

/** Plan folders as an officer might deliver them, with the true figures. */
export type UntidyPlan = {
  readonly seed: number;
  /** The theme of the plan, or its kind. */
  readonly theme: string;
  /** The plan folders that are built into one site. */
  readonly plans: readonly PlanFiles[];
  /** The plan folders of the release before, which is published by itself. */
  readonly earlierRelease?: PlanFiles;
  /** Whether a site for members is built too. */
  readonly hasMembers: boolean;
  /** The total and the parts of a table so small that an attacker can build every table that fits. */
  readonly isSmallTable: boolean;
  /** Whether the plan is a control: no count in it is small, and every figure must be published, except one from which a small count would follow if groups without a row were empty. */
  readonly isControl: boolean;
  /** Whether the plan has a mistake for which the command may refuse it, even if it is a control. */
  readonly hasMistake?: boolean;
  readonly secrets: readonly Secret[];
  /** The true number behind every cell, by key. */
  readonly truth: ReadonlyMap<string, number>;
  /** Every figure that has a row, by the key of its cell. */
  readonly written: ReadonlyMap<string, string>;
  /** Sentences that state a secret count. */
  readonly texts: readonly string[];
  readonly knowledge: Knowledge;
};

/** Makes the plan of a seed. */
export function untidyPlan(seed: number): UntidyPlan {
  const random = randomOf(seed);
  const options = optionsOf(seed, random);
  const axes: Axes = {
    places: placesOf(options.places, {
      borough: options.hasFeed ? 'E08000018' : 'X08000001',
      neighbours: options.neighbours,
      random,
    }),
    periods: periodsOf(options.periods),
    breakdowns: options.breakdowns.map((kind) => breakdownOf(kind, random)),
  };
  const measures = indicatorsOf(options, axes, random);
  const cells = allCells(axes, options.isTwoWay).filter((cell) => isPlanned(cell, axes, options));
  const madePlan = { options, axes, measures, cells };
  const rows = rowsOf(madePlan, random);
  const rowsKept = (): readonly Row[] =>
    rows.filter(({ isKept }) => isKept || !random.chance(options.shareLeftOut));
  const secrets = secretsOf(madePlan, rows);
  const firstRows = rowsKept();
  const keys = new Set(firstRows.map(({ key }) => key));
  const texts = options.hasTexts ? textsWith(secrets, keys, random) : undefined;
  const files = (id: string, ownRows: readonly Row[]): PlanFiles => ({
    ...planFiles(id, ownRows, madePlan, random),
    ...texts?.files,
    ...(options.hasFeed ? feedFiles(madePlan) : {}),
  });
  const plans = [files('p', firstRows), ...(options.hasSecondPlan ? [files('q', rowsKept())] : [])];
  const earlierRelease = options.hasRelease ? files(random.chance(0.5) ? 'p' : 'old', rowsKept()) : undefined;
  return {
    seed,
    theme: options.theme,
    plans,
    ...(earlierRelease === undefined ? {} : { earlierRelease }),
    hasMembers: options.hasMembers,
    isSmallTable: options.isSmallTable,
    isControl: options.isControl,
    secrets: secrets.filter(
      isOfNamedGroups(axes, [...plans, ...(earlierRelease === undefined ? [] : [earlierRelease])]),
    ),
    truth: new Map(measures.flatMap((measure) => cells.flatMap((cell) => truthOf(measure, cell, axes)))),
    written: new Map(
      firstRows.flatMap(({ key, isPublic, text }) => (isPublic ? [[key, text] as const] : [])),
    ),
    texts: texts?.sentences ?? [],
    knowledge: {
      areas: axes.places.lines.map(({ id, kind, within }) => ({ area: id, kind, within })),
      names: axes.breakdowns.map(({ name, values }) => ({ name, groups: values.map((value) => value.name) })),
      groups: axes.breakdowns.flatMap(({ name, unions }) => unions.map((union) => ({ name, ...union }))),
      indicators: options.parts,
    },
  };
}

/**
 * Whether a secret is of groups that some file names. Which groups are put together is a choice of whoever makes a table: that two withheld counts come to 5
 * is what the third and the total always tell, and is a secret only where a row or groups.csv gives both together a name. Single groups are secret in any case.
 */
function isOfNamedGroups({ breakdowns }: Axes, folders: readonly PlanFiles[]): (secret: Secret) => boolean {
  const namedGroups = new Set(
    folders.flatMap((files) => [
      ...(files['observations.csv'] ?? '').split(/[,;\n]/),
      ...(files['groups.csv'] ?? '').split('\n').flatMap((line) => {
        const [name, group, partOf] = line.split(',');
        return [`${name}=${group}`, `${name}=${partOf}`];
      }),
    ]),
  );
  const unnamedGroups = new Set(
    breakdowns
      .flatMap(({ name, values }) => values.map((value) => ({ ...value, pair: `${name}=${value.name}` })))
      .filter(({ leaves, pair }) => leaves.length > 1 && !namedGroups.has(pair))
      .map(({ pair }) => pair),
  );
  return ({ key }) => {
    const groupPairs = key.split('|').at(-1)?.split(';') ?? [];
    return !groupPairs.some((side) => unnamedGroups.has(side));
  };
}

/** Whether groups are printed for the borough alone, or for every area. */
function isPlanned({ place, groups }: Cell, { places }: Axes, { groupsEverywhere }: Options): boolean {
  return groups.size === 0 || groupsEverywhere || place.name === places.borough;
}

function truthOf(
  { title, people, denominator, mean }: Measure,
  cell: Cell,
  { breakdowns }: Axes,
): readonly (readonly [string, number])[] {
  const name = cellName(title, cell, breakdowns);
  return [
    ...(people === undefined ? [] : [[quantityKey('count', name), people(cell)] as const]),
    ...(denominator === undefined ? [] : [[quantityKey('denominator', name), denominator(cell)] as const]),
    ...(mean === undefined ? [] : [[quantityKey('mean', name), mean(cell)] as const]),
  ];
}
