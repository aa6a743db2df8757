import { contradictionKey, likelyPopulations } from './likelyPopulations';
import type { AuditFigure } from './packFigures';
import { populationNamed, populationsNamedBy } from './populationWords';
import { cellKey, keyOf, NO_LIMIT, type Cell, type Equation, type NameOf, type Quantity } from './unknowns';

/**
 * Finds pairs of a rate and the indicator that is its denominator: the rate's `denominator` is the title or the id of an indicator whose count is shown. If
 * it is not, its denominator, unit or title may name the same people as the title of a count does in other words.
 */
export function populations(figures: readonly AuditFigure[]): Populations {
  const firstFigures = [...new Map(figures.map((figure) => [figure.series, figure])).values()];
  const counts = firstFigures.filter(({ indicator }) => indicator.measure.kind === 'count');
  const rates = firstFigures.filter(
    ({ indicator: { people, measure } }) => people && measure.kind !== 'count',
  );
  if (counts.length === 0 || rates.length === 0)
    return { pairs: [], relatedFigures: new Map(), contradicted: new Set() };
  const countsByTitle = new Map(
    counts.flatMap(({ indicator, series }) =>
      [indicator.title, indicator.id].map((titleOrId) => [plainTitle(titleOrId), series] as const),
    ),
  );
  const countsByPeople = groupedBySeries(counts);
  const assumedPairs: RatePopulation[] = [];
  const statedPairs = rates.flatMap(({ indicator, series }): readonly RatePopulation[] => {
    const population =
      indicator.denominator === undefined ? undefined : countsByTitle.get(plainTitle(indicator.denominator));
    if (population !== undefined) return [{ rate: series, population }];
    const named = new Set(
      populationsNamedBy(indicator).flatMap((people) => countsByPeople.get(people) ?? []),
    );
    for (const population of named) assumedPairs.push({ rate: series, population });
    return [];
  });
  const { pairs: likelyPairs, contradicted } = likelyPopulations(assumedPairs, figures);
  const pairs = [...statedPairs, ...likelyPairs];
  const relatedSeries = new Map<string, Set<string>>();
  for (const { rate, population } of pairs)
    for (const [ownSeries, otherSeries] of [
      [rate, population],
      [population, rate],
    ] as const)
      relatedSeries.set(ownSeries, (relatedSeries.get(ownSeries) ?? new Set()).add(otherSeries));
  return {
    pairs,
    contradicted,
    relatedFigures: new Map(
      [...relatedSeries].map(([series, relatedNames]) => [
        series,
        figures.filter((figure) => relatedNames.has(figure.series)),
      ]),
    ),
  };
}

function groupedBySeries(counts: readonly AuditFigure[]): ReadonlyMap<string, readonly string[]> {
  const seriesByPeople = new Map<string, string[]>();
  for (const { indicator, series } of counts) {
    const people = populationNamed(indicator.title);
    if (people !== undefined) seriesByPeople.set(people, [...(seriesByPeople.get(people) ?? []), series]);
  }
  return seriesByPeople;
}

type RatePopulation = { readonly rate: string; readonly population: string };

export type Populations = {
  readonly pairs: readonly RatePopulation[];
  /** The cells whose shown figures contradict a pair that only words suggest, as `contradictionKey` names them. */
  readonly contradicted: ReadonlySet<string>;
  /** For each series, the figures of its denominator and of every rate that has it as the denominator. */
  readonly relatedFigures: ReadonlyMap<string, readonly AuditFigure[]>;
};

/** Sets the denominator of a rate equal to the count of its population, in every cell that either can have. */
export function populationSums(
  { pairs, contradicted }: Populations,
  cellsByQuantity: ReadonlyMap<Quantity, readonly Cell[]>,
  nameOf: NameOf,
): readonly Equation[] {
  if (pairs.length === 0) return [];
  const denominators = new Map<string, string[]>();
  for (const { rate, population } of pairs)
    denominators.set(rate, [...(denominators.get(rate) ?? []), population]);
  const populationNames = new Set(pairs.map(({ population }) => population));
  const countCells = (['count', 'amount'] as const).flatMap((quantity) =>
    (cellsByQuantity.get(quantity) ?? []).flatMap((cell) =>
      populationNames.has(cell.series) ? [{ quantity, at: cell }] : [],
    ),
  );
  const counts = new Map(
    countCells.map((countCell) => [`${countCell.at.series}|${cellKey(countCell.at)}`, countCell]),
  );
  return (cellsByQuantity.get('out of') ?? []).flatMap((rateCell): readonly Equation[] => {
    const cell = cellKey(rateCell);
    return (denominators.get(rateCell.series) ?? []).flatMap((population): readonly Equation[] => {
      const count = counts.get(`${population}|${cell}`);
      const isContradicted = contradicted.has(contradictionKey({ rate: rateCell.series, population }, cell));
      if (count === undefined || isContradicted) return [];
      return [
        {
          terms: [
            [keyOf('out of', rateCell), 1],
            [keyOf(count.quantity, count.at), -1],
          ],
          lowerLimit: 0,
          upperLimit: 0,
          explain: () => `the denominator is a figure of its own: ${nameOf(count.at)}`,
          assumedLimits: NO_LIMIT,
        },
      ];
    });
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
