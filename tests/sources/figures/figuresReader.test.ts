import { describe, expect, it } from 'vitest';
import { figuresReader } from '@/sources/figures/figuresReader';
import type { Wanted } from '@/sources/publishedFile';
import { recogniseFormat } from '@/sources/recogniseFormat';
import { aFigureSink } from '#tests/support/aFigureSink';
import { aTextFile } from '#tests/support/aLaitFile';

const HEADER = 'indicator,time_identifier,pooled,area,name,2023,2024,2025';

async function read(rows: readonly string[], wanted: readonly Partial<Wanted>[] = [{ indicator: 'neet' }]) {
  const sink = aFigureSink();
  const file = aTextFile('figures.csv', [HEADER, ...rows].join('\n'));
  const asked = wanted.map((one): Wanted => ({ indicator: 'neet', column: undefined, filters: {}, ...one }));
  const issues = await figuresReader.read(file, asked, sink);
  return { taken: sink.taken, issues };
}

describe('a table of published figures', () => {
  it('has a figure for each year, with its sign, its decimals and its row', async () => {
    const { taken, issues } = await read([
      'neet,Reporting year,,E08000018,Rotherham,4.30,x,4.4',
      'neet,Reporting year,,E92000001,England,,c,3 provisional',
    ]);
    expect(issues).toEqual([]);
    expect(taken.map(({ area, period, figure, status, row }) => [area, period, figure, status, row])).toEqual(
      [
        ['E08000018', '2023 Reporting year', 4.3, 'final', 2],
        ['E08000018', '2024 Reporting year', 'x', 'final', 2],
        ['E08000018', '2025 Reporting year', 4.4, 'final', 2],
        ['E92000001', '2024 Reporting year', 'c', 'final', 3],
        ['E92000001', '2025 Reporting year', 3, 'provisional', 3],
      ],
    );
  });

  it('names a split year by its end, and pooled years by the last of them', async () => {
    const { taken } = await read([
      'neet,Academic year,,E08000018,Rotherham,,,1',
      'neet,Financial year,3,E08000018,Rotherham,,,2',
      'neet,Calendar year,3,E08000018,Rotherham,,,3',
    ]);
    expect(taken.map(({ period }) => period)).toEqual([
      '202425 Academic year',
      '202223-202425 Financial year',
      '2023-2025 Calendar year',
    ]);
  });

  it('takes an area by its DfE number, and both areas of a joint row', async () => {
    const { taken } = await read([
      'neet,Reporting year,,372,Rotherham,,,1',
      'neet,Reporting year,,314 / 318,,,,2',
    ]);
    expect(taken.map(({ area }) => area)).toEqual(['E08000018', 'E09000021', 'E09000027']);
  });

  it('is recognised by its header, and a plan’s own observations are not taken for one', () => {
    expect(recogniseFormat(aTextFile('a.csv', `${HEADER}\n`))).toBe('figures');
    expect(
      recogniseFormat(aTextFile('b.csv', 'indicator,area,time_period,time_identifier,value\n')),
    ).toBeUndefined();
  });
});

describe('counts and groups in a table of published figures', () => {
  const COUNTED = 'indicator,breakdown,part,time_identifier,area,2024,2025';
  const ROWS = [
    'moves,,,Reporting year,372,7,13',
    'moves,,numerator,Reporting year,372,37,62',
    'moves,,denominator,Reporting year,372,502,476',
    'moves,sex=Female;age=16,,Reporting year,372,5,x',
    'moves,age=16;sex=Female,numerator,Reporting year,372,6,c',
  ];
  const file = aTextFile('counts.csv', [COUNTED, ...ROWS].join('\n'));

  it('go to what asks for them, and never into the figure of all', async () => {
    const sink = aFigureSink();
    const wanted: readonly Wanted[] = [
      { indicator: 'moves', column: undefined, filters: {} },
      { indicator: 'moves', column: 'moves', filters: {}, part: 'numerator' },
      {
        indicator: 'moves',
        column: 'moves',
        filters: {},
        breakdown: 'age=16;sex=Female',
        part: 'numerator',
      },
    ];
    expect(await figuresReader.read(file, wanted, sink)).toEqual([]);
    expect(
      sink.taken.map(({ wanted: place, period, figure }) => [place, period.slice(0, 4), figure]),
    ).toEqual([
      [0, '2024', 7],
      [0, '2025', 13],
      [1, '2024', 37],
      [1, '2025', 62],
      [2, '2024', 6],
      [2, '2025', 'c'],
    ]);
  });

  it.each([
    [
      'a part of no such name',
      'moves,,share,Reporting year,372,7,13',
      'part',
      'Found "share". Expected "numerator" or "denominator"',
    ],
    [
      'a group without a name',
      'moves,Female,,Reporting year,372,7,13',
      'breakdown',
      'Found "Female". Expected name=value',
    ],
  ])('%s is an error, and no figure is taken from the row', async (_, row, column, sentence) => {
    const sink = aFigureSink();
    const wanted = [{ indicator: 'moves', column: undefined, filters: {} }];
    const issues = await figuresReader.read(aTextFile('a.csv', `${COUNTED}\n${row}`), wanted, sink);
    expect(sink.taken).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', row: 2, column }]);
    expect(issues[0]?.message).toContain(sentence);
  });
});

describe('what is wrong in a table of published figures', () => {
  it.each([
    ['a word for a figure', 'neet,Reporting year,,372,,,four,', 'row 2, column 2024', 'Found "four".'],
    ['a word for a status', 'neet,Reporting year,,372,,,4 sure,', 'row 2, column 2024', 'Found "4 sure".'],
    [
      'no such area',
      'neet,Reporting year,,E0800001X,,,4,',
      'row 2, column area',
      'The area "E0800001X" is not known',
    ],
    [
      'a period that is no year',
      'neet,Autumn term,,372,,,4,',
      'row 2, column time_identifier',
      'Found "Autumn term". Expected one of Academic year, Financial year, Calendar year, Reporting year.',
    ],
    [
      'years pooled in words',
      'neet,Calendar year,three,372,,,4,',
      'row 2, column pooled',
      'Expected the number of years that each figure covers, from 2 to 9',
    ],
  ])('%s is told with its cell, and no figure is taken from it', async (_, row, place, sentence) => {
    const { taken, issues } = await read([row]);
    expect(taken).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(`row ${issues[0]?.row}, column ${issues[0]?.column}`).toBe(place);
    expect(issues[0]?.message).toContain(sentence);
  });

  it('a second row for one area is an error that names the first, whose figures stand', async () => {
    const { taken, issues } = await read(['neet,Reporting year,,372,,,,4', 'neet,Reporting year,,372,,,,5']);
    expect(taken.map(({ figure }) => figure)).toEqual([4]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'duplicate-row', row: 3 }]);
    expect(issues[0]?.message).toContain('Row 2 holds this indicator, kind of year and area already.');
  });

  it('an indicator that it lacks is an error with the nearest', async () => {
    const { issues } = await read(['neet,Reporting year,,372,,,,4'], [{ indicator: 'neat' }]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'unknown-indicator' }]);
    expect(issues[0]?.message).toContain('Did you mean "neet"?');
  });

  it('a table without areas is not read', async () => {
    const sink = aFigureSink();
    const file = aTextFile('a.csv', 'indicator,time_identifier,2025\nneet,Reporting year,4\n');
    const issues = await figuresReader.read(
      file,
      [{ indicator: 'neet', column: undefined, filters: {} }],
      sink,
    );
    expect(issues).toMatchObject([{ severity: 'error', code: 'missing-column', column: 'area' }]);
    expect(sink.taken).toEqual([]);
  });
});
