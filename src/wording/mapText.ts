import type { Band } from '@/domain/ranking/band';

/** How many authorities of a region are in each quarter of England, and how many have a band at all. */
export type RegionBands = {
  readonly region: string;
  readonly counts: Readonly<Record<Band, number>>;
  readonly authorityCount: number;
};

/**
 * Where the best and the worst quarter are most common: "Band A is most common in London (17 of 33); band D in the North East (7 of 12)."
 * Returns undefined without bands.
 */
export function mapText(regions: readonly RegionBands[]): string | undefined {
  const [best, worst] = [mostCommon(regions, 'A'), mostCommon(regions, 'D')];
  return best === undefined || worst === undefined
    ? undefined
    : `Band A is most common in ${best}; band D in ${worst}.`;
}

/** Finds the region with the largest share in a band, or several regions if their shares are equal. */
function mostCommon(regions: readonly RegionBands[], band: Band): string | undefined {
  const regionsWithBands = regions.filter(({ authorityCount }) => authorityCount > 0);
  const largestShare = Math.max(
    0,
    ...regionsWithBands.map(({ counts, authorityCount }) => counts[band] / authorityCount),
  );
  if (largestShare === 0) return undefined;
  const names = regionsWithBands
    .filter(({ counts, authorityCount }) => counts[band] / authorityCount === largestShare)
    .map(
      ({ region, counts, authorityCount }) => `${withArticle(region)} (${counts[band]} of ${authorityCount})`,
    );
  const lastName = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${lastName}` : lastName;
}

function withArticle(region: string): string {
  return /^(North|South|East (?!of)|West)/.test(region) || region === 'East of England'
    ? `the ${region}`
    : region;
}
