import { useRef } from 'react';
import { rankedBars, areasWithoutRow, type RankedBar } from '@/charts/rankedRows';
import { RankedBars } from '@/charts/RankedBars';
import { RankedColumns } from '@/charts/RankedColumns';
import { SwarmChart } from '@/charts/SwarmChart';
import { useWidth } from '@/charts/useWidth';
import type { IndicatorHistory } from '@/data/parseHistory';
import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import { companionsOf } from '@/domain/scorecard/pair';
import { SHORTHAND_MEANINGS, SHORTHANDS, signOf } from '@/domain/figures/reading';
import { formatDay, formatPeriod } from '@/ui/formatPeriod';
import { formatValue } from '@/ui/formatValue';
import { comparedText, comparisonMessage, cutsText, noBandsText, shortPlace } from '@/wording/compareText';
import { polarityText } from '@/wording/directionText';
import { readWithText } from '@/wording/pairText';
import { ComparisonKey } from './ComparisonKey';
import { ComparisonTable } from './ComparisonTable';
import type { CompareView } from './compareView';
import { measureText } from './measureText';
import { SaveChart } from '@/charts/SaveChart';
import { sourceText } from './sourceText';

/** With more areas than this, the bars are drawn as upright columns and not as rows. */
const MOST_LYING = 45;
const START_WIDTH = 960;

/** The chart with its message, what it measures, its source, its files, and the same figures as a table. */
export function ComparisonFigure({
  view,
  comparison,
  history,
}: {
  readonly view: CompareView;
  readonly comparison: Comparison;
  readonly history: IndicatorHistory;
}) {
  const { data, indicator, names, params } = view;
  const region = names.region;
  const message = comparisonMessage(comparison, region);
  const subtitle = `${measureText(indicator)}, ${formatPeriod(comparison.period)}; ${setText(comparison, view)}; ${orderText(comparison, params.isSpread)}.`;
  const source = [
    sourceText(data, indicator, history, comparison),
    ...companionsOf(data, indicator).map(readWithText),
  ].join(' ');
  const figure = useRef<HTMLElement>(null);
  const bands = params.isSpread ? (noBandsText(comparison) ?? cutsText(comparison)) : undefined;
  const asAt = `Figures as at ${formatDay(data.plan.asAt)}.`;
  return (
    <section className="sc-compared">
      <h2 className="govuk-heading-l">{message}</h2>
      <figure className="sc-figure-block" ref={figure}>
        <figcaption className="sc-quiet">{subtitle}</figcaption>
        <ComparisonKey comparison={comparison} view={view} />
        <Drawing view={view} comparison={comparison} message={message} />
        {bands !== undefined && <p className="sc-quiet">{bands}</p>}
        <Missing comparison={comparison} isDrawn={!isLong(comparison) && !params.isSpread} />
        <p className="govuk-body-s sc-quiet">
          {source} {asAt}
        </p>
      </figure>
      <SaveChart
        from={figure}
        words={{
          title: message,
          subtitle,
          lines: [...(bands === undefined ? [] : [bands]), `${source} ${asAt}`],
        }}
        name={[indicator.id, comparison.period.timePeriod, view.areaName]}
        csv={async () => {
          const [{ toCsv }, { comparisonTable, COMPARISON_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/comparisonTable'),
          ]);
          return toCsv(COMPARISON_CSV, comparisonTable(comparison, names, { source, asAt: data.plan.asAt }));
        }}
      />
      <details
        className={`govuk-details ${params.isSpread && !isLong(comparison) ? 'sc-figures' : 'sc-figures-closed'}`}
      >
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Show the figures</span>
        </summary>
        <ComparisonTable bars={rankedBars(comparison, names)} caption={subtitle} comparison={comparison} />
      </details>
    </section>
  );
}

function isLong({ areas }: Comparison): boolean {
  return areas.length > MOST_LYING;
}

