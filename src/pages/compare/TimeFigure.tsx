import { useRef } from 'react';
import { areaStyles } from '@/charts/areaLines';
import { AreaLinesChart } from '@/charts/AreaLinesChart';
import { useWidth } from '@/charts/useWidth';
import type { IndicatorHistory } from '@/data/parseHistory';
import type { AreaTrend } from '@/domain/compare/areaTrend';
import { SHORTHAND_MEANINGS } from '@/domain/figures/reading';
import { observationAt } from '@/domain/figures/series';
import { formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { areaTrendMessage, besideTrendTexts, trendPointText } from '@/wording/areaTrendText';
import { chartSourceText } from '@/wording/chartSourceText';
import { polarityText } from '@/wording/directionText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import type { CompareView } from './compareView';
import { measureText } from './measureText';
import { lineKeyText } from '@/charts/lineKeyText';
import { SaveChart } from '@/charts/SaveChart';

const START_WIDTH = 960;

/** The lines with their message, source and files, and the same figures as a table. */
export function TimeFigure({
  view,
  trend,
  history,
}: {
  readonly view: CompareView;
  readonly trend: AreaTrend;
  readonly history: IndicatorHistory;
}) {
  const { data, indicator, areaName } = view;
  const { ref, width } = useWidth(START_WIDTH);
  const figure = useRef<HTMLElement>(null);
  const allAreas = [trend.ours, ...trend.others];
  const [firstPeriod, lastPeriod] = [trend.periods[0], trend.periods.at(-1)];
  const message = areaTrendMessage(trend, indicator);
  const periodSpan =
    firstPeriod && lastPeriod && firstPeriod !== lastPeriod
      ? `, ${formatPeriod(firstPeriod)} to ${formatPeriod(lastPeriod)}`
      : '';
  const subtitle = `${measureText(indicator)}${periodSpan}; ${polarityText(indicator.polarity)}. A line is open where a figure is missing or the series breaks.`;
  const texts = besideTrendTexts(trend, indicator);
  const source = chartSourceText(data.plan, { source: history.about.source ?? indicator.source });
  const key = lineKeyText(areaStyles(trend).map(({ area, style }) => ({ name: area.name, style })));
  return (
    <section className="sc-compared">
      <h2 className="govuk-heading-l">{message}</h2>
      {texts.length > 0 && <p className="govuk-body sc-measure">{texts.join(' ')}</p>}
      <figure className="sc-figure-block" ref={figure}>
        <figcaption className="sc-quiet">{subtitle}</figcaption>
        <div ref={ref} className="sc-drawing">
          <AreaLinesChart
            trend={trend}
            width={width}
            label={`${message}.`}
            describe={(period) => trendPointText(trend, period, indicator)}
            format={(value, decimals = indicator.decimals) => formatValue(value, indicator.unit, decimals)}
          />
        </div>
        <p className="govuk-body-s sc-quiet">{source}</p>
      </figure>
      <SaveChart
        from={figure}
        words={{ title: message, subtitle, lines: [...texts, key, source] }}
        name={[indicator.id, 'over time', areaName]}
        csv={async () => {
          const [{ toCsv }, { areaTrendRecords, AREA_TREND_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/areaTrendRecords'),
          ]);
          return toCsv(AREA_TREND_CSV, areaTrendRecords(trend, indicator, { source, asAt: data.plan.asAt }));
        }}
      />
      <details className="govuk-details sc-figures">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Show the figures</span>
        </summary>
        <SidewaysRegion aria-label="Figures of the chart">
          <table className="govuk-table sc-figures__table">
            <caption className="govuk-visually-hidden">{subtitle}</caption>
            <thead>
              <tr>
                <th scope="col">Period</th>
                {allAreas.map(({ area }) => (
                  <th key={area.code} scope="col" className="sc-number">
                    {area.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {trend.periods.toReversed().map((period) => (
                <tr key={period.step}>
                  <th scope="row">{formatPeriodShort(period)}</th>
                  {allAreas.map(({ area, series }) => (
                    <td key={area.code} className="sc-number">
                      <CellOf observation={observationAt(series, period)} indicator={indicator} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </SidewaysRegion>
      </details>
    </section>
  );
}

function CellOf({
  observation,
  indicator,
}: {
  readonly observation: ReturnType<typeof observationAt>;
  readonly indicator: CompareView['indicator'];
}) {
  if (observation === undefined) return <span className="sc-quiet">no row</span>;
  const { reading, break: breaks } = observation;
  const text = formatReading(reading, indicator);
  return (
    <>
      {reading.kind === 'value' ? (
        text
      ) : (
        <>
          <span aria-hidden="true">{text}</span>
          <span className="govuk-visually-hidden">{SHORTHAND_MEANINGS[reading.shorthand]}</span>
        </>
      )}
      {breaks && <span className="sc-table__note">series breaks</span>}
    </>
  );
}
