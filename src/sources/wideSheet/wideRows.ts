import type { ColumnReading, HeadRows } from './wideHead';
import type { Role } from './columnRole';
import { headWords } from './headWords';
import { cellAt, shownAt, type WideGrid } from './wideGrid';
import { areYears, isFigureHead } from './figureHead';

/** What a row below the headings holds. Rows are counted from 0. */
export type RowReading =
  | { readonly kind: 'empty'; readonly row: number }
  /** A repetition of the headings, as at the top of each printed page. */
  | { readonly kind: 'head again'; readonly row: number }
  /** A heading above rows, which becomes their priority. */
  | { readonly kind: 'group'; readonly row: number; readonly text: string }
  /** A text that belongs to no row. */
  | { readonly kind: 'note'; readonly row: number; readonly text: string }
  | { readonly kind: 'nameless'; readonly row: number }
  | {
      readonly kind: 'indicator';
      readonly row: number;
      readonly title: string;
      readonly group: string | undefined;
    }
  /** A second heading row: the rows below it are another table. */
  | { readonly kind: 'other table'; readonly row: number };

const ROLES_BESIDE_FIGURES: readonly Role[] = ['polarity', 'unit', 'target', 'rating', 'area'];

/** A number that an indicator has and a section has not: `1.2`, `KPI4a`. */
const NUMBERED = /^[A-Za-z]{0,4} ?\d+([./-]\d+|[a-z])+$/;

/** Reads every row below the headings, in order, up to the next table. `isHeadLike` says whether a row could head a table. */
export function rowsOf(
  grid: WideGrid,
  {
    head,
    columns,
    isHeadLike,
  }: {
    readonly head: HeadRows;
    readonly columns: readonly ColumnReading[];
    readonly isHeadLike: (row: number) => boolean;
  },
): readonly RowReading[] {
  const rowsFound: RowReading[] = [];
  for (let row = head.to + 1; row < grid.cells.length; row += 1) {
    const rowReading = rowAt(grid, row, { head, columns, isHeadLike });
    rowsFound.push(rowReading);
    if (rowReading.kind === 'other table') break;
  }
  return withGroups(rowsFound);
}

function rowAt(
  grid: WideGrid,
  row: number,
  {
    head,
    columns,
    isHeadLike,
  }: {
    readonly head: HeadRows;
    readonly columns: readonly ColumnReading[];
    readonly isHeadLike: (row: number) => boolean;
  },
): RowReading {
  const filledColumns = columns.filter(({ column }) => cellAt(grid, row, column).kind !== 'empty');
  if (filledColumns.length === 0) return { kind: 'empty', row };
  if (isSameHead(grid, row, head, filledColumns)) return { kind: 'head again', row };
  if (isHeadLike(row) || headsFigures(grid, row, columns)) return { kind: 'other table', row };
  const columnsOfRole = (role: Role) => columns.filter((columnReading) => columnReading.role === role);
  const hasFigures = filledColumns.some(
    ({ role, column }) => isFigure(role) && /\d/.test(cellAt(grid, row, column).text),
  );
  const hasWords = filledColumns.some(
    ({ role }) => role !== undefined && ROLES_BESIDE_FIGURES.includes(role),
  );
  const [titleColumn] = columnsOfRole('title');
  const title =
    titleColumn === undefined ? '' : titleAt(grid, row, titleColumn.column, columnsOfRole('area').length > 0);
  const code = columnsOfRole('code').map(({ column }) => cellAt(grid, row, column).text)[0] ?? '';
  if (title !== '' && (hasFigures || hasWords || NUMBERED.test(code)))
    return { kind: 'indicator', row, title, group: undefined };
  if (hasFigures) return { kind: 'nameless', row };
  const text = filledColumns
    .map(({ column }) => cellAt(grid, row, column).text)
    .join(' ')
    .trim();
  const isUnlabelled = filledColumns.every(
    ({ column, role }) => column <= (titleColumn?.column ?? 0) || role === 'code',
  );
  return isUnlabelled && text.length <= 120 && filledColumns.length <= 2
    ? { kind: 'group', row, text }
    : { kind: 'note', row, text };
}

function holdsFigures({ role, roleIfUsed }: ColumnReading): boolean {
  return role === 'figure' || roleIfUsed === 'figure';
}

/** Whether the cells in the columns of figures are headings. If so, another table begins in this row. */
function headsFigures(grid: WideGrid, row: number, columns: readonly ColumnReading[]): boolean {
  const cells = columns
    .filter(holdsFigures)
    .map(({ column }) => cellAt(grid, row, column))
    .filter(({ kind }) => kind !== 'empty');
  if (cells.length === 0) return false;
  const hasWords = columns.some(
    ({ role, column }) =>
      (role === 'unit' || role === 'polarity') && cellAt(grid, row, column).kind !== 'empty',
  );
  return cells.every(isFigureHead) || (!hasWords && areYears(cells));
}

function isFigure(role: Role | undefined): boolean {
  return (
    role !== undefined &&
    !['code', 'title', 'priority', 'polarity', 'unit', 'area', 'unused', 'commentary'].includes(role)
  );
}

/** The title of a row. In a sheet with a column of areas, one title may hold for several rows: merged over them, or written only in the first. */
function titleAt(grid: WideGrid, row: number, column: number, hasAreas: boolean): string {
  const ownCell = cellAt(grid, row, column);
  if (ownCell.kind !== 'empty')
    return ownCell.kind === 'number' || ownCell.kind === 'date' ? '' : ownCell.text.trim();
  if (!hasAreas) return '';
  const mergedText = shownAt(grid, row, column).text.trim();
  if (mergedText !== '') return mergedText;
  let rowAbove = row;
  while (rowAbove > 0 && cellAt(grid, rowAbove, column).kind === 'empty') rowAbove -= 1;
  return row - rowAbove <= 6 ? cellAt(grid, rowAbove, column).text.trim() : '';
}

function isSameHead(
  grid: WideGrid,
  row: number,
  { from: firstRow, to: lastRow }: HeadRows,
  filledColumns: readonly ColumnReading[],
): boolean {
  for (let headerRow = firstRow; headerRow <= lastRow; headerRow += 1) {
    const hasSameText = ({ column }: ColumnReading) =>
      headWords(cellAt(grid, row, column).text) === headWords(cellAt(grid, headerRow, column).text);
    const sameColumns = filledColumns.filter(hasSameText);
    // The same words over other periods begin another table, and are no repetition of the headings.
    const hasPeriods = filledColumns.filter(holdsFigures).every(hasSameText);
    if (filledColumns.length > 1 && hasPeriods && sameColumns.length >= 0.6 * filledColumns.length)
      return true;
  }
  return false;
}

const SKIPPED_ROW_KINDS: readonly RowReading['kind'][] = ['empty', 'head again', 'group'];

/** Gives each indicator the heading above it as its priority. A heading with no indicator below it becomes a note. */
function withGroups(rows: readonly RowReading[]): readonly RowReading[] {
  let group: string | undefined;
  return rows.map((rowReading, index): RowReading => {
    if (rowReading.kind === 'group') {
      const nextRow = rows.slice(index + 1).find(({ kind }) => !SKIPPED_ROW_KINDS.includes(kind));
      if (nextRow?.kind !== 'indicator' && nextRow?.kind !== 'nameless')
        return { ...rowReading, kind: 'note' };
      group = rowReading.text;
    }
    return rowReading.kind === 'indicator' ? { ...rowReading, group } : rowReading;
  });
}
