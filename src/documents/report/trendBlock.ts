import { strongestChange } from '@/domain/certainty/strongestChange';
import { capital } from '@/domain/figures/capital';
import { valueAt } from '@/domain/figures/series';
import { areaName } from '@/domain/plan/planData';
import { targetFor } from '@/domain/plan/targetFor';
import type { ReportFacts } from '@/domain/report/reportFacts';
import type { Comparator } from '@/domain/scorecard/comparator';
import { comparatorsOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { polarityText } from '@/wording/directionText';
import { chartMessage } from '@/wording/chartMessage';
import type { Block, TrendLine } from './block';
import { steadyText } from './steadyText';

/** The most periods that fit on a sheet; the newest are kept. With thirteen months the chart includes the same month of last year. */
const MOST_PERIODS = 13;

/** Returns an exception over time beside its target, similar areas and England, or undefined if there are fewer than two figures. */
export function trendBlock({ data, area, lastDay }: ReportFacts, row: ScorecardRow): readonly Block[] {
  const { indicator, series, period } = row;
  const shownObservations = series.observations
    .filter(
      (observation) =>
        observation.period.family === period?.family &&
        (lastDay === undefined || observation.period.end <= lastDay),
    )
    .slice(-MOST_PERIODS);
  if (shownObservations.filter(({ reading }) => reading.kind === 'value').length < 2) return [];
  const comparators = shownObservations.map((observation) =>
    comparatorsOf(data, indicator, { area, period: observation.period }),
  );
  const comparatorLine = (name: string, who: 'neighbours' | 'england'): readonly TrendLine[] => {
    const figures = comparators.map((periodComparators) => valueOf(periodComparators[who]));
    if (figures.every((figure) => figure === undefined)) return [];
    return [
      {
        name,
        who,
        values: figures.map((figure) => figure && atPublishedPrecision(figure.value, figure.decimals)),
        texts: figures.map((figure) => figure && formatValue(figure.value, indicator.unit, figure.decimals)),
      },
    ];
  };
  const ownLine: TrendLine = {
    name: areaName(data, area),
    who: 'ours',
    values: shownObservations.map((observation) => {
      const figure = valueAt(series, observation.period);
      return figure && atPublishedPrecision(figure.value, Math.min(figure.decimals, indicator.decimals));
    }),
    texts: shownObservations.map(({ reading }) => formatReading(reading, indicator)),
  };
  const targets = shownObservations.map((observation) =>
    targetFor(data.targets, indicator, observation.period),
  );
  const target: readonly TrendLine[] = targets.every((periodTarget) => periodTarget === undefined)
    ? []
    : [
        {
          name: 'Target',
          who: 'target',
          values: targets.map((periodTarget) => periodTarget?.value),
          texts: targets.map(
            (periodTarget) =>
              periodTarget && formatValue(periodTarget.value, indicator.unit, periodTarget.decimals),
          ),
        },
      ];
  const steadyTexts = target
    .flatMap((trendLine) => steadyText(trendLine) ?? [])
    .map((text) => ` Target ${text}.`);
  return [
    {
      kind: 'trend',
      title: titleOf(row, chartMessage(row, strongestChange(data, row), shownObservations)),
      measured: `${areaName(data, area)}, ${spanOf(shownObservations.map((observation) => formatPeriodShort(observation.period)))}. ${capital(polarityText(indicator.polarity))}.${steadyTexts.join('')}`,
      periods: shownObservations.map((observation) => formatPeriodShort(observation.period)),
      lines: [
        ownLine,
        ...target,
        ...comparatorLine('Similar areas', 'neighbours'),
        ...comparatorLine('England', 'england'),
      ],
    },
  ];

  // Figures are rounded to the decimals shown, because a chart carries its own workbook, which must not reveal more
  // digits.
  function atPublishedPrecision(value: number, decimals: number): number {
    return Number(value.toFixed(decimals));
  }

  function valueOf({ benchmark }: Comparator) {
    if (benchmark.kind !== 'value') return undefined;
    const { value, decimals } = benchmark.reading;
    return { value, decimals: Math.min(decimals, indicator.decimals) };
  }
}

/** The chart's message: the indicator, and how the lines compare and when, so that the title says what to see. */
function titleOf({ indicator }: ScorecardRow, message: string | undefined): string {
  return message === undefined ? indicator.title : `${indicator.title}: ${message}`;
}

function spanOf(periods: readonly string[]): string {
  return `${periods[0]} to ${periods.at(-1)}`;
}
