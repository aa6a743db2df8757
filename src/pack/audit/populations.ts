import type { AuditFigure } from './packFigures';
import { cellKey, keyOf, NO_LIMIT, type Cell, type Equation, type NameOf, type Quantity } from './unknowns';

/** Finds pairs of a rate and the indicator that is its denominator: the rate's `denominator` is the title or the id of an indicator whose count is shown. */
export function populations(figures: readonly AuditFigure[]): Populations {
  const firstFigures = [...new Map(figures.map((figure) => [figure.series, figure])).values()];
  const counts = new Map(
    firstFigures
      .filter(({ indicator }) => indicator.measure.kind === 'count')
      .flatMap(({ indicator, series }) =>
        [indicator.title, indicator.id].map((titleOrId) => [plainTitle(titleOrId), series] as const),
      ),
  );
  const pairs = firstFigures.flatMap(({ indicator, series }): readonly RatePopulation[] => {
    if (!indicator.people || indicator.denominator === undefined || indicator.measure.kind === 'count')
      return [];
    const population = counts.get(plainTitle(indicator.denominator));
    return population === undefined ? [] : [{ rate: series, population }];
  });
  const relatedSeries = new Map<string, Set<string>>();
  for (const { rate, population } of pairs)
    for (const [ownSeries, otherSeries] of [
      [rate, population],
      [population, rate],
    ] as const)
      relatedSeries.set(ownSeries, (relatedSeries.get(ownSeries) ?? new Set()).add(otherSeries));
  return {
    pairs,
    relatedFigures: new Map(
      [...relatedSeries].map(([series, relatedNames]) => [
        series,
        figures.filter((figure) => relatedNames.has(figure.series)),
      ]),
    ),
  };
}

type RatePopulation = { readonly rate: string; readonly population: string };

export type Populations = {
  readonly pairs: readonly RatePopulation[];
  /** For each series, the figures of its denominator and of every rate that has it as the denominator. */
  readonly relatedFigures: ReadonlyMap<string, readonly AuditFigure[]>;
};

/** Sets the denominator of a rate equal to the count of its population, in every cell that either can have. */
export function populationSums(
  { pairs }: Populations,
  cellsByQuantity: ReadonlyMap<Quantity, readonly Cell[]>,
  nameOf: NameOf,
): readonly Equation[] {
  if (pairs.length === 0) return [];
  const denominators = new Map(pairs.map(({ rate, population }) => [rate, population]));
  const populationNames = new Set(denominators.values());
  const countCells = (['count', 'amount'] as const).flatMap((quantity) =>
    (cellsByQuantity.get(quantity) ?? []).flatMap((cell) =>
      populationNames.has(cell.series) ? [{ quantity, at: cell }] : [],
    ),
  );
  const counts = new Map(
    countCells.map((countCell) => [`${countCell.at.series}|${cellKey(countCell.at)}`, countCell]),
  );
  return (cellsByQuantity.get('out of') ?? []).flatMap((rateCell): readonly Equation[] => {
    const populationName = denominators.get(rateCell.series);
    const population =
      populationName === undefined ? undefined : counts.get(`${populationName}|${cellKey(rateCell)}`);
    if (population === undefined) return [];
    return [
      {
        terms: [
          [keyOf('out of', rateCell), 1],
          [keyOf(population.quantity, population.at), -1],
        ],
        lowerLimit: 0,
        upperLimit: 0,
        explain: () => `the denominator is a figure of its own: ${nameOf(population.at)}`,
        assumedLimits: NO_LIMIT,
      },
    ];
  });
}

/** A title in lower case, without signs and without words such as "number of". */
function plainTitle(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*(?:the )?(?:total )?(?:number|count)(?: of)?(?: the)? /, '')
    .trim();
}
