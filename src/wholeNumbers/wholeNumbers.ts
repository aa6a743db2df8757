/** A term of a sum, `times · number`. It names the number by its index in a system. */
export type Term = readonly [index: number, times: number];

/** What is known of a sum of unknown numbers: it lies between two limits, or is one of them where they are the same. */
export type Relation = {
  readonly terms: readonly Term[];
  readonly low: number;
  readonly high: number;
};

/** Unknown whole numbers, each with the least that it can be, and what is known of their sums. All factors and limits are whole. */
export type WholeNumbers = { readonly least: readonly number[]; readonly relations: readonly Relation[] };

/** Whether numbers, by index, are whole and meet all that is known. Exact: nothing is rounded. */
export function meetsAll(
  { least: leastValues, relations }: WholeNumbers,
  numbers: readonly number[],
): boolean {
  return (
    numbers.every((number, index) => Number.isInteger(number) && number >= (leastValues[index] ?? 0)) &&
    relations.every(({ terms, low, high }) => {
      const sum = terms.reduce(
        (total, [index, factor]) => total + factor * (numbers[index] ?? Number.NaN),
        0,
      );
      return low <= sum && sum <= high;
    })
  );
}

/** Numbers that hang together, by index, and the relations between them, by index too. */
export type SystemPart = { readonly indices: readonly number[]; readonly relations: readonly number[] };

/** The parts of a system that share no relation, of those in which one is asked for. */
export function partsOf(
  { least: leastValues, relations }: WholeNumbers,
  askedNumbers: ReadonlySet<number>,
): readonly SystemPart[] {
  const parents = leastValues.map((_, index) => index);
  const rootOf = (index: number): number => {
    let currentIndex = index;
    for (
      let parent = parents[currentIndex];
      parent !== undefined && parent !== currentIndex;
      parent = parents[currentIndex]
    )
      currentIndex = parent;
    parents[index] = currentIndex;
    return currentIndex;
  };
  for (const { terms } of relations) {
    const [firstTerm] = terms;
    for (const [index] of terms) if (firstTerm !== undefined) parents[rootOf(index)] = rootOf(firstTerm[0]);
  }
  const wantedRoots = new Set([...askedNumbers].map(rootOf));
  const parts = new Map<number, { readonly indices: number[]; readonly relations: number[] }>();
  for (const index of leastValues.keys()) {
    const root = rootOf(index);
    if (!wantedRoots.has(root)) continue;
    const part = parts.get(root) ?? { indices: [], relations: [] };
    part.indices.push(index);
    parts.set(root, part);
  }
  relations.forEach(({ terms }, relation) => {
    const [firstTerm] = terms;
    if (firstTerm !== undefined) parts.get(rootOf(firstTerm[0]))?.relations.push(relation);
  });
  return [...parts.values()];
}

/** One part as a system of its own, with some of its relations; its numbers in the order of `indices`. */
export function systemOf({ least: leastValues, relations }: WholeNumbers, part: SystemPart): WholeNumbers {
  const indexInPart = new Map(part.indices.map((index, position) => [index, position]));
  return {
    least: part.indices.map((index) => leastValues[index] ?? 0),
    relations: part.relations.flatMap((relationIndex): readonly Relation[] => {
      const relation = relations[relationIndex];
      if (relation === undefined) return [];
      const terms = relation.terms.map(([index, factor]): Term => [indexInPart.get(index) ?? -1, factor]);
      return [{ ...relation, terms }];
    }),
  };
}
