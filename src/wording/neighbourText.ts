import { type AreaCode, PUBLISHED_BEST_NEIGHBOUR, PUBLISHED_TOP_QUARTILE } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { printedFigure } from '@/domain/scorecard/printedFigure';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import { companionsOf } from '@/domain/scorecard/pair';
import { pulledAverage } from '@/domain/scorecard/pulledAverage';
import { areaName, type PlanData } from '@/domain/plan/planData';
import { observationAt } from '@/domain/figures/series';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatReading, formatValue } from '@/ui/formatValue';

/**
 * Names the best neighbour, `best neighbour Dudley 2.4%`, with what its figure must be read with: `, with 19.1% for 16- and 17-year-olds whose
 * activity is not known`. Returns undefined if neither way is better, or none has a figure.
 */
export function bestNeighbourText(
  data: PlanData,
  { neighbours, indicator, period }: ScorecardRow,
): string | undefined {
  const bestFigure = bestNeighbour(neighbours, indicator.polarity);
  if (bestFigure === undefined || period === undefined) return printedText(data, indicator, period);
  const companionTexts = companionTextsThere(data, { indicator, period }, bestFigure.area);
  return `best neighbour ${areaName(data, bestFigure.area)} ${formatReading(bestFigure.reading, indicator)}${companionTexts}`;
}

/**
 * What a neighbour's figure must be read with, for the same area and period: `, with 19.1% for 16- and 17-year-olds whose activity is not
 * known`. The result is empty for an indicator that has no companion.
 */
export function companionTextsThere(
  data: PlanData,
  { indicator, period }: Pick<ScorecardRow, 'indicator' | 'period'>,
  area: AreaCode,
  nameOf: (companion: Indicator) => string = ({ title }) => title,
): string {
  if (period === undefined) return '';
  return companionsOf(data, indicator)
    .map((companion) => {
      const observation = observationAt(data.series.get(companion.id)?.get(area), period);
      const figure = observation === undefined ? 'no figure' : formatReading(observation.reading, companion);
      return `, with ${figure} for ${nameOf(companion)}`;
    })
    .join('');
}

/** Returns what a narrow column calls an indicator: its code, `SB15`, or else its title. */
export function codeOf({ code, title }: Indicator): string {
  return code ?? title;
}

/** Gives the figures that a source prints if no neighbour's own figure is known: `best neighbour 13.1% and top quartile 16.0%, as printed`. */
function printedText(data: PlanData, indicator: Indicator, period: Period | undefined): string | undefined {
  const printedKinds = [
    ['best neighbour', PUBLISHED_BEST_NEIGHBOUR],
    ['top quartile', PUBLISHED_TOP_QUARTILE],
  ] as const;
  const texts = printedKinds.flatMap(([name, area]) => {
    const reading = printedFigure(data, indicator, { area, period });
    return reading === undefined ? [] : [`${name} ${formatReading(reading, indicator)}`];
  });
  return texts.length === 0 ? undefined : `${texts.join(' and ')}, as printed`;
}

/**
 * Says that one neighbour pulls the mean: `Dudley lifts the neighbours’ mean: their median is 5.5%`. Returns undefined if none does, or if the
 * median is the one that counts.
 */
export function pulledText(
  data: PlanData,
  { neighbours, comparators, indicator }: ScorecardRow,
): string | undefined {
  const { average } = comparators.neighbours;
  if (average === undefined || data.plan.neighbours.average !== 'mean') return undefined;
  const pulledMean = pulledAverage(neighbours, average);
  if (pulledMean === undefined) return undefined;
  const median = formatValue(pulledMean.median, indicator.unit, indicator.decimals);
  return `${areaName(data, pulledMean.area)} ${pulledMean.effect} the neighbours’ mean: their median is ${median}`;
}
