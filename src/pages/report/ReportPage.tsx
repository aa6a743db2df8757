import { useQuery } from '@tanstack/react-query';
import { plansQuery, registersQuery } from '@/data/packQueries';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { NO_REGISTERS, type Registers } from '@/domain/registers/register';
import { reportFacts, reportOf } from '@/domain/report/reportFacts';
import { Loaded } from '@/ui/Loaded';
import { ReportList } from './ReportList';
import { ReportView } from './ReportView';

/** One report of the plan as it stood, ready to be saved as a file; without an id, the list of the plan's reports. */
export function ReportPage({ data, report: id }: { readonly data: PlanData; readonly report: string }) {
  const report = reportOf(data.plan, id);
  if (report === undefined) return <ReportList data={data} unknown={id === '' ? undefined : id} />;
  return (
    <WithRegisters data={data}>
      {(registers) => (
        <ReportView key={id} facts={reportFacts(data, registers, { report, area: mainArea(data) })} />
      )}
    </WithRegisters>
  );
}

/** What the plan keeps beside its figures; a plan that keeps nothing has no file of it. */
function WithRegisters({
  data,
  children,
}: {
  readonly data: PlanData;
  readonly children: (registers: Registers) => React.ReactNode;
}) {
  const plans = useQuery(plansQuery());
  const has = plans.data?.plans.find(({ id }) => id === data.plan.id)?.registers === true;
  const query = useQuery({ ...registersQuery(data), enabled: has });
  if (plans.data !== undefined && !has) return children(NO_REGISTERS);
  return (
    <Loaded query={query} what="what the plan keeps beside its figures">
      {children}
    </Loaded>
  );
}
