import type { AreaCode } from '@/domain/area';
import type { Series } from '@/domain/observation';
import type { FigureOrigin } from '@/domain/publishedPlan';

/** The figures of one indicator by one breakdown, such as `sex=Female`, over the areas that have them. */
export type Breakdown = {
  readonly breakdown: string;
  readonly series: ReadonlyMap<AreaCode, Series>;
  readonly origins: readonly FigureOrigin[];
};
