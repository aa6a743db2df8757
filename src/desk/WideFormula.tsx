import { cellAt, placeIn, shownAt } from '@/sources/wideSheet/wideGrid';
import { nameOf } from '@/sources/wideSheet/wideHead';
import type { CellPlace } from './askedPlaces';
import type { WideAnswer } from './wideWork';

/** The whole text of the cell that is chosen, as the line above a spreadsheet has it. */
export function WideFormula({
  read: { shown },
  at,
}: {
  readonly read: WideAnswer & { readonly kind: 'read' };
  readonly at: CellPlace | undefined;
}) {
  if (at === undefined)
    return (
      <p className="sc-desk__formula sc-quiet" role="status">
        Click a cell, or use the arrow keys in the sheet, to read the whole of it here.
      </p>
    );
  const { grid, columns, head } = shown;
  const column = columns.find((one) => one.column === at.column);
  const { text, fill } =
    at.row <= head.to ? shownAt(grid, at.row, at.column) : cellAt(grid, at.row, at.column);
  return (
    <p className="sc-desk__formula" role="status">
      <strong>{placeIn(grid, at.row, at.column)}</strong>
      <span>{text === '' ? 'empty' : text}</span>
      <span className="sc-quiet">
        {[column && at.row > head.to ? nameOf(column) : '', fill === undefined ? '' : `filled ${fill}`]
          .filter(Boolean)
          .join(', ')}
      </span>
    </p>
  );
}
