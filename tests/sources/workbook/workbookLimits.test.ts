import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heldBytes, wholeOf } from '@/sources/fileBytes';
import { workbookFault } from '@/sources/workbook/workbookLimits';
import { workbookTables } from '@/sources/workbook/workbookTables';
import { anArchive, type ArchivePart } from '#tests/support/anArchive';
import { aWorkbook } from '#tests/support/aWorkbook';

const faultOf = (...parts: readonly ArchivePart[]) => workbookFault(heldBytes('a.xlsx', anArchive(parts)));
const sheet = (cells: string) => ({
  name: 'xl/worksheets/sheet1.xml',
  content: `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
});

describe('a workbook within bounds', () => {
  it('is one like an officer keeps', async () => {
    expect(
      await workbookFault(
        aWorkbook({
          observations: [
            ['indicator', 'area'],
            ['a', 372],
          ],
        }),
      ),
    ).toBeUndefined();
  });

  it('is one with a hundred rows a sheet, of which only the last is named', async () => {
    expect(await faultOf(sheet('<row r="100"><c r="AZ100"><v>1</v></c></row>'))).toBeUndefined();
  });
});

describe('a workbook is not opened', () => {
  it.each([
    ['a row far below the others', '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'],
    ['a column that Excel does not have', '<row r="20"><c r="ZZZZ20"><v>1</v></c></row>'],
    ['a column with a name without end', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
    ['the last cell that Excel has', '<x:row r="1"><x:c s="1" r = \'XFD1048576\'/></x:row>'],
  ])('with %s, for each cell before it takes room', async (_, cells) => {
    expect(await faultOf(sheet(cells))).toContain('Expected at most 5,000,000');
  });

  it('that packs a thousandfold', async () => {
    expect(await faultOf({ name: 'xl/media/a.bin', content: ' '.repeat(3_000_000) })).toContain(
      'more than 150 times',
    );
  });

  it('with more in it than its directory says', async () => {
    await expect(
      faultOf({ name: 'xl/workbook.xml', content: 'a'.repeat(5000), declared: 10 }),
    ).rejects.toThrow('more than its directory');
    const { issues } = await workbookTables(
      heldBytes('a.xlsx', anArchive([{ name: 'a.xml', content: 'a'.repeat(5000), declared: 10 }])),
    );
    expect(issues).toMatchObject([{ severity: 'error', message: expect.stringContaining('it is damaged') }]);
  });

  it('whose files lie in one place, each to be unpacked again', async () => {
    const text = String(Math.PI).repeat(40);
    const parts = Array.from({ length: 9 }, (_, index) => ({
      name: `${index}.xml`,
      content: `${index}${text}`,
      at: 0,
    }));
    const archive = anArchive(parts);
    // The first file and the directory: what the others held is cut out.
    const end = new DataView(archive.buffer);
    const directory = end.getUint32(archive.length - 6, true);
    const first = archive.slice(0, 100);
    const cut = new Uint8Array([...first, ...archive.slice(directory)]);
    new DataView(cut.buffer).setUint32(cut.length - 6, first.length, true);
    for (const at of cut.keys())
      if (at + 46 < cut.length && new DataView(cut.buffer).getUint32(at, true) === 0x02014b50)
        new DataView(cut.buffer).setUint32(at + 20, 400, true);
    expect(await workbookFault(heldBytes('a.xlsx', cut))).toContain('larger together than the workbook');
  });

  it('with thousands of files in it, or none', async () => {
    expect(
      await faultOf(...Array.from({ length: 2001 }, (_, index) => ({ name: `${index}`, content: '' }))),
    ).toContain('2,001 files');
    expect(await faultOf()).toContain('damaged');
  });

  it('that unpacks to more than fifty megabytes', async () => {
    expect(await faultOf({ name: 'a', content: 'a', declared: 50_000_001 })).toContain('at most 50 MB');
  });
});

describe('a workbook whose sheet is not there, or has no place for rows', () => {
  it.each(['worksheets/sheet9.xml', 'workbook.xml'])('is damaged: %s', async (target) => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const relations = `<Relationships><Relationship Id="a" Type="${type}" Target="${target}"/></Relationships>`;
    const workbook = { name: 'xl/workbook.xml', content: '<workbook/>' };
    expect(await faultOf(workbook, { name: 'xl/_rels/workbook.xml.rels', content: relations })).toContain(
      'one of its sheets is not there',
    );
  });
});

describe('a sheet without any rows', () => {
  it('is an empty table', async () => {
    const bytes = wholeOf(aWorkbook({ observations: [] }));
    const { issues } = await workbookTables(heldBytes('plan.xlsx', bytes));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a sheet that goes by a name of the language itself', () => {
  it.each(['constructor', '__proto__', 'toString'])('has no rows: %s', async (id) => {
    const types = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const archive = anArchive([
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns="${types}" xmlns:r="${relations}"><sheets><sheet name="observations" sheetId="1" r:id="${id}"/></sheets></workbook>`,
      },
      { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships/>' },
    ]);
    const { issues } = await workbookTables(heldBytes('plan.xlsx', archive));
    expect(issues.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(1);
  });
});

it('A workbook with a cell beyond the last column that Excel has is not read, for each step would take seconds', async () => {
  const parts = unzipSync(wholeOf(aWorkbook({ indicators: [['id', 'title']] })));
  const at = 'xl/worksheets/sheet1.xml';
  parts[at] = strToU8(strFromU8(parts[at] ?? new Uint8Array()).replace('r="B1"', 'r="CVTB1"'));
  const { files, issues } = await workbookTables(heldBytes('plan.xlsx', zipSync(parts)));
  expect(files.size).toBe(0);
  expect(issues).toMatchObject([
    { message: expect.stringContaining('"indicators" has a cell beyond column XFD') as unknown },
  ]);
});
