import { memo } from 'react';
import type { ColumnReading } from '@/sources/wideSheet/wideHead';
import { cellAt, rowNumberIn, type WideGrid } from '@/sources/wideSheet/wideGrid';
import type { RowReading } from '@/sources/wideSheet/wideRows';

/** One row of the officer's sheet. When another cell is chosen, React draws only the rows of the old and the new cell again. */
export const WideRow = memo(function WideRow({
  grid,
  row,
  columns,
  askedPlaces,
  chosenColumn,
}: {
  readonly grid: WideGrid;
  readonly row: RowReading;
  readonly columns: readonly ColumnReading[];
  /** The cells that a question is about, as text (`5|14 17|4`), which stays equal while the questions are the same. */
  readonly askedPlaces: string;
  /** The column of the chosen cell, if the cell is in this row. */
  readonly chosenColumn: number | undefined;
}) {
  const isAsked = new Set(askedPlaces.split(' '));
  return (
    <tr data-kind={row.kind}>
      <th scope="row">{rowNumberIn(grid, row.row)}</th>
      {columns.map(({ letters, column, role }) => {
        const { text, kind, fill } = cellAt(grid, row.row, column);
        const key = `${row.row}|${column}`;
        return (
          <td
            key={letters}
            data-at={key}
            data-chosen={chosenColumn === column || undefined}
            data-asked={isAsked.has(key) || undefined}
            data-fill={fill}
            data-title={role === 'title' || undefined}
            className={kind === 'number' ? 'sc-desk__number' : undefined}
          >
            {text}
          </td>
        );
      })}
    </tr>
  );
});
