import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';

/** The data that each part of the page of promises is given. */
export type PartProps = {
  readonly data: PlanData;
  readonly registers: Registers;
  /** ISO date for which every part is worked out. */
  readonly asAt: string;
  /** The line above the title: the plan, the area and the date. */
  readonly caption: string;
};
