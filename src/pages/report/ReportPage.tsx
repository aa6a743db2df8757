import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '@/data/packQueries';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { reportFacts, reportOf } from '@/domain/report/reportFacts';
import { Loaded } from '@/ui/Loaded';
import { CardView } from './CardView';
import { ReportList } from './ReportList';
import { ReportView } from './ReportView';

/** The page of one report with the figures of its date, ready to be saved as a file; without an id, the list of the plan's reports. */
export function ReportPage({ data, report: id }: { readonly data: PlanData; readonly report: string }) {
  const registers = useQuery(registersQuery(data));
  const report = reportOf(data.plan, id);
  if (report === undefined) return <ReportList data={data} unknownReport={id === '' ? undefined : id} />;
  return (
    <Loaded query={registers} contentName="what the plan keeps beside its figures">
      {(registers) => {
        const facts = reportFacts(data, registers, { report, area: mainArea(data) });
        return report.template === 'card' ? (
          <CardView key={id} reportFacts={facts} />
        ) : (
          <ReportView key={id} reportFacts={facts} />
        );
      }}
    </Loaded>
  );
}
