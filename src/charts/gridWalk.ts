import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** The cell that the Tab key reaches: row and column as the table draws them, 0 the head of the row. */
export type Stop = { readonly row: number; readonly column: number };

/** A grid is a table whose cells take the focus: arrow keys reach it in a screen reader too. */
export const GRID = { role: 'grid' } as const;

/** How many rows a page key moves by. */
const PAGE_STEP = 10;

/**
 * One Tab stop for a whole table, in which arrow keys go from cell to cell (the grid of the ARIA patterns). A cell
 * that holds a link gives the focus to it, so that Enter follows it. Rows are those with `data-row`, their place.
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

/** Where an element lies in its table; undefined outside of its rows. */
export function cellPositionAt(element: EventTarget): Stop | undefined {
  const cell = element instanceof Element ? element.closest('td, th') : null;
  const line = cell?.closest('tr')?.dataset['row'];
  return cell instanceof HTMLTableCellElement && line !== undefined
    ? { row: Number(line), column: cell.cellIndex }
    : undefined;
}

/** What `tabIndex` a cell takes: 0 for the one stop. */
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
