import type { Area, AreaCode } from '@/domain/figures/area';
import { areasWithin, registeredArea } from '@/sources/areas/areaRegister';
import { spotKey, type KeyedLine, type Kind, type Spot } from './spot';

/** The sums over areas: the localities of one sort make up their borough, the authorities their region, the regions England. */
export function linesByArea(
  kind: Kind,
  spots: readonly Spot[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly KeyedLine[] {
  const rows = new Set(spots.map((spot) => spotKey(kind, spot)));
  const lines = new Map<string, { readonly whole: Spot; readonly parts: Spot[] }>();
  for (const spot of spots) {
    const area = areas.get(spot.area);
    if (area?.parent === undefined || area.former === true) continue;
    const whole = { ...spot, area: area.parent };
    const key = [spotKey(kind, whole), area.kind, area.sort].join('/');
    const line = lines.get(key) ?? { whole, parts: [] };
    line.parts.push(spot);
    lines.set(key, line);
  }
  return [...lines.values()].flatMap(({ whole, parts }): readonly KeyedLine[] => {
    const total = spotKey(kind, whole);
    if (!rows.has(total)) return [];
    return [{ total, parts: parts.map((part) => spotKey(kind, part)), parting: partingOf(whole, parts) }];
  });
}

/** Of England and its regions it is known which areas they have. */
function partingOf({ area }: Spot, parts: readonly Spot[]): KeyedLine['parting'] {
  if (registeredArea(area) === undefined || registeredArea(area)?.kind === 'authority') return 'listed';
  const listed = new Set(parts.map((part) => part.area));
  return areasWithin(area).every((code) => listed.has(code)) ? 'whole' : 'some';
}
