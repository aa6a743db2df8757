import type { Plan } from '@/domain/plan/plan';

/** The title of the paper that a row names by its id in the plan. If the plan lists no such id, the row's own words. */
export function titleOfSource({ sources }: Plan, source: string | undefined): string | undefined {
  return source === undefined ? undefined : (sources.find(({ id }) => id === source)?.title ?? source);
}
