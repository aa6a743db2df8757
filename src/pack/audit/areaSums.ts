import type { Area, AreaCode } from '@/domain/figures/area';
import { areasWithin, registeredArea } from '@/sources/areas/areaRegister';
import { keyOf, type At, type Equation, type Quantity } from './unknowns';

/** An area and those that make it up: the localities of a borough, the authorities of a region. */
export function areaSums(
  figures: readonly At[],
  quantity: Quantity,
  { areas, nameOf }: { readonly areas: ReadonlyMap<AreaCode, Area>; readonly nameOf: (at: At) => string },
): readonly Equation[] {
  const there = new Map(figures.map((figure) => [keyOf(quantity, figure), figure]));
  const sums = new Map<string, { readonly whole: At; readonly parts: At[]; readonly among: string }>();
  for (const figure of figures) {
    const area = areas.get(figure.area);
    if (area?.parent === undefined || area.former === true) continue;
    const whole = { ...figure, area: area.parent };
    const among = `${area.kind}|${area.sort ?? ''}`;
    const key = `${keyOf(quantity, whole)}||${among}`;
    const sum = sums.get(key) ?? { whole, parts: [], among };
    sum.parts.push(figure);
    sums.set(key, sum);
  }
  return [...sums.values()].flatMap(({ whole, parts }): readonly Equation[] => {
    if (!there.has(keyOf(quantity, whole))) return [];
    const listed = new Set(parts.map(({ area }) => area));
    // Nobody knows better than the pack what makes up a borough.
    const isWhole = areasWithin(whole.area).every((code) => listed.has(code));
    const [low, high] = isWhole ? [0, 0] : [Number.NEGATIVE_INFINITY, 0];
    return [
      {
        terms: [
          ...parts.map((part) => [keyOf(quantity, part), 1] as const),
          [keyOf(quantity, whole), -1] as const,
        ],
        low,
        high,
        says: `${nameOf(whole)} is the sum of its areas: ${parts.map(({ area }) => areas.get(area)?.name ?? area).join(' + ')}`,
        assumes: {
          low: Number.NEGATIVE_INFINITY,
          high: isWhole && isRegistered(whole.area) ? Number.POSITIVE_INFINITY : 0,
        },
      },
    ];
  });
}

function isRegistered(code: AreaCode): boolean {
  return registeredArea(code) !== undefined;
}
