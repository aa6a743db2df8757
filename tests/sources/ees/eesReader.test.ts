import { describe, expect, it } from 'vitest';
import { readEes } from '@/sources/ees/eesReader';
import { aFigureSink } from '#tests/support/aFigureSink';
import { aTextFile } from '#tests/support/aLaitFile';
import { anEesFile, BARNSLEY, ENGLAND, readEesFile, ROTHERHAM, YORKSHIRE } from '#tests/support/anEesFile';

describe('an EES file', () => {
  it('feeds England, the regions and the authorities, each figure with its row and decimals', async () => {
    const { issues, taken } = await readEesFile(
      anEesFile('children_count', `${ENGLAND},120.50`, `${YORKSHIRE},c`, `${ROTHERHAM},7`),
      {},
    );
    expect(issues).toEqual([]);
    const common = { wanted: 0, period: '2025 Reporting year', status: 'final', limits: undefined };
    expect(taken).toEqual([
      { ...common, area: 'E92000001', figure: 120.5, decimals: 2, row: 2 },
      { ...common, area: 'E12000003', figure: 'c', decimals: 0, row: 3 },
      { ...common, area: 'E08000018', figure: 7, decimals: 0, row: 4 },
    ]);
  });

  it('may have its columns in any order and letter case, and its levels too', async () => {
    const { figures, issues } = await readEesFile(
      aTextFile(
        'things.csv',
        'Children_Count, LA_NAME ,time_identifier,geographic_level,time_period,old_la_code',
        '7,Rotherham,academic year,LOCAL AUTHORITY,202425,372',
      ),
      {},
    );
    expect([figures, issues]).toEqual([[[0, 'E08000018', 7]], []]);
  });

  it('is known by the old number of an authority, whatever its GSS code, and without one by code or name', async () => {
    const row = '2025,Reporting year,Local authority,E92000001,England,,';
    const { figures } = await readEesFile(
      anEesFile(
        'children_count',
        `${row},370,E08000038,Barnsley,1`,
        `${row},,E08000039,,2`,
        `${row},,,St Helens,3`,
        `${row},940 / 941,E06000061 / E06000062,North Northamptonshire / West Northamptonshire,4`,
      ),
      {},
    );
    expect(figures).toEqual([
      [0, 'E08000016', 1],
      [0, 'E08000019', 2],
      [0, 'E08000013', 3],
      [0, 'E06000061', 4],
      [0, 'E06000062', 4],
    ]);
  });

  it('takes the symbols for what they are, and an empty cell for x with a note', async () => {
    const { figures, issues } = await readEesFile(
      anEesFile('children_count', `${ENGLAND},z`, `${YORKSHIRE}, `, `${ROTHERHAM},~`, `${BARNSLEY},:`),
      {},
    );
    expect(figures.map(([, , figure]) => figure)).toEqual(['z', 'x', 'low', 'x']);
    expect(issues).toMatchObject([
      { severity: 'note', code: 'blank-figure', row: 3, column: 'children_count' },
    ]);
  });

  it('feeds many indicators from one reading, of several columns and filters', async () => {
    const { figures, issues } = await readEesFile(
      anEesFile(
        'sex,children_count,children_percent',
        `${ROTHERHAM},Male,1,10`,
        `${ROTHERHAM},Female,2,20`,
        `${ROTHERHAM},Total,3,30`,
      ),
      { filters: { sex: 'Female' } },
      { filters: { SEX: 'male ' }, column: 'children_percent' },
      { filters: { sex: 'Female' }, column: 'children_percent' },
      { filters: { sex: 'Total' } },
    );
    expect(issues).toEqual([]);
    expect(figures).toEqual([
      [1, 'E08000018', 10],
      [0, 'E08000018', 2],
      [2, 'E08000018', 20],
      [3, 'E08000018', 3],
    ]);
  });

  it('feeds its only indicator where no column is named', async () => {
    const file = anEesFile('sex,children_count', `${ROTHERHAM},Total,3`);
    expect((await readEesFile(file, { column: undefined })).figures).toEqual([[0, 'E08000018', 3]]);
    const two = anEesFile('a_count,b_count', `${ROTHERHAM},3,4`);
    expect((await readEesFile(two, { column: undefined })).issues).toMatchObject([
      { severity: 'error', code: 'unpinned-column', message: expect.stringContaining('a_count, b_count') },
    ]);
  });
});

describe('a filter that is not pinned', () => {
  it('is read at its Total', async () => {
    const file = anEesFile('sex,children_count', `${ROTHERHAM},Male,1`, `${ROTHERHAM},total,3`);
    expect((await readEesFile(file, {})).figures).toEqual([[0, 'E08000018', 3]]);
  });

  it('is read at the value that the metadata name', () => {
    const sink = aFigureSink();
    const file = anEesFile('phase,children_count', `${ROTHERHAM},Primary,1`, `${ROTHERHAM},All schools,3`);
    const meta = aTextFile(
      'things.meta.csv',
      'col_name,col_type,label,filter_default',
      'phase,Filter,Phase,All schools',
    );
    const wanted = { indicator: 'plans', column: 'children_count', filters: {} };
    expect(readEes(file, [wanted], sink, { meta })).toEqual([]);
    expect(sink.taken.map(({ figure }) => figure)).toEqual([3]);
  });

  it('is read at its empty cells where no Total is', async () => {
    const file = anEesFile('sex,children_count', `${ROTHERHAM},Male,1`, `${ROTHERHAM},,3`);
    expect((await readEesFile(file, {})).figures).toEqual([[0, 'E08000018', 3]]);
    const both = anEesFile('sex,children_count', `${ROTHERHAM},,1`, `${ROTHERHAM},Total,3`);
    expect((await readEesFile(both, {})).figures).toEqual([[0, 'E08000018', 3]]);
  });

  it('with several values and no total is an error that lists them', async () => {
    const file = anEesFile(
      'phase,children_count',
      `${ROTHERHAM},All schools,1`,
      `${ROTHERHAM},Primary,2`,
      `${ROTHERHAM},Special,3`,
    );
    const { figures, issues } = await readEesFile(file, {});
    expect(figures).toEqual([]);
    expect(issues).toEqual([
      {
        severity: 'error',
        code: 'unpinned-filter',
        file: 'things.csv',
        column: 'phase',
        message:
          'For "plans": the column "phase" has several values and none of them is Total: "All schools", "Primary", "Special". Expected one of them under filters, such as "phase": "All schools".',
      },
    ]);
  });

  it('is settled by another that is pinned: a characteristic says its group', async () => {
    const file = anEesFile(
      'characteristic_group,characteristic,children_count',
      `${ROTHERHAM},Total,Total,3`,
      `${ROTHERHAM},Gender,Gender Female,2`,
      `${ROTHERHAM},Gender,Gender Male,1`,
    );
    expect((await readEesFile(file, { filters: { characteristic: 'Gender Female' } }, {})).figures).toEqual([
      [1, 'E08000018', 3],
      [0, 'E08000018', 2],
    ]);
  });

  it('whose Total only England has is read, with a warning', async () => {
    const file = anEesFile('phase,children_count', `${ENGLAND},Total,9`, `${ROTHERHAM},Primary,2`);
    expect(await readEesFile(file, {})).toMatchObject({
      figures: [[0, 'E92000001', 9]],
      codes: ['warning total-without-authorities'],
    });
  });
});
