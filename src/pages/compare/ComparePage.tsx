import { lazy, Suspense, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { needingAttention } from '@/domain/certainty/attentionOrder';
import type { Indicator } from '@/domain/figures/indicator';
import { areaName, indicatorOf, mainArea, regionOf, type PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { comparatorNames } from '@/charts/rankedRows';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { PageHeading } from '@/ui/PageHeading';
import { comparatorHeading } from '@/wording/comparatorText';
import { AreasView } from './AreasView';
import {
  compareSearch,
  parseCompareParams,
  COMPARE_VIEWS,
  type CompareParams,
  type View,
} from './compareParams';
import type { CompareView } from './compareView';
import { ManyView } from './ManyView';
import { TwoView } from './TwoView';

const TimeView = lazy(() => import('./TimeView').then((view) => ({ default: view.TimeView })));
const MapView = lazy(() => import('./MapView').then((view) => ({ default: view.MapView })));

/** Compares the area with others: one indicator over areas, over time or on a map, many indicators over areas, or two areas side by side. */
export function ComparePage({
  data,
  indicatorId,
}: {
  readonly data: PlanData;
  readonly indicatorId: string;
}) {
  const area = mainArea(data);
  const firstIndicator = useMemo(
    () => needingAttention(scorecardOf(data, area))[0]?.indicator ?? data.indicators[0],
    [data, area],
  );
  const indicator = indicatorOf(data, indicatorId) ?? firstIndicator;
  return (
    <>
      <PageHeading
        caption={`${areaName(data, area)} · figures as at ${formatDay(data.plan.asAt)}`}
        title="Compare"
        windowTitle={`Compare, ${data.plan.title}`}
      />
      {indicatorId !== '' && indicator?.id !== indicatorId && (
        <p className="sc-notice" role="status">
          This plan has no indicator of the name in the address. It may have been renamed or left out.
        </p>
      )}
      {indicator === undefined ? (
        <p className="govuk-body">This plan has no indicators to compare.</p>
      ) : (
        <Views data={data} indicator={indicator} isNamed={indicator.id === indicatorId} />
      )}
    </>
  );
}

function Views({
  data,
  indicator,
  isNamed,
}: {
  readonly data: PlanData;
  readonly indicator: Indicator;
  readonly isNamed: boolean;
}) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const params = useMemo(() => parseCompareParams(search), [search]);
  const namedId = isNamed ? indicator.id : undefined;
  const hrefWith = (changes: Partial<CompareParams>, otherId: string | undefined = namedId) =>
    hrefOf({
      ...planAddressOf(data),
      page: 'compare',
      indicator: otherId,
      params: compareSearch({ ...params, ...changes }),
    });
  const area = mainArea(data);
  const compareView: CompareView = {
    data,
    params,
    indicator,
    areaName: areaName(data, area),
    names: comparatorNames((name) => comparatorHeading(name, regionOf(data, area)?.name)),
    hrefWith,
    changeParams: (changes) => navigate(hrefWith(changes).slice(1), { replace: true }),
  };
  return (
    <>
      <nav className="sc-views sc-no-print" aria-label="Ways to compare">
        <ul>
          {COMPARE_VIEWS.map((viewName) => (
            <li key={viewName}>
              <a
                href={hrefWith({ view: viewName })}
                aria-current={viewName === params.view ? 'page' : undefined}
              >
                {TITLE_BY_VIEW[viewName]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Suspense
        fallback={
          <p className="govuk-body sc-pending" role="status">
            Loading this view…
          </p>
        }
      >
        <ViewNamed view={compareView} />
      </Suspense>
    </>
  );
}

const TITLE_BY_VIEW: Readonly<Record<View, string>> = {
  areas: 'One indicator',
  time: 'Over time',
  map: 'Map',
  many: 'Many indicators',
  two: 'Two areas',
};

function ViewNamed({ view }: { readonly view: CompareView }) {
  switch (view.params.view) {
    case 'areas':
      return <AreasView view={view} />;
    case 'time':
      return <TimeView view={view} />;
    case 'map':
      return <MapView view={view} />;
    case 'many':
      return <ManyView view={view} />;
    case 'two':
      return <TwoView view={view} />;
  }
}
