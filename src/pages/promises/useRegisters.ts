import { useQuery } from '@tanstack/react-query';
import { plansQuery, registersQuery } from '@/data/packQueries';
import type { PlanData } from '@/domain/plan/planData';
import { NO_REGISTERS, type Registers } from '@/domain/registers/register';

/** What a plan keeps beside its figures: nothing, without a request, where the list of plans says that it keeps none. */
export function useRegisters(data: PlanData) {
  const plans = useQuery(plansQuery());
  const listed = plans.data?.plans.find(({ id }) => id === data.plan.id);
  const keepsSome = listed?.registers === true;
  const query = useQuery({ ...registersQuery(data), enabled: keepsSome });
  const isNone = plans.data !== undefined && !keepsSome;
  const found: Registers | undefined = isNone ? NO_REGISTERS : query.data;
  return { data: found, error: query.error, isFetching: query.isFetching, refetch: query.refetch };
}
