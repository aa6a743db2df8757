import type { Area } from '@/domain/figures/area';

/** Words in an area's name that say what kind of place it is. */
const SORTS =
  /(?:^|[\s,(-])(ward|parish|district|constituency|locality|neighbourhood|cluster|lsoa|msoa)(?:$|[\s,)-])/i;

/** The first letters of the Office for National Statistics' codes. */
const CODES: readonly (readonly [code: RegExp, sort: string])[] = [
  [/^E01\d{6}$/, 'lsoa'],
  [/^E02\d{6}$/, 'msoa'],
  [/^E04\d{6}$/, 'parish'],
  [/^E05\d{6}$/, 'ward'],
];

/**
 * The kind of a local area: from its code, its name, or the officer's word for it. "Ward 3" is a ward even if its row calls it a locality:
 * whoever lives there knows which locality it lies in.
 */
export function areaSort({ code, name, sort }: Area): string {
  const byCode = CODES.find(([pattern]) => pattern.test(code))?.[1];
  return byCode ?? SORTS.exec(name)?.[1]?.toLowerCase() ?? sort ?? 'area';
}
