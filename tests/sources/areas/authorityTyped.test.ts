import { expect, it } from 'vitest';
import { authorityTyped } from '@/sources/areas/authorityTyped';

it.each([
  ['Rotherham', 'Rotherham'],
  ['Rotherham MBC', 'Rotherham'],
  ['Rotherham Metropolitan Borough Council', 'Rotherham'],
  ['rotherham council ', 'Rotherham'],
  ['E08000018', 'Rotherham'],
  ['372', 'Rotherham'],
  ['London Borough of Camden', 'Camden'],
  ['Devon County Council', 'Devon'],
  ['City of London', 'City of London'],
  ['Derby City Council', 'Derby'],
])('%s is the authority %s', (typed, name) => {
  expect(authorityTyped(typed)?.name).toBe(name);
});

it('a region, a misspelt name and nothing at all are no authority', () => {
  for (const typed of ['London', 'Rotheram', '', 'Council']) expect(authorityTyped(typed)).toBeUndefined();
});
