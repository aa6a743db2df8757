import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { misnamedSheets, withSheetNamed } from '@/officerFiles/namedSheet';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { tablesOf } from '@/officerFiles/tablesOf';
import { wholeOf } from '@/sources/fileBytes';
import { compileFolder } from '@/pack/compile/compileFolder';
import { aWorkbook } from '#tests/support/aWorkbook';

describe('a sheet whose name is only nearly that of a table', () => {
  const sheets = {
    indicators: [
      ['id', 'title', 'polarity', 'unit'],
      ['visits', 'Visits in time', 'high', 'percent'],
    ],
    'Targets 16-17': [
      ['indicator', 'time_period', 'time_identifier', 'target'],
      ['visits', '201617', 'Financial year', '95'],
    ],
  };

  it('is found by its whole name, and a sheet that is like no table is not', async () => {
    const long = `Targets ${'of the children and young people’s board '.repeat(3)}`.trim();
    const files = new Map([
      ['plan.xlsx', wholeOf(aWorkbook({ ...sheets, [long]: sheets['Targets 16-17'], Notes: [['seen']] }))],
    ]);
    const { issues } = await compileFolder(heldFolder('plan', files), heldFeeds(files));
    expect(misnamedSheets(issues)).toEqual([
      { sheet: 'Targets 16-17', table: 'targets' },
      { sheet: long, table: 'targets' },
    ]);
  });

  it('is read as that table once the officer says so, and every other part of her workbook stays', async () => {
    const bytes = wholeOf(aWorkbook(sheets));
    const files = new Map([['plan.xlsx', bytes]]);
    const { issues } = await compileFolder(heldFolder('plan', files), heldFeeds(files));
    const [found] = misnamedSheets(issues);
    if (found === undefined) throw new Error('The check does not name the sheet.');
    expect((await tablesOf(files)).has('targets.csv')).toBe(false);
    const named = withSheetNamed(files, found);
    expect(new TextDecoder().decode((await tablesOf(named)).get('targets.csv'))).toContain(
      'visits,201617,Financial year,95',
    );
    const [before, after] = [unzipSync(bytes), unzipSync(named.get('plan.xlsx') ?? new Uint8Array())];
    const changed = Object.keys(before).filter(
      (part) => strFromU8(before[part] ?? new Uint8Array()) !== strFromU8(after[part] ?? new Uint8Array()),
    );
    expect(changed).toEqual(['xl/workbook.xml']);
  });

  it('keeps the formulas of other sheets that name it', async () => {
    const bytes = wholeOf(
      aWorkbook({ ...sheets, Sums: [[{ formula: "'Targets 16-17'!D2*2", result: 190 }]] }),
    );
    const named = withSheetNamed(new Map([['plan.xlsx', bytes]]), {
      sheet: 'Targets 16-17',
      table: 'targets',
    });
    const parts = Object.values(unzipSync(named.get('plan.xlsx') ?? new Uint8Array())).map((one) =>
      strFromU8(one),
    );
    expect(parts.join('')).not.toContain('Targets 16-17');
    expect(parts.join('')).toContain('targets!D2*2');
  });
});
