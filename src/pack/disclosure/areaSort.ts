import type { Area } from '@/domain/figures/area';

/** Words that say what a place is. */
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
 * What kind of place a local area is: by its code, by its name, or in the officer's word. "Ward 3" among localities is a ward, whatever its row says, and whoever lives there
 * knows in which locality it lies.
 */
export function areaSort({ code, name, sort }: Area): string {
  const byCode = CODES.find(([pattern]) => pattern.test(code))?.[1];
  return byCode ?? SORTS.exec(name)?.[1]?.toLowerCase() ?? sort ?? 'area';
}
