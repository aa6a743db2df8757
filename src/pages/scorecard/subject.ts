import type { PlanData } from '@/domain/plan/planData';

/** Whose scorecard it is: the names that a row needs to describe its figures. */
export type Subject = { readonly data: PlanData; readonly area: string };
