import type { AreaCode } from '@/domain/figures/area';
import { toPeriod } from '@/domain/figures/period';
import type { PublishedLatest, PublishedPlan } from '@/packFormat/publishedPlan';
import type { AuditFigure } from './packFigures';
import type { AuditIndicator, PackIndicator } from './packIndicator';

export type FrozenFigure = Pick<AuditFigure, 'area' | 'period' | 'text'> & {
  readonly report: string;
  readonly indicator: string;
  /** Whether the pack shows the red, amber or green of the figure. */
  readonly isRated: boolean;
};

export type RepeatedFigure = Pick<AuditFigure, 'indicator' | 'area' | 'period' | 'text'> & {
  readonly file: string;
};

/** One area’s part of a plan. */
export type PlanPart = Omit<PublishedPlan, 'indicators'> & { readonly indicators: readonly PackIndicator[] };

/** The headline figures of one area’s part of a plan. */
export function partEchoes(
  { areas, periods, figures, area }: PlanPart,
  indicators: readonly AuditIndicator[],
): readonly RepeatedFigure[] {
  return figures.flatMap((shownSeries, indicatorIndex) => {
    const indicator = indicators[indicatorIndex];
    if (indicator === undefined) return [];
    return shownSeries.series.flatMap(([areaIndex, values]) =>
      values.split(' ').flatMap((text, column): readonly RepeatedFigure[] => {
        const periodName = periods[shownSeries.periods[column] ?? -1];
        const period = periodName && toPeriod(...periodName);
        const code = areas[areaIndex]?.code;
        if (period === undefined || code === undefined || text === '~') return [];
        return [{ indicator, area: code, period, text, file: `the scorecard of ${area}` }];
      }),
    );
  });
}

/** The headline figures that one area’s part of a plan shows from frozen reports. */
export function frozenFigures({ frozen = [], area }: PlanPart): readonly FrozenFigure[] {
  return frozen.flatMap(({ report, figures }) =>
    figures.flatMap(({ indicator, period: periodName, value, rating }): readonly FrozenFigure[] => {
      const period = periodName && toPeriod(...periodName);
      if (period === undefined) return [];
      const text = value ?? 'c';
      return [
        {
          report,
          indicator,
          area: area as AreaCode,
          period,
          text,
          isRated: rating !== undefined && rating !== 'not rated',
        },
      ];
    }),
  );
}

/** The latest headline figures of all areas. */
export function latestEchoes(
  latestFigures: PublishedLatest | undefined,
  indicators: readonly AuditIndicator[],
): readonly RepeatedFigure[] {
  return (latestFigures?.indicators ?? []).flatMap(({ id, period: periodIndex, values }) => {
    const indicator = indicators.find((candidate) => candidate.id === id);
    const periodName = latestFigures?.periods[periodIndex ?? -1];
    const period = periodName && toPeriod(...periodName);
    if (indicator === undefined || period === undefined) return [];
    return values.split(' ').flatMap((text, areaIndex): readonly RepeatedFigure[] => {
      const code = latestFigures?.areas[areaIndex];
      return code === undefined || text === '~'
        ? []
        : [{ indicator, area: code as AreaCode, period, text, file: 'latest.json' }];
    });
  });
}
