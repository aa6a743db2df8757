import { describe, expect, it } from 'vitest';
import { parseAreas } from '@/sources/plan/areasTable';
import { aTable } from '#mocks/aPlanFolder';

describe('an area of the authority’s own', () => {
  it('has an id and a name, and what it lies in, by GSS code', () => {
    const { rows, issues } = parseAreas(
      aTable('id,name,kind,parent', 'north,North (made up),ward,372', 'south,South (made up),,'),
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      { row: 2, code: 'north', name: 'North (made up)', kind: 'local', parent: 'E08000018', sort: 'ward' },
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

  it.each([
    ['Uptown', 'uptown'],
    ['UPTOWN', 'uptown'],
    ['The hill', 'hill'],
    ['Rotherham', 'E08000018'],
  ])('whose parent is written as %s is asked for its code', (parent, code) => {
    const lines = ['uptown,Uptown,locality,E08000018', 'hill,The Hill,locality,E08000018'];
    const { issues } = parseAreas(aTable('id,name,kind,parent', ...lines, `E05000001,Abbey,ward,${parent}`));
    expect(issues).toMatchObject([
      {
        severity: 'error',
        code: 'unknown-parent',
        row: 4,
        column: 'parent',
        message: expect.stringContaining(`Found "${parent}"`),
      },
    ]);
    expect(issues[0]?.message).toMatch(new RegExp(` Write ${code}\\.$`));
  });

  it('lies in no area that is unknown, for what is left of its own would be missing from every sum', () => {
    const { issues } = parseAreas(
      aTable('id,name,kind,parent', 'uptown,Uptown,locality,E08000018', 'w,Abbey,ward,uptwn'),
    );
    expect(issues[0]?.message).toMatch(/Did you mean "uptown"\?$/);
  });

  it('does not lie in itself, nor in an area that lies in it', () => {
    const { issues } = parseAreas(
      aTable('id,name,kind,parent', 'a,A,ward,b', 'b,B,locality,a', 'c,C,ward,c', 'd,D,ward,E08000018'),
    );
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['unknown-parent', 2],
      ['unknown-parent', 3],
      ['unknown-parent', 4],
    ]);
  });
});
