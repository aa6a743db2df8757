/** How often a heading is pressed to come to an order: not at all, up, down. */
type Times = 0 | 1 | 2;
type Sorted = {
  readonly button: HTMLButtonElement;
  readonly times: Times;
  readonly head: Element;
  readonly rows: readonly Element[];
};

const AFTER: Readonly<Record<string, Times>> = { none: 1, ascending: 2, descending: 0 };

/** The sort order that the reader asked for before the app had loaded. */
let sorted: Sorted | undefined;

/**
 * Orders the rows by the ranks that came with the view (src/app/prerender.tsx), each in its group: up, down, and back to the plan's own
 * order, as the app would (src/pages/scorecard/ScorecardTable.tsx). False if the view has no ranks.
 */
export function sortNow(button: HTMLButtonElement): boolean {
  const head = button.closest('th');
  const view = button.closest<HTMLElement>('.sc-first-view');
  if (head === null || view === null) return false;
  const all = JSON.parse(view.dataset['ranks'] ?? '{}') as Record<string, readonly (number | null)[]>;
  const ranks = all[head.dataset['sort'] ?? ''];
  if (ranks === undefined) return false;
  const times = AFTER[head.getAttribute('aria-sort') ?? 'none'] ?? 0;
  unsort();
  const rows = [...(head.closest('table')?.querySelectorAll('.sc-table__row') ?? [])];
  const ranked = rows.map((row, index) => ({ row, rank: ranks[index] ?? null }));
  const sign = times === 2 ? -1 : 1;
  if (times > 0)
    ranked.sort((a, b) => {
      if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
      return (a.rank - b.rank) * sign;
    });
  putInOrder(ranked.map(({ row }) => row));
  markHead(head, times);
  sorted = { button, times, head, rows };
  document.documentElement.dataset['sorted'] = '';
  return true;
}

/** Puts the rows back as the app has drawn them, and says what to press, and how often, to come to the reader's order. */
export function unsort(): Pick<Sorted, 'button' | 'times'> | undefined {
  if (sorted === undefined) return undefined;
  const { button, times, head, rows } = sorted;
  putInOrder(rows);
  markHead(head, 0);
  sorted = undefined;
  return { button, times };
}

function putInOrder(rows: readonly Element[]): void {
  for (const row of rows) row.parentNode?.append(row);
}

function markHead(head: Element, times: Times): void {
  head.setAttribute('aria-sort', (['none', 'ascending', 'descending'] as const)[times]);
  const sign = head.querySelector('.sc-sort__sign');
  if (sign !== null) sign.textContent = (['↕', '▲', '▼'] as const)[times];
}
