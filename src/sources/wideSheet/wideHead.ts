import { columnLetters } from '@/sources/workbook/cellPlace';
import { isRollingYear } from './headMeaning';
import { headPeriod } from './headPeriod';
import { headTime, type HeadTime } from './headTime';
import { namesWeekDay } from './headWeek';
import { headWords } from './headWords';
import { twoYearsIn } from './headYears';
import type { HeadPeriod, YearKind } from './yearPart';
import { isHeadWord, isLent, isOwnFigure, needsPeriod, roleOf, type Role } from './columnRole';
import { cellAt, shownAt, widthOf, type WideCell, type WideGrid } from './wideGrid';

/** How the heading of one column was understood. */
export type ColumnReading = HeadTime & {
  /** The index of the column, from 0. */
  readonly column: number;
  readonly letters: string;
  /** The texts of the heading, joined from the top down: `Monthly performance / Jan-17`. */
  readonly head: string;
  /** What the column holds. It is undefined if the heading does not settle that. */
  readonly role: Role | undefined;
  /** The role that the column would have if it had not been left out. */
  readonly roleIfUsed?: Role | undefined;
};

/** Marks a column as unused, and keeps the role that it would have had. */
export function leftOut(column: ColumnReading): ColumnReading {
  return { ...column, role: 'unused', roleIfUsed: column.role };
}

/** Returns all the columns, with `columnsLeftOut` marked as unused. */
export function columnsWithout(
  columns: readonly ColumnReading[],
  columnsLeftOut: readonly ColumnReading[],
): readonly ColumnReading[] {
  const leftOutSet = new Set(columnsLeftOut);
  return columns.map((columnReading) =>
    leftOutSet.has(columnReading) ? leftOut(columnReading) : columnReading,
  );
}

/** Names a column as an officer knows it: by the lowest text of its heading, or else by its letters. */
export function nameOf({ head, letters }: Pick<ColumnReading, 'head' | 'letters'>): string {
  return head.split(' / ').at(-1) || `column ${letters}`;
}

/** The first and last row of the heading, counted from 0. The heading may begin with rows of texts that span several columns. */
export type HeadRows = { readonly from: number; readonly to: number };

const LOOKED_AT = 40;

/** Finds the row that names the columns, and the rows above and below it that belong to the heading. Returns undefined if there is no such row. */
export function headRows(grid: WideGrid, years: YearKind): HeadRows | undefined {
  const rows = Array.from({ length: Math.min(LOOKED_AT, grid.cells.length) }, (_, row) => row);
  const scores = rows.map((row) => scoreOf(grid, row, years));
  const bestScore = Math.max(0, ...scores);
  if (bestScore < 3) return undefined;
  // A sheet may hold several tables. The first one is read: a second heading further down begins another table.
  let lastRow = scores.findIndex((score) => score >= 3 && score >= 0.6 * bestScore);
  let firstRow = lastRow;
  // A heading may have two rows: the periods above, and `Actual` and `Target` below, or the other way round.
  while (lastRow + 1 < rows.length && (isHeadLike(grid, lastRow + 1, years) || areYearsBelow(grid, lastRow)))
    lastRow += 1;
  while (firstRow > 0 && isOverHead(grid, firstRow - 1)) firstRow -= 1;
  return { from: firstRow, to: lastRow };
}

/** Counts the cells of a row that could be part of a heading. */
function scoreOf(grid: WideGrid, row: number, years: YearKind): number {
  return (grid.cells[row] ?? []).filter((cell) => isHead(cell, years)).length;
}

function isHead(cell: WideCell, years: YearKind): boolean {
  if (cell.kind === 'empty' || (cell.kind === 'number' && !/^(?:19|20)\d{2}$/.test(cell.text))) return false;
  const periodRead = headPeriod(cell.text, cell.kind === 'date', years);
  if (cell.text.length > 60) return false;
  return periodRead.kind === 'none'
    ? roleOf(periodRead.rest) !== undefined
    : isOwnFigure(periodRead.rest) || roleOf(periodRead.rest) !== undefined;
}

