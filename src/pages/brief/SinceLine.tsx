import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { CHANGES_ID, DRAFT_ID } from '@/domain/report/reportFacts';
import { sinceReport } from '@/domain/report/sinceReport';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf, planAddressOf } from '@/ui/address';
import { HEADING_PARAM } from '@/ui/PageHeading';
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
  const changesSince = useMemo(() => sinceReport(data, rows, { area }), [data, rows, area]);
  if (changesSince === undefined) return <p className="sc-brief__since sc-quiet">{SINCE_PERIOD}</p>;
  const counts = changeCounts(
    changesSince.changes.filter(({ kind }) => kind !== 'rating'),
    changesSince.commentary,
  );
  // One sheet has room for one sentence on ratings. The linked report says why some ratings are left out.
  const sentences = [
    ...ratingSteps(changesSince).slice(0, 1),
    ...(counts.length === 0 ? [] : [`${counts.join(', ')}.`]),
  ];
  return (
    <p className="sc-brief__since">
      <strong>Since {sinceName(changesSince.report)}:</strong>{' '}
      {sentences.length === 0 ? 'nothing has changed.' : sentences.join(' ')}{' '}
      <a
        className="govuk-link sc-no-print"
        href={hrefOf({
          ...planAddressOf(data),
          page: 'report',
          report: DRAFT_ID,
          params: { [HEADING_PARAM]: CHANGES_ID },
        })}
      >
        What changed
      </a>
    </p>
  );
}
