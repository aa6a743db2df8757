import type { Issue } from '@/domain/plan/issue';
import { listForMessage } from '@/sources/nearest';
import type { TableShape } from '@/sources/plan/tableText';
import { columnLetters } from './cellPlace';
import { displayedAs } from './numberFormat';
import { cellText } from './sheetText';
import type { MarkedSheet } from './markedSheets';
import type { Sheet } from './workbookSheets';

/** What the officer does not see in a sheet and readers of the site would: the sheet itself, rows, columns, and cells whose format shows nothing. */
export function hiddenIssues(
  file: string,
  sheet: Sheet,
  { marks, shape }: { readonly marks: MarkedSheet; readonly shape: TableShape },
): readonly Issue[] {
  const found = [
    ...(marks.isHidden ? ['The sheet is hidden'] : []),
    ...rowsHidden(sheet, marks),
    ...columnsHidden(sheet, marks, shape),
    ...cellsHidden(sheet, marks),
  ];
  return found.map((what) => ({
    severity: 'warning',
    code: 'hidden',
    file: `${file}, sheet ${sheet.name}`,
    message: / (?:are|have) /.test(what)
      ? `${what}. They are published like the rest. Unhide them and check them; delete what should not be published.`
      : `${what}. It is published like the rest. Unhide it and check it; delete what should not be published.`,
  }));
}

function rowsHidden({ cells }: Sheet, { hiddenRows }: MarkedSheet): readonly string[] {
  const filled = hiddenRows.filter((row) => (cells[row - 1] ?? []).some((cell) => cellText(cell) !== ''));
  if (filled.length === 0) return [];
  return [
    `${filled.length === 1 ? 'Row' : 'Rows'} ${rowSpans(filled)} ${filled.length === 1 ? 'is' : 'are'} hidden`,
  ];
}

/** `3, 5 to 9 and 12`, for rows in their order. */
function rowSpans(rows: readonly number[]): string {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return listForMessage(
    found.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)),
    8,
  );
}

function columnsHidden(
  { cells }: Sheet,
  { hiddenColumns }: MarkedSheet,
  { columns }: TableShape,
): readonly string[] {
  const header = (cells[0] ?? []).map((cell) => cellText(cell).trim());
  const hidden = header.flatMap((name, column) => {
    const isHidden = hiddenColumns.some(([first, last]) => first <= column + 1 && column + 1 <= last);
    const isRead = columns.includes(name.toLowerCase());
    return isHidden && isRead ? [`${columnLetters(column)} (${name})`] : [];
  });
  if (hidden.length === 0) return [];
  return [
    `${hidden.length === 1 ? 'Column' : 'Columns'} ${listForMessage(hidden)} ${hidden.length === 1 ? 'is' : 'are'} hidden`,
  ];
}

function cellsHidden({ cells }: Sheet, { formats }: MarkedSheet): readonly string[] {
  const blank = cells.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      const place = `${columnLetters(column)}${index + 1}`;
      const format = formats.get(place);
      const isBlank =
        typeof cell === 'number' && format !== undefined && displayedAs(format, cell).kind === 'nothing';
      return isBlank ? [place] : [];
    }),
  );
  if (blank.length === 0) return [];
  return [
    `${blank.length === 1 ? 'Cell' : 'Cells'} ${listForMessage(blank, 8)} ${blank.length === 1 ? 'has' : 'have'} a format that shows nothing`,
  ];
}
