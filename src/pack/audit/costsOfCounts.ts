import { bySeries, countedSeries, type CountedSeries } from './countedSeries';
import { shownNumber, type AuditFigure } from './packFigures';
import { PEOPLE_WORDS } from './subjectWords';
import { cellKey, keyOf, NO_LIMIT, type Equation, type NameOf } from './unknowns';

/** Words that make an amount of money the amount for one person or place: "for each child", "per head", "unit cost". */
const FOR_EACH = /\b(?:each|per|every|unit costs?|average|mean)\b/i;
/** Words that say only that money is spent, on all or on each. */
const COST_WORDS: ReadonlySet<string> = new Set(
  'cost costs spend spending spent expenditure total gross net unit average mean money pay paid budget amount week weekly annual each per every head place placement for of on in the a an all with by to at number'.split(
    ' ',
  ),
);

/**
 * Divides an amount of money for everybody by the amount for each child, which gives the number of children: "Cost of secure homes" divided by
 * "Cost of a secure home for each child". Both titles must have the same subject as the count. Leaves out a pair that shown counts contradict
 * more often than they confirm.
 */
export function costsOfCounts(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const costs = bySeries(figures.filter(({ indicator }) => indicator.measure.kind === 'money'));
  const costsOfOne = costs.filter(({ firstFigure }) => FOR_EACH.test(firstFigure.indicator.title));
  if (costsOfOne.length === 0 || costsOfOne.length === costs.length) return [];
  const counts = countedSeries(figures);
  return costsOfOne.flatMap((costOfOne) =>
    costs
      .filter((cost) => !costsOfOne.includes(cost) && isWithin(cost, costOfOne))
      .flatMap((cost) =>
        counts
          .filter((count) => isWithin(count, costOfOne) && isWithin(count, cost))
          .flatMap((count) => quotients({ count, cost, costOfOne }, nameOf)),
      ),
  );
}

/** Whether a title has a subject and another title has every word of it. */
function isWithin(series: CountedSeries, other: CountedSeries): boolean {
  const words = subjectStems(series);
  const otherWords = subjectStems(other);
  return words.size > 0 && [...words].every((word) => otherWords.has(word));
}

/** The words that say what a title is about, without the endings of plurals. */
function subjectStems({ firstFigure }: CountedSeries): ReadonlySet<string> {
  const words = firstFigure.indicator.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) =>
      COST_WORDS.has(word) || PEOPLE_WORDS.has(word) ? [] : [word.replace(/(?<=\p{L}{3})s$/u, '')],
    ),
  );
}

type Division = {
  readonly count: CountedSeries;
  readonly cost: CountedSeries;
  readonly costOfOne: CountedSeries;
};

function quotients({ count, cost, costOfOne }: Division, nameOf: NameOf): readonly Equation[] {
  const costs = new Map(cost.figures.map((figure) => [cellKey(figure), figure]));
  const counts = new Map(count.figures.map((figure) => [cellKey(figure), shownNumber(figure)]));
  let [confirmations, contradictions] = [0, 0];
  const equations = costOfOne.figures.flatMap((figure): readonly Equation[] => {
    const total = costs.get(cellKey(figure));
    const [each, all] = [shownNumber(figure), total && shownNumber(total)];
    if (total === undefined || each === undefined || all === undefined || each <= 0 || all <= 0) return [];
    const eachUnits = Math.round(each * 10 ** figure.indicator.decimals);
    const allUnits = Math.round(all * 10 ** total.indicator.decimals);
    const [eachScale, allScale] = [10 ** figure.indicator.decimals, 10 ** total.indicator.decimals];
    const counted = counts.get(cellKey(figure));
    if (counted !== undefined) {
      const isNear = Math.abs(counted * each - all) <= counted / (2 * eachScale) + 1 / (2 * allScale);
      if (isNear) confirmations += 1;
      else contradictions += 1;
    }
    const countKey = keyOf('count', { ...figure, ...seriesOf(count) });
    const totalTerm = [keyOf('amount', { ...total, ...seriesOf(cost) }), -2 * eachScale] as const;
    const shared = {
      explain: () => `${nameOf(total)}, divided by the amount for each: ${nameOf(figure)}`,
      assumedLimits: NO_LIMIT,
    };
    // Both amounts are rounded to their last decimal.
    return allUnits === 0
      ? []
      : [
          {
            ...shared,
            terms: [[countKey, (2 * eachUnits + 1) * allScale], totalTerm],
            lowerLimit: -eachScale,
            upperLimit: Number.POSITIVE_INFINITY,
          },
          {
            ...shared,
            terms: [[countKey, (2 * eachUnits - 1) * allScale], totalTerm],
            lowerLimit: Number.NEGATIVE_INFINITY,
            upperLimit: eachScale,
          },
        ];
  });
  return confirmations >= contradictions ? equations : [];
}

function seriesOf({ firstFigure: { indicator, series } }: CountedSeries) {
  return { indicator, series };
}
