import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Cell } from './block';

/** The width between the margins of an A4 sheet, in twentieths of a point. */
const WIDTH = 9638;
/** The first column holds names, which need more room than a figure does. */
const FIRST = 2.4;
const FIRST_OF_TWO = 0.6;

/** A table with a head that is marked as one and repeats on each sheet, no merged cell, and no row over two sheets. */
export function docxTable(columns: readonly Cell[], rows: readonly (readonly string[])[]): Table {
  const first = columns.length === 2 ? FIRST_OF_TWO : FIRST;
  const share = WIDTH / (columns.length - 1 + first);
  const widths = columns.map((_, at) => Math.round(at === 0 ? share * first : share));
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? share, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          spacing: { after: 0, line: 240 },
          alignment: columns[at]?.isNumber === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold })],
        }),
      ],
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, at) => cell(title, at, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, at, false)) }),
      ),
    ],
  });
}
