import { describe, expect, it } from 'vitest';
import { heldBytes } from '@/sources/fileBytes';
import { aTextFile } from '#tests/support/aLaitFile';
import { anEesFile, BARNSLEY, EES_HEADER, readEesFile, ROTHERHAM, YORKSHIRE } from '#tests/support/anEesFile';

describe('a feed that asks for what is not there', () => {
  const file = anEesFile('sex,age,children_count', `${ROTHERHAM},Female,16-17,2`, `${ROTHERHAM},Male,18,1`);

  it.each([
    [{ column: 'children_cuont' }, 'unknown-column', /children_cuont.*Did you mean "children_count"/],
    [
      { column: 'number' },
      'unknown-column',
      /Expected one of sex, age, children_count.*is it "children_count" now/,
    ],
    [{ column: 'la_name' }, 'unknown-column', /there are no figures in the column "la_name"/],
    [{ filters: { sexx: 'Male' } }, 'unknown-column', /no column "sexx".*Did you mean "sex"/],
    [
      { filters: { sex: 'Femal', age: '18' } },
      'unknown-value',
      /"Femal".*"Female", "Male".*Did you mean "Female"/,
    ],
    [{ filters: { sex: 'Female', age: '18' } }, 'no-rows', /sex = "female" and age = "18" together/],
  ])('%j is an error', async (wanted, code, message) => {
    const { issues, figures } = await readEesFile(file, wanted);
    expect(figures).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code, message: expect.stringMatching(message) }]);
  });

  it('says so in a few lines, however many feeds ask', async () => {
    const wanted = Array.from({ length: 1000 }, () => ({ filters: { sex: 'Unknown' } }));
    expect((await readEesFile(file, ...wanted)).issues).toHaveLength(6);
  });
});

describe('a row that cannot be read', () => {
  it('is left out with a warning, and the others are read', async () => {
    const { figures, issues } = await readEesFile(
      anEesFile(
        'children_count',
        ROTHERHAM.replace('2025', '') + ',1',
        ROTHERHAM.replace('Reporting year', 'Reporting yaer') + ',2',
        ROTHERHAM.replace('2025', '202425') + ',3',
        '2025,Reporting year,Local authority,,,,,999,E08000098,LA demo,4',
        '2025,Reporting year,Local authority,,,,,999,E08000098,LA demo,5',
        '2025,Reporting year,Local authroity,,,,,372,,,6',
        `${ROTHERHAM},12a`,
        `${BARNSLEY},8,9,10`,
        ',,,,,,,,,,',
        `${YORKSHIRE},7`,
      ),
      {},
    );
    expect(figures).toEqual([[0, 'E12000003', 7]]);
    expect(issues.map(({ severity, code, row, column }) => [severity, code, row, column])).toEqual([
      ['warning', 'not-a-number', 8, 'children_count'],
      ['warning', 'extra-cells', 9, undefined],
      ['warning', 'unknown-area', 5, undefined],
      ['warning', 'unknown-level', 7, 'geographic_level'],
      ['warning', 'period', 2, 'time_period'],
      ['warning', 'period', 4, 'time_period'],
      ['warning', 'period', 3, 'time_identifier'],
    ]);
    expect(issues.map(({ message }) => message).join('\n')).toMatch(
      /"LA demo, 999, E08000098" is not known.* 2 rows are left out/,
    );
  });

  it('of a school, a ward or a constituency is passed over, with one note', async () => {
    const { figures, issues } = await readEesFile(
      anEesFile('children_count', ROTHERHAM.replace('Local authority', 'School') + ',1', `${ROTHERHAM},2`),
      {},
    );
    expect(figures).toEqual([[0, 'E08000018', 2]]);
    expect(issues).toMatchObject([
      { severity: 'note', code: 'other-levels', message: expect.stringContaining('School (1 row)') },
    ]);
  });

  it('is an error where no other can be read either', async () => {
    const { codes } = await readEesFile(
      anEesFile('children_count', ROTHERHAM.replace('2025', '') + ',1'),
      {},
    );
    expect(codes).toEqual(['warning period', 'error no-figures']);
  });

  it('is one of a thousand, and told in a few lines', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `${ROTHERHAM.replace('2025', `20x${index}`)},1`);
    const { issues } = await readEesFile(anEesFile('children_count', ...lines, `${ROTHERHAM},2`), {});
    expect(issues).toHaveLength(6);
    expect(issues.at(-1)?.message).toBe('And 995 more of this kind, the last in row 1001.');
  });

  it('that has a cell a second time is an error, and the first is read', async () => {
    const { figures, issues } = await readEesFile(
      anEesFile('children_count', `${ROTHERHAM},1`, `${BARNSLEY},2`, `${ROTHERHAM},3`),
      {},
    );
    expect(figures).toEqual([
      [0, 'E08000018', 1],
      [0, 'E08000016', 2],
    ]);
    expect(issues).toMatchObject([
      {
        severity: 'error',
        code: 'duplicate-cell',
        row: 4,
        message: expect.stringContaining('Rotherham, 2025 Reporting year'),
      },
    ]);
  });

  it('has a byte that is not UTF-8, or text behind a closing quote', async () => {
    const text = new TextEncoder().encode(
      [
        `${EES_HEADER},note,children_count`,
        `${ROTHERHAM},?,1`,
        `${BARNSLEY},"5" x",2`,
        `${YORKSHIRE},,3`,
      ].join('\n'),
    );
    text[text.indexOf('?'.charCodeAt(0))] = 0xa3;
    const file = heldBytes('things.csv', text);
    const { figures, codes } = await readEesFile(file, {});
    expect([figures, codes]).toEqual([[[0, 'E12000003', 3]], ['warning encoding', 'warning quotes']]);
  });
});

describe('a file that is no EES file', () => {
  it.each([
    ['nothing', '', 'empty-file'],
    ['semicolons', 'time_period;time_identifier\n', 'separator'],
    ['no level', 'time_period,time_identifier,children_count\n', 'missing-column'],
    ['a quote that is never closed', `${EES_HEADER},children_count\n${ROTHERHAM},"1\n`, 'quotes'],
    ['a workbook', 'PK\u0003\u0004', 'workbook'],
    ['UTF-16', 'a\u0000b\u0000', 'encoding'],
  ])('has %s: an error', async (_, text, code) => {
    const file = aTextFile('things.csv', text);
    const { issues } = await readEesFile(file, {});
    expect(issues.filter(({ severity }) => severity === 'error')[0]).toMatchObject({ code });
  });
});
