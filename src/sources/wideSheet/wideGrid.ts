import type { Colour } from '@/domain/figures/observation';
import { columnLetters } from '@/sources/workbook/cellPlace';

/** A cell of a sheet as the officer sees it: `86.4%`, `1,042`, a date as `2017-01-01`. */
export type WideCell = {
  readonly kind: 'empty' | 'text' | 'number' | 'date' | 'fault';
  readonly text: string;
  /** A date that has only one reading, and that one has the month before the day: `4/30/2024`. */
  readonly isMonthFirst?: true | undefined;
  /** The colour that the cell is filled with, where it is one of a rating. */
  readonly fill?: Colour | undefined;
};

/** Rows and columns count from 0. */
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
  /** Whether rules colour cells (conditional formatting): which colour a reader saw is not in the file. */
  readonly hasColourRules: boolean;
  /** Whether the sheet has too many cells for a printed scorecard. It is then not read, and the grid holds only the first cells. */
  readonly isTooLarge: boolean;
  /**
   * Whether it is a long sheet, with a row for each period, laid out with a column for each: its cells are then not where
   * they are in the officer's sheet.
   */
  readonly isLaidOut?: boolean | undefined;
};

export const EMPTY_CELL: WideCell = { kind: 'empty', text: '' };

export function cellAt({ cells }: WideGrid, row: number, column: number): WideCell {
  return cells[row]?.[column] ?? EMPTY_CELL;
}

export function widthOf({ cells }: WideGrid): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The cell whose content shows here: of merged cells the first. */
export function shownAt(grid: WideGrid, row: number, column: number): WideCell {
  const merge = grid.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge === undefined ? cellAt(grid, row, column) : cellAt(grid, merge.top, merge.left);
}

/** `E14` for row 13 and column 4. */
export function placeOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
