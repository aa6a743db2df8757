import { heldBytes } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';
import { anArchive } from './anArchive';

/** What a cell shows; a percentage holds 0.93 and is shown as 93%. */
type Cell =
  string | number | boolean | Date | { readonly percent: number } | { readonly oneDecimalPercent: number };

const TYPES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Cell formats by place: general, `0%`, a date, and a percentage of the officer's own making. */
const STYLES = `<styleSheet xmlns="${TYPES}"><numFmts count="1"><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** A workbook with these sheets, as small as Excel would still open it. */
export function aWorkbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): FileBytes {
  const names = Object.keys(sheets);
  const each = (make: (name: string, number: number) => string) =>
    names.map((name, place) => make(name, place + 1)).join('');
  const files: [string, string][] = [
    ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${TYPES}" xmlns:r="${RELATIONS}"><sheets>${each((name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ...Object.values(sheets).map((rows, place): [string, string] => [
      `xl/worksheets/sheet${place + 1}.xml`,
      `<worksheet xmlns="${TYPES}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
    ]),
  ];
  return heldBytes('plan.xlsx', anArchive(files.map(([name, content]) => ({ name, content }))));
}

function rowXml(row: readonly Cell[], index: number): string {
  const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`));
  return `<row r="${index + 1}">${cells.join('')}</row>`;
}

const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);

function cellXml(cell: Cell, at: string): string {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (cell instanceof Date)
    return `<c r="${at}" s="2"><v>${(cell.getTime() - EXCEL_DAY_0) / 86_400_000}</v></c>`;
  return 'percent' in cell
    ? `<c r="${at}" s="1"><v>${cell.percent}</v></c>`
    : `<c r="${at}" s="3"><v>${cell.oneDecimalPercent}</v></c>`;
}
