import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** The cell that the Tab key reaches: its row and its column in the table; column 0 is the head of the row. */
export type Stop = { readonly row: number; readonly column: number };

/** The role of the table. In a `grid` cells take the focus, and screen readers pass the arrow keys on to it. */
export const GRID_ROLE = { role: 'grid' } as const;

/** How many rows a page key moves by. */
const PAGE_STEP = 10;

/**
 * Gives a whole table one Tab stop, from which arrow keys go from cell to cell (the grid of the ARIA patterns). A cell that holds a link gives
 * the focus to the link, so that Enter follows it. Rows are the elements with `data-row`, which holds their index.
 */
export function useGridWalk(rows: number) {
  const [lastStop, setLastStop] = useState<Stop>({ row: 0, column: 1 });
  const stop = { ...lastStop, row: Math.max(0, Math.min(lastStop.row, rows - 1)) };
  const onFocus = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    const focusedStop = cellPositionAt(target);
    if (focusedStop !== undefined && currentTarget.contains(target)) setLastStop(focusedStop);
  };
  return { stop, onFocus, onKeyDown: moveFocus };
}

/** Returns the row and column of an element in its table, or undefined if it is in none of the table's rows. */
export function cellPositionAt(element: EventTarget): Stop | undefined {
  const cell = element instanceof Element ? element.closest('td, th') : null;
  const line = cell?.closest('tr')?.dataset['row'];
  return cell instanceof HTMLTableCellElement && line !== undefined
    ? { row: Number(line), column: cell.cellIndex }
    : undefined;
}

/** The `tabIndex` of a cell: 0 for the cell that has the Tab stop, otherwise -1. */
export function tabIndexAt(column: number, stop: number | undefined): 0 | -1 {
  return column === stop ? 0 : -1;
}

/** Arrow keys go from cell to cell, Home and End along the row, Escape out of the table. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: table, target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
  const from = cellPositionAt(target);
  if (from === undefined) return;
  if (key === 'Escape') return target.blur();
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];
  const targetCell = cellAfter(rows, from, key);
  if (targetCell === undefined) return;
  event.preventDefault();
  const focusTarget = targetCell.querySelector('a') ?? targetCell;
  focusTarget.focus();
  targetCell.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

function cellAfter(
  rows: readonly HTMLTableRowElement[],
  { row, column }: Stop,
  key: string,
): HTMLTableCellElement | undefined {
  const lastRowIndex = rows.length - 1;
  const cells = rows[row]?.cells;
  switch (key) {
    case 'ArrowRight':
      return cells?.[column + 1];
    case 'ArrowLeft':
      return cells?.[column - 1];
    case 'Home':
      return cells?.[0];
    case 'End':
      return cells?.[cells.length - 1];
    case 'ArrowDown':
      return rows[row + 1]?.cells[column];
    case 'ArrowUp':
      return rows[row - 1]?.cells[column];
    case 'PageDown':
      return rows[Math.min(row + PAGE_STEP, lastRowIndex)]?.cells[column];
    case 'PageUp':
      return rows[Math.max(row - PAGE_STEP, 0)]?.cells[column];
  }
  return undefined;
}
