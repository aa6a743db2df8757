import { roleOf, type Role } from './columnRole';
import { headPeriod } from './headPeriod';
import { headWords } from './headWords';
import { cellAt, EMPTY_CELL, placeOf, widthOf, type WideCell, type WideGrid } from './wideGrid';

/** Headings of the columns that name the period of a row. Several such columns may name it together, as `Year` and `Quarter` do. */
const PERIOD_HEAD =
  /^(financial year|academic year|fy|year|quarter|month|period|reporting period|time period|date|term|week|year and quarter)$/;

const FIGURE_HEAD = /^(value|figure|figures|actual|actuals|result|results|outturn|performance|data)$/;

/** The roles of columns that may differ from period to period. In every other column, all rows of an indicator must have the same text. */
const OF_PERIOD: readonly (Role | undefined)[] = ['rating', 'target', 'red', 'amber', 'green'];

const LOOKED_AT = 40;

type LongLayout = {
  readonly headerRow: number;
  readonly titleColumn: number;
  readonly periodColumns: readonly number[];
  readonly figureColumn: number;
  readonly periodDetailColumns: readonly number[];
  readonly columnsOnce: readonly number[];
};

/**
 * Lays out a long sheet, with a row for each indicator and period, as printed scorecards are: a row for each indicator,
 * and a column for each period. Leaves any other grid as it is, and a long one that hides rows or columns, has two rows
 * for a period, or says one thing of an indicator in two ways.
 */
export function withPeriodsAcross(grid: WideGrid): WideGrid {
  const longLayout = longLayoutIn(grid);
  const hiddenCount = grid.hiddenRows.size + grid.hiddenColumns.size;
  if (longLayout === undefined || hiddenCount > 0 || grid.isTooLarge) return grid;
  const rows = rowsBelow(grid, longLayout);
  const gridAcross = rows && gridWithPeriodsAcross(grid, longLayout, rows);
  if (gridAcross === undefined) return grid;
  return { ...grid, cells: gridAcross, merges: [], own: grid };
}

/** Finds the layout of a long sheet: the first row that heads a title, a period and exactly one figure, and does not head any column with a period itself. */
function longLayoutIn(grid: WideGrid): LongLayout | undefined {
  for (let headerRow = 0; headerRow < Math.min(LOOKED_AT, grid.cells.length); headerRow += 1) {
    const columns = Array.from({ length: widthOf(grid) }, (_, column) => column);
    const word = (column: number) => headWords(cellAt(grid, headerRow, column).text);
    const periodColumns = columns.filter((column) => PERIOD_HEAD.test(word(column)));
    const figureColumns = columns.filter((column) => FIGURE_HEAD.test(word(column)));
    const titleColumn = columns.find((column) => roleOf(word(column)) === 'title');
    const [figureColumn] = figureColumns;
    if (
      titleColumn === undefined ||
      figureColumn === undefined ||
      figureColumns.length > 1 ||
      periodColumns.length === 0
    )
      continue;
    if (
      columns.some(
        (column) => headPeriod(cellAt(grid, headerRow, column).text, false, 'Financial year').kind !== 'none',
      )
    )
      continue;
    const otherColumns = columns.filter(
      (column) =>
        column !== titleColumn &&
        column !== figureColumn &&
        !periodColumns.includes(column) &&
        word(column) !== '',
    );
    const periodDetailColumns = otherColumns.filter((column) => OF_PERIOD.includes(roleOf(word(column))));
    const columnsOnce = otherColumns.filter((column) => !periodDetailColumns.includes(column));
    return { headerRow, titleColumn, periodColumns, figureColumn, periodDetailColumns, columnsOnce };
  }
  return undefined;
}

type LongRow = { readonly row: number; readonly name: string; readonly period: WideCell };

/**
 * The rows below the heading that have a period and an indicator. A name that is written once holds for the rows below it. Returns undefined
 * if a row has a figure but no indicator or no period.
 */
