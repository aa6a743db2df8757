import type { ComparatorNames } from '@/charts/rankedRows';
import type { PlanData } from '@/domain/plan/planData';
import type { Indicator } from '@/domain/figures/indicator';
import type { CompareParams } from './compareParams';

/** What the views share: the plan, the settings in the address, and functions that change them. */
export type CompareView = {
  readonly data: PlanData;
  readonly params: CompareParams;
  readonly indicator: Indicator;
  readonly areaName: string;
  readonly names: ComparatorNames;
  /** The address with parts of the view changed; of another indicator where one is named. */
  readonly hrefWith: (next: Partial<CompareParams>, indicator?: string) => string;
  readonly changeParams: (next: Partial<CompareParams>) => void;
};
