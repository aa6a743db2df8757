import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { CHANGES_ID, DRAFT_ID } from '@/domain/report/reportFacts';
import { sinceReport } from '@/domain/report/sinceReport';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf, whereOf } from '@/ui/address';
import { AT_HEADING } from '@/ui/PageHeading';
import { changeCounts, ratingSteps, SINCE_PERIOD, sinceName } from '@/wording/sinceReportText';

/** How much has changed since the last frozen report, in two lines, and a link to the details. */
export function SinceLine({
  data,
  rows,
  area,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  readonly area: AreaCode;
}) {
  const since = useMemo(() => sinceReport(data, rows, { area }), [data, rows, area]);
  if (since === undefined) return <p className="sc-brief__since sc-quiet">{SINCE_PERIOD}</p>;
  const counts = changeCounts(
    since.changes.filter(({ kind }) => kind !== 'rating'),
    since.commentary,
  );
  // One sheet has room for one sentence on ratings. The report behind the link says why some are left out.
  const said = [...ratingSteps(since).slice(0, 1), ...(counts.length === 0 ? [] : [`${counts.join(', ')}.`])];
  return (
    <p className="sc-brief__since">
      <strong>Since {sinceName(since.report)}:</strong>{' '}
      {said.length === 0 ? 'nothing has changed.' : said.join(' ')}{' '}
      <a
        className="govuk-link sc-no-print"
        href={hrefOf({
          ...whereOf(data),
          page: 'report',
          report: DRAFT_ID,
          params: { [AT_HEADING]: CHANGES_ID },
        })}
      >
        What changed
      </a>
    </p>
  );
}