function Drawing({
  view: { names, params, indicator },
  comparison,
  message,
}: {
  readonly view: CompareView;
  readonly comparison: Comparison;
  readonly message: string;
}) {
  const { ref, width } = useWidth(START_WIDTH);
  const bars = rankedBars(comparison, names);
  const describeBar = ({ area, name, text }: RankedBar) =>
    area === undefined ? `${name}, ${text}` : comparedText(area, indicator);
  const label = `${message}.`;
  return (
    <div ref={ref} className="sc-drawing">
      {params.isSpread ? (
        <SwarmChart
          comparison={comparison}
          names={names}
          width={width}
          label={label}
          describe={({ area }) => comparedText(area, indicator)}
        />
      ) : isLong(comparison) ? (
        <RankedColumns
          bars={bars.filter(({ value }) => value !== undefined)}
          width={width}
          label={label}
          describe={describeBar}
          format={(value, decimals) => formatValue(value, indicator.unit, decimals)}
        />
      ) : (
        <RankedBars bars={bars} width={width} label={label} describe={describeBar} note={noteText} />
      )}
    </div>
  );
}

/** A rank in short form: `=115th` for joint 115th. */
function noteText({ area }: RankedBar): string {
  return area === undefined ? '' : shortPlace(area);
}

/** A note on the areas without a figure, for a chart that has no room for their names. */
function Missing({ comparison, isDrawn }: { readonly comparison: Comparison; readonly isDrawn: boolean }) {
  const withheldNotes = isDrawn ? [] : withheldText(comparison.areas);
  const areasAbsent = isDrawn && comparison.set === 'neighbours' ? [] : areasWithoutRow(comparison);
  if (withheldNotes.length + areasAbsent.length === 0) return null;
  return (
    <p className="govuk-body-s sc-quiet sc-measure">
      {withheldNotes.length > 0 && `Not shown, and not nought: ${withheldNotes.join('; ')}. `}
      {areasAbsent.length > 0 &&
        `${areasAbsent.length} ${areasAbsent.length === 1 ? 'authority has' : 'authorities have'} no row for this period${areasAbsent.length > MOST_NAMES ? '' : `: ${areasAbsent.join(', ')}`}.`}
    </p>
  );
}

/** A sentence lists at most this many names; the table has them all. */
const MOST_NAMES = 15;

/** One line for each shorthand in the chart: "[c] confidential, figure withheld: Rutland". */
function withheldText(areas: readonly ComparedArea[]): readonly string[] {
  return SHORTHANDS.flatMap((shorthand) => {
    const withheldNames = areas.flatMap(({ area, reading }) =>
      reading?.kind === 'withheld' && reading.shorthand === shorthand ? [area.name] : [],
    );
    if (withheldNames.length === 0) return [];
    const authoritiesText =
      withheldNames.length > MOST_NAMES ? `${withheldNames.length} authorities` : withheldNames.join(', ');
    return [`${signOf(shorthand)} ${SHORTHAND_MEANINGS[shorthand]}: ${authoritiesText}`];
  });
}

function setText({ set, areas }: Comparison, { data, areaName, names }: CompareView): string {
  const otherCount = areas.filter(({ role, reading }) => role !== 'ours' && reading?.kind === 'value').length;
  switch (set) {
    case 'neighbours': {
      const model = data.model ?? data.plan.neighbours.model;
      return `${areaName} and its ${areas.length - 1} statistical neighbours${model === undefined ? '' : ` (${model} model)`}`;
    }
    case 'region':
      return `${areaName} and ${otherCount} other authorities of ${names.region} with a figure`;
    case 'england':
      return `${areaName} and ${otherCount} other authorities with a figure`;
  }
}

function orderText({ indicator: { polarity } }: Comparison, isSpread: boolean): string {
  if (polarity === 'neutral') return isSpread ? 'neither is better' : 'neither is better, most first';
  return isSpread
    ? `${polarityText(polarity)}, and is to the right`
    : `best first, ${polarityText(polarity)}`;
}
