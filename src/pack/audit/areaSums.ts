import type { Area, AreaCode } from '@/domain/figures/area';
import { areasWithin, registeredArea } from '@/sources/areas/areaRegister';
import type { Naming } from './breakdownSums';
import { placeSort } from './placeSort';
import { keyOf, type At, type Equation, type Quantity } from './unknowns';

/**
 * Sets each area equal to the sum of the areas in it: a borough to its localities, a region to its authorities. An area
 * without a figure still counts, as an unknown number.
 */
export function areaSums(
  figures: readonly At[],
  quantity: Quantity,
  {
    areas,
    nameOf,
    restOf,
    whereOf,
  }: Naming & {
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly whereOf: (code: AreaCode) => string;
  },
): readonly Equation[] {
  const sums = new Map<string, Sum>();
  for (const figure of figures) {
    const area = areas.get(figure.area);
    if (area?.parent === undefined || area.former === true) continue;
    const { indicator, series, period, sides } = figure;
    const whole: At = { indicator, series, area: area.parent, where: whereOf(area.parent), period, sides };
    const sort = `${area.kind} ${placeSort(area)}`;
    const key = `${keyOf(quantity, whole)}||${sort}`;
    const sum = sums.get(key) ?? { whole, parts: [] };
    sum.parts.push(figure);
    sums.set(key, sum);
  }
  let there: ReadonlySet<string> | undefined;
  const isThere = (key: string) => {
    there ??= new Set(figures.map((figure) => keyOf(quantity, figure)));
    return there.has(key);
  };
  return [...sums.values()].flatMap(({ whole, parts }): readonly Equation[] => {
    const listed = new Set(parts.map(({ area }) => area));
    // Only the pack says which localities make up a borough.
    const isWhole = areasWithin(whole.area).every((code) => listed.has(code));
    if (!isWhole && !isThere(keyOf(quantity, whole))) return [];
    const isRegistered = registeredArea(whole.area) !== undefined;
    return [
      {
        terms: [
          ...parts.map((part) => [keyOf(quantity, part), 1] as const),
          [keyOf(quantity, whole), -1] as const,
        ],
        low: isWhole && parts.length > 1 ? 0 : Number.NEGATIVE_INFINITY,
        high: 0,
        says: () =>
          `${nameOf(whole)} is the sum of its areas: ${parts.map(({ area }) => areas.get(area)?.name ?? area).join(' + ')}`,
        assumes: {
          low: Number.NEGATIVE_INFINITY,
          high: isWhole && isRegistered ? Number.POSITIVE_INFINITY : 0,
        },
        overlap: `in areas.csv, which areas of ${areas.get(whole.area)?.name ?? whole.area} are parts of which`,
        rest: isWhole ? restOf(whole, () => 'its areas') : undefined,
      },
    ];
  });
}

type Sum = { readonly whole: At; readonly parts: At[] };
