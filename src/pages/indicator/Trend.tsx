import { lazy, Suspense, useRef } from 'react';
import { EventList } from '@/charts/EventList';
import { eventMarks, eventWords } from '@/charts/eventMarks';
import { lineKeyText } from '@/charts/lineKeyText';
import { SaveChart } from '@/charts/SaveChart';
import { axisEnd, linesWithFigure, trendRows, type LineName } from '@/charts/trendRows';
import { strongestChange } from '@/domain/certainty/strongestChange';
import { regionOf } from '@/domain/plan/planData';
import { formatUnit, formatValue } from '@/ui/formatValue';
import { notComparedText } from '@/wording/notComparedText';
import { seriesText } from '@/wording/besideText';
import { breaksText, missingText } from '@/wording/missingText';
import { chartSourceText } from '@/wording/chartSourceText';
import { messageText } from '@/wording/messageText';
import { pointNote } from '@/wording/pointNoteText';
import { trendTitle } from '@/wording/trendTitle';
import { FiguresTable } from './FiguresTable';
import type { IndicatorView } from './indicatorView';
import { useTrendEvents } from './useTrendEvents';

const TrendChart = lazy(() => import('@/charts/TrendChart').then((chart) => ({ default: chart.TrendChart })));

/** The area's series beside its comparators, as a chart and as a table of the same figures. */
export function Trend({ view }: { readonly view: IndicatorView }) {
  const { data, row, area, lastDay, areaName } = view;
  const region = regionOf(data, area)?.name;
  const { indicator } = row;
  const rows = trendRows(data, indicator, { area, lastDay });
  const names: Readonly<Record<LineName, string>> = {
    ours: areaName,
    neighbours: 'Neighbours',
    region: region ?? 'Region',
    england: 'England',
    target: 'Target',
  };
  const firstRow = rows[0];
  const title = trendTitle(rows, indicator) ?? (firstRow === undefined ? 'Trend' : `Since ${firstRow.label}`);
  const figure = useRef<HTMLElement>(null);
  const { events, failed } = useTrendEvents(view);
  const marks = eventMarks(
    events,
    rows.map(({ period }) => period),
  );
  const hasLine = rows.filter(({ figures }) => Object.keys(figures).length > 0).length > 1;
  return (
    <section className="sc-trend-section">
      <div className="sc-keep">
        <h2 className="govuk-heading-m">{title}</h2>
        {!hasLine && <p className="govuk-body">There are too few figures to draw a trend.</p>}
        {hasLine && (
          <figure className="sc-figure-block" ref={figure}>
            <figcaption className="sc-quiet">
              {indicator.title}, {formatUnit(indicator.unit)}, {areaName}. {seriesText(row)}{' '}
              {notComparedText(indicator)} {missingText(rows)}{' '}
              {breaksText(rows, row.rating.kind === 'rated' && row.rating.comparisons.length > 0)}{' '}
              {rows.some(({ range }) => range !== undefined) &&
                'The shaded band, and the range in brackets in the table, is where the figure could lie by chance, 19 times in 20.'}
            </figcaption>
            <Suspense
              fallback={
                <p className="sc-trend sc-trend--pending" role="status">
                  Drawing the chart…
                </p>
              }
            >
              <TrendChart
                rows={rows}
                names={{ ...names, region: shortRegion(region) }}
                marks={marks}
                note={pointNote(strongestChange(data, row), row)}
                format={(value, decimals = indicator.decimals) =>
                  formatValue(value, indicator.unit, decimals)
                }
                maxValue={axisEnd(indicator.unit)}
                description={`Trend of ${indicator.title}. ${seriesText(row)}`}
              />
            </Suspense>
            <EventList marks={marks} />
            {failed !== undefined && (
              <p className="govuk-body-s">Could not load the judgements of inspectors. {failed}</p>
            )}
          </figure>
        )}
      </div>
      {hasLine && (
        <SaveChart
          noun="trend"
          from={figure}
          words={{
            title: [indicator.title, messageText(row, strongestChange(data, row))]
              .filter((part) => part !== undefined)
              .join(': '),
            subtitle: `${indicator.title}, ${formatUnit(indicator.unit)}, ${areaName}. ${seriesText(row)}`,
            lines: [
              lineKeyText(linesWithFigure(rows).map((style) => ({ name: names[style], style }))),
              ...marks.map(eventWords),
              chartSourceText(data.plan, indicator),
            ],
          }}
          name={[indicator.id, 'trend', areaName]}
        />
      )}
      {rows.length > 0 && (
        <details className="govuk-details sc-figures" open={!hasLine}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Show the figures</span>
          </summary>
          <FiguresTable rows={rows} names={names} marks={marks} view={view} />
        </details>
      )}
    </section>
  );
}

/** The region's name at the end of its line, which has room for 12 letters. */
function shortRegion(region: string | undefined): string {
  return region === undefined || region.length > 12 ? 'Region' : region;
}
