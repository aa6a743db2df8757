import { describe, expect, it } from 'vitest';
import { matchingAreas } from '@/pages/choose/matchingAreas';

const AREAS = [
  { code: 'E08000025', name: 'Birmingham', region: 'West Midlands' },
  { code: 'E06000010', name: 'Kingston upon Hull, City of', region: 'Yorkshire and The Humber' },
  { code: 'E08000018', name: 'Rotherham', region: 'Yorkshire and The Humber' },
  { code: 'E08000013', name: 'St. Helens', region: 'North West' },
  { code: 'E06000001', name: 'Hartlepool', region: 'North East' },
];

const names = (search: string) => matchingAreas(AREAS, search).map(({ name }) => name);

describe('the authorities that a few letters find', () => {
  it('hold them anywhere in their names; first those that begin with them, then those with a word that does', () => {
    expect(names('h')).toEqual([
      'Hartlepool',
      'Kingston upon Hull, City of',
      'St. Helens',
      'Birmingham',
      'Rotherham',
    ]);
    expect(names('rotherh')).toEqual(['Rotherham']);
  });

  it.each(['st helens', 'St. Helens', 'ST HELENS', ' st helens '])(
    'are the same however they are typed: "%s"',
    (search) => {
      expect(names(search)).toEqual(['St. Helens']);
    },
  );

  it('are the one whose code is typed in full', () => {
    expect(names('e08000018')).toEqual(['Rotherham']);
    expect(names(' E08000018 ')).toEqual(['Rotherham']);
    expect(names('E0800')).toEqual([]);
  });

  it('are all where nothing is typed, and none where none has the letters', () => {
    expect(names('')).toHaveLength(5);
    expect(names(' . ')).toHaveLength(5);
    expect(names('atlantis')).toEqual([]);
  });
});
