import type { Area } from '@/domain/figures/area';

const SORT_WORDS = [
  'ward',
  'parish',
  'district',
  'constituency',
  'locality',
  'neighbourhood',
  'cluster',
  'lsoa',
  'msoa',
] as const;
/** Sorts of areas by the digits after E0 in an official code. */
const SORTS_BY_DIGIT: Readonly<Record<string, string>> = { 1: 'lsoa', 2: 'msoa', 4: 'parish', 5: 'ward' };

/** The sorts that were worked out before: thousands of figures are of the same few areas. */
const SORTS = new WeakMap<Area, string>();

/** The sort of area that readers take a place for. They go by its code and name rather than by the officer's own word. */
export function placeSort(area: Area): string {
  const sort = SORTS.get(area) ?? sortOf(area);
  SORTS.set(area, sort);
  return sort;
}

function sortOf({ code, name, kind, sort }: Area): string {
  if (kind !== 'local') return sort ?? kind;
  const [, digit = ''] = /^E0(\d)\d{6}$/.exec(code) ?? [];
  const words = name.toLowerCase().split(/[^a-z]+/);
  return SORTS_BY_DIGIT[digit] ?? SORT_WORDS.find((sortWord) => words.includes(sortWord)) ?? sort ?? kind;
}