/** Whether a row looks like a heading: at least two of its cells, and most of those that are filled, could name a column. */
export function isHeadLike(grid: WideGrid, row: number, years: YearKind): boolean {
  const filledCells = (grid.cells[row] ?? []).filter(({ kind }) => kind !== 'empty');
  // A row of mostly numbers is no heading row. Testing this first saves time: reading every cell as a
  // heading takes seconds in a large sheet.
  if (filledCells.filter(({ kind }) => kind === 'number').length > 0.5 * filledCells.length) return false;
  const headCellsInRow = filledCells.filter(
    (cell) => isHead(cell, years) || (cell.kind === 'text' && isHeadWord(headWords(cell.text))),
  );
  return (
    filledCells.length >= 2 && headCellsInRow.length >= 2 && headCellsInRow.length >= 0.7 * filledCells.length
  );
}

/** Whether the row below a heading holds only years, each for the month or quarter above it. */
function areYearsBelow(grid: WideGrid, row: number): boolean {
  const yearsBelow = (grid.cells[row + 1] ?? []).flatMap((cell, column) =>
    cell.kind === 'empty' ? [] : [{ cell, over: cellAt(grid, row, column) }],
  );
  return (
    yearsBelow.length >= 2 &&
    yearsBelow.every(
      ({ cell, over: cellAbove }) =>
        /^(?:19|20)\d{2}$/.test(cell.text) &&
        headPeriod(cellAbove.text, false, 'Financial year').kind === 'part',
    )
  );
}

/** Whether a row above the heading belongs to it. A title does not: it is alone in its row, and begins in one of the first two columns. */
function isOverHead(grid: WideGrid, row: number): boolean {
  const cells = grid.cells[row] ?? [];
  const filledCells = cells.filter(({ kind }) => kind !== 'empty');
  if (filledCells.length === 0 || filledCells.some(({ kind }) => kind === 'number' && filledCells.length > 3))
    return false;
  const isOnlyCell = filledCells.length === 1;
  const firstFilled = cells.findIndex(({ kind }) => kind !== 'empty');
  const merge = grid.merges.find(({ top, left }) => top === row && left === firstFilled);
  const isNarrow = merge === undefined ? firstFilled > 1 : merge.left > 1;
  return !isOnlyCell || isNarrow;
}

/** Reads the heading of each column of the sheet. */
export function columnsOf(
  grid: WideGrid,
  { from: firstRow, to: lastRow }: HeadRows,
  years: YearKind,
): readonly ColumnReading[] {
  const title = yearInTitle(grid, firstRow);
  return Array.from({ length: widthOf(grid) }, (_, column) => {
    const cells = headCells(grid, { from: firstRow, to: lastRow }, column);
    const headText = cells.map(({ text }) => text).join(' / ');
    return { column, letters: columnLetters(column), head: headText, ...readingOf(cells, { years, title }) };
  });
}

/** Lists the heading cells above a column, from the top down. A heading that spans several columns is listed for each of them. */
function headCells(
  grid: WideGrid,
  { from: firstRow, to: lastRow }: HeadRows,
  column: number,
): readonly WideCell[] {
  const cellsFound: WideCell[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const ownCell = shownAt(grid, row, column);
    const cell = ownCell.kind === 'empty' && row < lastRow ? headCarriedOver(grid, row, column) : ownCell;
    if (cell.kind !== 'empty' && cell !== cellsFound.at(-1)) cellsFound.push(cell);
  }
  return cellsFound;
}

/**
 * Finds the heading that an empty cell takes from its left. In a row without merged cells, as in a CSV file, a heading counts for every column up to
 * the next heading.
 */
function headCarriedOver(grid: WideGrid, row: number, column: number): WideCell {
  if (grid.merges.some(({ top, bottom, left, right }) => top <= row && row <= bottom && right > left))
    return cellAt(grid, row, column);
  let columnToLeft = column;
  while (columnToLeft > 0 && cellAt(grid, row, columnToLeft).kind === 'empty') columnToLeft -= 1;
  // A heading in the first two columns counts for its own column only. The exception is a period in the second column, as a pivot table has it.
  const isPeriod = columnToLeft === 1 && periodIn(cellAt(grid, row, columnToLeft));
  return columnToLeft > 1 || isPeriod ? cellAt(grid, row, columnToLeft) : cellAt(grid, row, column);
}

