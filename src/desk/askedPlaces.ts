import { rowNumberIn, type WideGrid } from '@/sources/wideSheet/wideGrid';
import { columnNumber } from '@/sources/workbook/cellPlace';

/** A cell of a sheet; rows and columns count from 0. */
export type CellPlace = { readonly row: number; readonly column: number };

/** The cells that a question names: `O6`, `E18, G19`, `D2 and E2`. A question about a column names the column's heading; a question about a row, the row's name. */
export function askedPlaces(
  place: string,
  { grid, head, title }: { readonly grid: WideGrid; readonly head: number; readonly title: number },
): readonly CellPlace[] {
  const row = /^row (\d+)/.exec(place)?.[1];
  if (row !== undefined) return [{ row: rowHere(grid, Number(row)), column: title }];
  return place.split(/, | and /).flatMap((placePart) => {
    const [, letters, number] = /^([A-Z]{1,3})(\d+)?$/.exec(placePart) ?? [];
    if (letters === undefined) return [];
    const movedCell = number === undefined ? undefined : cellHere(grid, placePart);
    if (movedCell !== undefined) return [movedCell];
    return [{ row: number === undefined ? head : Number(number) - 1, column: columnNumber(letters) - 1 }];
  });
}

/** The index, in the grid that is shown, of a row of the officer's own sheet. */
function rowHere(grid: WideGrid, number: number): number {
  const gridRow =
    grid.own === undefined ? -1 : grid.cells.findIndex((_, row) => rowNumberIn(grid, row) === number);
  return gridRow === -1 ? number - 1 : gridRow;
}

/** Returns the position of a cell of the officer's own sheet in a grid made from that sheet, or undefined for another grid. */
function cellHere({ own: ownGrid, cells }: WideGrid, place: string): CellPlace | undefined {
  if (ownGrid === undefined) return undefined;
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((cell) => cell.place === place);
    if (column !== -1) return { row, column };
  }
  return undefined;
}
