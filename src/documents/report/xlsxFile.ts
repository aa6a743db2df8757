import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/universal';
import { plainWords, textBlocks } from '@/domain/plan/markdown';
import type { Block, ReportDocument } from './block';
import { finishOffice } from './finishOffice';
import { figureLine } from './figureBeside';
import { numberCell } from './numberCell';
import { FONTS_IN_ORDER } from './officeOrder';
import { printedSheets } from './printedSheets';
import { STANDING_WORDS } from './standingText';
import { trendTable } from './textsOf';

type Table = {
  /** The name of the sheet: `Table 1`, `Figure 2`. */
  readonly sheet: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A note on several cells of the table. It is on the sheet of notes, because a sheet holds one table and nothing else. */
  readonly notes: readonly string[];
  /** The indexes of the columns that hold figures. */
  readonly numbers: readonly boolean[];
};

const FONT_SIZE = 12;

/** A report as a workbook: a sheet of notes, a sheet of the text, and a sheet for each table. Figures are numbers; signs such as [c] are text. */
export async function xlsxFile(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const tables = report.blocks.flatMap(tableOf);
  const sheets = [notesSheet(report, tables), textSheet(report), ...tables.map(sheetOf)];
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: FONT_SIZE }).toBlob();
  const names = ['Notes', 'Text', ...tables.map(({ sheet }) => sheet)];
  return await finishOffice(new Uint8Array(await blob.arrayBuffer()), report, [
    ...printedSheets(names),
    FONTS_IN_ORDER,
  ]);
}

function tableOf(block: Block): readonly Table[] {
  switch (block.kind) {
    case 'table':
      return [
        {
          sheet: sheetName(block.caption),
          title: block.caption,
          head: block.columns.map(({ title }) => title),
          rows: block.rows,
          notes: block.notes ?? [],
          numbers: block.columns.map(({ isNumber }) => isNumber === true),
        },
      ];
    case 'trend': {
      const [headerRow = [], ...rows] = trendTable(block);
      return [
        {
          sheet: sheetName(block.title),
          title: `${block.title}. ${block.measured}`,
          head: headerRow,
          rows,
          notes: [],
          numbers: headerRow.map((_, index) => index > 0),
        },
      ];
    }
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'facts':
      return [];
  }
}

/** The name of a table's sheet: `Table 1: Ratings that changed` is on the sheet `Table 1`. */
function sheetName(caption: string): string {
  return caption.split(':', 1)[0] ?? caption;
}

/** The sheet of notes: what the workbook is, and what each sheet holds. */
function notesSheet({ title, header }: ReportDocument, tables: readonly Table[]): Sheet<Blob> {
  const list = [
    ...header.map((line) => ['About', line]),
    ['Text', 'The text of the report, in its order'],
    ...tables.flatMap((table) => [
      [table.sheet, table.title],
      ...table.notes.map((note) => [table.sheet, note]),
    ]),
  ];
  return sheetOf({
    sheet: 'Notes',
    title,
    head: ['Sheet', 'What it holds'],
    rows: list,
    notes: [],
    numbers: [false, false],
  });
}

/** The sheet of the text: every text of the report in order; in place of each table, the name of its sheet. */
function textSheet({ title, blocks }: ReportDocument): Sheet<Blob> {
  const rows = blocks.flatMap((block): readonly (readonly string[])[] => {
    switch (block.kind) {
      case 'heading':
        return [[`Heading ${block.level - 1}`, 'none', block.text, 'none']];
      case 'paragraph':
        return paragraphRows(block);
      case 'list':
        return block.items.map((item) => ['List', 'none', plainWords(item), STANDING_WORDS[block.standing]]);
      case 'facts':
        return block.rows.flatMap(({ label, text, standing }) => [
          ['Entry', 'none', label, 'none'],
          ['Text of the entry', 'none', text, STANDING_WORDS[standing]],
        ]);
      case 'table':
        return [['Table', 'none', `See the sheet ${sheetName(block.caption)}`, 'none']];
      case 'trend':
        return [['Figure', 'none', `See the sheet ${sheetName(block.title)}`, 'none']];
    }
  });
  return sheetOf({
    sheet: 'Text',
    title,
    head: ['Kind', 'Number', 'Text', 'Status'],
    rows,
    notes: [],
    numbers: [false, false, false, false],
  });
}

function paragraphRows({
  number,
  text,
  standing,
  notes,
  figure,
}: Extract<Block, { kind: 'paragraph' }>): readonly (readonly string[])[] {
  const words = textBlocks(text).flatMap(({ lines }) => lines.map(plainWords));
  const notesBelow = [...notes, ...figureLine({ text, figure })];
  const numberCell = number === undefined || number === '' ? 'none' : number;
  return [
    ...words.map((line) => ['Paragraph', numberCell, line, STANDING_WORDS[standing]]),
    ...notesBelow.map((line) => ['Note', numberCell, line, 'none']),
  ];
}

/** The sheet of a table: the title in the first cell, the heading row below it with a rule, and no row, column or cell that is empty, hidden or merged. */
function sheetOf({ sheet, title, head, rows, numbers }: Table): Sheet<Blob> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold', wrap: false }) as const;
  const widths = head.map((column, columnIndex) =>
    widthOf([column, ...rows.map((cells) => cells[columnIndex] ?? '')]),
  );
  const data: Row[] = [
    [bold(title)],
    head.map((text, columnIndex) => ({
      ...bold(text),
      bottomBorderStyle: 'thin' as const,
      ...(numbers[columnIndex] === true ? { align: 'right' as const } : {}),
    })),
    ...rows.map((cells) => {
      const height = heightOf(cells, widths);
      return cells.map((text, columnIndex) => cellOf(text, numbers[columnIndex] === true, height));
    }),
  ];
  return { sheet, data, stickyRowsCount: 2, columns: widths.map((width) => ({ width })) };
}

function cellOf(text: string, isNumber: boolean, height: number): Row[number] {
  const number = isNumber ? numberCell(text) : undefined;
  const cellLook = { alignVertical: 'top', height } as const;
  if (number !== undefined) return { value: number.value, type: Number, format: number.format, ...cellLook };
  return { value: text, type: String, wrap: true, ...(isNumber ? { align: 'right' } : {}), ...cellLook };
}

/** The height of a line of 12 pt type, in points. */
const LINE = 16;
/** The share of a column's width that words fill: a line ends before the word that does not fit, and letters in Arial are wider than the unit of column widths. */
const FILLED_SHARE = 0.9;

/** The height of a row in points, by its longest cell: some spreadsheets do not work out the height of a row that has none. */
function heightOf(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map((text, columnIndex) =>
    Math.ceil(text.length / ((widths[columnIndex] ?? WIDEST_COLUMN) * FILLED_SHARE)),
  );
  return LINE * Math.max(1, ...lines);
}

/** The greatest width of a column, in a spreadsheet's unit: the sheet of the text then fits, or nearly fits, A4 landscape in 12 pt type. */
const WIDEST_COLUMN = 60;

function widthOf(texts: readonly string[]): number {
  return Math.min(WIDEST_COLUMN, Math.max(12, ...texts.map((text) => Math.ceil(text.length / FILLED_SHARE))));
}
