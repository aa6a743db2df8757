import type { Equation } from './unknowns';

/**
 * Names the family of a sum: the sums over the same groups in every area and period, or over the same areas. A group without a row is missing from all of
 * them.
 */
export function familyOf({ terms, says }: Equation): string {
  const cells = terms.map(([key]) => {
    const [, series = '', where = '', family = '', , ...sides] = key.split('|');
    return { series, where, family, sides: sides.join('|') };
  });
  const [first] = cells;
  if (first === undefined) return says();
  const isHere = cells.every(({ where }) => where === first.where);
  return [
    first.series,
    ...cells.map(({ where, family, sides }) => (isHere ? `${family} ${sides}` : where)),
  ].join('/');
}
