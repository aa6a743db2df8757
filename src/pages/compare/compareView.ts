import type { ComparatorNames } from '@/charts/rankedRows';
import type { PlanData } from '@/domain/plan/planData';
import type { Indicator } from '@/domain/figures/indicator';
import type { CompareParams } from './compareParams';

/** What all views of the page Compare share: the plan, the settings in the address, and functions that change these settings. */
export type CompareView = {
  readonly data: PlanData;
  readonly params: CompareParams;
  readonly indicator: Indicator;
  readonly areaName: string;
  readonly names: ComparatorNames;
  /** The address of this view with some settings changed, or of the same view for another indicator. */
  readonly hrefWith: (changes: Partial<CompareParams>, indicator?: string) => string;
  readonly changeParams: (changes: Partial<CompareParams>) => void;
};
