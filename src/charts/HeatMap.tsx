import { memo, useState } from 'react';
import type { HeatCell, HeatColumn, HeatRow } from '@/domain/compare/heatTable';
import { SHORTHAND_MEANINGS, signOf } from '@/domain/figures/reading';
import { formatReading } from '@/ui/formatValue';
import { withBreaks } from '@/ui/placeBreaks';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { GRID_ROLE, cellPositionAt, tabIndexAt, useGridWalk, type Stop } from './gridWalk';
import { cellMark, type HeatWord } from './heatMarks';
import { useGrowingCount } from './useGrowingCount';

export type HeatGroup = { readonly title: string | undefined; readonly rows: readonly HeatRow[] };

type Props = {
  readonly caption: string;
  readonly columns: readonly HeatColumn[];
  readonly groups: readonly HeatGroup[];
  readonly word: HeatWord;
  readonly hrefOf: (row: HeatRow) => string;
  /** The line below an indicator's title: its period and which way is better. */
  readonly note: (row: HeatRow) => string;
};

/**
 * A heat map: indicators as rows and areas as columns. Each cell has the figure and its band, or whether the figure is better or worse than
 * ours. Arrow keys go from cell to cell, and to the links at the left.
 */
export function HeatMap({
  describe,
  ...table
}: Props & { readonly describe: (row: HeatRow, column: HeatColumn, cell: HeatCell) => string }) {
  const [hoveredStop, setHoveredStop] = useState<Stop>();
  const rows = table.groups.flatMap((group) => group.rows);
  const { stop, onFocus, onKeyDown } = useGridWalk(rows.length);
  const row = hoveredStop && rows[hoveredStop.row];
  const [column, cell] =
    hoveredStop === undefined
      ? []
      : [table.columns[hoveredStop.column - 1], row?.cells[hoveredStop.column - 1]];
  return (
    <>
      <p className="sc-walk__words sc-no-print" aria-hidden="true">
        {row && column && cell
          ? describe(row, column, cell)
          : (row?.indicator.title ?? 'Tap or point at a cell, or walk with the arrow keys.')}
      </p>
      <SidewaysRegion
        className="sc-table-region sc-heat-region"
        aria-label={table.caption}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          onFocus(event);
          setHoveredStop(cellPositionAt(event.target));
        }}
        onPointerOver={({ target }) =>
          setHoveredStop((previousStop) => cellPositionAt(target) ?? previousStop)
        }
      >
        <HeatTable {...table} stopRow={stop.row} stopColumn={Math.min(stop.column, table.columns.length)} />
      </SidewaysRegion>
    </>
  );
}

const HeatTable = memo(function HeatTable({
  caption,
  groups,
  stopRow,
  stopColumn,
  ...drawing
}: Props & { readonly stopRow: number; readonly stopColumn: number }) {
  const { columns } = drawing;
  const drawnCount = useGrowingCount(groups.reduce((sum, { rows }) => sum + rows.length, 0));
  return (
    <table className="sc-heat" {...GRID_ROLE} aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="sc-heat__indicator">
            Indicator
          </th>
          {columns.map(({ code, name, role }) => (
            <th
              key={code}
              role="columnheader"
              scope="col"
              aria-label={name}
              className={`sc-heat__area sc-heat__area--${role}`}
            >
              {withBreaks(name)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows }, groupIndex) => {
        const startRow = groups
          .slice(0, groupIndex)
          .reduce((sum, earlierGroup) => sum + earlierGroup.rows.length, 0);
        if (startRow >= drawnCount) return null;
        return (
          <tbody key={title ?? ''} role="rowgroup">
            {title !== undefined && (
              <tr role="row" className="sc-heat__group">
                <th role="rowheader" scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{title}</span>
                </th>
              </tr>
            )}
            {rows.slice(0, drawnCount - startRow).map((row, index) => (
              <Row
                key={row.indicator.id}
                row={row}
                index={startRow + index}
                stop={startRow + index === stopRow ? stopColumn : undefined}
                {...drawing}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
});

/** A row of the heat map. It is memoised, so that React draws it again only if it gains or loses the Tab stop. */
const Row = memo(function Row({
  row,
  index,
  stop,
  columns,
  word,
  hrefOf,
  note,
}: Pick<Props, 'columns' | 'word' | 'hrefOf' | 'note'> & {
  readonly row: HeatRow;
  readonly index: number;
  /** The column that has the table's Tab stop, if the stop is in this row. */
  readonly stop: number | undefined;
}) {
  return (
    <tr role="row" data-row={index}>
      <th role="rowheader" scope="row" className="sc-heat__indicator">
        <a href={hrefOf(row)} tabIndex={tabIndexAt(0, stop)}>
          {row.indicator.title}
        </a>
        <span className="sc-table__note">{note(row)}</span>
      </th>
      {row.cells.map((cell, column) => (
        <Cell
          key={columns[column]?.code}
          cell={cell}
          row={row}
          word={word}
          role={columns[column]?.role}
          tabIndex={tabIndexAt(column + 1, stop)}
        />
      ))}
    </tr>
  );
});

function Cell({
  cell,
  row,
  word,
  role,
  tabIndex,
}: {
  readonly cell: HeatCell;
  readonly row: HeatRow;
  readonly word: HeatWord;
  readonly tabIndex: 0 | -1;
  readonly role: HeatColumn['role'] | undefined;
}) {
  const { reading } = cell;
  const mark = cellMark(cell, word);
  const className = `sc-heat__cell${mark === undefined ? '' : ` sc-heat__cell--${mark.style}`}${role === 'ours' ? ' sc-heat__cell--ours' : ''}`;
  return (
    <td role="gridcell" tabIndex={tabIndex} className={className}>
      {reading === undefined ? (
        <>
          <span aria-hidden="true">–</span>
          <span className="govuk-visually-hidden">no figure</span>
        </>
      ) : reading.kind === 'withheld' ? (
        <>
          <span aria-hidden="true">{signOf(reading.shorthand)}</span>
          <span className="govuk-visually-hidden">{SHORTHAND_MEANINGS[reading.shorthand]}</span>
        </>
      ) : (
        formatReading(reading, row.indicator)
      )}
      {mark !== undefined && (
        <span className="sc-heat__word">
          {mark.spoken !== undefined && <span className="govuk-visually-hidden">{mark.spoken} </span>}
          {mark.text}
        </span>
      )}
    </td>
  );
}
