import { describe, expect, it } from 'vitest';
import { namedArea, registeredArea, registeredNames } from '@/sources/areaRegister';

const YORKSHIRE_AND_THE_HUMBER = 'E12000003';

describe('the register of areas', () => {
  it.each([
    ['E08000018', 'Rotherham', 'authority'],
    ['372', 'Rotherham', 'authority'],
    ['e08000018', 'Rotherham', 'authority'],
    ['E92000001', 'England', 'country'],
    ['970', 'England', 'country'],
    [YORKSHIRE_AND_THE_HUMBER, 'Yorkshire and The Humber', 'region'],
    ['E06000023', 'Bristol, City of', 'authority'],
    ['E06000058', 'Bournemouth, Christchurch and Poole', 'authority'],
  ])('knows %s as %s', (code, name, kind) => {
    expect(registeredArea(code)).toMatchObject({ name, kind });
  });

  // ONS changed these codes when boundaries moved: Sheffield in 2016 and Barnsley with it.
  it.each([
    ['E08000039', '373', 'Sheffield'],
    ['E08000019', '373', 'Sheffield'],
    ['E08000038', '370', 'Barnsley'],
    ['E08000016', '370', 'Barnsley'],
  ])('knows %s, of whatever year, as DfE’s %s', (gssCode, dfeNumber, name) => {
    expect(registeredArea(gssCode)).toEqual(registeredArea(dfeNumber));
    expect(registeredArea(gssCode)?.name).toBe(name);
  });

  it.each(['', 'Rotherham', '999', 'E08', 'W06000015'])('does not know "%s"', (code) => {
    expect(registeredArea(code)).toBeUndefined();
  });

  it('has every authority in a region that it knows, and each code once', () => {
    const names = registeredNames();
    expect(new Set(names.map(({ code }) => code)).size).toBe(names.length);
    for (const { code } of names) {
      const area = registeredArea(code);
      const parent = area?.parent === undefined ? undefined : registeredArea(area.parent)?.kind;
      expect([code, area?.kind, parent]).toEqual([
        code,
        area?.kind,
        { authority: 'region', region: 'country', country: undefined }[String(area?.kind)],
      ]);
    }
  });

  it('has two Dorsets, the county until 2019 and the council since', () => {
    expect([registeredArea('835')?.code, registeredArea('838')?.code]).toEqual(['E10000009', 'E06000059']);
  });

  it('has the 150 or so upper-tier authorities of England, and those that went before them', () => {
    const authorities = registeredNames().filter(({ code }) => registeredArea(code)?.kind === 'authority');
    expect(authorities.length).toBeGreaterThanOrEqual(150);
    expect(authorities.length).toBeLessThanOrEqual(160);
  });
});

describe('an area by its part in the plan', () => {
  const rotherham = registeredArea('372');

  it.each([
    ['england', 'England'],
    ['England', 'England'],
    ['region', 'Yorkshire and The Humber'],
    ['neighbours', 'Statistical neighbours, average as published'],
  ])('%s, for Rotherham, is %s', (word, name) => {
    expect(namedArea(word, rotherham)?.name).toBe(name);
  });

  it('is no region for an authority that is not known', () => {
    expect(namedArea('region', undefined)).toBeUndefined();
  });

  it('is nobody for another word', () => {
    expect(namedArea('wales', rotherham)).toBeUndefined();
  });
});
