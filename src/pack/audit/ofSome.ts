import { breakdownParts } from '@/domain/figures/breakdown';
import type { PublishedGroup } from '@/packFormat/publishedPlan';

/**
 * The sides that say "all" of a part only: with 30 in "All SEN" and 90 in the whole, it is all of those with special needs.
 * Only figures can say so, because "All CLA" may as well be the whole.
 */
export function ofSome(groups: readonly PublishedGroup[]): ReadonlySet<string> {
  const whole = groups.find(({ breakdown }) => breakdown === '');
  const shown = whole === undefined ? new Map<string, number>() : numbersOf(whole);
  return new Set(
    groups.flatMap((group): readonly string[] => {
      const [side, ...others] = breakdownParts(group.breakdown);
      if (side === undefined || others.length > 0 || !/^all\s/i.test(side.value.trim())) return [];
      const differs = [...numbersOf(group)].some(([at, value]) => (shown.get(at) ?? value) !== value);
      return differs ? [`${side.name}=${side.value}`] : [];
    }),
  );
}

/** The numbers that a group shows, by area and period. */
function numbersOf({ periods, series }: PublishedGroup): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [area, values] of series)
    values.split(' ').forEach((text, column) => {
      const number = Number(text);
      if (!Number.isNaN(number)) found.set(`${area}|${periods[column]?.join(' ') ?? ''}`, number);
    });
  return found;
}
