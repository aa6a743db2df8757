import { describe, expect, it } from 'vitest';
import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { areaResolver } from '@/pack/rows/areaResolver';
import { registeredArea } from '@/sources/areas/areaRegister';

const place = { file: 'observations.csv', row: 4, column: 'area' };
const north: Area = {
  code: 'north' as AreaCode,
  name: 'North (made up)',
  kind: 'local',
  parent: 'E08000018' as AreaCode,
};

function aResolver(authority: string | undefined) {
  const issues: Issue[] = [];
  return {
    issues,
    ...areaResolver(authority === undefined ? undefined : registeredArea(authority), [north], issues),
  };
}

describe('an officer’s word for an area', () => {
  it.each([
    ['E08000018', 'Rotherham'],
    ['372', 'Rotherham'],
    ['england', 'England'],
    ['region', 'Yorkshire and The Humber'],
    ['neighbours', 'Statistical neighbours, average as published'],
    ['north', 'North (made up)'],
  ])('%s is %s', (word, name) => {
    const { resolve, issues } = aResolver('372');
    expect(resolve(word, place)?.name).toBe(name);
    expect(issues).toEqual([]);
  });

  it('that is not known is said at its place each time, with the nearest', () => {
    const { resolve, issues } = aResolver('372');
    resolve('E0800018', place);
    resolve('E0800018', { ...place, row: 5 });
    expect(issues).toMatchObject([
      {
        severity: 'error',
        code: 'unknown-area',
        ...place,
        message: expect.stringMatching(/Did you mean "E08000018"/),
      },
      { row: 5, code: 'unknown-area' },
    ]);
  });

  it('is no region where the authority is not known', () => {
    const { resolve, issues } = aResolver(undefined);
    expect(resolve('region', place)).toBeUndefined();
    expect(issues).toHaveLength(1);
  });
});

describe('the areas that are met', () => {
  it('are the authority, what was asked for, and what each lies in', () => {
    const { resolve, met } = aResolver('372');
    resolve('350', place);
    expect([...met.values()].map(({ name }) => name)).toEqual([
      'Rotherham',
      'Yorkshire and The Humber',
      'England',
      'Bolton',
      'North West',
    ]);
  });
});
