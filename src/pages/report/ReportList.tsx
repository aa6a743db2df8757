import type { PlanData } from '@/domain/plan/planData';
import type { Report } from '@/domain/plan/plan';
import { CARD_ID, DRAFT_ID } from '@/domain/report/reportFacts';
import { reportsOf } from '@/domain/report/currentReport';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { PageHeading } from '@/ui/PageHeading';
import { TEMPLATES } from '@/wording/reportTemplate';

/** The plan's reports, newest first, and a draft of the next one. */
export function ReportList({
  data,
  unknownReport,
}: {
  readonly data: PlanData;
  /** An id that the address asks for but the plan does not have. */
  readonly unknownReport: string | undefined;
}) {
  const { plan } = data;
  const linkTo = (report: string) => hrefOf({ ...planAddressOf(data), page: 'report', report });
  return (
    <>
      <PageHeading
        caption={plan.title}
        title={unknownReport === undefined ? 'Reports' : 'This plan has no such report'}
        windowTitle={`Reports, ${plan.title}`}
      />
      <p className="govuk-body sc-measure">
        A report has the headings of its template in their order, what officers have written, and the figures
        as they stood. What nobody has written is drafted from the figures and says so.
      </p>
      <ul className="sc-reports">
        <li>
          <a className="govuk-link" href={linkTo(DRAFT_ID)}>
            Draft of the next report
          </a>
          <p className="govuk-body-s sc-quiet">As it is now, with figures as at {formatDay(plan.asAt)}</p>
        </li>
        {plan.reports.every(({ template }) => template !== 'card') && (
          <li>
            <a className="govuk-link" href={linkTo(CARD_ID)}>
              Report card for the public
            </a>
            <p className="govuk-body-s sc-quiet">Seven sections, and good news by date</p>
          </li>
        )}
        {reportsOf(plan).map((report) => (
          <li key={report.id}>
            <a className="govuk-link" href={linkTo(report.id)}>
              {report.title}
            </a>
            <p className="govuk-body-s sc-quiet">{reportFactsText(report)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function reportFactsText({ date, meeting, template }: Report): string {
  return [date === undefined ? 'no date' : formatDay(date), meeting, TEMPLATES[template].name]
    .filter((part) => part !== undefined)
    .join(' · ');
}