function periodIn({ kind, text }: WideCell): boolean {
  return headPeriod(text, kind === 'date', 'Financial year').kind !== 'none';
}

type HeadReading = Pick<ColumnReading, 'role' | keyof HeadTime>;

function readingOf(
  cells: readonly WideCell[],
  { years, title }: { readonly years: YearKind; readonly title: string | undefined },
): HeadReading {
  const headPeriods = readsOf(cells, years);
  const timeOfHead = headTime(headPeriods, { years, title });
  const [lowest] = headPeriods;
  if (lowest === undefined) return { role: undefined, period: undefined };
  const roleFromAbove = headPeriods
    .slice(1)
    .map(({ rest }) => roleOf(rest))
    .find((role) => role !== undefined && isLent(role));
  const roleInWords = roleOf(lowest.rest);
  // `Apr-24 No.` means a number of cases in April. It does not mean the number of the indicator.
  const isNumberOf =
    lowest.kind !== 'none' && roleInWords !== undefined && NAMES_THE_ROW.includes(roleInWords);
  const isUntimed = roleInWords !== undefined && needsPeriod(roleInWords) && !timeOfHead.isTimed;
  const ownRole = isNumberOf || isUntimed ? undefined : roleInWords;
  const isFigure = isOwnFigure(lowest.rest) && timeOfHead.isTimed && !isNumberOf;
  const role = ownRole ?? (isFigure ? (roleFromAbove ?? 'figure') : undefined);
  const isRolling =
    timeOfHead.period.meaning?.kind === 'rolling' ||
    (timeOfHead.period.period !== undefined && headPeriods.some(({ rest }) => isRollingYear(rest)));
  if (role === 'figure' && isRolling) return { role, ...timeOfHead.period, meaning: { kind: 'rolling' } };
  // A running total is not the figure for the month or quarter that its heading names, so the column gets no role and the officer is asked.
  const isRunning = role === 'figure' && cells.some(({ text }) => RUNNING_TOTAL_WORDS.test(text));
  return { role: isRunning ? undefined : role, ...timeOfHead.period };
}

/** Reads the texts of a heading, the lowest first. If one of them says only `Week commencing`, a day in another is read as its week. */
function readsOf(cells: readonly WideCell[], years: YearKind): readonly HeadPeriod[] {
  const week = cells.find(({ text }) => namesWeekDay(text) && !/\d/.test(text));
  return cells
    .map(({ kind, text }) =>
      week !== undefined && /\d/.test(text)
        ? headPeriod(`${week.text} ${text}`, false, years)
        : headPeriod(text, kind === 'date', years),
    )
    .toReversed();
}

const NAMES_THE_ROW: readonly Role[] = ['code', 'unit', 'polarity', 'priority', 'area'];

const RUNNING_TOTAL_WORDS = /\b(cumulative|rolling|running|moving|ytd|to date)\b/i;

/**
 * Finds the year that the titles above the table name, such as `Scorecard 2016/17`. It dates the months whose headings name no year. Returns
 * undefined if the titles name no year or several.
 */
function yearInTitle(grid: WideGrid, firstHeadRow: number): string | undefined {
  const texts = grid.cells.slice(0, firstHeadRow).flatMap((row) => row.map(({ text }) => text));
  // The title of a school year is passed over, because months are dated here as those of a financial year.
  const yearsFound = new Set(
    texts.filter((text) => !/\b(academic|school)\b/i.test(text)).flatMap(twoYearsIn),
  );
  const [year] = yearsFound;
  return yearsFound.size === 1 ? year : undefined;
}

/** Lists the rows below the heading. */
export function bodyRowsOf(grid: WideGrid, headRows: HeadRows): readonly number[] {
  return grid.cells.flatMap((_, row) => (row > headRows.to ? [row] : []));
}
