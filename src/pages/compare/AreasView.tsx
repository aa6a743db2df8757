import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { historyQuery } from '@/data/packQueries';
import type { IndicatorHistory } from '@/data/parseHistory';
import { comparisonOf, isWholeEngland, setsHeld, type AreaSet } from '@/domain/compare/comparedAreas';
import { Loaded } from '@/ui/Loaded';
import { ComparisonFigure } from './ComparisonFigure';
import { Switch } from '@/ui/Switch';
import type { CompareView } from './compareView';
import { IndicatorMenu } from './IndicatorMenu';
import { chosenPeriod, PeriodMenu } from './PeriodMenu';

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

function OneIndicator({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { data, indicator, params, change } = view;
  const period = useMemo(() => chosenPeriod(history, params.period), [history, params.period]);
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
