import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, isSamePeriod } from '@/domain/figures/period';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { observationsOf, originsOf } from '@/packFormat/publishedSeries';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { fedCells } from '@/pack/feeds/fedCells';
import { withCounts } from '@/pack/columns/fedBreakdowns';
import { groupCounts } from '@/pack/feeds/groupCounts';
import { fedFigures } from '@/pack/columns/fedFigures';
import { decimalsSeen } from '@/pack/feeds/fedPlan';
import { localFigures, type IndicatorFigures } from '@/pack/columns/indicatorFigures';

/** The figures of one indicator for all areas, from the officer's own table, from published files, or from both. */
export function figuresOf(
  { data, origins, fed }: Pick<CompiledPlan, 'data' | 'origins' | 'fed'>,
  indicator: Indicator,
): IndicatorFigures {
  const columns = fed?.columnsOf.get(indicator.id);
  const ownSeries = data.series.get(indicator.id);
  const ownOrigins = origins.get(indicator.id) ?? [];
  if (fed === undefined || columns === undefined) return localFigures(ownSeries ?? NO_SERIES, ownOrigins);
  const files = columns.map((column) => fed.columns[column]?.file ?? '');
  const headline = fed.groupsOf.get(indicator.id)?.find(({ breakdown }) => breakdown === '');
  const cells = fedCells(fed.store, columns);
  const figures = fedFigures(cells, {
    decimals: Math.min(indicator.decimals, decimalsSeen(fed, columns)),
    files,
    store: fed.store,
    breaks: indicator.breaks,
  });
  const publishedFigures =
    headline === undefined ? figures : withCounts(figures, groupCounts(fed.store, headline));
  return ownSeries === undefined
    ? publishedFigures
    : withOwnRows(indicator, { ownSeries, ownOrigins, publishedFigures });
}

const NO_SERIES: ReadonlyMap<AreaCode, Series> = new Map();

/** The officer's own row replaces the published figure for the same cell. */
function withOwnRows(
  indicator: Indicator,
  {
    ownSeries,
    ownOrigins,
    publishedFigures,
  }: {
    readonly ownSeries: ReadonlyMap<AreaCode, Series>;
    readonly ownOrigins: readonly FigureOrigin[];
    readonly publishedFigures: IndicatorFigures;
  },
): IndicatorFigures {
  const series = new Map(ownSeries);
  const origins: FigureOrigin[] = [...ownOrigins];
  for (const [area, figures] of publishedFigures.areas) {
    const heldObservations = ownSeries.get(area)?.observations ?? [];
    const addedObservations = (
      observationsOf(figures, publishedFigures.periods, indicator.decimals) ?? []
    ).filter(
      ({ period }) => !heldObservations.some((observation) => isSamePeriod(observation.period, period)),
    );
    const observations = [...heldObservations, ...addedObservations].toSorted((a, b) =>
      comparePeriods(a.period, b.period),
    );
    series.set(area, { indicator: indicator.id, area, observations });
    const fedOrigins = originsOf(figures.origins, publishedFigures.periods, {
      area,
      files: publishedFigures.files,
    });
    origins.push(
      ...fedOrigins.filter(({ period }) =>
        addedObservations.some(
          (observation) =>
            observation.period.timePeriod === period[0] && observation.period.timeIdentifier === period[1],
        ),
      ),
    );
  }
  return localFigures(series, origins);
}
