import { cellAt, placeIn, shownAt } from '@/sources/wideSheet/wideGrid';
import { nameOf } from '@/sources/wideSheet/wideHead';
import type { CellPlace } from './askedPlaces';
import type { WideAnswer } from './wideWork';

/** The whole text of the chosen cell, in a line above the grid like a spreadsheet's formula bar. */
export function WideFormula({
  sheetRead: { shownReading: shown },
  chosenCell,
}: {
  readonly sheetRead: WideAnswer & { readonly kind: 'read' };
  readonly chosenCell: CellPlace | undefined;
}) {
  if (chosenCell === undefined)
    return (
      <p className="sc-desk__formula sc-quiet" role="status">
        Click a cell, or use the arrow keys in the sheet, to read the whole of it here.
      </p>
    );
  const { grid, columns, head } = shown;
  const column = columns.find((columnReading) => columnReading.column === chosenCell.column);
  const { text, fill } =
    chosenCell.row <= head.to
      ? shownAt(grid, chosenCell.row, chosenCell.column)
      : cellAt(grid, chosenCell.row, chosenCell.column);
  return (
    <p className="sc-desk__formula" role="status">
      <strong>{placeIn(grid, chosenCell.row, chosenCell.column)}</strong>
      <span>{text === '' ? 'empty' : text}</span>
      <span className="sc-quiet">
        {[
          column && chosenCell.row > head.to ? nameOf(column) : '',
          fill === undefined ? '' : `filled ${fill}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </p>
  );
}
