import { heldBytes } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';
import { anArchive } from './anArchive';

/** What a cell shows; a percentage holds 0.93 and is shown as 93%. */
type Cell =
  | string
  | number
  | boolean
  | Date
  | { readonly percent: number }
  | { readonly oneDecimalPercent: number }
  /** A number in a format of the officer's own. */
  | { readonly number: number; readonly format: string }
  /** A formula that fails. */
  | { readonly error: string }
  | { readonly formula: string; readonly result?: number };

/** What an officer does not see of a workbook, by the names of its sheets; and whether the program that wrote it worked its formulas out. */
type Beside = {
  readonly hiddenSheets?: readonly string[];
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  /** From 1. */
  readonly hiddenColumns?: Readonly<Record<string, readonly number[]>>;
  readonly isStale?: boolean;
};

const TYPES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Cell formats by place: general, `0%`, a date, and a percentage of the officer's own making; behind them those of the workbook's cells. */
const FIRST_FORMATS = ['0', '9', '14', '165'];

/** A workbook with these sheets, as small as Excel would still open it. */
export function aWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  { hiddenSheets = [], hiddenRows = {}, hiddenColumns = {}, isStale = false }: Beside = {},
): FileBytes {
  const names = Object.keys(sheets);
  const each = (make: (name: string, number: number) => string) =>
    names.map((name, index) => make(name, index + 1)).join('');
  const formats = formatsIn(sheets);
  const calculation = isStale ? '<calcPr calcId="124519" fullCalcOnLoad="1"/>' : '';
  const state = (name: string) => (hiddenSheets.includes(name) ? ' state="hidden"' : '');
  const files: [string, string][] = [
    ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${TYPES}" xmlns:r="${RELATIONS}"><sheets>${each((name, number) => `<sheet name="${name}" sheetId="${number}"${state(name)} r:id="rId${number}"/>`)}</sheets>${calculation}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml(formats)],
    ...Object.entries(sheets).map(([name, rows], place): [string, string] => [
      `xl/worksheets/sheet${place + 1}.xml`,
      `<worksheet xmlns="${TYPES}">${columnsXml(hiddenColumns[name])}<sheetData>${rows.map((row, index) => rowXml(row, index, { formats, isHidden: hiddenRows[name]?.includes(index + 1) === true })).join('')}</sheetData></worksheet>`,
    ]),
  ];
  return heldBytes('plan.xlsx', anArchive(files.map(([name, content]) => ({ name, content }))));
}

function formatsIn(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): readonly string[] {
  const codes = Object.values(sheets).flatMap((rows) =>
    rows.flatMap((row) =>
      row.flatMap((cell) => (typeof cell === 'object' && 'format' in cell ? [cell.format] : [])),
    ),
  );
  return [...new Set(codes)];
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`,
  );
  const cells = [...FIRST_FORMATS, ...formats.map((_, index) => String(200 + index))];
  return `<styleSheet xmlns="${TYPES}"><numFmts count="${1 + codes.length}"><numFmt numFmtId="165" formatCode="0.0%"/>${codes.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function columnsXml(hidden: readonly number[] = []): string {
  if (hidden.length === 0) return '';
  return `<cols>${hidden.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`).join('')}</cols>`;
}

type At = { readonly formats: readonly string[]; readonly isHidden: boolean };

function rowXml(row: readonly Cell[], index: number, at: At): string {
  const cells = row.map((cell, column) =>
    cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`, at.formats),
  );
  return `<row r="${index + 1}"${at.isHidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
}

const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);

function cellXml(cell: Cell, at: string, formats: readonly string[]): string {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (cell instanceof Date)
    return `<c r="${at}" s="2"><v>${(cell.getTime() - EXCEL_DAY_0) / 86_400_000}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  if ('formula' in cell)
    return `<c r="${at}"><f>${escaped(cell.formula)}</f>${cell.result === undefined ? '<v/>' : `<v>${cell.result}</v>`}</c>`;
  if ('format' in cell)
    return `<c r="${at}" s="${FIRST_FORMATS.length + formats.indexOf(cell.format)}"><v>${cell.number}</v></c>`;
  return 'percent' in cell
    ? `<c r="${at}" s="1"><v>${cell.percent}</v></c>`
    : `<c r="${at}" s="3"><v>${cell.oneDecimalPercent}</v></c>`;
}
