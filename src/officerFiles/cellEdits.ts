import { columnLetters, columnNumber } from '@/sources/workbook/cellPlace';

/** The text to write in a cell of a sheet. */
export type CellEdit = {
  /** The row's number in the spreadsheet. */
  readonly row: number;
  /** The index of the column, from 0. */
  readonly column: number;
  readonly text: string;
  /** The number format of the cell. */
  readonly format: string | undefined;
};

/** Writes texts into cells of a sheet's XML. Everything else stays as it is, including how the cells look. */
export function writtenInSheet(xml: string, edits: readonly CellEdit[]): string {
  const editsByRow = new Map<number, CellEdit[]>();
  for (const edit of edits) editsByRow.set(edit.row, [...(editsByRow.get(edit.row) ?? []), edit]);
  const row = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([^]*?)<\/\1row>)/g;
  let number = 0;
  return xml.replaceAll(row, (rowXml, prefix: string, attributes: string, cellsXml = '') => {
    number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? number + 1);
    const rowEdits = editsByRow.get(number);
    if (rowEdits === undefined) return rowXml;
    const cells = rowEdits.reduce((text, edit) => withCell(text, edit, prefix), cellsXml as string);
    return `<${prefix}row${attributes}>${cells}</${prefix}row>`;
  });
}

function withCell(row: string, edit: CellEdit, prefix: string): string {
  const cellName = `${columnLetters(edit.column)}${edit.row}`;
  const cellPattern = new RegExp(`<${prefix}c\\b([^>]*?\\br="${cellName}"[^>]*?)(?:/>|>[^]*?</${prefix}c>)`);
  const cellMatch = cellPattern.exec(row);
  if (cellMatch !== null) {
    const keptAttributes = (cellMatch[1] ?? '').replaceAll(/\s(?:t|cm|vm)="[^"]*"/g, '');
    return row.replace(cellPattern, () => cellXml(keptAttributes, edit, prefix));
  }
  const cell = cellXml(` r="${cellName}"`, edit, prefix);
  const nextCell = [...row.matchAll(new RegExp(`<${prefix}c\\b[^>]*?\\br="([A-Z]+)\\d+"`, 'g'))].find(
    ([, letters = '']) => columnNumber(letters) > edit.column + 1,
  );
  return nextCell === undefined
    ? row + cell
    : row.slice(0, nextCell.index) + cell + row.slice(nextCell.index);
}

/** The XML of a cell: a number if the cell shows plain numbers, so that the officer's own sums still work; otherwise text, which no format turns into a date. */
function cellXml(attributes: string, { text, format }: CellEdit, prefix: string): string {
  const isPlain = format === undefined || /^[#,]*0(\.0+)?$/.test(format);
  if (isPlain && /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text))
    return `<${prefix}c${attributes}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  const escapedText = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${prefix}c${attributes} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapedText}</${prefix}t></${prefix}is></${prefix}c>`;
}
