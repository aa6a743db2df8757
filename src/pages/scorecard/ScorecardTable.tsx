import { useId, useMemo } from 'react';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { groupTally } from '@/wording/tallyText';
import { COLUMN_LIST, type Column } from './columnList';
import { IndicatorCells, PICK_CLASS } from './IndicatorCells';
import { isFiltered, type ScorecardParams, type Sort } from './scorecardParams';
import type { RowGroup } from './selection';
import type { Subject } from './subject';
import { useDrawnRows } from './useDrawnRows';

type Heading = {
  readonly column: Column | undefined;
  readonly title: string;
  readonly note?: string;
  readonly sort?: Sort;
};

const HEADINGS: readonly Heading[] = [
  { column: undefined, title: 'Indicator', sort: 'title' },
  { column: undefined, title: 'Now' },
  { column: undefined, title: 'Rating', sort: 'rating' },
  ...COLUMN_LIST.map(({ id, ...heading }) => ({ column: id, ...heading })),
];

/** With this many rows or more, rows far from the screen are drawn only when they come near. */
const LONG_TABLE = 100;

/**
 * The table of the scorecard. On a screen each row is laid out by itself, so that rows far away need not be drawn; on paper it is an ordinary
 * table, with its heading row on every page.
 */
export function ScorecardTable({
  caption,
  columns,
  groups,
  selected,
  view,
  subject,
  changeParams,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Every row in the order of the view; rows that the filters leave out are hidden and keep their place. */
  readonly groups: readonly RowGroup[];
  readonly selected: readonly ScorecardRow[];
  readonly view: ScorecardParams;
  readonly subject: Subject;
  readonly changeParams: (changes: Partial<ScorecardParams>) => void;
}) {
  const captionId = useId();
  const shownRows = useMemo(() => new Set(selected), [selected]);
  const drawnIds = useDrawnRows(groups, shownRows);
  if (selected.length === 0 && !groups.some(({ id, rows }) => rows.length === 0 && view.priority === id))
    return (
      <p className="govuk-body sc-empty">
        {subject.data.indicators.length === 0
          ? 'This plan has no indicator yet.'
          : 'No indicator matches. Change the filters, or show all.'}
      </p>
    );
  const key = columns.join(' ');
  const kinds = [
    view.compact && 'compact',
    selected.length > LONG_TABLE && 'long',
    columns.length < 2 && 'narrow',
    columns.includes('process') && 'process',
  ];
  const className = [
    'sc-table',
    ...kinds.flatMap((kind) => (kind === false ? [] : [`sc-table--${kind}`])),
  ].join(' ');
  return (
    <section aria-labelledby={captionId} tabIndex={0} className="sc-table-region">
      <table
        role="table"
        className={className}
        onChange={({ target }) => toggleRowInMySet(target, view, changeParams)}
      >
        <caption id={captionId} className="govuk-visually-hidden">
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {HEADINGS.filter(({ column }) => column === undefined || columns.includes(column)).map(
              (heading) => (
                <HeadCell key={heading.title} heading={heading} view={view} changeParams={changeParams} />
              ),
            )}
          </tr>
        </thead>
        {groups.map(({ id, title, rows }) => {
          const remainingRows = rows.filter((row) => shownRows.has(row));
          return (
            <tbody
              role="rowgroup"
              key={id}
              hidden={remainingRows.length === 0 && !(rows.length === 0 && isWhole(view, id))}
            >
              {title !== undefined && (
                <tr role="row" className="sc-table__group">
                  <td role="rowheader" colSpan={3 + columns.length}>
                    <h2>{title}</h2>{' '}
                    <span className="sc-quiet">
                      {rows.length === 0 ? 'No published indicator' : groupTally(tallyOf(remainingRows))}
                    </span>
                  </td>
                </tr>
              )}
              {rows.map(
                (row) =>
                  drawnIds.has(row.indicator.id) && (
                    <tr
                      role="row"
                      className="sc-table__row"
                      key={row.indicator.id}
                      hidden={!shownRows.has(row)}
                    >
                      <IndicatorCells
                        row={row}
                        subject={subject}
                        columns={key}
                        asAt={view.asAt}
                        picked={view.picking ? view.set.includes(row.indicator.id) : undefined}
                      />
                    </tr>
                  ),
              )}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

/** Called when a row's box is ticked or cleared: the row's indicator joins or leaves the reader's set. */
function toggleRowInMySet(
  box: EventTarget,
  { set }: ScorecardParams,
  changeParams: (changes: Partial<ScorecardParams>) => void,
): void {
  if (!(box instanceof HTMLInputElement) || !box.classList.contains(PICK_CLASS)) return;
  const otherIds = set.filter((id) => id !== box.value);
  changeParams({ set: box.checked ? [...otherIds, box.value] : otherIds });
}

/** Whether no filter hides part of this priority. Only then can the page say that a priority has no indicators. */
function isWhole(view: ScorecardParams, priority: string): boolean {
  return !isFiltered({ ...view, priority: view.priority === priority ? undefined : view.priority });
}

function HeadCell({
  heading: { title, note, sort, column },
  view,
  changeParams,
}: {
  readonly heading: Heading;
  readonly view: ScorecardParams;
  readonly changeParams: (changes: Partial<ScorecardParams>) => void;
}) {
  const className = `sc-cell--${column ?? title.toLowerCase()}`;
  const headText = (
    <>
      {note !== undefined && (
        <span className="sc-table__head-note" aria-hidden="true">
          {note}
        </span>
      )}
      {column === 'beside' && <BesideHeads />}
    </>
  );
  if (sort === undefined)
    return (
      <th role="columnheader" scope="col" className={className}>
        {title} {headText}
      </th>
    );
  const isSorted = view.sort === sort;
  const order = isSorted ? (view.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={order ?? 'none'} data-sort={sort}>
      <button type="button" className="sc-sort" onClick={() => changeParams(nextSort(sort, view))}>
        {title}
        <span aria-hidden="true" className="sc-sort__sign">
          {order === undefined ? '↕' : order === 'ascending' ? '▲' : '▼'}
        </span>
      </button>{' '}
      {headText}
    </th>
  );
}

/** The headings of the figures beside the strip, on wide screens. They are hidden from screen readers, because the strip's name includes the figures. */
function BesideHeads() {
  return (
    <span className="sc-beside-figures" aria-hidden="true">
      <span className="sc-beside-figures__neighbours">Neighbours</span>
      <span className="sc-beside-figures__england">England</span>
    </span>
  );
}

/** The first press sorts by this column, the second reverses it, and the third restores the plan's own order. */
function nextSort(sort: Sort, view: ScorecardParams): Partial<ScorecardParams> {
  if (view.sort !== sort) return { sort, descending: false };
  return view.descending ? { sort: 'plan', descending: false } : { descending: true };
}
