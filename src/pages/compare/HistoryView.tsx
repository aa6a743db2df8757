import { useQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { historyQuery } from '@/data/packQueries';
import type { IndicatorHistory } from '@/data/parseHistory';
import { withoutYearToDate } from '@/domain/scorecard/scorecardSeries';
import { Loaded } from '@/ui/Loaded';
import type { CompareView } from './compareView';
import { IndicatorMenu } from './IndicatorMenu';

/** A view of one indicator over areas: the menu of indicators, further menus that need the figures of all areas, and the chart. */
export function HistoryView({
  view,
  menus,
  children,
}: {
  readonly view: CompareView;
  readonly menus?: (history: IndicatorHistory) => ReactNode;
  readonly children: (history: IndicatorHistory) => ReactNode;
}) {
  const { data, indicator } = view;
  const history = useQuery({
    ...historyQuery(data, indicator),
    // As every page shows an indicator: without a printed year to date.
    select: useCallback(
      (fullHistory: IndicatorHistory): IndicatorHistory => ({
        ...fullHistory,
        series: withoutYearToDate(fullHistory.series, indicator, data.plan.asAt),
      }),
      [data, indicator],
    ),
  });
  return (
    <>
      <div className="sc-toolbar sc-no-print">
        <IndicatorMenu view={view} />
        {history.data !== undefined && menus?.(history.data)}
      </div>
      <Loaded query={history} contentName="the figures of all areas">
        {children}
      </Loaded>
    </>
  );
}
