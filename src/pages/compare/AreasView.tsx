import { useMemo } from 'react';
import type { IndicatorHistory } from '@/data/parseHistory';
import { comparisonOf, isWholeEngland, setsHeld, type AreaSet } from '@/domain/compare/comparedAreas';
import { ComparisonFigure } from './ComparisonFigure';
import { Switch } from '@/ui/Switch';
import type { CompareView } from './compareView';
import { HistoryView } from './HistoryView';
import { chosenPeriod, NewerPeriodNote, PeriodMenu } from './PeriodMenu';

/** One indicator over areas: which indicator, which areas, which period, and how it is drawn. */
export function AreasView({ view }: { readonly view: CompareView }) {
  return (
    <HistoryView view={view} menus={(history) => <PeriodMenu view={view} history={history} />}>
      {(history) => <OneIndicator view={view} history={history} />}
    </HistoryView>
  );
}

function OneIndicator({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { data, indicator, params, changeParams } = view;
  const period = useMemo(() => chosenPeriod(view, history), [view, history]);
  const sets = setsHeld(data, history.areas);
  const areaSet = sets.find((possibleSet) => possibleSet === params.areaSet) ?? sets[0];
  const comparison =
    period === undefined || areaSet === undefined
      ? undefined
      : comparisonOf(data, history, { indicator, period, set: areaSet });
  if (comparison === undefined || areaSet === undefined || period === undefined)
    return <p className="govuk-body">No area but this one has a figure for this indicator.</p>;
  return (
    <>
      <div className="sc-toolbar sc-no-print">
        <Switch
          label="Among"
          chosenValue={areaSet}
          options={sets.map((possibleSet) => ({
            value: possibleSet,
            title: setTitle(possibleSet, view, history),
          }))}
          onChoose={(nextSet) => changeParams({ areaSet: nextSet })}
        />
        <Switch
          label="Show as"
          chosenValue={params.isSpread ? 'spread' : 'bars'}
          options={[
            { value: 'bars', title: 'Ranked bars' },
            { value: 'spread', title: 'Distribution' },
          ]}
          onChoose={(arrangement) => changeParams({ isSpread: arrangement === 'spread' })}
        />
      </div>
      <NewerPeriodNote view={view} history={history} />
      <ComparisonFigure view={view} comparison={comparison} history={history} />
    </>
  );
}

function setTitle(areaSet: AreaSet, { names }: CompareView, history: IndicatorHistory): string {
  switch (areaSet) {
    case 'neighbours':
      return 'Neighbours';
    case 'region':
      return names.region;
    case 'england':
      return isWholeEngland(history) ? 'England' : 'All that are held';
  }
}
