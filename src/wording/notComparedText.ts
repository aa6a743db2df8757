import type { Indicator } from '@/domain/figures/indicator';

/** Why a total is shown without England and the region; a doubtful figure of England has a data query of its own. */
export function notComparedText({ notCompared = [] }: Pick<Indicator, 'notCompared'>): string | undefined {
  return notCompared.includes('region')
    ? 'England and the region are the sum of their parts here, and are not set beside one of them.'
    : undefined;
}
