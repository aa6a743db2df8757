import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { historyQuery } from '@/data/packQueries';
import type { IndicatorHistory } from '@/data/parseHistory';
import { comparisonOf, isWholeEngland, setsHeld, type AreaSet } from '@/domain/compare/comparedAreas';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { formatPeriod } from '@/ui/formatPeriod';
import { Loaded } from '@/ui/Loaded';
import { Menu } from '@/ui/Menu';
import { SearchMenu } from '@/ui/SearchMenu';
import { ComparisonFigure } from './ComparisonFigure';
import { periodInAddress } from './compareParams';
import type { CompareView } from './compareView';
import { Switch } from '@/ui/Switch';

/** One indicator over areas: which indicator, which areas, which period, and how it is drawn. */
export function AreasView({ view }: { readonly view: CompareView }) {
  const { data, indicator } = view;
  const history = useQuery(historyQuery(data, indicator));
  return (
    <>
      <div className="sc-toolbar sc-no-print">
        <IndicatorMenu view={view} />
        {history.data !== undefined && <PeriodMenu view={view} history={history.data} />}
      </div>
      <Loaded query={history} what="the figures of all areas">
        {(found) => <OneIndicator view={view} history={found} />}
      </Loaded>
    </>
  );
}

function IndicatorMenu({ view: { data, indicator, hrefWith } }: { readonly view: CompareView }) {
  const groups = new Map(data.plan.priorities.map(({ id, title }) => [id, title]));
  return (
    <SearchMenu
      label="Indicator"
      chosen={indicator.title}
      searchLabel="Find an indicator"
      items={data.indicators.map(({ id, title, code, priority }) => ({
        href: hrefWith({ period: undefined }, id),
        title,
        also: [id, code].join(' '),
        group: priority === undefined ? undefined : groups.get(priority),
        isChosen: id === indicator.id,
      }))}
    />
  );
}

function OneIndicator({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { data, indicator, params, change } = view;
  const periods = useMemo(() => periodsOf(history), [history]);
  const period = periods.find((one) => periodInAddress(one) === params.period) ?? periods[0];
  const sets = setsHeld(data, history.areas);
  const set = sets.find((one) => one === params.set) ?? sets[0];
  const comparison =
    period === undefined || set === undefined
      ? undefined
      : comparisonOf(data, history, { indicator, period, set });
  if (comparison === undefined || set === undefined || period === undefined)
    return <p className="govuk-body">No area but this one has a figure for this indicator.</p>;
  return (
    <>
      <div className="sc-toolbar sc-no-print">
        <Switch
          label="Among"
          chosen={set}
          options={sets.map((one) => ({ value: one, title: setTitle(one, view, history) }))}
          choose={(next) => change({ set: next })}
        />
        <Switch
          label="Show as"
          chosen={params.spread ? 'spread' : 'bars'}
          options={[
            { value: 'bars', title: 'Ranked bars' },
            { value: 'spread', title: 'Distribution' },
          ]}
          choose={(next) => change({ spread: next === 'spread' })}
        />
      </div>
      <ComparisonFigure view={view} comparison={comparison} history={history} />
    </>
  );
}

function PeriodMenu({
  view: { params, hrefWith },
  history,
}: {
  readonly view: CompareView;
  readonly history: IndicatorHistory;
}) {
  const periods = useMemo(() => periodsOf(history), [history]);
  const chosen = periods.find((one) => periodInAddress(one) === params.period) ?? periods[0];
  if (chosen === undefined || periods.length < 2) return null;
  return (
    <Menu
      label="Period"
      chosen={formatPeriod(chosen)}
      items={periods.map((one, index) => ({
        href: hrefWith({ period: index === 0 ? undefined : periodInAddress(one) }),
        title: formatPeriod(one),
        isChosen: one === chosen,
      }))}
    />
  );
}

function setTitle(set: AreaSet, { names }: CompareView, history: IndicatorHistory): string {
  switch (set) {
    case 'neighbours':
      return 'Neighbours';
    case 'region':
      return names.region;
    case 'england':
      return isWholeEngland(history) ? 'England' : 'All that are held';
  }
}

/** The periods in which any area has a figure, newest first. */
function periodsOf({ series }: IndicatorHistory): readonly Period[] {
  const found = new Map<string, Period>();
  for (const { observations } of series.values())
    for (const { period, reading } of observations)
      if (reading.kind === 'value') found.set(periodInAddress(period), period);
  return [...found.values()].toSorted((a, b) => comparePeriods(b, a));
}
