import type { Indicator } from '@/domain/figures/indicator';

/** Why a total is shown without England and the region; a doubtful figure of England has a data query of its own. */
export function notComparedText({ notCompared = [] }: Pick<Indicator, 'notCompared'>): string | undefined {
  return notCompared.includes('region')
    ? 'England and the region are sums of their areas here, so one area is not compared with them.'
    : undefined;
}
