import type { Equation } from './unknowns';

/**
 * Names the family that a sum belongs to: all sums over the same groups in any area and period, or all sums over the same areas. If a group has no row,
 * it is missing from the whole family.
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
