import readExcelFile from 'read-excel-file/universal';
import { expect, it } from 'vitest';
import { checkPlan } from '@/desk/deskWork';
import { wideAnswer } from '@/desk/wideWork';
import { markedWorkbook } from '@/officerFiles/markedWorkbook';
import { atPrintedCells } from '@/officerFiles/printedPlaces';
import { textGrid } from '@/sources/wideSheet/gridOf';
import { withPeriodsAcross } from '@/sources/wideSheet/periodsAcross';

/** A printed scorecard, figures made up; the 261% of March is a slip of the keyboard, and she says that it is right. */
const SHEET = `Sampleton children’s services (made up)
Indicator,Good is,Unit,Jan-17,Feb-17,Mar-17,England
Contacts,Info,Number,1042,988,1190,
Re-referrals,Low,%,27.5%,28.4%,261%,24.2%
`;

async function issuesOfSheet() {
  const grid = textGrid('scorecard.csv', 'Mar-17', SHEET);
  const read = wideAnswer({
    name: 'scorecard.csv',
    grid,
    answers: new Map([['slip@F4', 'right']]),
    authority: 'E08000018',
    openPlan: undefined,
  });
  if (read.kind !== 'read') throw new Error(read.reason);
  const { issues } = await checkPlan(read.files, () => undefined);
  return { ...read, issues: atPrintedCells(issues, read.files, read.printed) };
}

it('what is found in a printed scorecard is said of the cells of the officer’s own sheet', async () => {
  const { issues } = await issuesOfSheet();
  // March is column F, and re-referrals are in the fourth row.
  expect(issues.filter(({ code }) => code === 'outlier')).toMatchObject([
    { file: 'scorecard.csv, sheet Mar-17', cell: 'F4' },
  ]);
});

it('a long sheet’s cells are those of the sheet as she has it, also in the list that is saved', async () => {
  const months = ['Jan-17', 'Feb-17', 'Mar-17', 'Apr-17', 'May-17', 'Jun-17'];
  const shares = ['27.5%', '28.4%', '27.9%', '28.1%', '26.9%', '261%'];
  const long = [
    'Indicator,Good is,Unit,Month,Value',
    ...months.map((month, at) => `Re-referrals,Low,%,${month},${shares[at]}`),
  ].join('\n');
  const grid = withPeriodsAcross(textGrid('long.csv', 'long', long));
  const read = wideAnswer({
    name: 'long.csv',
    grid,
    answers: new Map([['slip@E7', 'right']]),
    authority: 'E08000018',
    openPlan: undefined,
  });
  if (read.kind !== 'read') throw new Error(read.reason);
  const { issues } = await checkPlan(read.files, () => undefined);
  const own = atPrintedCells(issues, read.files, read.printed);
  expect(own.filter(({ code }) => code === 'outlier')).toMatchObject([
    { file: 'long.csv, sheet long', cell: 'E7' },
  ]);
  const sheets = await readExcelFile(new Blob([await markedWorkbook(read.files, own, read.printed)]));
  expect(sheets.find(({ sheet }) => sheet === 'long')?.data[6]?.[4]).toBe('261%');
});

it('and that cell is the one that is marked in the sheet as she knows it', async () => {
  const { issues, files, printed } = await issuesOfSheet();
  const bytes = await markedWorkbook(files, issues, printed);
  const sheets = await readExcelFile(new Blob([bytes]));
  expect(sheets.map(({ sheet }) => sheet).slice(0, 2)).toEqual(['Issues', 'Mar-17']);
  expect(sheets[1]?.data[3]?.[5]).toBe('261%');
  const line = sheets[0]?.data.find((row) => String(row.at(-1)).includes('far outside its series'));
  expect(line?.slice(1, 5)).toEqual(['scorecard.csv, sheet Mar-17', 4, 'value', 'F4']);
});

it('a note is said to be on its own cell, also once its words were corrected in the plan', async () => {
  const grid = {
    ...textGrid('scorecard.csv', 'Mar-17', SHEET.replace('261%', '26.1%')),
    notes: new Map([['F4', 'A girl aged 7 came back.']]),
  };
  const read = wideAnswer({
    name: 'scorecard.csv',
    grid,
    answers: new Map([['cell-notes@sheet', 'publish']]),
    authority: 'E08000018',
    openPlan: undefined,
  });
  if (read.kind !== 'read') throw new Error(read.reason);
  const cellsOf = async (files: typeof read.files) => {
    const { issues } = await checkPlan(files, () => undefined);
    return atPrintedCells(issues, files, read.printed)
      .filter(({ code }) => code === 'person-with-age')
      .map(({ file, cell }) => `${file} ${cell}`);
  };
  expect(await cellsOf(read.files)).toEqual(['scorecard.csv, sheet Mar-17 F4']);
  const commentary = new TextDecoder().decode(read.files.get('commentary.csv'));
  const corrected = commentary.replace('A girl aged 7 came back.', 'A boy aged 6 came back.');
  expect(corrected).not.toBe(commentary);
  expect(
    await cellsOf(new Map([...read.files, ['commentary.csv', new TextEncoder().encode(corrected)]])),
  ).toEqual(['scorecard.csv, sheet Mar-17 F4']);
});
