import { withoutNoise } from '@/domain/figures/rounding';
import { capital } from '@/domain/figures/capital';
import type { Indicator } from '@/domain/figures/indicator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { ValueReading } from '@/domain/figures/reading';
import type { PlanData } from '@/domain/plan/planData';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import type { BenchmarkComparison, TargetComparison } from '@/domain/scorecard/rating';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatNumber, formatValue } from '@/ui/formatValue';
import { comparatorText } from './comparatorText';
import { judgedWord, sideWord } from './ratingText';

/** Shown where no comparator has a figure. */
const NO_BENCHMARK = 'No benchmark has a figure.';

/**
 * A row beside others in a sentence or two: how far from the first comparator that has a figure, which side that is, what the gap was, and the other's
 * figure; then its target, if it is rated by one. `2 points lower than England (93%), which is worse; the gap was 3 in 2012/13.`
 */
export function comparisonSentence(data: PlanData, row: ScorecardRow): string {
  const sentences = [...comparedSentences(data, row), ...targetSentences(row)];
  return sentences.length === 0 ? NO_BENCHMARK : sentences.join(' ');
}

function comparedSentences(data: PlanData, row: ScorecardRow): readonly string[] {
  const { comparators, indicator } = row;
  const [firstName, ...otherNames] = (['neighbours', 'england'] as const).flatMap(
    (name): readonly BenchmarkName[] => (comparators[name].benchmark.kind === 'value' ? [name] : []),
  );
  const englandBenchmark = comparators.england.benchmark;
  const otherPeriod =
    englandBenchmark.kind === 'other period'
      ? [
          `England’s ${comparedFigureText(englandBenchmark.reading, indicator)} is for ${formatPeriodShort(englandBenchmark.period)}: two periods are not compared.`,
        ]
      : [];
  if (firstName === undefined) return otherPeriod;
  return [
    `${distanceFrom(firstName, row)}${gapBefore(data, row, firstName)}.`,
    ...otherNames.map((name) => `${capital(whoText(name, undefined))} ${benchmarkFigureText(name, row)}.`),
    ...otherPeriod,
  ];
}

/** As `judgedFact`, but of any comparator; of a neutral indicator it says the side and judges nothing. */
function distanceFrom(name: BenchmarkName, row: ScorecardRow): string {
  const { observation, comparators, indicator } = row;
  const { benchmark } = comparators[name];
  const who = `${capital(whoText(name, undefined))} ${benchmarkFigureText(name, row)}`;
  if (observation?.reading.kind !== 'value' || benchmark.kind !== 'value') return who;
  const difference = withoutNoise(observation.reading.value - benchmark.reading.value);
  if (indicator.polarity !== 'neutral') {
    const behindBy = indicator.polarity === 'low' ? difference : -difference;
    return judgedFact(
      { name, comparatorReading: benchmark.reading, distanceBehind: withoutNoise(behindBy) },
      row,
      undefined,
    );
  }
  const comparatorWithFigure = `${whoText(name, undefined)} (${benchmarkFigureText(name, row)})`;
  if (difference === 0) return `Level with ${comparatorWithFigure}`;
  const places = Math.min(observation.reading.decimals, benchmark.reading.decimals, indicator.decimals);
  return `${sizeText(Math.abs(difference), indicator, places)} ${difference > 0 ? 'higher' : 'lower'} than ${comparatorWithFigure}`;
}

/** Returns how far a row is ahead of the first comparator that has a figure, as a share of that figure and in words, or undefined if it is not ahead. */
export function aheadOfBenchmark(
  row: ScorecardRow,
): { readonly share: number; readonly text: string } | undefined {
  const { observation, comparators, indicator } = row;
  const name = (['neighbours', 'england'] as const).find(
    (candidate) => comparators[candidate].benchmark.kind === 'value',
  );
  const benchmark = name && comparators[name].benchmark;
  if (name === undefined || benchmark?.kind !== 'value' || observation?.reading.kind !== 'value')
    return undefined;
  const difference = withoutNoise(observation.reading.value - benchmark.reading.value);
  const aheadBy = { high: difference, low: -difference, neutral: 0 }[indicator.polarity];
  if (aheadBy <= 0 || benchmark.reading.value === 0) return undefined;
  return { share: aheadBy / Math.abs(benchmark.reading.value), text: distanceFrom(name, row) };
}

