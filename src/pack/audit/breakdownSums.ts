import { groupTree, type GroupTree } from './groupNames';
import { keyOf, withSides, type At, type Equation, type Quantity, type Unknown } from './unknowns';

export type Naming = {
  readonly nameOf: (at: At) => string;
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
    const key = values.join('|');
    const tree = trees.get(key) ?? groupTree(values);
    trees.set(key, tree);
    return sumEquations(sum, tree, { quantity, ...naming });
  });
}

type Sum = { readonly whole: At; readonly by: string; readonly parts: Map<string, At> };

function sumEquations(
  { whole, by, parts }: Sum,
  { top, nests }: GroupTree,
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
      // Readers seldom take a single group for the whole.
      low: values.length > 1 ? 0 : Number.NEGATIVE_INFINITY,
      high: 0,
      says: () => `${nameOf(of)} is the sum ${says}: ${named(members).join(' + ')}`,
      assumes: { low: Number.NEGATIVE_INFINITY, high: 0 },
      overlap,
      rest: restOf(of, () => named(members).join(' and ')),
    };
  };
  return [
    equation(whole, top, `over ${by}`, `which groups of "${by}" are parts of which`),
    ...nests.flatMap(({ group, parts: within }): readonly Equation[] => {
      const of = parts.get(group);
      if (of === undefined) return [];
      return [equation(of, within, `of the groups that its name holds`)];
    }),
  ];
}

function named(groups: readonly At[]): readonly string[] {
  return groups.map(({ sides }) => sides.join(' and '));
}
