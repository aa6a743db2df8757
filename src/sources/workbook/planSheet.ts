import type { Sheet } from './workbookSheets';
import { cellText } from './sheetText';

/** The sheet of a workbook that holds what plan.json does: a key and its value in each row. */
export const PLAN_SHEET = 'plan';

/** Sheets of a workbook that "scorecard new" makes which hold no table. */
export const HELP_SHEETS: readonly string[] = ['read me', 'lists'];

/** Keys of which several rows make a list: `priority` with `P1: Title`. */
const LISTS: Readonly<Record<string, string>> = { priority: 'priorities', source: 'sources' };

/** The text of plan.json that a sheet `plan` stands for. Keys with a point go below another: `rating.basis`. */
export function planSheetJson({ cells }: Sheet): string {
  const plan: Record<string, unknown> = {};
  for (const row of cells.slice(1)) {
    const [key = '', value = ''] = row.map((cell) => cellText(cell).trim());
    if (key === '' || value === '') continue;
    const list = LISTS[key];
    if (list === undefined) put(plan, key.split('.'), value);
    else plan[list] = [...((plan[list] as readonly unknown[] | undefined) ?? []), titled(value)];
  }
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}

function titled(value: string): { readonly id: string; readonly title: string } {
  const [, id = '', title = ''] = /^([^:]+):\s*(.+)$/.exec(value) ?? [];
  return id === '' ? { id: value, title: value } : { id: id.trim(), title };
}

/** Changes `plan`. Numbers that a setting wants are numbers. */
function put(plan: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: string): void {
  if (first === '__proto__' || first === 'constructor' || first === 'prototype') return;
  if (rest.length > 0) {
    const inner = Object.hasOwn(plan, first) ? plan[first] : undefined;
    const below = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
    plan[first] = below;
    put(below, rest, value);
  } else
    plan[first] = /^(smallest|tolerance)$/.test(first)
      ? Number(value)
      : first === 'benchmarks'
        ? value.split(/[;,]\s*/)
        : value;
}
