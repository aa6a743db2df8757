/** How often a heading is pressed to come to an order: not at all, up, down. */
type Times = 0 | 1 | 2;
type Sorted = { readonly head: Element; readonly rows: readonly Element[] };

const AFTER: Readonly<Record<string, Times>> = { none: 1, ascending: 2, descending: 0 };

/** The heading by which the rows are sorted, and the rows in the plan's own order. */
let sorted: Sorted | undefined;
/** The last order that was asked for while the page was read. */
let latest: (() => void) | undefined;

/**
 * Orders the rows by the ranks that came with the view (src/app/prerender.tsx), each in its group: up, down, and back to the plan's own
 * order, as the app would (src/pages/scorecard/ScorecardTable.tsx). The page's element says by what, for the app to take the rows over in
 * this order. False if the view has no ranks.
 */
export function sortNow(button: HTMLButtonElement): boolean {
  const head = button.closest('th');
  const view = button.closest<HTMLElement>('.sc-first-view');
  if (head === null || view === null) return false;
  const all = JSON.parse(view.dataset['ranks'] ?? '{}') as Record<string, readonly (number | null)[]>;
  const sort = head.dataset['sort'] ?? '';
  const ranks = all[sort];
  if (ranks === undefined) return false;
  const times = AFTER[head.getAttribute('aria-sort') ?? 'none'] ?? 0;
  const sortRows = (): void => {
    const rows = plannedRows(head.closest('table'));
    if (sorted !== undefined) markHead(sorted.head, 0);
    putInOrder(inOrder(rows, ranks, times));
    markHead(head, times);
    sorted = { head, rows };
  };
  sortRows();
  whenRead(sortRows);
  if (times === 0) delete document.documentElement.dataset['sorted'];
  else document.documentElement.dataset['sorted'] = `${times === 2 ? '-' : ''}${sort}`;
  return true;
}

/** The rows in the plan's own order: those that were sorted before, and after them what the browser has read since. */
function plannedRows(table: Element | null): readonly Element[] {
  const known = sorted?.rows ?? [];
  const all = table?.querySelectorAll('.sc-table__row') ?? [];
  const before = new Set(known);
  return [...known, ...[...all].filter((row) => !before.has(row))];
}

/** On a slow line a heading can be pressed before all rows are there: what comes later is sorted in once the page is read. */
function whenRead(sortAgain: () => void): void {
  if (document.readyState !== 'loading') return;
  latest = sortAgain;
  addEventListener('DOMContentLoaded', () => latest === sortAgain && sortAgain(), { once: true });
}

/** `rows` are in the plan's own order, and `ranks` belong to them; those without a rank are last. */
function inOrder(
  rows: readonly Element[],
  ranks: readonly (number | null)[],
  times: Times,
): readonly Element[] {
  if (times === 0) return rows;
  const sign = times === 2 ? -1 : 1;
  return rows
    .map((row, index) => ({ row, rank: ranks[index] ?? null }))
    .toSorted((a, b) => {
      if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
      return (a.rank - b.rank) * sign;
    })
    .map(({ row }) => row);
}

function putInOrder(rows: readonly Element[]): void {
  for (const row of rows) row.parentNode?.append(row);
}

function markHead(head: Element, times: Times): void {
  head.setAttribute('aria-sort', (['none', 'ascending', 'descending'] as const)[times]);
  const sign = head.querySelector('.sc-sort__sign');
  if (sign !== null) sign.textContent = (['↕', '▲', '▼'] as const)[times];
}
