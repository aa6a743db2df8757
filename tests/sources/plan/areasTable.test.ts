import { describe, expect, it } from 'vitest';
import { parseAreas } from '@/sources/plan/areasTable';
import { aTable } from '#mocks/aPlanFolder';

describe('an area of the authority’s own', () => {
  it('has an id and a name, and what it lies in', () => {
    const { rows, issues } = parseAreas(
      aTable('id,name,kind,parent', 'north,North (made up),ward,372', 'south,South (made up),,'),
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      { row: 2, code: 'north', name: 'North (made up)', kind: 'local', parent: '372', sort: 'ward' },
      { row: 3, code: 'south', name: 'South (made up)', kind: 'local' },
    ]);
  });

  it('may be an authority or a region that nobody else knows, such as those of a made-up borough', () => {
    const { rows } = parseAreas(
      aTable('id,name,kind,parent', 'X08,Sampleton,authority,X12', 'X12,Sampleshire,Region,'),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['authority', 'region']);
  });

  it.each([
    [[',North'], 2, 'empty-cell', 'id', /empty/],
    [['north,'], 2, 'empty-cell', 'name', /empty/],
    [['north,North', 'north,Other'], 3, 'duplicate-area', 'id', /"north" is in an earlier row/],
  ])('%j has a fault in row %i: %s at %s', (lines, row, code, column, message) => {
    expect(parseAreas(aTable('id,name', ...lines)).issues).toEqual([
      { severity: 'error', code, file: 'areas.csv', row, column, message: expect.stringMatching(message) },
    ]);
  });
});
