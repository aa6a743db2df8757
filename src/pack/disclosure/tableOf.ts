import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { groupedBy } from '@/pack/rows/groupedBy';
import { isHiddenAlready } from '@/pack/rows/rawFigure';
import { isAverage } from '@/pack/rows/isAverage';
import type { CountTable } from './countTable';
import { enterFeedCount, enterFigure } from './enterFigure';
import { draftTable, settledLines } from './draftTable';
import { addLattice } from './lattice';
import { addLinks, linkedTo } from './link';
import { linksOf } from './linkedIndicators';
import type { PeopledFigure, TableContext } from './peopledFigure';
import { ranksOf } from './ranks';
import { tableCellKey, tableCellOf, type NumberKind, type TableCell } from './tableCell';
import type { AreaSums } from './areaSums';
import { countsByAreaOf, groupsOf, structureOf, type IndicatorStructure } from './structure';
import type { CountsByPart } from './sumsThatHold';

export type PlanTable = {
  readonly table: CountTable;
  readonly structures: readonly IndicatorStructure[];
  /** The count of an indicator at a place, from a row or as it follows from others. */
  readonly countAt: (indicator: string, tableCell: TableCell) => number | undefined;
};

/** The settings of a table. */
type TableOptions = {
  /** Counts by area. These may include more than the table has. */
  readonly allKnownCounts?: readonly CountsByPart[] | undefined;
  /** The indicators whose figures are wanted: indicators that no sum joins to these are left out. If undefined, all indicators are in the table. */
  readonly askedIndicators?: ReadonlySet<string> | undefined;
};

/**
 * Makes the table of a plan: its counts, and the sums that they are part of. Also names the indicators for which nobody knows which groups or areas make up
 * which.
 */
export function tableOf(
  figures: readonly PeopledFigure[],
  context: TableContext,
  { allKnownCounts = countsByAreaOf(figures), askedIndicators }: TableOptions = {},
): PlanTable {
  const draft = draftTable();
  const links = linksOf(figures, context.feedCounts);
  const linkedIds = askedIndicators && linkedTo(askedIndicators, links);
  const isInTable = (indicator: string) => linkedIds === undefined || linkedIds.has(indicator);
  const figuresInTable = figures.filter(({ rawFigure }) => isInTable(rawFigure.indicator.id));
  const byIndicator = groupedBy(figuresInTable, ({ rawFigure }) => rawFigure.indicator.id);
  const structures: IndicatorStructure[] = [];
  const askedAreas = areasOfRelatedFigures(figures);
  const allGroups = groupsOf(figures);
  for (const indicatorFigures of byIndicator.values()) {
    const indicator = indicatorFigures[0]?.rawFigure.indicator;
    const hasWithheld = indicatorFigures.some(
      ({ rawFigure, index }) => isHiddenAlready(rawFigure) || context.forcedFigures.has(index),
    );
    if (indicator === undefined || (!indicator.people && !hasWithheld)) continue;
    const feedCounts = context.feedCounts.filter((count) => count.indicator.id === indicator.id);
    for (const figure of indicatorFigures) enterFigure(figure, draft, context);
    const keysOfOwnRows = new Set(
      feedCounts.length === 0
        ? []
        : indicatorFigures.map(({ rawFigure }) =>
            tableCellKey('count', indicator.id, tableCellOf(rawFigure)),
          ),
    );
    for (const count of feedCounts) enterFeedCount(count, draft, keysOfOwnRows);
    const structure = structureOf(indicator, {
      indicatorFigures,
      feedCounts,
      context,
      askedAreas: new Set(
        [indicator.title.toLowerCase(), indicator.id].flatMap((name) => [...(askedAreas.get(name) ?? [])]),
      ),
      allGroups,
      allKnownCounts,
    });
    structures.push(structure);
    for (const kind of kindsOf(indicator)) {
      const tableCells = [
        ...indicatorFigures.map(({ rawFigure }) => tableCellOf(rawFigure)),
        ...feedCounts.map((count) => ({ ...count, groups: [] })),
      ];
      const cellsInTable = tableCells.filter((tableCell) =>
        draft.indexByKey.has(tableCellKey(kind, indicator.id, tableCell)),
      );
      if (cellsInTable.length === 0) continue;
      const valueAt = (tableCell: TableCell) =>
        draft.counts[draft.indexByKey.get(tableCellKey(kind, indicator.id, tableCell)) ?? -1]?.value;
      const areaSums = withoutAreas(structure.areaSums, context.withheldAreas?.get(indicator.id));
      addLattice(draft, {
        ...structure,
        areaSums,
        kind,
        tableCells: cellsInTable,
        areas: context.areas,
        valueAt,
      });
    }
  }
  addLinks(
    draft,
    links.filter(({ total: [, indicator] }) => isInTable(indicator)),
  );
  const lines = settledLines(draft, context.smallestCount);
  const withheldAnyway = new Set([
    ...context.forcedFigures,
    ...figures.filter(({ rawFigure }) => isHiddenAlready(rawFigure)).map(({ index }) => index),
  ]);
  const countAt = (indicator: string, tableCell: TableCell) =>
    draft.counts[draft.indexByKey.get(tableCellKey('count', indicator, tableCell)) ?? -1]?.value;
  return {
    table: { counts: draft.counts, lines, withheldAnyway, ranks: ranksOf(figuresInTable) },
    structures,
    countAt,
  };
}

function withoutAreas(areaSums: AreaSums, withheldAreas: ReadonlySet<AreaCode> | undefined): AreaSums {
  if (withheldAreas === undefined || withheldAreas.size === 0) return areaSums;
  return {
    ...areaSums,
    sums: areaSums.sums.filter(({ parts }) => !parts.some((part) => withheldAreas.has(part))),
  };
}

/**
 * Gives the areas that matter for an indicator, by its id or title: those in which a related indicator has figures. A related indicator names
 * this one as denominator or whole, is read together with it, or may be part of the same sum.
 */
function areasOfRelatedFigures(
  figures: readonly PeopledFigure[],
): ReadonlyMap<string, ReadonlySet<AreaCode>> {
  const areasByName = new Map<string, Set<AreaCode>>();
  const indicators = [
    ...new Map(figures.map(({ rawFigure }) => [rawFigure.indicator.id, rawFigure.indicator])).values(),
  ];
  const pairedIds = new Set(
    indicators.flatMap(({ id, readWith }) => (readWith === undefined ? [] : [id, readWith])),
  );
  const namesById = new Map(
    indicators.map(({ id, unit, denominator, whole }) => {
      const sameUnit = pairedIds.has(id)
        ? indicators.filter((indicator) => indicator.unit.kind === unit.kind)
        : [];
      const names = [denominator?.trim().toLowerCase(), whole, ...sameUnit.map((indicator) => indicator.id)];
      return [id, names.filter((name) => name !== undefined)];
    }),
  );
  for (const { rawFigure } of figures)
    for (const name of namesById.get(rawFigure.indicator.id) ?? []) {
      const areas = areasByName.get(name) ?? new Set<AreaCode>();
      areasByName.set(name, areas.add(rawFigure.area));
    }
  return areasByName;
}

function kindsOf(indicator: Indicator): readonly NumberKind[] {
  return isAverage(indicator) ? ['count', 'out of', 'mean total'] : ['count', 'out of'];
}
