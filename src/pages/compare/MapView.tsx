import { useMemo } from 'react';
import { TILES } from '@/charts/tileLayout';
import type { IndicatorHistory } from '@/data/parseHistory';
import { comparisonOf, isWholeEngland } from '@/domain/compare/comparedAreas';
import type { AreaCode } from '@/domain/figures/area';
import { SearchMenu } from '@/ui/SearchMenu';
import type { CompareView } from './compareView';
import { HistoryView } from './HistoryView';
import { MapFigure } from './MapFigure';
import { chosenPeriod, PeriodMenu } from './PeriodMenu';

/** One indicator on a map of England, where every authority is one tile. */
export function MapView({ view }: { readonly view: CompareView }) {
  return (
    <HistoryView
      view={view}
      menus={(history) => (
        <>
          <PeriodMenu view={view} history={history} />
          {isOnMap(history) && <FindMenu view={view} history={history} />}
        </>
      )}
    >
      {(history) =>
        isOnMap(history) ? <OneMap view={view} history={history} /> : <NoMap view={view} history={history} />
      }
    </HistoryView>
  );
}

/** A map of a few authorities would show gaps, not England. */
function isOnMap(history: IndicatorHistory): boolean {
  return isWholeEngland(history) && TILES.some(({ code }) => history.areas.has(code));
}

function NoMap({
  view: { indicator, hrefWith },
  history,
}: {
  readonly view: CompareView;
  readonly history: IndicatorHistory;
}) {
  const held = [...history.areas.values()].filter(({ kind }) => kind === 'authority').length;
  return (
    <p className="govuk-body">
      There is no map of {indicator.title}: it needs the figures of all 153 authorities of England, and this
      plan holds those of {held}.{' '}
      <a className="govuk-link" href={hrefWith({ view: 'areas' })}>
        Compare those that are held
      </a>
    </p>
  );
}

function OneMap({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { data, indicator, params } = view;
  const comparison = useMemo(() => {
    const period = chosenPeriod(history, params.period);
    return period && comparisonOf(data, history, { indicator, period, set: 'england' });
  }, [data, history, indicator, params.period]);
  if (comparison === undefined)
    return <p className="govuk-body">No authority has a figure for this indicator.</p>;
  return <MapFigure view={view} comparison={comparison} history={history} found={foundIn(view)} />;
}

/** The authority that the address asks to point out. */
function foundIn({ params, data }: CompareView): AreaCode | undefined {
  return TILES.find(({ code }) => code === params.other && data.areas.has(code))?.code;
}

/** Points one authority out on the map. */
function FindMenu({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { params, hrefWith } = view;
  const chosen = foundIn(view);
  const items = TILES.flatMap(({ code, region }) => {
    const name = history.areas.get(code)?.name;
    return name === undefined
      ? []
      : [{ href: hrefWith({ other: code }), title: name, group: region, isChosen: code === params.other }];
  });
  return (
    <SearchMenu
      label="Find"
      chosen={(chosen && history.areas.get(chosen)?.name) ?? 'an authority'}
      searchLabel="Find an authority"
      items={items}
    />
  );
}