function rowsBelow(
  grid: WideGrid,
  { headerRow, titleColumn, periodColumns, figureColumn }: LongLayout,
): readonly LongRow[] | undefined {
  const longRows: LongRow[] = [];
  let name = '';
  for (let row = headerRow + 1; row < grid.cells.length; row += 1) {
    if ((grid.cells[row] ?? []).every(({ kind }) => kind === 'empty')) continue;
    name = cellAt(grid, row, titleColumn).text.trim() || name;
    const period = periodOf(periodColumns.map((column) => cellWithPlace(grid, row, column)));
    const hasFigure = cellAt(grid, row, figureColumn).kind !== 'empty';
    if (period === undefined && !hasFigure) continue;
    if (period === undefined || name === '') return undefined;
    longRows.push({ row, name, period });
  }
  return longRows.length < 2 ? undefined : longRows;
}

/** The period that several cells of a row name together, as one cell: `2024/25` and `Q1` become `Q1 2024/25`. Returns undefined if they name none. */
function periodOf(cells: readonly WideCell[]): WideCell | undefined {
  const filledCells = cells.filter(({ kind }) => kind !== 'empty');
  const [onlyCell] = filledCells;
  const cell: WideCell | undefined =
    filledCells.length === 1
      ? onlyCell
      : {
          kind: 'text',
          text: filledCells
            .toReversed()
            .map(({ text }) => text)
            .join(' '),
          place: onlyCell?.place,
        };
  if (cell === undefined) return undefined;
  const periodRead = headPeriod(cell.text, cell.kind === 'date', 'Financial year');
  return periodRead.kind === 'period' && periodRead.rest === '' ? cell : undefined;
}

/**
 * The cells of the sheet with a column for each period. Returns undefined if two rows have the same indicator and period, or if rows of an
 * indicator disagree in a column that cannot differ from period to period.
 */
function gridWithPeriodsAcross(
  grid: WideGrid,
  { headerRow, titleColumn, figureColumn, periodDetailColumns, columnsOnce }: LongLayout,
  rows: readonly LongRow[],
): WideGrid['cells'] | undefined {
  const periods = [...new Map(rows.map(({ period }) => [period.text, period])).values()];
  const columnsKept = [figureColumn, ...periodDetailColumns];
  const names = rows.filter(
    ({ name }, rowIndex) => rows.findIndex((otherRow) => otherRow.name === name) === rowIndex,
  );
  const cells = new Map<string, WideCell>();
  for (const { row, name, period } of rows) {
    for (const column of columnsKept) {
      const key = `${name}|${period.text}|${column}`;
      if (cells.has(key)) return undefined;
      cells.set(key, cellWithPlace(grid, row, column));
    }
    for (const column of columnsOnce) {
      const [key, cell] = [`${name}||${column}`, cellWithPlace(grid, row, column)];
      const earlierCell = cells.get(key);
      if (earlierCell !== undefined && cell.kind !== 'empty' && earlierCell.text !== cell.text)
        return undefined;
      if (earlierCell === undefined && cell.kind !== 'empty') cells.set(key, cell);
    }
  }
  const headOf = (column: number) => cellWithPlace(grid, headerRow, column);
  const headCells = periods.flatMap((period) =>
    columnsKept.map((column): WideCell =>
      column === figureColumn
        ? period
        : { ...headOf(column), kind: 'text', text: `${headOf(column).text} ${cellInWords(period)}` },
    ),
  );
  return [
    ...grid.cells.slice(0, headerRow),
    [headOf(titleColumn), ...columnsOnce.map(headOf), ...headCells],
    ...names.map(({ name, row }): readonly WideCell[] => [
      { kind: 'text', text: name, place: placeOf(row, titleColumn) },
      ...columnsOnce.map((column) => cells.get(`${name}||${column}`) ?? EMPTY_CELL),
      ...periods.flatMap((period) =>
        columnsKept.map((column) => cells.get(`${name}|${period.text}|${column}`) ?? EMPTY_CELL),
      ),
    ]),
  ];
}

/** The cell with its name in the officer's own sheet. */
function cellWithPlace(grid: WideGrid, row: number, column: number): WideCell {
  return { ...cellAt(grid, row, column), place: placeOf(row, column) };
}

/** The text of a cell as a heading may have it: a date is written day first. */
function cellInWords({ kind, text }: WideCell): string {
  return kind === 'date' ? text.split('-').toReversed().join('/') : text;
}
