/** `times · number`, the number by its place in a system. */
export type Term = readonly [place: number, times: number];

/** What is known of a sum of unknown numbers: it lies between two limits, or is one of them where they are the same. */
export type Relation = {
  readonly terms: readonly Term[];
  readonly low: number;
  readonly high: number;
};

/** Unknown whole numbers, each with the least that it can be, and what is known of their sums. All factors and limits are whole. */
export type WholeNumbers = { readonly least: readonly number[]; readonly relations: readonly Relation[] };

/** Whether numbers, by place, are whole and meet all that is known. Exact: nothing is rounded. */
export function meetsAll({ least, relations }: WholeNumbers, numbers: readonly number[]): boolean {
  return (
    numbers.every((number, place) => Number.isInteger(number) && number >= (least[place] ?? 0)) &&
    relations.every(({ terms, low, high }) => {
      const sum = terms.reduce((so, [place, times]) => so + times * (numbers[place] ?? Number.NaN), 0);
      return low <= sum && sum <= high;
    })
  );
}

/** The parts that share no relation, each a system of its own; `places` says where its numbers stand in the whole. */
export function partsOf(
  { least, relations }: WholeNumbers,
  asked: ReadonlySet<number>,
): readonly { readonly system: WholeNumbers; readonly places: readonly number[] }[] {
  const root = least.map((_, place) => place);
  const find = (place: number): number => {
    let at = place;
    for (let above = root[at]; above !== undefined && above !== at; above = root[at]) at = above;
    root[place] = at;
    return at;
  };
  for (const { terms } of relations) {
    const [first] = terms;
    for (const [place] of terms) if (first !== undefined) root[find(place)] = find(first[0]);
  }
  const wanted = new Set([...asked].map(find));
  const members = new Map<number, number[]>();
  const within = new Map<number, number>();
  for (const place of least.keys()) {
    const at = find(place);
    if (!wanted.has(at)) continue;
    const part = members.get(at) ?? [];
    members.set(at, part);
    within.set(place, part.push(place) - 1);
  }
  const held = new Map<number, Relation[]>();
  for (const relation of relations) {
    const at = relation.terms[0] && find(relation.terms[0][0]);
    if (at === undefined || !wanted.has(at)) continue;
    const terms = relation.terms.map(([place, times]): Term => [within.get(place) ?? -1, times]);
    const own = held.get(at) ?? [];
    held.set(at, own);
    own.push({ ...relation, terms });
  }
  return [...members].map(([at, places]) => ({
    places,
    system: { least: places.map((place) => least[place] ?? 0), relations: held.get(at) ?? [] },
  }));
}
