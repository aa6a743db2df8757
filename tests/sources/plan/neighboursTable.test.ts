import { describe, expect, it } from 'vitest';
import { parseNeighbours } from '@/sources/plan/neighboursTable';
import { aTable } from '#mocks/aPlanFolder';

const HEADER = 'area,rank,neighbour,closeness,model';

describe('a statistical neighbour', () => {
  it('has an area, a rank, and what the model says of it', () => {
    expect(parseNeighbours(aTable(HEADER, '372,1,370,Very close,2025', '372,2,E08000017,,'))).toEqual({
      rows: [
        { row: 2, area: '372', rank: 1, neighbour: '370', closeness: 'Very close', model: '2025' },
        { row: 3, area: '372', rank: 2, neighbour: 'E08000017' },
      ],
      issues: [],
    });
  });

  it.each([
    ['372,,370,,', 'empty-cell', 'rank', /empty/],
    ['372,first,370,,', 'not-a-number', 'rank', /"first"/],
    [',1,370,,', 'empty-cell', 'area', /empty/],
    ['372,1,,,', 'empty-cell', 'neighbour', /empty/],
  ])('%s is %s at %s', (row, code, column, message) => {
    const { rows, issues } = parseNeighbours(aTable(HEADER, row));
    expect(rows).toEqual([]);
    expect(issues).toEqual([
      {
        severity: 'error',
        code,
        file: 'neighbours.csv',
        row: 2,
        column,
        message: expect.stringMatching(message),
      },
    ]);
  });
});
