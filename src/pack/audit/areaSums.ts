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
    termOf,
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
    const totalKey = keyOf(quantity, totalCell);
    const sumKey = `${totalKey}||${area.kind} ${placeSort(area)}`;
    const knownSum = sums.get(sumKey);
    if (knownSum === undefined) sums.set(sumKey, { totalCell, totalKey, parts: [figure] });
    else knownSum.parts.push(figure);
  }
  let existingKeys: ReadonlySet<string> | undefined;
  const isExisting = (key: string) => {
    existingKeys ??= new Set(figures.map((figure) => termOf(figure)[0]));
    return existingKeys.has(key);
  };
  return [...sums.values()].flatMap(({ totalCell, totalKey, parts }): readonly Equation[] => {
    const listedAreas = new Set(parts.map(({ area }) => area));
    // Which localities make up a borough is stated only in the pack.
    const isComplete = areasWithin(totalCell.area).every((code) => listedAreas.has(code));
    if (!isComplete && !isExisting(totalKey)) return [];
    const isRegistered = registeredArea(totalCell.area) !== undefined;
    return [
      {
        terms: [...parts.map(termOf), [totalKey, -1]],
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

type Sum = { readonly totalCell: Cell; readonly totalKey: string; readonly parts: Cell[] };
