import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { Cell } from './block';
import { columnWidths } from './columnWidths';
import { UPRIGHT_WIDTH } from './docxSheet';
import { lettersOf } from './lettersOf';
import { pictureBytes, pictureFor } from './ratingPictures';
import { unbroken, unbrokenTitle } from './unbroken';

/** The width of a letter of 12 points, in twentieths of a point: 84 fit between the margins of an upright sheet. */
const LETTER = Math.floor(UPRIGHT_WIDTH / 84);

/** How a table is drawn: lines between rows, or boxes as on the sheet at the front. */
export type TableLook = {
  readonly isBoxed?: boolean;
  /** Whether the name of each row is bold, as in the facts on the front sheet. */
  readonly hasBoldNames?: boolean;
  /** Whether rows of one short line, such as a chart's figures, are set closer together, so that a sheet holds the chart and its figures. */
  readonly isDense?: boolean;
  /** Whether the table stays on the sheet of what follows, as the first half of a chart's figures does. */
  readonly isKeptTogether?: boolean;
  /** Whether the last row stays on the sheet of the note below the table. */
  readonly hasNote?: boolean;
  /** The widths of the columns in letters, for a table that must have the same columns as another. */
  readonly letters?: readonly number[];
  /** The cells that are still to be confirmed, by row. */
  readonly openRows?: readonly boolean[];
  /** The width between the margins, in twentieths of a point; by default that of a portrait sheet. */
  readonly tableWidth?: number | undefined;
};

/** A table whose heading row is marked as one and repeats on each sheet. It has no merged cells, and no row is divided between two sheets. */
export function docxTable(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  tableLook: TableLook = {},
): Table {
  const letters = tableLook.letters ?? tableLetters(columns, rows, tableLook.tableWidth);
  const widths = letters.map((width) => Math.floor(width * LETTER));
  const [sideMargin, cellMargin] = tableLook.isDense === true ? [DENSE_SIDE, 20] : [80, 40];
  const cellOf = (text: string, columnIndex: number, { isHead, row }: { isHead: boolean; row: number }) =>
    new TableCell({
      width: { size: widths[columnIndex] ?? LETTER, type: WidthType.DXA },
      margins: {
        left: columnIndex === 0 && tableLook.isBoxed !== true ? 0 : sideMargin,
        right: sideMargin,
        top: cellMargin,
        bottom: cellMargin,
      },
      ...(tableLook.isBoxed === true ? {} : { borders: isHead ? UNDER_HEAD : UNDER_ROW }),
      children: [
        new Paragraph({
          spacing: {
            after: 0,
            line: columnIndex > 0 && tableLook.openRows?.[row] === true ? OPEN_LINE : 240,
          },
          keepNext: isHead || isKeptRow(row, rows.length, tableLook),
          alignment: columns[columnIndex]?.isNumber === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [
            ...markBefore(columns[columnIndex], text, isHead),
            ...wordsOf(isHead ? unbrokenTitle(text) : unbroken(text), {
              isBold: isHead || (columnIndex === 0 && tableLook.hasBoldNames === true),
              isOpen: columnIndex > 0 && tableLook.openRows?.[row] === true,
            }),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: widths.reduce((all, width) => all + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, columnIndex) =>
          cellOf(title, columnIndex, { isHead: true, row: -1 }),
        ),
      }),
      ...rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, columnIndex) => cellOf(text, columnIndex, { isHead: false, row })),
          }),
      ),
    ],
  });
}

/** The widths of a table's columns in letters; for `tableWidth` see the table's look. */
export function tableLetters(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  tableWidth: number = UPRIGHT_WIDTH,
): readonly number[] {
  return columnWidths(columns, rows, tableWidth / LETTER);
}

/** The space on either side of a text in a dense table, in twentieths of a point. */
const DENSE_SIDE = 40;

/** Whether a heading fits on one line of a dense table's column that is `width` letters wide. */
export function isOnOneLine(heading: string, width: number): boolean {
  return lettersOf(heading) * BOLD_DIGITS + (2 * DENSE_SIDE) / LETTER <= width;
}

/** How many times wider a bold heading is. Most of its letters are digits, which are as wide in bold. */
const BOLD_DIGITS = 1.03;

/** How many letters of average width fit between the margins of an upright sheet. */
export const LETTERS_ACROSS = UPRIGHT_WIDTH / LETTER;

/** A table with at most this many rows is never divided between sheets. */
const SHORT = 4;

/** Whether a row stays on the sheet of the next row, so that no sheet begins or ends with a single row of a table. */
function isKeptRow(row: number, count: number, { isKeptTogether, isBoxed, hasNote }: TableLook): boolean {
  if (row === count - 1) return isKeptTogether === true || hasNote === true;
  if (isBoxed === true) return false;
  return isKeptTogether === true || count <= SHORT || row === 0 || row === count - 2;
}

/** A new line begins at each line end. Draws a box round a text that is still to be confirmed, up to and including its first semicolon; the words after it are known. */
function wordsOf(
  text: string,
  { isBold, isOpen }: { readonly isBold: boolean; readonly isOpen: boolean },
): readonly TextRun[] {
  if (!isOpen)
    return text
      .split('\n')
      .map((line, lineIndex) => new TextRun({ text: line, bold: isBold, break: lineIndex === 0 ? 0 : 1 }));
  const semicolonIndex = text.indexOf(';');
  const [openText, knownText] =
    semicolonIndex === -1 ? [text, ''] : [text.slice(0, semicolonIndex + 1), text.slice(semicolonIndex + 1)];
  return [
    new TextRun({ text: openText, border: OPEN }),
    ...(knownText === '' ? [] : [new TextRun(knownText)]),
  ];
}

/** The picture of a rating, placed before its word. */
function markBefore(
  column: Cell | undefined,
  text: string,
  isHead: boolean,
): readonly (ImageRun | TextRun)[] {
  const rating = isHead || column?.isRating !== true ? undefined : pictureFor(text);
  if (rating === undefined) return [];
  return [
    new ImageRun({
      type: 'png',
      data: pictureBytes(rating),
      transformation: { width: 15, height: 15 },
      decorative: true,
    }),
    new TextRun('\u00A0'),
  ];
}

type CellBorders = NonNullable<ITableCellOptions['borders']>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const SIDES = { top: NONE, left: NONE, right: NONE };
const UNDER_HEAD: CellBorders = {
  ...SIDES,
  bottom: { style: BorderStyle.SINGLE, size: 12, color: '0B0C0C' },
};
const UNDER_ROW: CellBorders = {
  ...SIDES,
  bottom: { style: BorderStyle.SINGLE, size: 4, color: '767676' },
};

/** The height of a line that has a box, in 240ths of a plain line, so that two boxes do not touch. */
const OPEN_LINE = 288;

/** The border round a text that is still to be confirmed, as on the page. */
const OPEN = { style: BorderStyle.DASHED, size: 4, space: 1, color: '0B0C0C' } as const;
