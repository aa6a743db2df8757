import { breakdownParts } from '@/domain/figures/breakdown';
import type { PublishedGroup } from '@/packFormat/publishedPlan';

/**
 * Finds groups whose name says "all" although they are only a part: if "All SEN" has 30 and the total is 90, it means all children with special needs.
 * Only figures can show this, because "All CLA" may be the total.
 */
export function partialTotalsOf(groups: readonly PublishedGroup[]): ReadonlySet<string> {
  const totalGroup = groups.find(({ breakdown }) => breakdown === '');
  const totalNumbers = totalGroup === undefined ? new Map<string, number>() : numbersOf(totalGroup);
  return new Set(
    groups.flatMap((group): readonly string[] => {
      const [firstPart, ...furtherParts] = breakdownParts(group.breakdown);
      if (firstPart === undefined || furtherParts.length > 0 || !/^all\s/i.test(firstPart.value.trim()))
        return [];
      const hasOtherNumbers = [...numbersOf(group)].some(
        ([cell, value]) => (totalNumbers.get(cell) ?? value) !== value,
      );
      return hasOtherNumbers ? [`${firstPart.name}=${firstPart.value}`] : [];
    }),
  );
}

/** The numbers that a group shows, by area and period. */
function numbersOf({ periods, series }: PublishedGroup): ReadonlyMap<string, number> {
  const numbersByCell = new Map<string, number>();
  for (const [area, values] of series)
    values.split(' ').forEach((text, column) => {
      const number = Number(text);
      if (!Number.isNaN(number)) numbersByCell.set(`${area}|${periods[column]?.join(' ') ?? ''}`, number);
    });
  return numbersByCell;
}
