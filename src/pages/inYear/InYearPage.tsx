import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { inYearQuery } from '@/data/packQueries';
import { exceptionIds } from '@/domain/certainty/exceptions';
import { inYearRows, type InYearRow } from '@/domain/inYear/inYear';
import { areaName, mainArea, yearsWithFigures, type PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { AsAtMenu, AsAtNotice } from '@/ui/AsAtMenu';
import { hrefOf, pageAddressOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { Loaded } from '@/ui/Loaded';
import { PageHeading } from '@/ui/PageHeading';
import { redText } from '@/wording/tallyText';
import { InYearFilters } from './InYearFilters';
import { inYearGroups } from './inYearGroups';
import { InYearLegend } from './InYearLegend';
import { inYearSearch, parseInYearParams, type InYearParams } from './inYearParams';
import { InYearTable } from './InYearTable';
import { SaveTable } from './SaveTable';

/** The page "This year so far": one row for each indicator with figures within the year, in the layout that officers print. */
export function InYearPage({ data }: { readonly data: PlanData }) {
  const query = useQuery(inYearQuery(data));
  const search = useSearch();
  const view = useMemo(() => parseInYearParams(search), [search]);
  const notes = query.data;
  const rows = useMemo(
    () => notes && inYearRows(data, notes, { area: mainArea(data), asAt: view.asAt }),
    [data, notes, view.asAt],
  );
  const area = areaName(data, mainArea(data));
  return (
    <>
      <PageHeading
        caption={`${area} · figures as at ${formatDay(data.plan.asAt)}`}
        title="This year so far"
        windowTitle={`This year so far, ${data.plan.title}`}
      >
        {rows !== undefined && rows.length > 0 && (
          <span className="sc-heading__message">: {redText(tallyOf(rows)).replace(/^None/, 'none')}</span>
        )}
      </PageHeading>
      {data.indicators.every(({ inYear }) => inYear === undefined) ? (
        <p className="govuk-body">This plan has no indicator with figures within the year.</p>
      ) : (
        <Loaded query={query} contentName="the figures of this year">
          {() => <InYear data={data} rows={rows ?? []} view={view} />}
        </Loaded>
      )}
    </>
  );
}

function InYear({
  data,
  rows,
  view,
}: {
  readonly data: PlanData;
  readonly rows: readonly InYearRow[];
  readonly view: InYearParams;
}) {
  const [, navigate] = useLocation();
  const area = mainArea(data);
  const years = useMemo(() => yearsWithFigures(data), [data]);
  const scorecard = useMemo(() => scorecardOf(data, area, view.asAt), [data, area, view.asAt]);
  const exceptionIdSet = useMemo(() => exceptionIds(data, scorecard), [data, scorecard]);
  const yearsOnly = scorecard.filter(
    ({ indicator, series }) =>
      series.observations.length > 0 && !rows.some((row) => row.indicator.id === indicator.id),
  ).length;
  const groups = useMemo(
    () => inYearGroups(rows, data.plan, view, exceptionIdSet),
    [rows, data.plan, view, exceptionIdSet],
  );
  const params = (paramsWith: Partial<InYearParams>) => inYearSearch({ ...view, ...paramsWith });
  const hrefAt = (asAt: string | undefined) =>
    hrefOf({ ...planAddressOf(data), page: 'in-year', params: params({ asAt }) });
  const shownRows = groups.flatMap((group) => group.rows);
  return (
    <>
      <AsAtNotice asAt={view.asAt} hrefLatest={hrefAt(undefined)} />
      <InYearFilters
        plan={data.plan}
        rows={rows}
        exceptionIds={exceptionIdSet}
        shownRows={shownRows}
        view={view}
        changeParams={(changes) =>
          navigate(pageAddressOf({ ...planAddressOf(data), page: 'in-year', params: params(changes) }), {
            replace: true,
          })
        }
      >
        <AsAtMenu years={years} asAt={view.asAt} hrefAt={hrefAt} />
        <SaveTable data={data} rows={shownRows} />
      </InYearFilters>
      {shownRows.length === 0 ? (
        <p className="govuk-body sc-empty">No indicator matches. Change the filters, or show all.</p>
      ) : (
        <InYearTable
          data={data}
          groups={groups}
          asAt={view.asAt}
          caption={`${data.plan.title}: ${areaName(data, area)}, this year so far`}
        />
      )}
      <InYearLegend rows={shownRows} yearsOnly={yearsOnly} />
    </>
  );
}
