import { capital } from '@/domain/figures/capital';
import { lazy, Suspense, useRef } from 'react';
import { limitDecimals, processRows, type DrawnLimits, type ProcessRow } from '@/charts/processRows';
import { axisEnd } from '@/charts/trendRows';
import { SaveChart } from '@/charts/SaveChart';
import { strongestChange } from '@/domain/certainty/strongestChange';
import { processOf, processResult, type ProcessResult } from '@/domain/process/processOfRow';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { AssuranceMark } from '@/ui/AssuranceMark';
import { formatReading, formatUnit, formatValue } from '@/ui/formatValue';
import { VariationMark } from '@/ui/VariationMark';
import { chartSourceText } from '@/wording/chartSourceText';
import { unflaggedText } from '@/wording/unflaggedText';
import { flaggedTexts, limitsText, newLimitsTexts, recentText } from '@/wording/flaggedText';
import { levelText } from '@/wording/strongestText';
import { NOT_STABLE, assuranceText, causeText, variationText } from '@/wording/processText';
import { ProcessTable } from './ProcessTable';
import type { IndicatorView } from './indicatorView';

const ProcessChart = lazy(() =>
  import('@/charts/ProcessChart').then((chart) => ({ default: chart.ProcessChart })),
);

/** The part "Signal or chance?": the chart of the series between its limits, which names every point that is more than chance. */
export function Process({ view }: { readonly view: IndicatorView }) {
  const { data, row, areaName } = view;
  const { indicator } = row;
  const figure = useRef<HTMLElement>(null);
  const chart = processOf(data, row);
  if (chart.kind !== 'chart') return null;
  const rows = processRows(chart, indicator);
  const flaggedCauses = flaggedTexts(chart);
  const lastRow = rows.findLast(({ limits }) => limits !== undefined);
  const limitNames =
    lastRow?.limits === undefined ? {} : limitNamesOf(lastRow.limits, row, limitDecimals(rows, indicator));
  const limitBases = chart.segments.flatMap((segment) => limitsText(segment) ?? []);
  const { leads } = strongestChange(data, row);
  const baselineTexts =
    leads.kind === 'process' && leads.limits === 'earlier'
      ? [`By the limits of before, it is ${levelText(leads)}.`]
      : [];
  return (
    <section className="sc-process-section">
      <div className="sc-keep">
        <h2 className="govuk-heading-m">Signal or chance?</h2>
        <Result result={processResult(data, row)} />
        <figure className="sc-figure-block" ref={figure}>
          <figcaption className="sc-quiet">
            {indicator.title}, {formatUnit(indicator.unit)}, {areaName}: process chart (XmR). Chance alone
            seldom takes a figure beyond the limits.
          </figcaption>
          <Suspense
            fallback={
              <p className="sc-trend sc-process sc-trend--pending" role="status">
                Drawing the chart…
              </p>
            }
          >
            <ProcessChart
              rows={rows}
              names={limitNames}
              format={(value, decimals = indicator.decimals) => formatValue(value, indicator.unit, decimals)}
              wordsOf={(processRow) => pointWordsOf(processRow, row)}
              maxValue={axisEnd(indicator.unit)}
              description={`Process chart of ${indicator.title}. ${flaggedCauses.length === 0 ? 'No point is flagged.' : flaggedCauses.join(' ')}`}
            />
          </Suspense>
        </figure>
      </div>
      {flaggedCauses.length === 0 ? (
        <p className="govuk-body">{unflaggedText(chart, row)}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {flaggedCauses.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className="govuk-body-s sc-quiet">
        {[...newLimitsTexts(chart), ...baselineTexts, ...limitBases].join(' ')}
      </p>
      <SaveChart
        noun="process chart"
        from={figure}
        words={{
          title: `${indicator.title}: signal or chance?`,
          subtitle: `${indicator.title}, ${formatUnit(indicator.unit)}, ${areaName}: process chart (XmR).`,
          lines: [
            ...(flaggedCauses.length === 0 ? [unflaggedText(chart, row)] : flaggedCauses),
            `${Object.values(limitNames).join('; ')}.`,
            chartSourceText(data.plan, indicator),
          ],
        }}
        name={[indicator.id, 'process', areaName]}
      />
      <details className="govuk-details sc-figures">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Show the limits</span>
        </summary>
        <ProcessTable rows={rows} indicator={indicator} />
      </details>
    </section>
  );
}

function Result({ result }: { readonly result: ProcessResult | undefined }) {
  if (result?.kind !== 'judged') return null;
  const { variation, assurance, recentRuns, isTrial } = result;
  // Limits on trial rest on few points: a point that they flag is a signal, but the lack of one proves nothing.
  if (isTrial && variation.kind === 'common cause')
    return <p className="govuk-body">Too few figures to tell signal from chance.</p>;
  const recentNote = variation.kind === 'common cause' ? recentText(recentRuns) : undefined;
  const resultText = [capital(variationText(variation)), recentNote]
    .filter((part) => part !== undefined)
    .join(' ');
  return (
    <>
      <p className="sc-process-result">
        <VariationMark variation={variation} label={resultText} />
        {assurance === 'not stable' && (
          <span>{capital(NOT_STABLE)}: the limits are from before it changed</span>
        )}
        {assurance !== undefined && assurance !== 'not stable' && (
          <AssuranceMark assurance={assurance} label={capital(assuranceText(assurance))} />
        )}
      </p>
      {variation.kind !== 'common cause' && (
        <p className="govuk-body-s">
          The process is not what it was when the limits were set. Where it is known what changed it, the
          event can be recorded, and the limits start anew.
        </p>
      )}
    </>
  );
}

function limitNamesOf(limits: DrawnLimits, { indicator }: ScorecardRow, decimals: number) {
  const figure = (value: number) => formatValue(value, indicator.unit, decimals);
  const [upper, lower] = [`Upper limit ${figure(limits.upper)}`, `Lower limit ${figure(limits.lower)}`];
  const mean = `Mean ${figure(limits.mean)}`;
  return limits.isTrial ? { trialUpper: upper, mean, trialLower: lower } : { upper, mean, lower };
}

/** A flagged point in words: "Jan 2024: 20, outside the limits, above". */
function pointWordsOf({ label, reading, causes }: ProcessRow, { indicator }: ScorecardRow): string {
  const causesText = causes.length === 0 ? 'within the limits' : causes.map(causeText).join('; ');
  return `${label}: ${formatReading(reading, indicator)}, ${causesText}`;
}
