import type { Area } from '@/domain/figures/area';
import { areasNamed } from './areaRegister';

/**
 * What kind of area a GSS code in a published row means: areas that are compared; `other` for a district, a ward, a combined authority
 * or another country, which are left out; `unknown` for what ought to be an authority or region and is not known.
 */
export type CodedArea =
  | { readonly kind: 'areas'; readonly areas: readonly Area[] }
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown' };

/** The first letters of the GSS codes of England, a region and the four kinds of upper-tier authority. */
const COMPARED_AREA_CODE = /^E(92|12|13|06|08|09|10)/i;

/** Looks up areas by code and, where a code is new, by name. Each code is looked up once. */
export function codedAreas(): (gssCode: string, name: string) => CodedArea {
  const areasByCode = new Map<string, CodedArea>();
  return (gssCode, name) => {
    const area = areasByCode.get(gssCode) ?? areaOf(gssCode, name);
    areasByCode.set(gssCode, area);
    return area;
  };
}

function areaOf(gssCode: string, name: string): CodedArea {
  const areas = areasNamed({ dfeNumber: undefined, gssCode, name });
  if (areas.length > 0) return { kind: 'areas', areas };
  return COMPARED_AREA_CODE.test(gssCode) ? { kind: 'unknown' } : { kind: 'other' };
}
