import type { Counts } from '@/domain/figures/counts';
import type { Dimension, GroupSeries } from './dimension';
import { gapWord, groupGap, type Counted, type GroupGap } from './groupGap';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { Polarity } from '@/domain/figures/polarity';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { latestPeriod, observationAt, seriesUntil } from '@/domain/figures/series';

/** One group in the period of its dimension that is shown. */
export type GroupAt = Counted & {
  readonly name: string;
  readonly gap: GroupGap;
  /** The group's count as a share of all, from 0 to 1. Undefined if either count is not published. */
  readonly share: number | undefined;
};

/** A dimension in the latest period in which any of its groups has a figure. */
export type DimensionAt = {
  readonly name: string;
  readonly period: Period;
  readonly headline: Counted;
  readonly groups: readonly GroupAt[];
  /** A later period, for which every group is withheld or not available. */
  readonly withheldPeriod: Period | undefined;
};

/** The series of the whole that is divided into groups, and where its figures are from. */
export type HeadlineFigures = { readonly series: Series; readonly origins: readonly FigureOrigin[] };

type GapRules = {
  readonly indicator: Indicator;
  readonly smallest: number;
  readonly lastDay?: string | undefined;
};

/** Returns each group's figure and its gap to the others, or undefined if no group has a row by the last day. */
export function dimensionAt(
  { name, groups }: Dimension,
  headlineFigures: HeadlineFigures,
  rules: GapRules,
): DimensionAt | undefined {
  const groupsUntil = groups.map((group) => groupUntil(group, rules.lastDay));
  const period = latestPeriod(groupsUntil.map(({ series }) => series));
  if (period === undefined) return undefined;
  const headline = countedAt(headlineFigures, period);
  const counted = groupsUntil.map((group) => countedAt(group, period));
  return {
    name,
    period,
    headline,
    groups: groupsUntil.map((group, index): GroupAt => {
      const ownCounted = counted[index] ?? NOTHING_COUNTED;
      return {
        ...ownCounted,
        name: group.name,
        gap: groupGap(ownCounted, headline, counted.toSpliced(index, 1), rules),
        share: rules.indicator.unit.kind === 'count' ? shareOf(ownCounted, headline) : undefined,
      };
    }),
    withheldPeriod: newestAfter(groupsUntil, period),
  };
}

/** The groups that do worse than the others by more than chance, those furthest behind first. */
export function groupsDoingWorse({ groups }: DimensionAt, polarity: Polarity): readonly GroupAt[] {
  const sizeOf = ({ gap }: GroupAt) => (gap.kind === 'gap' ? Math.abs(gap.difference) : 0);
  return groups
    .filter(({ gap }) => gap.kind === 'gap' && gapWord(gap.side, polarity) === 'worse')
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/** How many groups could be tested, how many could not because a figure is withheld, and how many because counts or an interval are lacking. */
export function testedOf(dimensions: readonly DimensionAt[]): {
  readonly tested: number;
  readonly withheldCount: number;
  readonly untested: number;
} {
  const gaps = dimensions.flatMap(({ groups }) => groups.map(({ gap }) => gap));
  const isWithheld = (gap: GroupGap) =>
    gap.kind === 'none' && (gap.because === 'withheld' || gap.because === 'few others');
  return {
    tested: gaps.filter((gap) => gap.kind === 'gap' && gap.side !== 'untested').length,
    withheldCount: gaps.filter(isWithheld).length,
    untested: gaps.filter((gap) => gap.kind === 'gap' && gap.side === 'untested').length,
  };
}

const NOTHING_COUNTED: Counted = { observation: undefined, counts: undefined };

function groupUntil(group: GroupSeries, lastDay: string | undefined): GroupSeries {
  return lastDay === undefined ? group : { ...group, series: seriesUntil(group.series, lastDay) };
}

function countedAt({ series, origins }: HeadlineFigures, period: Period): Counted {
  return { observation: observationAt(series, period), counts: countsAt(origins, period) };
}

/** The counts behind a figure, where both are published. */
export function countsAt(origins: readonly FigureOrigin[], period: Period): Counts | undefined {
  const matchingOrigin = origins.find(
    (origin) => origin.period[0] === period.timePeriod && origin.period[1] === period.timeIdentifier,
  );
  const [numerator, denominator] = [matchingOrigin?.numerator, matchingOrigin?.denominator];
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

function shareOf(group: Counted, headline: Counted): number | undefined {
  const [groupReading, headlineReading] = [group.observation?.reading, headline.observation?.reading];
  if (groupReading?.kind !== 'value' || headlineReading?.kind !== 'value' || headlineReading.value <= 0)
    return undefined;
  return groupReading.value <= headlineReading.value ? groupReading.value / headlineReading.value : undefined;
}

function newestAfter(groups: readonly GroupSeries[], period: Period): Period | undefined {
  const lastPeriods = groups.flatMap(({ series }) => series.observations.at(-1)?.period ?? []);
  return lastPeriods
    .toSorted(comparePeriods)
    .findLast((lastPeriod) => comparePeriods(lastPeriod, period) > 0);
}
