import { ENGLAND_CODE, type Area, type AreaCode } from '@/domain/figures/area';

/** Made-up areas: none of these is a place, and their codes are nobody's. */
export const SAMPLETON = 'MADEUP001' as AreaCode;
export const EXAMPLEFORD = 'MADEUP002' as AreaCode;
export const TESTBURY = 'MADEUP003' as AreaCode;
export const MOCKHAM = 'MADEUP004' as AreaCode;
export const THE_SHIRES = 'MADEUP100' as AreaCode;

export const MADE_UP_AREAS: readonly Area[] = [
  { code: ENGLAND_CODE, name: 'England (made-up figures)', kind: 'country' },
  { code: THE_SHIRES, name: 'The Shires (made up)', kind: 'region', parent: ENGLAND_CODE },
  { code: SAMPLETON, name: 'Sampleton (made up)', kind: 'authority', parent: THE_SHIRES },
  { code: EXAMPLEFORD, name: 'Exampleford (made up)', kind: 'authority', parent: THE_SHIRES },
  { code: TESTBURY, name: 'Testbury (made up)', kind: 'authority', parent: THE_SHIRES },
  { code: MOCKHAM, name: 'Mockham (made up)', kind: 'authority', parent: THE_SHIRES },
];

/** A made-up authority: `anArea(7)` is Borough 7. */
export function anArea(number: number): Area {
  const code = `MADEUP2${String(number).padStart(2, '0')}` as AreaCode;
  return { code, name: `Borough ${number} (made up)`, kind: 'authority', parent: THE_SHIRES };
}
