/** The sort orders of a heading by how often it was pressed: none, ascending, descending. */
type SortStep = 0 | 1 | 2;
type SortedTable = { readonly headCell: Element; readonly rows: readonly Element[] };

const NEXT_SORT_STEP: Readonly<Record<string, SortStep>> = { none: 1, ascending: 2, descending: 0 };

/** The heading by which the rows are sorted, and the rows in the plan's own order. */
let sorted: SortedTable | undefined;
/** The last order that the reader asked for while the page was loading. */
let latest: (() => void) | undefined;

/**
 * Sorts the rows of each group by the ranks that came with the view (src/app/prerender.tsx): ascending, descending, and back to the plan's own
 * order, as the app would (src/pages/scorecard/ScorecardTable.tsx). The page's root element records the order, so that the app takes the rows
 * over in it. False if the view has no ranks.
 */
export function sortNow(button: HTMLButtonElement): boolean {
  const headCell = button.closest('th');
  const view = button.closest<HTMLElement>('.sc-first-view');
  if (headCell === null || view === null) return false;
  const ranksByColumn = JSON.parse(view.dataset['ranks'] ?? '{}') as Record<
    string,
    readonly (number | null)[]
  >;
  const sortColumn = headCell.dataset['sort'] ?? '';
  const ranks = ranksByColumn[sortColumn];
  if (ranks === undefined) return false;
  const sortStep = NEXT_SORT_STEP[headCell.getAttribute('aria-sort') ?? 'none'] ?? 0;
  const sortRows = (): void => {
    const rows = plannedRows(headCell.closest('table'));
    if (sorted !== undefined) markHead(sorted.headCell, 0);
    putInOrder(inOrder(rows, ranks, sortStep));
    markHead(headCell, sortStep);
    sorted = { headCell, rows };
  };
  sortRows();
  whenRead(sortRows);
  if (sortStep === 0) delete document.documentElement.dataset['sorted'];
  else document.documentElement.dataset['sorted'] = `${sortStep === 2 ? '-' : ''}${sortColumn}`;
  return true;
}

/** The rows in the plan's own order: rows that were sorted before, and after them the rows that have loaded since. */
function plannedRows(table: Element | null): readonly Element[] {
  const knownRows = sorted?.rows ?? [];
  const allRows = table?.querySelectorAll('.sc-table__row') ?? [];
  const earlierRows = new Set(knownRows);
  return [...knownRows, ...[...allRows].filter((row) => !earlierRows.has(row))];
}

/** On a slow connection a heading can be pressed before all rows have loaded; later rows are sorted in once the page is complete. */
function whenRead(sortAgain: () => void): void {
  if (document.readyState !== 'loading') return;
  latest = sortAgain;
  addEventListener('DOMContentLoaded', () => latest === sortAgain && sortAgain(), { once: true });
}

/** Sorts `rows`, which are in the plan's own order, by their `ranks`; rows without a rank come last. */
function inOrder(
  rows: readonly Element[],
  ranks: readonly (number | null)[],
  sortStep: SortStep,
): readonly Element[] {
  if (sortStep === 0) return rows;
  const directionSign = sortStep === 2 ? -1 : 1;
  return rows
    .map((row, index) => ({ row, rank: ranks[index] ?? null }))
    .toSorted((a, b) => {
      if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
      return (a.rank - b.rank) * directionSign;
    })
    .map(({ row }) => row);
}

function putInOrder(rows: readonly Element[]): void {
  for (const row of rows) row.parentNode?.append(row);
}

function markHead(headCell: Element, sortStep: SortStep): void {
  headCell.setAttribute('aria-sort', (['none', 'ascending', 'descending'] as const)[sortStep]);
  const sortSign = headCell.querySelector('.sc-sort__sign');
  if (sortSign !== null) sortSign.textContent = (['↕', '▲', '▼'] as const)[sortStep];
}
