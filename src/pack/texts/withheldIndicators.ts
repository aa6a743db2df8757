import type { AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { Series } from '@/domain/figures/observation';
import { isHidden } from '@/domain/figures/reading';
import type { FedPlan } from '@/pack/feeds/fedPlan';
import { codeOf } from '@/sources/publishedFile';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { ShownFigures } from './figureTexts';

/** The parts of a plan's figures that are published. */
export type PlanFigures = ShownFigures & {
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly rows: readonly ObservationRow[];
  /** The figures of published files, and the authority that the plan serves: the officer knows more than is published of that authority's withheld figures. */
  readonly fed?: FedPlan | undefined;
  readonly authority: AreaCode | 'any';
};

/**
 * The indicators with something withheld, for whatever reason: a figure for any area, period or group, a count behind a figure that is shown,
 * or the single years of a sensitive figure.
 */
export function withheldIndicators(
  indicators: readonly Indicator[],
  figures: PlanFigures,
): ReadonlySet<IndicatorId> {
  const indicatorsWithRows = new Set(figures.rows.map(({ indicator }) => indicator));
  const countedRows = new Set(
    figures.rows.flatMap(({ row, numerator, denominator }) =>
      numerator?.kind === 'value' || denominator?.kind === 'value' ? [row] : [],
    ),
  );
  return new Set(
    indicators
      .filter(
        ({ id, sensitive }) =>
          (sensitive === true && indicatorsWithRows.has(id)) ||
          hasHidden(id, figures) ||
          originsOf(id, figures).some((origin) => hidesCounts(origin, countedRows)) ||
          isHiddenInFeeds(id, figures),
      )
      .map(({ id }) => id),
  );
}

function hasHidden(id: IndicatorId, { series, breakdowns }: PlanFigures): boolean {
  const allSeries = [series.get(id), ...(breakdowns.get(id) ?? []).map((group) => group.series)];
  return allSeries.some((areas) =>
    [...(areas?.values() ?? [])].some(({ observations }) =>
      observations.some(({ reading }) => isHidden(reading)),
    ),
  );
}

function originsOf(id: IndicatorId, { origins, breakdowns }: PlanFigures): readonly FigureOrigin[] {
  return [...(origins.get(id) ?? []), ...(breakdowns.get(id) ?? []).flatMap((group) => group.origins)];
}

function hidesCounts(origin: FigureOrigin, countedRows: ReadonlySet<number>): boolean {
  return countedRows.has(origin.row) && origin.numerator === undefined && origin.denominator === undefined;
}

function isHiddenInFeeds(id: IndicatorId, { fed, authority }: PlanFigures): boolean {
  if (fed === undefined || authority === 'any') return false;
  const areaIndex = fed.store.areas.findIndex(({ code }) => code === authority);
  const code = codeOf('c');
  return (fed.columnsOf.get(id) ?? []).some((columnIndex) => {
    const column = fed.store.columns[columnIndex];
    if (column === undefined || areaIndex === -1) return false;
    for (let figure = 0; figure < column.length; figure += 1)
      if (column.area[figure] === areaIndex && column.code[figure] === code) return true;
    return false;
  });
}
