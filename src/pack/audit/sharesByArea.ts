import { decimalsOf } from '@/domain/figures/rounding';
import type { CountedSeries } from './countedSeries';
import { shownNumber } from './packFigures';
import { cellKey, keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';
import { peopleNamedIn } from './peopleNamedIn';

const BY_AREA =
  /\b(?:by|each|every) (?:ward|locality|area|neighbourhood|district|parish)\b|\bwhere\b.*\blives?\b/i;

/** Whether a title says that it gives each area's share of the whole. */
export function isByArea({ firstFigure }: CountedSeries): boolean {
  return BY_AREA.test(firstFigure.indicator.title);
}

/**
 * "Children excluded by ward (%)" gives, for each ward, the share of all "Children excluded" who live there, unless a figure that is shown with it
 * contradicts this. Its denominator is the count of the whole area, and its numerator is the count of the ward.
 */
export function sharesByArea(
  share: CountedSeries,
  count: CountedSeries,
  nameOf: NameOf,
): readonly Equation[] {
  const [shareWho, countWho] = [share, count].map(({ firstFigure }) =>
    peopleNamedIn(firstFigure.indicator.title),
  );
  if (
    shareWho === undefined ||
    countWho === undefined ||
    countWho.sex !== shareWho.sex ||
    countWho.words.length === 0
  )
    return [];
  if (!countWho.words.every((word) => shareWho.words.includes(word))) return [];
  const countsByCell = new Map(count.figures.map((figure) => [cellKey(figure), shownNumber(figure)]));
  // A withheld share adds nothing, and it is no secret if its count is shown.
  const shownShares = share.figures.filter((figure) => shownNumber(figure) !== undefined);
  const pairs = shownShares.flatMap((figure) => {
    const totalFigure = count.figures.find(({ area }) => figure.areaKey.endsWith(` of ${area})`));
    return totalFigure === undefined
      ? []
      : [{ figure, totalCellOfShare: { ...figure, area: totalFigure.area, areaKey: totalFigure.areaKey } }];
  });
  const isContradicted = pairs.some(({ figure, totalCellOfShare }) => {
    const [shownPart, shownTotal] = [
      countsByCell.get(cellKey(figure)),
      countsByCell.get(cellKey(totalCellOfShare)),
    ];
    const value = shownNumber(figure);
    if (shownPart === undefined || shownTotal === undefined || value === undefined || shownTotal === 0)
      return false;
    return Math.abs((100 * shownPart) / shownTotal - value) > 0.5 * 10 ** -decimalsOf(figure.text) + 1e-9;
  });
  if (isContradicted) return [];
  const { indicator, series } = count.firstFigure;
  return pairs.flatMap(({ figure, totalCellOfShare }): readonly Equation[] => {
    const [areaCell, totalCell] = [figure, totalCellOfShare].map((cell): Cell => ({
      ...cell,
      indicator,
      series,
    }));
    if (areaCell === undefined || totalCell === undefined) return [];
    const explain = () => `${nameOf(figure)} is the share of ${nameOf(totalCell)}, by their titles`;
    return [
      {
        terms: [
          [keyOf('out of', figure), 1],
          [keyOf('count', totalCell), -1],
        ],
        lowerLimit: 0,
        upperLimit: 0,
        explain,
        assumedLimits: NO_LIMIT,
      },
      {
        terms: [
          [keyOf('count', figure), 1],
          [keyOf('count', areaCell), -1],
        ],
        lowerLimit: 0,
        upperLimit: 0,
        explain,
        assumedLimits: NO_LIMIT,
      },
    ];
  });
}
