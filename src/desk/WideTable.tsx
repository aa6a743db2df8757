import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { CellPlace } from './askedPlaces';
import { cellAfterKey } from './movedCell';
import { WideHead } from './WideHead';
import { WideRow } from './WideRow';
import { WideFormula } from './WideFormula';
import type { WideAnswer } from './wideWork';

/**
 * The officer's own grid, with what each column was taken for above it, which she can correct. Her colours are kept. The text of the cell that
 * is chosen, by mouse or arrow keys, is shown in full in the line above.
 */
export function WideTable({
  sheetRead,
  askedCells,
  chosenCell,
  onCellChosen,
  roleOf,
  onRole,
}: {
  readonly sheetRead: WideAnswer & { readonly kind: 'read' };
  /** The cells that an unanswered question is about, as `5|14 17|4`. */
  readonly askedCells: string;
  readonly chosenCell: CellPlace | undefined;
  readonly onCellChosen: (place: CellPlace) => void;
  /** What the officer has chosen for each column, by the column's letters. */
  readonly roleOf: (letters: string) => string | undefined;
  readonly onRole: (letters: string, role: string) => void;
}) {
  const { columns, rows, head } = sheetRead.shownReading;
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosenCell !== undefined)
      frame.current
        ?.querySelector(`[data-at="${chosenCell.row}|${chosenCell.column}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosenCell]);
  const pressed = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const nextCell = cellAfterKey(chosenCell, event.key, {
      rows: rows.map(({ row }) => row),
      columns: columns.map(({ column }) => column),
    });
    if (nextCell === undefined) return;
    event.preventDefault();
    onCellChosen(nextCell);
  };
  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-at]') : null;
    const [row, column] = cell?.getAttribute('data-at')?.split('|').map(Number) ?? [];
    if (row !== undefined && column !== undefined) onCellChosen({ row, column });
  };
  return (
    <>
      <WideFormula sheetRead={sheetRead} chosenCell={chosenCell} />
      <section
        ref={frame}
        className="sc-desk__grid sc-desk__grid--own"
        aria-label="Your sheet. Arrow keys choose a cell"
        tabIndex={0}
        onKeyDown={pressed}
        onClick={onClick}
      >
        <table>
          <WideHead shown={sheetRead.shownReading} chosenCell={chosenCell} roleOf={roleOf} onRole={onRole} />
          <tbody>
            {rows
              .filter(({ row }) => row > head.to)
              .map((row) => (
                <WideRow
                  key={row.row}
                  grid={sheetRead.shownReading.grid}
                  row={row}
                  columns={columns}
                  askedPlaces={askedCells}
                  chosenColumn={chosenCell?.row === row.row ? chosenCell.column : undefined}
                />
              ))}
          </tbody>
        </table>
        {sheetRead.moreRows > 0 && <p className="sc-quiet">and {sheetRead.moreRows} more rows</p>}
      </section>
    </>
  );
}