function benchmarkFigureText(name: BenchmarkName, { comparators, indicator }: ScorecardRow): string {
  const { benchmark } = comparators[name];
  return benchmark.kind === 'value' ? comparedFigureText(benchmark.reading, indicator) : '';
}

function targetSentences(row: ScorecardRow): readonly string[] {
  const { rating } = row;
  if (rating.kind !== 'rated' || rating.basis === 'reported' || rating.target === undefined) return [];
  return [targetFact(rating.target, row)];
}

/** "Similar areas" is named once on the page, in its key. */
export function whoText(name: BenchmarkName, region: string | undefined): string {
  return name === 'neighbours' ? 'similar areas' : comparatorText(name, region);
}

/** A judged comparison: `3.1 points higher than similar areas (2.4%), which is worse`. */
export function judgedFact(
  comparison: Pick<BenchmarkComparison, 'name' | 'comparatorReading' | 'distanceBehind'>,
  row: ScorecardRow,
  region: string | undefined,
): string {
  const sideText = sideFact(comparison, row, region);
  return comparison.distanceBehind === 0
    ? sideText
    : `${sideText}, which is ${judgedWord(comparison.distanceBehind)}`;
}

/** A comparison that gives only the side, where nobody can tell whether that is worse: `3.1 points higher than similar areas (2.4%)`. */
export function sideFact(
  {
    name,
    comparatorReading,
    distanceBehind,
  }: Pick<BenchmarkComparison, 'name' | 'comparatorReading' | 'distanceBehind'>,
  { indicator, observation }: ScorecardRow,
  region: string | undefined,
): string {
  const comparatorWithFigure = `${whoText(name, region)} (${comparedFigureText(comparatorReading, indicator)})`;
  if (distanceBehind === 0) return `Level with ${comparatorWithFigure}`;
  const ownDecimals =
    observation?.reading.kind === 'value' ? observation.reading.decimals : indicator.decimals;
  const size = sizeText(
    Math.abs(distanceBehind),
    indicator,
    Math.min(ownDecimals, comparatorReading.decimals, indicator.decimals),
  );
  return `${size} ${sideWord(distanceBehind, indicator)} than ${comparatorWithFigure}`;
}

/** How far the figure was from the same comparator in the period before: `; the gap was 2.1 in 2023/24`. */
export function gapBefore(data: PlanData, row: ScorecardRow, name: BenchmarkName): string {
  const { direction, indicator } = row;
  const comparatorGap = gapsOfRow(data, row, row.series.area).find((candidate) => candidate.name === name);
  if (comparatorGap === undefined || direction.kind !== 'change') return '';
  const { gapBefore, word, decimals } = comparatorGap.gap;
  const previousPeriod = formatPeriodShort(direction.previous);
  const places = Math.min(decimals, indicator.decimals);
  const size = formatNumber(Math.abs(gapBefore), places);
  if (gapBefore === 0) return `; in ${previousPeriod} it was level`;
  if (word === 'crossed')
    return `; in ${previousPeriod} it was ${sizeText(Math.abs(gapBefore), indicator, places)} ${judgedWord(gapBefore > 0 === (indicator.polarity === 'low') ? 1 : -1)}`;
  return word === 'unchanged'
    ? `; the gap was the same in ${previousPeriod}`
    : `; the gap was ${size} in ${previousPeriod}`;
}

/** The target, and how far off it the figure is: `Target 95.0%, 7.6 points off.` */
export function targetFact(
  { target, distanceBehind, isMet }: TargetComparison,
  { indicator, observation }: ScorecardRow,
): string {
  const figure = comparedFigureText(target, indicator);
  if (isMet) return `At or better than the target of ${figure}.`;
  const ownDecimals =
    observation?.reading.kind === 'value' ? observation.reading.decimals : indicator.decimals;
  return `${sizeText(distanceBehind, indicator, Math.min(ownDecimals, target.decimals, indicator.decimals))} off the target of ${figure}.`;
}

export function comparedFigureText({ value, decimals }: ValueReading, indicator: Indicator): string {
  return formatValue(value, indicator.unit, Math.min(decimals, indicator.decimals));
}

/** A difference as words, in points for shares and scores: `3.1 points`, `1 point`. */
function sizeText(size: number, { unit }: Indicator, decimals: number): string {
  const isPoints = unit.kind === 'share' || unit.kind === 'score';
  if (!isPoints) return formatValue(size, unit, decimals);
  const number = formatNumber(size, decimals);
  return `${number} ${number === '1' ? 'point' : 'points'}`;
}
