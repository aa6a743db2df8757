import type { Equation } from './unknowns';

/**
 * Names the family of a sum: the sums over the same groups in every area and period, or over the same areas. A group without a row is missing from all of
 * them.
 */
export function familyOf({ terms, explain }: Equation): string {
  const cells = terms.map(([key]) => {
    const [, series = '', areaKey = '', family = '', , ...groups] = key.split('|');
    return { series, areaKey, family, groups: groups.join('|') };
  });
  const [firstCell] = cells;
  if (firstCell === undefined) return explain();
  const isOneArea = cells.every(({ areaKey }) => areaKey === firstCell.areaKey);
  return [
    firstCell.series,
    ...cells.map(({ areaKey, family, groups }) => (isOneArea ? `${family} ${groups}` : areaKey)),
  ].join('/');
}
