import type { Area, AreaCode } from '@/domain/figures/area';
import type { Period } from '@/domain/figures/period';
import type { AuditFigure } from './packFigures';
import { placeSort } from './placeSort';
import type { Cell } from './unknowns';

/** If an indicator has more cells than this in one period, those without a row are left out. */
const MOST_CELLS = 20_000;

/**
 * Lists all cells that the figures of one quantity span in each period: every area with an own figure, its parents and its siblings, by every group and
 * every total of groups. A cell without a row is an unknown number, and still joins one sum to another.
 */
export function lattice(
  figures: readonly AuditFigure[],
  {
    areas,
    areaKeyOf,
    cellScope,
    relatedFigures,
  }: {
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly areaKeyOf: (code: AreaCode) => string;
    readonly cellScope: CellScope;
    /** For each series, figures of other series that have the same cells. */
    readonly relatedFigures: ReadonlyMap<string, readonly AuditFigure[]>;
  },
): readonly Cell[] {
  const figuresBySeries = cellScope === 'series' ? groupedBySeries(figures) : undefined;
  const figuresByPeriod = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    const key = [figure.series, figure.period.family, figure.period.step].join('|');
    const periodFigures = figuresByPeriod.get(key) ?? [];
    periodFigures.push(figure);
    figuresByPeriod.set(key, periodFigures);
  }
  const siblingsOf = siblingFinder(areas);
  const axesBySeries = new Map<string, Axes>();
  return [...figuresByPeriod.values()].flatMap((periodFigures) => {
    const { series = '', period } = periodFigures[0] ?? {};
    const knownAxes = axesBySeries.get(series);
    if (knownAxes !== undefined) return cellsSpanned(periodFigures, knownAxes);
    const relatedOfSeries = (relatedFigures.get(series) ?? []).filter(
      (figure) => figuresBySeries !== undefined || areSamePeriod(figure.period, period),
    );
    const axes = axesOf([...(figuresBySeries?.get(series) ?? periodFigures), ...relatedOfSeries], {
      areas,
      areaKeyOf,
      siblingsOf,
    });
    // If a period spans all that its series has, every period of the series has the same axes.
    if (figuresBySeries !== undefined) axesBySeries.set(series, axes);
    return cellsSpanned(periodFigures, axes);
  });
}

function areSamePeriod(period: Period, otherPeriod: Period | undefined): boolean {
  return period.family === otherPeriod?.family && period.step === otherPeriod.step;
}

/** Whether the cells of a period are those of the groups and areas with figures in that period, or of all those that the series has in any period. */
export type CellScope = 'period' | 'series';

function groupedBySeries(figures: readonly AuditFigure[]): ReadonlyMap<string, readonly AuditFigure[]> {
  const bySeriesName = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    const seriesFigures = bySeriesName.get(figure.series) ?? [];
    seriesFigures.push(figure);
    bySeriesName.set(figure.series, seriesFigures);
  }
  return bySeriesName;
}

/** The areas that some figures span, and the combinations of groups. */
type Axes = {
  readonly places: ReadonlyMap<string, AreaCode>;
  readonly groupings: ReadonlyMap<string, readonly string[]>;
};

function axesOf(
  figures: readonly AuditFigure[],
  {
    areas,
    areaKeyOf,
    siblingsOf,
  }: Pick<Parameters<typeof lattice>[1], 'areas' | 'areaKeyOf'> & {
    readonly siblingsOf: (code: AreaCode) => readonly AreaCode[];
  },
): Axes {
  const places = new Map<string, AreaCode>();
  for (const { area, isOwn } of figures) {
    if (!isOwn) continue;
    for (
      let current: AreaCode | undefined = area;
      current !== undefined && !places.has(areaKeyOf(current));
    ) {
      places.set(areaKeyOf(current), current);
      current = areas.get(current)?.kind === 'authority' ? undefined : areas.get(current)?.parent;
    }
    for (const sibling of siblingsOf(area)) places.set(areaKeyOf(sibling), sibling);
  }
  const groupings = new Map<string, readonly string[]>();
  for (const figure of figures) addWithTotals(figure.groups, groupings);
  for (const crossed of crossedGroups([...groupings.values()])) groupings.set(crossed.join('|'), crossed);
  return { places, groupings };
}

function cellsSpanned(figures: readonly AuditFigure[], { places, groupings }: Axes): readonly Cell[] {
  const existingKeys = new Set(figures.map((figure) => `${figure.areaKey}|${figure.groups.join('|')}`));
  const [firstFigure] = figures;
  if (firstFigure === undefined || places.size * groupings.size > MOST_CELLS) return onePerCell(figures);
  const { indicator, series, period } = firstFigure;
  const missing: Cell[] = [];
  places.forEach((area, areaKey) => {
    groupings.forEach((groups, key) => {
      if (!existingKeys.has(`${areaKey}|${key}`))
        missing.push({ indicator, series, area, areaKey, period, groups });
    });
  });
  return [...onePerCell(figures), ...missing];
}

/**
 * Finds the officer's own areas that have the same parent and are of the same sort, such as the wards of one locality. The register says which
 * authorities make up a region.
 */
function siblingFinder(areas: ReadonlyMap<AreaCode, Area>): (code: AreaCode) => readonly AreaCode[] {
  const siblingKey = (area: Area) =>
    area.kind === 'local' && area.parent !== undefined ? `${area.parent} ${placeSort(area)}` : undefined;
  const siblingsByKey = new Map<string, AreaCode[]>();
  for (const area of areas.values()) {
    const key = siblingKey(area);
    if (key !== undefined) siblingsByKey.set(key, [...(siblingsByKey.get(key) ?? []), area.code]);
  }
  return (code) => {
    const area = areas.get(code);
    return siblingsByKey.get((area && siblingKey(area)) ?? '') ?? [];
  };
}

/** Keeps one figure for each cell. A total may have a second row under the name of a group that stands for all. */
function onePerCell(figures: readonly AuditFigure[]): readonly AuditFigure[] {
  return [
    ...new Map(figures.map((figure) => [`${figure.areaKey}|${figure.groups.join('|')}`, figure])).values(),
  ];
}

/** All combinations of the groups of several breakdowns: of ages by needs, each age with each need, including combinations without a row. */
function crossedGroups(groupings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const nameOf = (group: string) => group.slice(0, group.indexOf('='));
  const groupsByBreakdown = new Map<string, Set<string>>();
  for (const group of groupings.flat())
    groupsByBreakdown.set(nameOf(group), (groupsByBreakdown.get(nameOf(group)) ?? new Set()).add(group));
  const crossings = new Map(
    groupings
      .filter((groups) => groups.length > 1)
      .map((groups) => [groups.map(nameOf).join('|'), groups.map(nameOf)]),
  );
  return [...crossings.values()].flatMap((names) =>
    names.reduce<readonly (readonly string[])[]>(
      (combinations, name) =>
        combinations.flatMap((groups) =>
          [...(groupsByBreakdown.get(name) ?? [])].map((group) => [...groups, group]),
        ),
      [[]],
    ),
  );
}

/**
 * Adds a combination of groups and all its totals to `groupings`. A combination of two groups belongs to the total of each of them, and to the grand
 * total.
 */
function addWithTotals(groups: readonly string[], groupings: Map<string, readonly string[]>): void {
  const key = groups.join('|');
  if (groupings.has(key)) return;
  groupings.set(key, groups);
  for (const group of groups)
    addWithTotals(
      groups.filter((otherGroup) => otherGroup !== group),
      groupings,
    );
}
