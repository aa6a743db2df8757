import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { CellPlace } from './askedPlaces';
import { moved } from './movedCell';
import { WideHead } from './WideHead';
import { WideRow } from './WideRow';
import { WideFormula } from './WideFormula';
import type { WideAnswer } from './wideWork';

/**
 * Her own grid, with what each column was taken for above it, which she corrects by choosing. Her colours stay hers. The cell that is chosen, by mouse or
 * arrow keys, is written out in the line above.
 */
export function WideTable({
  read,
  asked,
  at,
  onAt,
  roleOf,
  onRole,
}: {
  readonly read: WideAnswer & { readonly kind: 'read' };
  /** Cells that a question without an answer is about, as `5|14 17|4`. */
  readonly asked: string;
  readonly at: CellPlace | undefined;
  readonly onAt: (place: CellPlace) => void;
  /** What she has chosen for a column, by its letters. */
  readonly roleOf: (letters: string) => string | undefined;
  readonly onRole: (letters: string, role: string) => void;
}) {
  const { columns, rows, head } = read.shown;
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (at !== undefined)
      frame.current
        ?.querySelector(`[data-at="${at.row}|${at.column}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  const pressed = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const next = moved(at, event.key, {
      rows: rows.map(({ row }) => row),
      columns: columns.map(({ column }) => column),
    });
    if (next === undefined) return;
    event.preventDefault();
    onAt(next);
  };
  const clicked = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-at]') : null;
    const [row, column] = cell?.getAttribute('data-at')?.split('|').map(Number) ?? [];
    if (row !== undefined && column !== undefined) onAt({ row, column });
  };
  return (
    <>
      <WideFormula read={read} at={at} />
      <section
        ref={frame}
        className="sc-desk__grid sc-desk__grid--own"
        aria-label="Your sheet. Arrow keys choose a cell"
        tabIndex={0}
        onKeyDown={pressed}
        onClick={clicked}
      >
        <table>
          <WideHead shown={read.shown} at={at} roleOf={roleOf} onRole={onRole} />
          <tbody>
            {rows
              .filter(({ row }) => row > head.to)
              .map((one) => (
                <WideRow
                  key={one.row}
                  grid={read.shown.grid}
                  row={one}
                  columns={columns}
                  asked={asked}
                  at={at?.row === one.row ? at.column : undefined}
                />
              ))}
          </tbody>
        </table>
        {read.moreRows > 0 && <p className="sc-quiet">and {read.moreRows} more rows</p>}
      </section>
    </>
  );
}
