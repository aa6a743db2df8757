import type { AreaCode } from '@/domain/figures/area';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { fedCells } from '@/pack/feeds/fedCells';
import { groupCounts, type GroupCounts } from '@/pack/feeds/groupCounts';
import { decimalsSeen, type FedPlan } from '@/pack/feeds/fedPlan';
import { observationsOf, originsOf } from '@/packFormat/publishedSeries';
import type { Breakdown } from './breakdowns';
import { fedFigures } from './fedFigures';
import type { AreaFigures, IndicatorFigures } from './indicatorFigures';

/** The breakdowns of one indicator from published files, with the counts of each group. Empty for an indicator that has none. */
export function fedBreakdowns(feedPlan: FedPlan, indicator: Indicator): readonly Breakdown[] {
  return (feedPlan.groupsOf.get(indicator.id) ?? []).flatMap((group): readonly Breakdown[] => {
    if (group.breakdown === '' || group.figure.length === 0) return [];
    const decimals = Math.min(indicator.decimals, decimalsSeen(feedPlan, group.figure));
    const groupFigures = fedFigures(fedCells(feedPlan.store, group.figure), {
      decimals,
      files: group.figure.map((column) => feedPlan.columns[column]?.file ?? ''),
      store: feedPlan.store,
      breaks: indicator.breaks,
    });
    return [
      breakdownFrom(withCounts(groupFigures, groupCounts(feedPlan.store, group)), {
        indicator,
        decimals,
        group,
      }),
    ];
  });
}

function breakdownFrom(
  { areas, periods, files }: IndicatorFigures,
  {
    indicator,
    decimals,
    group,
  }: {
    readonly indicator: Indicator;
    readonly decimals: number;
    readonly group: { readonly breakdown: string };
  },
): Breakdown {
  const series = new Map<AreaCode, Series>();
  const origins: FigureOrigin[] = [];
  for (const [area, figures] of areas) {
    const observations = observationsOf(figures, periods, decimals) ?? [];
    series.set(area, { indicator: indicator.id, area, observations });
    for (const origin of originsOf(figures.origins, periods, { area, files })) origins.push(origin);
  }
  return { breakdown: group.breakdown, series, origins };
}

/** The figures, with the numerators and denominators added to the notes on their origin. */
export function withCounts(figures: IndicatorFigures, counts: GroupCounts): IndicatorFigures {
  if (counts.size === 0) return figures;
  const areas = new Map<AreaCode, AreaFigures>();
  for (const [area, areaFigures] of figures.areas) {
    const [rows, notes = {}] = areaFigures.origins;
    const notedCounts = figures.periods.flatMap((period, column) => {
      const countPair = counts.get(`${area}|${period.family}|${period.step}`);
      return countPair === undefined ? [] : [[String(column), { ...notes[column], ...countPair }] as const];
    });
    areas.set(
      area,
      notedCounts.length === 0
        ? areaFigures
        : { ...areaFigures, origins: [rows, { ...notes, ...Object.fromEntries(notedCounts) }] },
    );
  }
  return { ...figures, areas };
}
