import { decimalsOf } from '@/domain/figures/rounding';
import type { CountedSeries } from './countedSeries';
import { shownNumber } from './packFigures';
import { cellKey, keyOf, NO_LIMIT, type At, type Equation, type NameOf } from './unknowns';
import { whoIn } from './whoIn';

const BY_AREA =
  /\b(?:by|each|every) (?:ward|locality|area|neighbourhood|district|parish)\b|\bwhere\b.*\blives?\b/i;

/** Whether a title says that it is of each area's share of the whole. */
export function isByArea({ like }: CountedSeries): boolean {
  return BY_AREA.test(like.indicator.title);
}

/**
 * "Children excluded by ward (%)" is of each ward the share of all "Children excluded" who live there, if no figure shown beside
 * it says otherwise: its people are those of the whole, and those counted are those of the ward.
 */
export function sharesByArea(
  share: CountedSeries,
  count: CountedSeries,
  nameOf: NameOf,
): readonly Equation[] {
  const [of, who] = [share, count].map(({ like }) => whoIn(like.indicator.title));
  if (of === undefined || who === undefined || who.sex !== of.sex || who.words.length === 0) return [];
  if (!who.words.every((word) => of.words.includes(word))) return [];
  const shown = new Map(count.figures.map((figure) => [cellKey(figure), shownNumber(figure)]));
  // A withheld share adds nothing, and is no secret where its count is shown.
  const told = share.figures.filter((figure) => shownNumber(figure) !== undefined);
  const pairs = told.flatMap((figure) => {
    const whole = count.figures.find(({ area }) => figure.where.endsWith(` of ${area})`));
    return whole === undefined ? [] : [{ figure, all: { ...figure, area: whole.area, where: whole.where } }];
  });
  const isContradicted = pairs.some(({ figure, all }) => {
    const [part, total] = [shown.get(cellKey(figure)), shown.get(cellKey(all))];
    const value = shownNumber(figure);
    if (part === undefined || total === undefined || value === undefined || total === 0) return false;
    return Math.abs((100 * part) / total - value) > 0.5 * 10 ** -decimalsOf(figure.text) + 1e-9;
  });
  if (isContradicted) return [];
  const { indicator, series } = count.like;
  return pairs.flatMap(({ figure, all }): readonly Equation[] => {
    const [own, whole] = [figure, all].map((at): At => ({ ...at, indicator, series }));
    if (own === undefined || whole === undefined) return [];
    const says = () => `${nameOf(figure)} is the share of ${nameOf(whole)}, by their titles`;
    return [
      {
        terms: [
          [keyOf('out of', figure), 1],
          [keyOf('count', whole), -1],
        ],
        low: 0,
        high: 0,
        says,
        assumes: NO_LIMIT,
      },
      {
        terms: [
          [keyOf('count', figure), 1],
          [keyOf('count', own), -1],
        ],
        low: 0,
        high: 0,
        says,
        assumes: NO_LIMIT,
      },
    ];
  });
}
