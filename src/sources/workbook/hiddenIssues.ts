import type { Issue } from '@/domain/plan/issue';
import { listForMessage } from '@/sources/nearest';
import type { TableShape } from '@/sources/plan/tableText';
import { columnLetters } from './cellPlace';
import { displayedAs } from './numberFormat';
import { cellText } from './sheetText';
import type { MarkedSheet } from './markedSheets';
import type { Sheet } from './workbookSheets';

/** Issues for what the officer does not see in a sheet and readers of the site would see: hidden sheets, rows and columns, and cells whose format shows nothing. */
export function hiddenIssues(
  file: string,
  sheet: Sheet,
  { marks, shape }: { readonly marks: MarkedSheet; readonly shape: TableShape },
): readonly Issue[] {
  const hiddenStatements = [
    ...(marks.isHidden ? ['The sheet is hidden'] : []),
    ...rowsHidden(sheet, marks),
    ...columnsHidden(sheet, marks, shape),
    ...cellsHidden(sheet, marks),
  ];
  return hiddenStatements.map((statement) => ({
    severity: 'warning',
    code: 'hidden',
    file: `${file}, sheet ${sheet.name}`,
    message: / (?:are|have) /.test(statement)
      ? `${statement}. They are published like the rest. Unhide them and check them; delete what should not be published.`
      : `${statement}. It is published like the rest. Unhide it and check it; delete what should not be published.`,
  }));
}

function rowsHidden({ cells }: Sheet, { hiddenRows }: MarkedSheet): readonly string[] {
  const filledRows = hiddenRows.filter((row) => (cells[row - 1] ?? []).some((cell) => cellText(cell) !== ''));
  if (filledRows.length === 0) return [];
  return [
    `${filledRows.length === 1 ? 'Row' : 'Rows'} ${rowSpans(filledRows)} ${filledRows.length === 1 ? 'is' : 'are'} hidden`,
  ];
}

/** Lists row numbers in order as spans: `3, 5 to 9 and 12`. */
function rowSpans(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const lastRange = ranges.at(-1);
    if (lastRange !== undefined && lastRange[1] === row - 1) lastRange[1] = row;
    else ranges.push([row, row]);
  }
  return listForMessage(
    ranges.map(([firstRow, lastRow]) => (firstRow === lastRow ? `${firstRow}` : `${firstRow} to ${lastRow}`)),
    8,
  );
}

function columnsHidden(
  { cells }: Sheet,
  { hiddenColumns }: MarkedSheet,
  { columns }: TableShape,
): readonly string[] {
  const header = (cells[0] ?? []).map((cell) => cellText(cell).trim());
  const hiddenNames = header.flatMap((name, column) => {
    const isHidden = hiddenColumns.some(
      ([firstColumn, lastColumn]) => firstColumn <= column + 1 && column + 1 <= lastColumn,
    );
    const isRead = columns.includes(name.toLowerCase());
    return isHidden && isRead ? [`${columnLetters(column)} (${name})`] : [];
  });
  if (hiddenNames.length === 0) return [];
  return [
    `${hiddenNames.length === 1 ? 'Column' : 'Columns'} ${listForMessage(hiddenNames)} ${hiddenNames.length === 1 ? 'is' : 'are'} hidden`,
  ];
}

function cellsHidden({ cells }: Sheet, { formats }: MarkedSheet): readonly string[] {
  const hiddenCells = cells.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      const cellName = `${columnLetters(column)}${index + 1}`;
      const format = formats.get(cellName);
      const isBlank =
        typeof cell === 'number' && format !== undefined && displayedAs(format, cell).kind === 'nothing';
      return isBlank ? [cellName] : [];
    }),
  );
  if (hiddenCells.length === 0) return [];
  return [
    `${hiddenCells.length === 1 ? 'Cell' : 'Cells'} ${listForMessage(hiddenCells, 8)} ${hiddenCells.length === 1 ? 'has' : 'have'} a format that shows nothing`,
  ];
}
