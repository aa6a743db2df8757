import type { Colour } from '@/domain/figures/observation';
import { columnLetters } from '@/sources/workbook/cellPlace';

/** A cell of a sheet, with its text as the officer sees it: `86.4%`, `1,042`. A date is written `2017-01-01`. */
export type WideCell = {
  readonly kind: 'empty' | 'text' | 'number' | 'date' | 'fault';
  readonly text: string;
  /** Present where a date can be read in only one way, with the month before the day: `4/30/2024`. */
  readonly isMonthFirst?: true | undefined;
  /** The fill of the cell, if it is the colour of a rating. */
  readonly fill?: Colour | undefined;
  /** The name of the cell in the officer's own sheet, such as `D7`. Present only where a long sheet was laid out anew, so that the cell has moved. */
  readonly place?: string | undefined;
};

/** The area of merged cells. Rows and columns are counted from 0. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One sheet of a workbook, or a CSV file. */
export type WideGrid = {
  readonly file: string;
  readonly sheet: string;
  readonly cells: readonly (readonly WideCell[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isHidden: boolean;
  /** Whether rules (conditional formatting) colour cells. The file does not say which colours a reader saw. */
  readonly hasColourRules: boolean;
  /** The notes in cells, by the name of the cell. Undefined for files that cannot have notes. */
  readonly notes?: ReadonlyMap<string, string> | undefined;
  /** Whether the sheet is too large for a printed scorecard. Such a sheet is not read, and the grid holds only its first cells. */
  readonly isTooLarge: boolean;
  /** The officer's own sheet, where it has a row for each period and this grid was made from it, with a column for each period. */
  readonly own?: WideGrid | undefined;
};

export const EMPTY_CELL: WideCell = { kind: 'empty', text: '' };

export function cellAt({ cells }: WideGrid, row: number, column: number): WideCell {
  return cells[row]?.[column] ?? EMPTY_CELL;
}

export function widthOf({ cells }: WideGrid): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The cell whose content a reader sees at this place: of merged cells, the first. */
export function shownAt(grid: WideGrid, row: number, column: number): WideCell {
  const merge = grid.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge === undefined ? cellAt(grid, row, column) : cellAt(grid, merge.top, merge.left);
}

/** The name of a cell in the officer's own sheet. An empty cell of a laid-out sheet has the name of its row's first cell. */
export function placeIn(grid: WideGrid, row: number, column: number): string {
  if (grid.own === undefined) return placeOf(row, column);
  return cellAt(grid, row, column).place ?? cellAt(grid, row, 0).place ?? placeOf(row, column);
}

/** The number of a row in the officer's own sheet, from 1. For a laid-out row, it is the row of its first figure. */
export function rowNumberIn(grid: WideGrid, row: number): number {
  const ownPlace = grid.own === undefined ? undefined : cellAt(grid, row, 0).place;
  return ownPlace === undefined ? row + 1 : Number(/\d+$/.exec(ownPlace)?.[0]);
}

/** The name of a cell from its row and column: `E14` for row 13 and column 4, counted from 0. */
export function placeOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
