import { useMemo } from 'react';
import { TILES } from '@/charts/tileLayout';
import type { IndicatorHistory } from '@/data/parseHistory';
import { comparisonOf, isWholeEngland } from '@/domain/compare/comparedAreas';
import type { AreaCode } from '@/domain/figures/area';
import type { Period } from '@/domain/figures/period';
import { valueAt } from '@/domain/figures/series';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { SearchMenu } from '@/ui/SearchMenu';
import type { CompareView } from './compareView';
import { HistoryView } from './HistoryView';
import { MapFigure } from './MapFigure';
import { chosenPeriod, NewerPeriodNote, PeriodMenu } from './PeriodMenu';

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

/** The map needs figures for all of England: with those of a few authorities it would be mostly gaps. */
function isOnMap(history: IndicatorHistory): boolean {
  return isWholeEngland(history) && TILES.some(({ code }) => history.areas.has(code));
}

function NoMap({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { indicator, hrefWith } = view;
  const period = chosenPeriod(view, history);
  const authorityCount = authoritiesWithFigure(history, period);
  return (
    <p className="govuk-body">
      There is no map of {indicator.title}: it needs the figures of all 153 authorities of England, and this
      plan holds those of {authorityCount}
      {period !== undefined && ` for ${formatPeriodShort(period)}`}.{' '}
      <a className="govuk-link" href={hrefWith({ view: 'areas' })}>
        Compare those that it holds
      </a>
    </p>
  );
}

function authoritiesWithFigure({ areas, series }: IndicatorHistory, period: Period | undefined): number {
  return [...series].filter(
    ([code, series]) =>
      areas.get(code)?.kind === 'authority' && period !== undefined && valueAt(series, period) !== undefined,
  ).length;
}

function OneMap({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { data, indicator } = view;
  const comparison = useMemo(() => {
    const period = chosenPeriod(view, history);
    return period && comparisonOf(data, history, { indicator, period, set: 'england' });
  }, [data, history, indicator, view]);
  if (comparison === undefined)
    return <p className="govuk-body">No authority has a figure for this indicator.</p>;
  return (
    <>
      <NewerPeriodNote view={view} history={history} />
      <MapFigure view={view} comparison={comparison} history={history} foundCode={foundIn(view)} />
    </>
  );
}

/** The authority that the address asks the map to highlight. */
function foundIn({ params, data }: CompareView): AreaCode | undefined {
  return TILES.find(({ code }) => code === params.otherCode && data.areas.has(code))?.code;
}

/** The menu that highlights one authority on the map. */
function FindMenu({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { params, hrefWith } = view;
  const foundCode = foundIn(view);
  const items = TILES.flatMap(({ code, region }) => {
    const name = history.areas.get(code)?.name;
    return name === undefined
      ? []
      : [
          {
            href: hrefWith({ otherCode: code }),
            title: name,
            group: region,
            isCurrent: code === params.otherCode,
          },
        ];
  });
  return (
    <SearchMenu
      label="Find"
      chosenTitle={(foundCode && history.areas.get(foundCode)?.name) ?? 'an authority'}
      searchLabel="Find an authority"
      items={items}
    />
  );
}
