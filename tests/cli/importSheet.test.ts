import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type Row } from 'write-excel-file/universal';
import { aTemporaryFolder, runCommand, tableRecords } from '#tests/support/runCommand';

const bold = { fontWeight: 'bold' } as const;

/** A scorecard as councils print it, with merged heads, dates, percentages and fills; figures made up. */
const ROWS: readonly Row[] = [
  [{ value: 'Sampleton children’s services (made up)', ...bold }],
  [
    null,
    null,
    null,
    null,
    { value: 'Months', columnSpan: 2 },
    null,
    null,
    null,
    { value: 'Benchmarks', columnSpan: 2 },
  ],
  [
    'No.',
    'Indicator',
    'Good perf is',
    'Data note',
    { value: new Date(Date.UTC(2017, 1, 1)), format: 'mmm-yy' },
    { value: new Date(Date.UTC(2017, 2, 1)), format: 'mmm-yy' },
    'YTD',
    'Target',
    'SN average',
    'Best stat neighbour',
    'RAG',
  ],
  [{ value: '1 Contact and referral', columnSpan: 11 }],
  [
    '1.1',
    'Re-referrals in 12 months',
    'Low',
    '%',
    { value: 0.284, format: '0.0%' },
    { value: 0.261, format: '0.0%' },
    { value: 0.272, format: '0.0%' },
    '26%<',
    { value: 0.223, format: '0.0%' },
    { value: 0.131, format: '0.0%' },
    { value: '', backgroundColor: '#ffc000' },
  ],
  ['1.2', 'Referrals', 'Info', 'Number', 361, 428, 4915, null, null, null, null],
];

async function aScorecard(
  sheets: readonly (readonly [name: string, rows: readonly Row[]])[] = [['Mar-17', ROWS]],
) {
  const folder = await aTemporaryFolder();
  const blob = await writeXlsxFile(sheets.map(([sheet, data]) => ({ sheet, data: [...data] }))).toBlob();
  const file = join(folder, 'scorecard.xlsx');
  await writeFile(file, new Uint8Array(await blob.arrayBuffer()));
  return { file, out: join(folder, 'plan') };
}

describe('scorecard import', () => {
  it('makes of a printed scorecard a plan that checks clean and shows the same figures', async () => {
    const { file, out } = await aScorecard();
    const { code, messages } = await runCommand('import', file, '--out', out, '--authority', 'Rotherham');
    expect(messages).toContain('2 indicators, 1 priority, 4 figures within the year, 2 year figures');
    expect(code).toBe(0);
    expect(await runCommand('check', out)).toMatchObject({ code: 0 });
    const [reReferrals, referrals] = await tableRecords(out, '--area', 'E08000018');
    expect(reReferrals).toMatchObject({
      title: 'Re-referrals in 12 months',
      value: '26.1',
      time_period: '2017',
      time_identifier: 'March',
      previous_value: '28.4',
      reported_rating: 'amber',
      rating: 'amber',
    });
    expect(referrals).toMatchObject({ value: '428', polarity: 'neutral', rating: 'not rated' });
  });

  it('keeps printed comparators of no area, marked as printed', async () => {
    const { file, out } = await aScorecard();
    await runCommand('import', file, '--out', out, '--authority', '372');
    const [row] = await tableRecords(out, '--area', 'E08000018', '--view', 'in-year');
    expect(row).toMatchObject({
      to_date: '27.2',
      neighbours: '22.3',
      best_neighbour: 'as printed',
      best_neighbour_value: '13.1',
    });
  });

  it('writes what it took for what, and reads the sheet by it once corrected', async () => {
    const { file, out } = await aScorecard();
    await runCommand('import', file, '--out', out, '--authority', 'Rotherham');
    const layout = JSON.parse(await readFile(join(out, 'layout.json'), 'utf8')) as {
      columns: { column: string; is: string }[];
    };
    expect(layout.columns.map(({ column, is }) => `${column} ${is}`).slice(0, 7)).toEqual([
      'A code',
      'B title',
      'C polarity',
      'D unit',
      'E figure',
      'F figure',
      'G to-date',
    ]);
    const corrected = {
      ...layout,
      columns: layout.columns.map((one) => (one.column === 'K' ? { ...one, is: 'unused' } : one)),
    };
    await writeFile(`${out}.json`, JSON.stringify(corrected));
    const again = await runCommand('import', file, '--out', `${out}-2`, '--layout', `${out}.json`);
    expect(again.messages).toContain('K   RAG: unused');
    const [row] = await tableRecords(`${out}-2`, '--area', 'E08000018');
    expect(row).toMatchObject({ reported_rating: '' });
  });

  it('of several scorecards in one workbook reads the newest, and names the others', async () => {
    const february = ROWS.map((row) => row.filter((_, index) => index !== 5));
    const { file, out } = await aScorecard([
      ['Feb-17', february],
      ['Mar-17', ROWS],
    ]);
    const { messages } = await runCommand('import', file, '--out', out, '--authority', 'Rotherham');
    expect(messages).toContain('Sheet "Mar-17"');
    expect(messages).toContain('The sheets "Feb-17" are scorecards too, and are not read.');
  });

  it('asks whose figures they are where nothing says it', async () => {
    const { file, out } = await aScorecard();
    const { messages } = await runCommand('import', file, '--out', out);
    expect(messages).toContain('Whose figures they are, the sheet does not say.');
    const [row] = await tableRecords(out, '--area', 'our-authority');
    expect(row).toMatchObject({ value: '26.1' });
  });

  it('writes over nothing, and nothing where no sheet is a scorecard', async () => {
    const { file, out } = await aScorecard();
    await runCommand('import', file, '--out', out, '--authority', 'Rotherham');
    expect(await runCommand('import', file, '--out', out)).toMatchObject({ code: 2 });
    const notes = join(await aTemporaryFolder(), 'notes.csv');
    await writeFile(notes, 'Notes for the meeting\nBring the papers\n');
    const { code, messages } = await runCommand('import', notes, '--out', `${out}-none`);
    expect(code).toBe(1);
    expect(messages).toContain('No sheet is a scorecard with a column for each month, quarter or year.');
  });
});
