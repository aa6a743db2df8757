/** `times · number`, the number by its index in a system. */
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
export function meetsAll({ least, relations }: WholeNumbers, numbers: readonly number[]): boolean {
  return (
    numbers.every((number, index) => Number.isInteger(number) && number >= (least[index] ?? 0)) &&
    relations.every(({ terms, low, high }) => {
      const sum = terms.reduce((so, [index, times]) => so + times * (numbers[index] ?? Number.NaN), 0);
      return low <= sum && sum <= high;
    })
  );
}

/** Numbers that hang together, by index, and the relations between them, by index too. */
export type Part = { readonly indices: readonly number[]; readonly relations: readonly number[] };

/** The parts of a system that share no relation, of those in which one is asked for. */
export function partsOf({ least, relations }: WholeNumbers, asked: ReadonlySet<number>): readonly Part[] {
  const root = least.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    for (let above = root[at]; above !== undefined && above !== at; above = root[at]) at = above;
    root[index] = at;
    return at;
  };
  for (const { terms } of relations) {
    const [first] = terms;
    for (const [index] of terms) if (first !== undefined) root[find(index)] = find(first[0]);
  }
  const wanted = new Set([...asked].map(find));
  const parts = new Map<number, { readonly indices: number[]; readonly relations: number[] }>();
  for (const index of least.keys()) {
    const at = find(index);
    if (!wanted.has(at)) continue;
    const part = parts.get(at) ?? { indices: [], relations: [] };
    part.indices.push(index);
    parts.set(at, part);
  }
  relations.forEach(({ terms }, relation) => {
    const [first] = terms;
    if (first !== undefined) parts.get(find(first[0]))?.relations.push(relation);
  });
  return [...parts.values()];
}

/** One part as a system of its own, with some of its relations; its numbers in the order of `indices`. */
export function systemOf({ least, relations }: WholeNumbers, part: Part): WholeNumbers {
  const indexInPart = new Map(part.indices.map((index, at) => [index, at]));
  return {
    least: part.indices.map((index) => least[index] ?? 0),
    relations: part.relations.flatMap((at): readonly Relation[] => {
      const relation = relations[at];
      if (relation === undefined) return [];
      const terms = relation.terms.map(([index, times]): Term => [indexInPart.get(index) ?? -1, times]);
      return [{ ...relation, terms }];
    }),
  };
}
