import type { AreaCode } from '@/domain/figures/area';
import type { Combine } from '@/domain/figures/ratingPolicy';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** One indicator of one area as the parts of its page see it. */
export type IndicatorView = {
  readonly data: PlanData;
  readonly row: ScorecardRow;
  readonly area: AreaCode;
  readonly areaName: string;
  readonly region: string | undefined;
  readonly combine: Combine;
  readonly asAt: string | undefined;
  readonly lastDay: string | undefined;
};
