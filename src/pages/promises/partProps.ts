import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';

/** What each part of the promises is made from. */
export type PartProps = {
  readonly data: PlanData;
  readonly registers: Registers;
  /** ISO date at which everything is worked out. */
  readonly asAt: string;
  /** The line above the title: whose plan, as at when. */
  readonly caption: string;
};
