import type { AreaCode } from '@/domain/figures/area';
import { rememberedValues } from './rememberedValues';
import { howSumHolds, sumsThatHold, WHOLE, type CountsByPart, type GroupSum } from './sumsThatHold';

/** Every way in which areas of one kind add up to an area of another kind, wherever all their counts are known. */
export function areaValueSums(
  whole: string,
  parts: readonly string[],
  knownCounts: readonly CountsByPart[],
): readonly GroupSum[] {
  const countsWithWhole = knownCounts.map((counts) => withWhole(counts, whole as AreaCode));
  const possibleSums = sumsThatHold(parts, countsWithWhole, 'whole only') ?? [];
  return possibleSums
    .map((sum): GroupSum => ({ whole, parts: sum.parts }))
    .filter((sum) => howSumHolds(sum, knownCounts).exact > 0);
}

/** The counts of one place and period, with the count of one area as the whole. */
export function withWhole(counts: CountsByPart, parent: AreaCode): CountsByPart {
  const parentCount = counts.get(parent);
  if (parentCount === undefined) return counts;
  return WITH_WHOLE.valueOf(counts, parent, () =>
    Object.assign(new Map(counts).set(WHOLE, parentCount), { isRounded: counts.isRounded }),
  );
}

const WITH_WHOLE = rememberedValues<CountsByPart, CountsByPart>();
