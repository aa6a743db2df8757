import type { PlanData } from '@/domain/plan/planData';

/** Whose scorecard it is: what a row needs to name its figures. */
export type Subject = { readonly data: PlanData; readonly area: string };
