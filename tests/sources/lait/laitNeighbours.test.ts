import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseLaitNeighbours } from '@/sources/lait/laitNeighbours';
import { aTextFile } from '#tests/support/aLaitFile';
import { hasSharedData, sharedBytes, sharedFile } from '#tests/support/sharedData';

const WIDE = 'old_la_code,la_name,region_ind,region_name,SN_1,SN_1P,SN_2,SN_2P';

describe('DfE’s list of statistical neighbours', () => {
  it('has the neighbours of an authority in their order, each with its closeness', async () => {
    const file = aTextFile(
      'feeds/2024/sn_model_2025_wide.csv',
      WIDE,
      '372,Rotherham,9,Yorkshire,370,Very Close ,357,very  close',
    );
    expect(await parseLaitNeighbours(file)).toEqual({
      rows: [
        { row: 2, area: '372', rank: 1, neighbour: '370', closeness: 'Very close', model: '2025' },
        { row: 2, area: '372', rank: 2, neighbour: '357', closeness: 'Very close', model: '2025' },
      ],
      issues: [],
    });
  });

  it('is of the model that the caller names', async () => {
    const file = aTextFile('neighbours.csv', WIDE, '372,Rotherham,9,Yorkshire,370,Close,,');
    expect((await parseLaitNeighbours(file, '2026')).rows).toMatchObject([{ model: '2026' }]);
    expect((await parseLaitNeighbours(file)).rows).toMatchObject([{ model: undefined }]);
  });

  it('is without a neighbour that is no authority, which is said with its row', async () => {
    const file = aTextFile(
      'sn.csv',
      WIDE,
      '',
      '372,Rotherham,9,Yorkshire,37,Close,357,Close',
      '999,LA demo,,,370,,371,',
    );
    const { rows, issues } = await parseLaitNeighbours(file);
    expect(rows).toMatchObject([{ row: 3, rank: 2, neighbour: '357' }]);
    expect(issues).toMatchObject([
      { severity: 'warning', code: 'unknown-area', row: 3, message: expect.stringContaining('"37"') },
      { severity: 'warning', code: 'unknown-area', row: 4, message: expect.stringContaining('"999"') },
    ]);
  });

  it('has none for an authority whose neighbours are dashes, and says nothing of them', async () => {
    const file = aTextFile('sn.csv', WIDE, '940,North Northamptonshire,8,East Midlands,-,-,-,-');
    expect(await parseLaitNeighbours(file)).toEqual({ rows: [], issues: [] });
  });

  it('is not another table', async () => {
    const { rows, issues } = await parseLaitNeighbours(aTextFile('areas.csv', 'id,name', 'north,North'));
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'unreadable-file' }]);
  });
});

describe.runIf(hasSharedData)('the published lists', () => {
  it('give Rotherham its ten neighbours of 2025', async () => {
    const { rows, issues } = await parseLaitNeighbours(sharedFile('lait/sn_may_2025.xlsx'));
    expect(issues).toEqual([]);
    const ours = rows.filter(({ area }) => area === '372');
    const order = [370, 357, 371, 384, 894, 332, 807, 394, 390, 840];
    expect(ours.map(({ neighbour }) => Number(neighbour))).toEqual(order);
    expect(ours.map(({ closeness }) => closeness)).toEqual(order.map(() => 'Very close'));
  });

  it.each([
    ['2025', 'lait/sn_may_2025.xlsx'],
    ['2021', 'lait/sn_april_2021.xlsx'],
  ])('of %s are the tidy table, row for row', async (model, path) => {
    const tidy = Papa.parse<Record<string, string>>(
      new TextDecoder().decode(sharedBytes('statistical_neighbours_long.csv')),
      { header: true, skipEmptyLines: true },
    ).data.filter((row) => row['sn_model'] === model);
    const { rows } = await parseLaitNeighbours(sharedFile(path));
    const words = rows.map(({ area, rank, neighbour, closeness }) =>
      [area, rank, neighbour, closeness].join('|'),
    );
    const expected = tidy.map((row) =>
      [row['old_la_code'], row['rank'], row['neighbour_old_la_code'], row['closeness']].join('|'),
    );
    expect(new Set(words)).toEqual(new Set(expected));
    expect(rows).toHaveLength(tidy.length);
  });
});
