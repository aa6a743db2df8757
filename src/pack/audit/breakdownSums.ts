import { groupTree, type GroupTree, type StatedPart } from './groupNames';
import {
  keyOf,
  withSides,
  type At,
  type Equation,
  type NameOf,
  type Quantity,
  type Unknown,
} from './unknowns';

export type Naming = {
  readonly nameOf: NameOf;
  /** The remainder of a total after its parts. */
  readonly restOf: (whole: At, parts: () => string) => Unknown;
};

/**
 * Total and parts over every side of a breakdown: the figures that differ in one side only make up the one without it, in as many
 * dimensions as there are sides. Which are parts of which is read from their names. A total or a part that the pack does not show is a number
 * like any other, so that it can join two sums.
 */
export function breakdownSums(
  figures: readonly At[],
  quantity: Quantity,
  naming: Naming,
): readonly Equation[] {
  const sums = new Map<string, Sum>();
  for (const figure of figures)
    for (const side of figure.sides) {
      const at = side.indexOf('=');
      const [by, value] = [side.slice(0, at), side.slice(at + 1)];
      const whole = withSides(
        figure,
        figure.sides.filter((one) => one !== side),
      );
      const key = `${keyOf(quantity, whole)}||${by}`;
      const sum = sums.get(key) ?? { whole, by, parts: new Map<string, At>() };
      sum.parts.set(value, figure);
      sums.set(key, sum);
    }
  const trees = new Map<string, GroupTree>();
  return [...sums.values()].flatMap((sum) => {
    const values = [...sum.parts.keys()].toSorted();
    const stated = statedOf(sum);
    const key = JSON.stringify([values, stated]);
    const tree = trees.get(key) ?? groupTree(values, stated);
    trees.set(key, tree);
    return sumEquations(sum, tree, { quantity, ...naming });
  });
}

type Sum = { readonly whole: At; readonly by: string; readonly parts: Map<string, At> };

/** What the officer says of the groups of a sum. */
function statedOf({ whole, by }: Sum): readonly StatedPart[] {
  return (whole.indicator.within ?? []).flatMap(([name, group, partOf]) =>
    name.trim().toLowerCase() === by.trim().toLowerCase() ? [{ group, partOf }] : [],
  );
}

function sumEquations(
  { whole, by, parts }: Sum,
  { top, nests, apart }: GroupTree,
  { quantity, nameOf, restOf }: Naming & { readonly quantity: Quantity },
): readonly Equation[] {
  const atoms = (values: readonly string[]) => values.flatMap((value) => parts.get(value) ?? []);
  const equation = (of: At, values: readonly string[], says: string, overlap?: string): Equation => {
    const members = atoms(values);
    return {
      terms: [
        ...members.map((part) => [keyOf(quantity, part), 1] as const),
        [keyOf(quantity, of), -1] as const,
      ],
      // A reader does not assume that the only group with a row is the whole.
      low: values.length > 1 ? 0 : Number.NEGATIVE_INFINITY,
      high: 0,
      says: () => `${nameOf(of)} is the sum ${says}: ${named(members).join(' + ')}`,
      assumes: { low: Number.NEGATIVE_INFINITY, high: 0 },
      overlap,
      rest: restOf(of, () => named(members).join(' and ')),
    };
  };
  return [
    ...(top.length === 0 ? [] : [equation(whole, top, `over ${by}`, overlapOf(by))]),
    ...apart.map((group) => equation(whole, [group], `over ${by}`)),
    ...nests.flatMap(({ group, parts: within }): readonly Equation[] => {
      const of = parts.get(group);
      if (of === undefined) return [];
      return [equation(of, within, `of the groups that its name holds`)];
    }),
  ];
}

/** What the officer states about groups that come to more than their total. */
function overlapOf(by: string): string {
  return `in groups.csv (breakdown,group,part_of) which groups of "${by}" are parts of which, one row a group: ${by},GROUP,GROUP THAT IT IS A PART OF; or ${by},GROUP,none where it overlaps and makes up nothing with others`;
}

function named(groups: readonly At[]): readonly string[] {
  return groups.map(({ sides }) => sides.join(' and '));
}
