import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { exceptionsAmong } from '@/domain/certainty/exceptions';
import { areaName, mainArea, yearsWithFigures, type PlanData } from '@/domain/plan/planData';
import { SHORTHANDS } from '@/domain/figures/reading';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { AsAtMenu, AsAtNotice } from '@/ui/AsAtMenu';
import { hrefOf, pageAddressOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { Legend } from '@/ui/Legend';
import { ModelMenu } from '@/ui/ModelMenu';
import { PageHeading } from '@/ui/PageHeading';
import { columnsShown } from './columns';
import { Filters } from './Filters';
import { ScorecardTable } from './ScorecardTable';
import { parseScorecardParams, scorecardSearch, type ScorecardParams } from './scorecardParams';
import { groupedRows, selectedRows, sortedRows } from './selection';
import { StripKey } from './StripKey';
import { ViewOptions } from './ViewOptions';

const MySet = lazy(() => import('./MySet').then((module) => ({ default: module.MySet })));

/** The page Scorecard: one row for each indicator, to sort, search and filter. */
export function ScorecardPage({ data }: { readonly data: PlanData }) {
  const { plan } = data;
  const search = useSearch();
  const [, navigate] = useLocation();
  const view = useMemo(() => parseScorecardParams(search), [search]);
  const drawnView = useDeferredValue(view);
  const area = mainArea(data);
  const years = useMemo(() => yearsWithFigures(data), [data]);
  const rows = useMemo(() => scorecardOf(data, area, drawnView.asAt), [data, area, drawnView.asAt]);
  const ordered = useMemo(() => sortedRows(data, rows, drawnView), [data, rows, drawnView]);
  const exceptionCount = useMemo(() => exceptionsAmong(data, rows).length, [data, rows]);
  const selected = useMemo(() => selectedRows(data, ordered, drawnView), [data, ordered, drawnView]);
  const groups = useMemo(
    () => groupedRows(ordered, plan.priorities, drawnView.flat),
    [ordered, plan.priorities, drawnView.flat],
  );
  const { hidden, added } = drawnView;
  const columns = useMemo(() => columnsShown(rows, { hidden, added }), [rows, hidden, added]);
  const subject = useMemo(() => ({ data, area: areaName(data, area) }), [data, area]);
  const changeParams = (changes: Partial<ScorecardParams>): void =>
    navigate(
      pageAddressOf({
        ...planAddressOf(data),
        page: 'scorecard',
        params: scorecardSearch({ ...view, ...changes }),
      }),
      {
        replace: true,
      },
    );
  const hrefAt = (asAt: string | undefined) =>
    hrefOf({ ...planAddressOf(data), page: 'scorecard', params: scorecardSearch({ ...view, asAt }) });
  const shorthands = SHORTHANDS.filter((shorthand) =>
    rows.some(
      ({ observation }) =>
        observation?.reading.kind === 'withheld' && observation.reading.shorthand === shorthand,
    ),
  );
  return (
    <>
      <PageHeading
        caption={`${areaName(data, area)} · figures as at ${formatDay(plan.asAt)}`}
        title="Scorecard"
        windowTitle={`Scorecard, ${plan.title}`}
      />
      <AsAtNotice asAt={view.asAt} hrefLatest={hrefAt(undefined)} />
      <Filters
        plan={plan}
        rows={rows}
        exceptionCount={exceptionCount}
        view={view}
        shownRows={selected}
        changeParams={changeParams}
        strip={
          selected.length > 0 &&
          columns.includes('beside') && (
            <StripKey
              area={subject.area}
              // The ranks are worked out even if the column "Rank in England" is hidden, because the strips draw the
              // quarters.
              hasQuarters={rows.some(({ nationalRank }) => nationalRank !== undefined)}
            />
          )
        }
      >
        <ModelMenu data={data} page="scorecard" params={scorecardSearch(view)} />
        <AsAtMenu years={years} asAt={view.asAt} hrefAt={hrefAt} />
        <ViewOptions view={view} changeParams={changeParams} rows={rows} />
      </Filters>
      {(view.picking || view.set.length > 0) && (
        <Suspense>
          <MySet
            view={view}
            indicators={data.indicators}
            planAddress={planAddressOf(data)}
            changeParams={changeParams}
          />
        </Suspense>
      )}
      <ScorecardTable
        caption={`${plan.title}: ${subject.area}`}
        columns={columns}
        groups={groups}
        selected={selected}
        view={view}
        subject={subject}
        changeParams={changeParams}
      />
      <Legend shorthands={shorthands} glossary={hrefOf({ ...planAddressOf(data), page: 'glossary' })}>
        {columns.includes('direction') && (
          <>
            Words in <strong>bold</strong> are a change that is more than chance or than its usual changes; ▶
            is no clear change; – has too few figures to be judged.
          </>
        )}
        {columns.includes('rank') && (
          <>
            {' '}
            <span className="sc-rank__key">A rank with = is shared.</span> A is the best quarter of England.
          </>
        )}
      </Legend>
    </>
  );
}
