import type { AreaCode } from '@/domain/figures/area';
import type { Series } from '@/domain/figures/observation';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';

/** One breakdown of one indicator, such as `sex=Female`, with the figures of every area that has it. */
export type Breakdown = {
  readonly breakdown: string;
  readonly series: ReadonlyMap<AreaCode, Series>;
  readonly origins: readonly FigureOrigin[];
};
