import { useRef } from 'react';
import { rankedBars } from '@/charts/rankedRows';
import { TileMap } from '@/charts/TileMap';
import { tileWord } from '@/charts/tileMarks';
import { useWidth } from '@/charts/useWidth';
import type { IndicatorHistory } from '@/data/parseHistory';
import type { Comparison } from '@/domain/compare/comparedAreas';
import type { AreaCode } from '@/domain/figures/area';
import { formatDay, formatPeriod } from '@/ui/formatPeriod';
import { comparedText, comparisonMessage, cutsText, noBandsText } from '@/wording/compareText';
import { polarityText } from '@/wording/directionText';
import { mapText } from '@/wording/mapText';
import type { CompareView } from './compareView';
import { ComparisonTable } from './ComparisonTable';
import { MapKey } from './MapKey';
import { PeriodMaps } from './PeriodMaps';
import { measureText } from './measureText';
import { regionBands } from './regionBands';
import { RegionTable } from './RegionTable';
import { SaveChart } from '@/charts/SaveChart';
import { sourceText } from './sourceText';

const START_WIDTH = 604;

/** The map with its message, key, regions, source and files, and every figure as a table. */
export function MapFigure({
  view,
  comparison,
  history,
  foundCode,
}: {
  readonly view: CompareView;
  readonly comparison: Comparison;
  readonly history: IndicatorHistory;
  readonly foundCode: AreaCode | undefined;
}) {
  const { data, indicator, names } = view;
  const { ref, width } = useWidth(START_WIDTH);
  const figure = useRef<HTMLElement>(null);
  const foundName = foundCode && history.areas.get(foundCode)?.name;
  const regions = regionBands(comparison);
  const message = comparisonMessage(comparison, names.region);
  const subtitle = `${measureText(indicator)}, ${formatPeriod(comparison.period)}; ${polarityText(indicator.polarity)}. Each tile is one authority, about where it lies.`;
  const bands = [noBandsText(comparison) ?? cutsText(comparison), mapText(regions)].filter(
    (text) => text !== undefined,
  );
  const source = sourceText(data, indicator, history, comparison);
  const asAt = `Figures as at ${formatDay(data.plan.asAt)}.`;
  return (
    <section className="sc-compared">
      <h2 className="govuk-heading-l">{message}</h2>
      <p className="sc-quiet">{subtitle}</p>
      <MapKey comparison={comparison} view={view} foundName={foundName} />
      <div className="sc-map">
        <figure className="sc-figure-block sc-map__figure" ref={figure}>
          <div ref={ref} className="sc-drawing">
            <TileMap
              comparison={comparison}
              width={width}
              label={`Map of England: ${message}.`}
              describe={(area) => comparedText(area, indicator)}
              foundCode={foundCode}
            />
          </div>
        </figure>
        <div className="sc-map__beside">
          {bands.map((text) => (
            <p key={text} className="govuk-body">
              {text}
            </p>
          ))}
          {tileWord(comparison) === 'band' && <RegionTable regions={regions} />}
        </div>
      </div>
      <p className="govuk-body-s sc-quiet">
        {source} {asAt}
      </p>
      <SaveChart
        noun="map"
        from={figure}
        words={{ title: message, subtitle, lines: [...bands, keyText(view, foundName), `${source} ${asAt}`] }}
        name={[indicator.id, 'map', comparison.period.timePeriod, view.areaName]}
        csv={async () => {
          const [{ toCsv }, { comparisonTable, COMPARISON_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/comparisonTable'),
          ]);
          return toCsv(COMPARISON_CSV, comparisonTable(comparison, names, { source, asAt: data.plan.asAt }));
        }}
      />
      <PeriodMaps view={view} history={history} shownComparison={comparison} />
      <details className="govuk-details sc-figures-closed">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Show the figures of every authority</span>
        </summary>
        <ComparisonTable bars={rankedBars(comparison, names)} caption={subtitle} comparison={comparison} />
      </details>
    </section>
  );
}

/** The key in words, for the saved picture, which has no drawn key: "Rotherham: thick outline; its statistical neighbours: a triangle." */
function keyText({ areaName }: CompareView, foundAreaName: string | undefined): string {
  const outlineText = foundAreaName === undefined ? '' : `; ${foundAreaName}: dashed outline`;
  return `${areaName}: thick outline${outlineText}; a statistical neighbour: a triangle.`;
}
