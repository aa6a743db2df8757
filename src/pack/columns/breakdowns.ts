import type { AreaCode } from '@/domain/figures/area';
import type { Series } from '@/domain/figures/observation';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';

/** The figures of one indicator by one breakdown, such as `sex=Female`, over the areas that have them. */
export type Breakdown = {
  readonly breakdown: string;
  readonly series: ReadonlyMap<AreaCode, Series>;
  readonly origins: readonly FigureOrigin[];
};
