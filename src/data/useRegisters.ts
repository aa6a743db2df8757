import { useQuery } from '@tanstack/react-query';
import type { PlanData } from '@/domain/plan/planData';
import { NO_REGISTERS, type Registers } from '@/domain/registers/register';
import { plansQuery, registersQuery } from './packQueries';

/** What the plan keeps beside its figures, as a query; a plan that is listed without registers has none, and asks for no file. */
export function useRegisters(data: PlanData): {
  readonly data: Registers | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
} {
  const plans = useQuery(plansQuery());
  const listed = plans.data?.plans.find(({ id }) => id === data.plan.id);
  const query = useQuery({ ...registersQuery(data), enabled: listed?.registers === true });
  return listed !== undefined && listed.registers !== true ? { ...query, data: NO_REGISTERS } : query;
}
