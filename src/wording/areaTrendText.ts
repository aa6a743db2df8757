import { changeOver, type AreaTrend } from '@/domain/compare/areaTrend';
import { standingBesideOurs } from '@/domain/compare/heatTable';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { SHORTHAND_MEANINGS, type Reading } from '@/domain/figures/reading';
import { newestValue, observationAt } from '@/domain/figures/series';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';

type IndicatorFormat = Pick<Indicator, 'unit' | 'decimals' | 'polarity'>;

/** The message of a trend by rule: "Rotherham went from 4.0% in 2018 to 4.4% in 2025". */
export function areaTrendMessage({ ourArea, span }: AreaTrend, indicator: IndicatorFormat): string {
  const { name } = ourArea.area;
  const change = span && changeOver(ourArea, span);
  if (span !== undefined && change !== undefined) return `${name} ${changeWords(change, indicator, span)}`;
  const newest = newestValue(ourArea.series);
  return newest === undefined
    ? `${name} has no figure`
    : `${name} has ${formatReading(newest.reading, indicator)} in ${formatPeriodShort(newest.period)}, and no earlier figure to compare it with`;
}

/** What the chosen areas did over the same time, and how ours compares with them at its end, a sentence each. */
export function otherAreaTexts(trend: AreaTrend, indicator: IndicatorFormat): readonly string[] {
  const { otherAreas, span } = trend;
  if (span === undefined || otherAreas.length === 0) return [];
  const changes = otherAreas.flatMap((trendArea) => {
    const change = changeOver(trendArea, span);
    return change === undefined
      ? []
      : [
          `${trendArea.area.name} ${formatReading(change.from, indicator)} to ${formatReading(change.to, indicator)}`,
        ];
  });
  const notCompared = otherAreas
    .filter((trendArea) => changeOver(trendArea, span) === undefined)
    .map(({ area }) => area.name);
  return [
    ...(changes.length === 0 ? [] : [`Over the same time: ${changes.join('; ')}.`]),
    ...(notCompared.length === 0 ? [] : [`${listOf(notCompared)} cannot be compared over this time.`]),
    ...placeTexts(trend, span.last, indicator),
  ];
}

/** One period in words: "2024/25: Rotherham 4.4%, England 3.4%, Barnsley confidential, figure withheld". */
export function trendPointText(
  { ourArea, otherAreas }: AreaTrend,
  period: Period,
  indicator: IndicatorFormat,
): string {
  const words = [ourArea, ...otherAreas].map(
    (trendArea) =>
      `${trendArea.area.name} ${readingWords(observationAt(trendArea.series, period)?.reading, indicator)}`,
  );
  return `${formatPeriodShort(period)}: ${words.join(', ')}`;
}

/** Says what our figure is better and worse than: "In 2025 Rotherham’s 4.4% is better than Doncaster, and worse than England and Barnsley." */
function placeTexts(
  { ourArea, otherAreas }: AreaTrend,
  period: Period,
  indicator: IndicatorFormat,
): readonly string[] {
  const ourReading = observationAt(ourArea.series, period)?.reading;
  if (ourReading?.kind !== 'value') return [];
  const namesBeside = (wantedStanding: string) =>
    otherAreas
      .filter(
        ({ series }) =>
          standingBesideOurs(observationAt(series, period)?.reading, ourReading, indicator) ===
          wantedStanding,
      )
      .map(({ area }) => area.name);
  // Areas whose figure is worse than ours are the ones that ours is better than.
  const clauses = (
    [
      ['better than', namesBeside('worse')],
      ['worse than', namesBeside('better')],
      ['level with', namesBeside('level')],
    ] as const
  ).flatMap(([words, names]) => (names.length === 0 ? [] : [`${words} ${listOf(names)}`]));
  return clauses.length === 0
    ? []
    : [
        `In ${formatPeriodShort(period)} ${ourArea.area.name}’s ${formatReading(ourReading, indicator)} is ${clauses.join(', and ')}.`,
      ];
}

function changeWords(
  { from, to }: NonNullable<ReturnType<typeof changeOver>>,
  indicator: IndicatorFormat,
  { first, last: lastName }: NonNullable<AreaTrend['span']>,
): string {
  return `went from ${formatReading(from, indicator)} in ${formatPeriodShort(first)} to ${formatReading(to, indicator)} in ${formatPeriodShort(lastName)}`;
}

function readingWords(reading: Reading | undefined, indicator: IndicatorFormat): string {
  if (reading === undefined) return 'no figure';
  return reading.kind === 'withheld'
    ? SHORTHAND_MEANINGS[reading.shorthand]
    : formatReading(reading, indicator);
}

function listOf(names: readonly string[]): string {
  const lastName = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${lastName}` : lastName;
}
