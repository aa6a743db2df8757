import { changeOver, type AreaTrend } from '@/domain/compare/areaTrend';
import { besideOurs } from '@/domain/compare/heatTable';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { SHORTHAND_MEANINGS, type Reading } from '@/domain/figures/reading';
import { newestValue, observationAt } from '@/domain/figures/series';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';

type Measured = Pick<Indicator, 'unit' | 'decimals' | 'polarity'>;

/** The message of a trend by rule: "Rotherham went from 4.0% in 2018 to 4.4% in 2025". */
export function areaTrendMessage({ ours, span }: AreaTrend, indicator: Measured): string {
  const { name } = ours.area;
  const change = span && changeOver(ours, span);
  if (span !== undefined && change !== undefined) return `${name} ${changeWords(change, indicator, span)}`;
  const newest = newestValue(ours.series);
  return newest === undefined
    ? `${name} has no figure`
    : `${name} has ${formatReading(newest.reading, indicator)} in ${formatPeriodShort(newest.period)}, and no earlier figure to compare it with`;
}

/** What the chosen areas did over the same time, and how ours compares with them at its end, a sentence each. */
export function besideTrendTexts(trend: AreaTrend, indicator: Measured): readonly string[] {
  const { others, span } = trend;
  if (span === undefined || others.length === 0) return [];
  const changes = others.flatMap((one) => {
    const change = changeOver(one, span);
    return change === undefined
      ? []
      : [
          `${one.area.name} ${formatReading(change.from, indicator)} to ${formatReading(change.to, indicator)}`,
        ];
  });
  const apart = others.filter((one) => changeOver(one, span) === undefined).map(({ area }) => area.name);
  return [
    ...(changes.length === 0 ? [] : [`Over the same time: ${changes.join('; ')}.`]),
    ...(apart.length === 0 ? [] : [`${listOf(apart)} cannot be compared over this time.`]),
    ...placeTexts(trend, span.last, indicator),
  ];
}

/** One period in words: "2024/25: Rotherham 4.4%, England 3.4%, Barnsley confidential, figure withheld". */
export function trendPointText({ ours, others }: AreaTrend, period: Period, indicator: Measured): string {
  const words = [ours, ...others].map(
    (one) => `${one.area.name} ${readingWords(observationAt(one.series, period)?.reading, indicator)}`,
  );
  return `${formatPeriodShort(period)}: ${words.join(', ')}`;
}

/** "In 2025 Rotherham’s 4.4% is better than Doncaster, and worse than England and Barnsley." */
function placeTexts({ ours, others }: AreaTrend, period: Period, indicator: Measured): readonly string[] {
  const mine = observationAt(ours.series, period)?.reading;
  if (mine?.kind !== 'value') return [];
  const namesBeside = (wanted: string) =>
    others
      .filter(({ series }) => besideOurs(observationAt(series, period)?.reading, mine, indicator) === wanted)
      .map(({ area }) => area.name);
  // Areas whose figure is worse than ours are the ones that ours is better than.
  const parts = (
    [
      ['better than', namesBeside('worse')],
      ['worse than', namesBeside('better')],
      ['level with', namesBeside('level')],
    ] as const
  ).flatMap(([words, names]) => (names.length === 0 ? [] : [`${words} ${listOf(names)}`]));
  return parts.length === 0
    ? []
    : [
        `In ${formatPeriodShort(period)} ${ours.area.name}’s ${formatReading(mine, indicator)} is ${parts.join(', and ')}.`,
      ];
}

function changeWords(
  { from, to }: NonNullable<ReturnType<typeof changeOver>>,
  indicator: Measured,
  { first, last }: NonNullable<AreaTrend['span']>,
): string {
  return `went from ${formatReading(from, indicator)} in ${formatPeriodShort(first)} to ${formatReading(to, indicator)} in ${formatPeriodShort(last)}`;
}

function readingWords(reading: Reading | undefined, indicator: Measured): string {
  if (reading === undefined) return 'no figure';
  return reading.kind === 'withheld'
    ? SHORTHAND_MEANINGS[reading.shorthand]
    : formatReading(reading, indicator);
}

function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
