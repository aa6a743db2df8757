import type { Area } from '@/domain/figures/area';

const NAMED = [
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
/** By what follows E0 in an official code. */
const CODED: Readonly<Record<string, string>> = { 1: 'lsoa', 2: 'msoa', 4: 'parish', 5: 'ward' };

/** What readers take a place for: its code and its name say more than the word that the officer gave it. */
export function placeSort({ code, name, kind, sort }: Area): string {
  if (kind !== 'local') return sort ?? kind;
  const [, digit = ''] = /^E0(\d)\d{6}$/.exec(code) ?? [];
  const words = name.toLowerCase().split(/[^a-z]+/);
  return CODED[digit] ?? NAMED.find((one) => words.includes(one)) ?? sort ?? kind;
}
