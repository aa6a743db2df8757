import type { AuditFigure } from './packFigures';
import { cellKey, keyOf, NO_LIMIT, type At, type Equation, type NameOf, type Quantity } from './unknowns';

/** Pairs of a rate and the indicator that is its denominator: `denominator` has the title or the id of an indicator whose count is shown. */
export function populations(figures: readonly AuditFigure[]): Populations {
  const firsts = [...new Map(figures.map((figure) => [figure.series, figure])).values()];
  const counts = new Map(
    firsts
      .filter(({ indicator }) => indicator.measure.kind === 'count')
      .flatMap(({ indicator, series }) =>
        [indicator.title, indicator.id].map((word) => [plain(word), series] as const),
      ),
  );
  const pairs = firsts.flatMap(({ indicator, series }): readonly Pair[] => {
    if (!indicator.people || indicator.denominator === undefined || indicator.measure.kind === 'count')
      return [];
    const of = counts.get(plain(indicator.denominator));
    return of === undefined ? [] : [{ rate: series, of }];
  });
  const isBeside = new Map<string, Set<string>>();
  for (const { rate, of } of pairs)
    for (const [one, other] of [
      [rate, of],
      [of, rate],
    ] as const)
      isBeside.set(one, (isBeside.get(one) ?? new Set()).add(other));
  return {
    pairs,
    beside: new Map(
      [...isBeside].map(([series, others]) => [series, figures.filter((one) => others.has(one.series))]),
    ),
  };
}

type Pair = { readonly rate: string; readonly of: string };

export type Populations = {
  readonly pairs: readonly Pair[];
  /** For each series, the figures of its denominator and of every rate that has it as the denominator. */
  readonly beside: ReadonlyMap<string, readonly AuditFigure[]>;
};

/** Equations that set a rate's denominator equal to the count, in every cell that either can have. */
export function populationSums(
  { pairs }: Populations,
  cells: ReadonlyMap<Quantity, readonly At[]>,
  nameOf: NameOf,
): readonly Equation[] {
  if (pairs.length === 0) return [];
  const counted = (['count', 'amount'] as const).flatMap((quantity) =>
    (cells.get(quantity) ?? []).map((at) => ({ quantity, at })),
  );
  const counts = new Map(counted.map((one) => [`${one.at.series}|${cellKey(one.at)}`, one]));
  const denominators = new Map(pairs.map(({ rate, of }) => [rate, of]));
  return (cells.get('out of') ?? []).flatMap((rate): readonly Equation[] => {
    const of = denominators.get(rate.series);
    const population = of === undefined ? undefined : counts.get(`${of}|${cellKey(rate)}`);
    if (population === undefined) return [];
    return [
      {
        terms: [
          [keyOf('out of', rate), 1],
          [keyOf(population.quantity, population.at), -1],
        ],
        low: 0,
        high: 0,
        says: () => `the denominator is a figure of its own: ${nameOf(population.at)}`,
        assumes: NO_LIMIT,
      },
    ];
  });
}

/** A title in lower case, without signs and without words such as "number of". */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*(?:the )?(?:total )?(?:number|count)(?: of)?(?: the)? /, '')
    .trim();
}
