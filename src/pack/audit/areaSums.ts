import type { Area, AreaCode } from '@/domain/figures/area';
import { areasWithin, registeredArea } from '@/sources/areas/areaRegister';
import type { Naming } from './breakdownSums';
import { placeSort } from './placeSort';
import { keyOf, type Cell, type Equation, type Quantity } from './unknowns';

/**
 * Sets each area equal to the sum of the areas in it: a borough to its localities, a region to its authorities. An area
 * without a figure still counts, as an unknown number.
 */
export function areaSums(
  figures: readonly Cell[],
  quantity: Quantity,
  {
    areas,
    nameOf,
    remainderOf,
    areaKeyOf,
  }: Naming & {
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly areaKeyOf: (code: AreaCode) => string;
  },
): readonly Equation[] {
  const sums = new Map<string, Sum>();
  for (const figure of figures) {
    const area = areas.get(figure.area);
    if (area?.parent === undefined || area.former === true) continue;
    const { indicator, series, period, groups } = figure;
    const totalCell: Cell = {
      indicator,
      series,
      area: area.parent,
      areaKey: areaKeyOf(area.parent),
      period,
      groups,
    };
    const sort = `${area.kind} ${placeSort(area)}`;
    const key = `${keyOf(quantity, totalCell)}||${sort}`;
    const sum = sums.get(key) ?? { totalCell, parts: [] };
    sum.parts.push(figure);
    sums.set(key, sum);
  }
  let existingKeys: ReadonlySet<string> | undefined;
  const isExisting = (key: string) => {
    existingKeys ??= new Set(figures.map((figure) => keyOf(quantity, figure)));
    return existingKeys.has(key);
  };
  return [...sums.values()].flatMap(({ totalCell, parts }): readonly Equation[] => {
    const listedAreas = new Set(parts.map(({ area }) => area));
    // Which localities make up a borough is stated only in the pack.
    const isComplete = areasWithin(totalCell.area).every((code) => listedAreas.has(code));
    if (!isComplete && !isExisting(keyOf(quantity, totalCell))) return [];
    const isRegistered = registeredArea(totalCell.area) !== undefined;
    return [
      {
        terms: [
          ...parts.map((part) => [keyOf(quantity, part), 1] as const),
          [keyOf(quantity, totalCell), -1] as const,
        ],
        lowerLimit: isComplete && parts.length > 1 ? 0 : Number.NEGATIVE_INFINITY,
        upperLimit: 0,
        explain: () =>
          `${nameOf(totalCell)} is the sum of its areas: ${parts.map(({ area }) => areas.get(area)?.name ?? area).join(' + ')}`,
        assumedLimits: {
          lowerLimit: Number.NEGATIVE_INFINITY,
          upperLimit: isComplete && isRegistered ? Number.POSITIVE_INFINITY : 0,
        },
        overlapToState: `in areas.csv, which areas of ${areas.get(totalCell.area)?.name ?? totalCell.area} are parts of which`,
        remainder: isComplete ? remainderOf(totalCell, () => 'its areas') : undefined,
      },
    ];
  });
}

type Sum = { readonly totalCell: Cell; readonly parts: Cell[] };
