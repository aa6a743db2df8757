import { memo, useState, type KeyboardEvent } from 'react';
import type { HeatCell, HeatColumn, HeatRow } from '@/domain/heatTable';
import { SHORTHAND_MEANINGS } from '@/domain/reading';
import { formatReading } from '@/ui/formatValue';
import { cellMark, type HeatWord } from './heatMarks';
import { useGrowing } from './useGrowing';

export type HeatGroup = { readonly title: string | undefined; readonly rows: readonly HeatRow[] };

type Props = {
  readonly caption: string;
  readonly columns: readonly HeatColumn[];
  readonly groups: readonly HeatGroup[];
  readonly word: HeatWord;
  readonly hrefOf: (row: HeatRow) => string;
  /** Under an indicator's title: its period and which way is better. */
  readonly note: (row: HeatRow) => string;
};

/** Indicators by areas, each cell its figure with its band or how it is beside ours. Arrow keys walk the cells. */
export function HeatMap({
  say,
  ...table
}: Props & { readonly say: (row: HeatRow, column: HeatColumn, cell: HeatCell) => string }) {
  const [at, setAt] = useState<readonly [row: number, column: number]>();
  const rows = table.groups.flatMap((group) => group.rows);
  const row = at === undefined ? undefined : rows[at[0]];
  const [column, cell] = at === undefined ? [] : [table.columns[at[1]], row?.cells[at[1]]];
  const point = (target: EventTarget) => {
    const found = target instanceof Element ? target.closest<HTMLElement>('td') : null;
    const line = found?.closest<HTMLElement>('tr')?.dataset['row'];
    if (found instanceof HTMLTableCellElement && line !== undefined)
      setAt([Number(line), found.cellIndex - 1]);
  };
  return (
    <>
      <p className="sc-walk__words sc-no-print" aria-hidden="true">
        {row && column && cell ? say(row, column, cell) : 'Point at a cell, or walk the cells by arrow keys.'}
      </p>
      <div
        className="sc-table-region sc-heat-region"
        role="region"
        aria-label={table.caption}
        tabIndex={0}
        onKeyDown={walk}
        onFocus={(event) => point(event.target)}
        onPointerOver={(event) => point(event.target)}
      >
        <HeatTable {...table} />
      </div>
    </>
  );
}

/** A grid is a table whose cells take the focus: arrow keys reach it in a screen reader too. */
const GRID = { role: 'grid' } as const;

const HeatTable = memo(function HeatTable({ caption, columns, groups, word, hrefOf, note }: Props) {
  const drawn = useGrowing(groups.reduce((sum, { rows }) => sum + rows.length, 0));
  return (
    <table className="sc-heat" {...GRID} aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="sc-heat__indicator">
            Indicator
          </th>
          {columns.map(({ code, name, role }) => (
            <th key={code} role="columnheader" scope="col" className={`sc-heat__area sc-heat__area--${role}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows }, group) => {
        const start = groups.slice(0, group).reduce((sum, before) => sum + before.rows.length, 0);
        if (start >= drawn) return null;
        return (
          <tbody key={title ?? ''} role="rowgroup">
            {title !== undefined && (
              <tr role="row" className="sc-heat__group">
                <th role="rowheader" scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{title}</span>
                </th>
              </tr>
            )}
            {rows.slice(0, drawn - start).map((row, place) => (
              <tr key={row.indicator.id} role="row" data-row={start + place}>
                <th role="rowheader" scope="row" className="sc-heat__indicator">
                  <a href={hrefOf(row)}>{row.indicator.title}</a>
                  <span className="sc-table__note">{note(row)}</span>
                </th>
                {row.cells.map((cell, column) => (
                  <Cell
                    key={columns[column]?.code}
                    cell={cell}
                    row={row}
                    word={word}
                    role={columns[column]?.role}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
});

function Cell({
  cell,
  row,
  word,
  role,
}: {
  readonly cell: HeatCell;
  readonly row: HeatRow;
  readonly word: HeatWord;
  readonly role: HeatColumn['role'] | undefined;
}) {
  const { reading } = cell;
  const mark = cellMark(cell, word);
  const className = `sc-heat__cell${mark === undefined ? '' : ` sc-heat__cell--${mark.style}`}${role === 'ours' ? ' sc-heat__cell--ours' : ''}`;
  return (
    <td role="gridcell" tabIndex={-1} className={className}>
      {reading === undefined ? (
        <>
          <span aria-hidden="true">–</span>
          <span className="govuk-visually-hidden">no figure</span>
        </>
      ) : reading.kind === 'withheld' ? (
        <>
          <span aria-hidden="true">[{reading.shorthand}]</span>
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

/** Arrow keys go from cell to cell, Home and End along the row, Escape back to the whole table. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const region = event.currentTarget;
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  const from = event.target.closest('td');
  if (event.key === 'Escape' && from !== null) region.focus();
  const next = from === null ? firstCell(region, event.key) : cellAfter(region, from, event.key);
  if (next === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  next?.focus();
  next?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

function firstCell(region: HTMLElement, key: string): HTMLElement | undefined {
  return key.startsWith('Arrow') ? (region.querySelector('td') ?? undefined) : undefined;
}

function cellAfter(region: HTMLElement, from: HTMLTableCellElement, key: string): HTMLElement | undefined {
  const rows = [...region.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];
  const row = rows.findIndex((one) => one.contains(from));
  const cells = rows[row]?.querySelectorAll('td') ?? [];
  const column = from.cellIndex - 1;
  switch (key) {
    case 'ArrowRight':
      return cells[column + 1];
    case 'ArrowLeft':
      return cells[column - 1];
    case 'Home':
      return cells[0];
    case 'End':
      return cells[cells.length - 1];
    case 'ArrowDown':
      return rows[row + 1]?.querySelectorAll('td')[column];
    case 'ArrowUp':
      return rows[row - 1]?.querySelectorAll('td')[column];
    case 'PageDown':
      return rows[Math.min(row + 10, rows.length - 1)]?.querySelectorAll('td')[column];
    case 'PageUp':
      return rows[Math.max(row - 10, 0)]?.querySelectorAll('td')[column];
  }
  return undefined;
}
