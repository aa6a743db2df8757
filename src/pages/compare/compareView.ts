import type { ComparatorNames } from '@/charts/rankedRows';
import type { PlanData } from '@/domain/plan/planData';
import type { Indicator } from '@/domain/figures/indicator';
import type { CompareParams } from './compareParams';

/** What the three views share: the plan, what the address says, and ways to say it otherwise. */
export type CompareView = {
  readonly data: PlanData;
  readonly params: CompareParams;
  readonly indicator: Indicator;
  readonly areaName: string;
  readonly names: ComparatorNames;
  /** The address with parts of the view changed; of another indicator where one is named. */
  readonly hrefWith: (next: Partial<CompareParams>, indicator?: string) => string;
  readonly change: (next: Partial<CompareParams>) => void;
};
