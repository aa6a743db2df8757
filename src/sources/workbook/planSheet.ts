import type { Sheet } from './workbookSheets';
import { cellText } from './sheetText';

/** The name of the sheet that stands for plan.json in a workbook, with a key and its value in each row. */
export const PLAN_SHEET = 'plan';

/** The sheets that hold no table in a workbook made by "scorecard new". */
export const HELP_SHEETS: readonly string[] = ['read me', 'lists'];

/** Keys that may have several rows, which together make a list: `priority` with `P1: Title`. */
const LISTS: Readonly<Record<string, string>> = { priority: 'priorities', source: 'sources' };

/**
 * Writes a sheet `plan` as the text of plan.json. A point in a key means a key within another (`rating.basis`), and a number is the position in a
 * list (`reports.1.title`).
 */
export function planSheetJson({ cells }: Sheet): string {
  const plan: Record<string, unknown> = {};
  for (const row of cells.slice(1)) {
    const [key = '', value = ''] = row.map((cell) => cellText(cell).trim());
    if (key === '' || value === '') continue;
    const list = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined;
    if (list === undefined) setSetting(plan, key.split('.'), value);
    else plan[list] = [...((plan[list] as readonly unknown[] | undefined) ?? []), idAndTitle(value)];
  }
  return `${JSON.stringify(withLists(plan), undefined, 2)}\n`;
}

/** The rows of a sheet `plan` for what plan.json holds. A key that cannot be written in a row is not a key of plan.json, and is left out. */
export function planSheetRows(
  plan: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  return Object.entries(plan).flatMap(([key, value]) => {
    if (!isSayable(key) || Object.hasOwn(LISTS, key)) return [];
    const shortName = Object.entries(LISTS).find(([, list]) => list === key)?.[0];
    const titles = shortName === undefined ? undefined : titlesOf(value);
    if (shortName === undefined || titles === undefined) return rowsBelow(key, value);
    return titles.map((title): readonly [string, string] => [shortName, title]);
  });
}

function rowsBelow(key: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    if (/(^|\.)benchmarks$/.test(key)) return [[key, value.join('; ')]];
    return value.flatMap((item: unknown, index) => rowsBelow(`${key}.${index + 1}`, item));
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([innerKey, innerValue]) =>
      isSayable(innerKey) ? rowsBelow(`${key}.${innerKey}`, innerValue) : [],
    );
  return [[key, String(value as string | number | boolean)]];
}

/** Whether a key can be written in a row. A point would mean a key within another, and a number an entry of a list. */
function isSayable(key: string): boolean {
  return !/^\d*$|\./.test(key);
}

/** Each entry as `P1: Title`. Returns undefined if an entry holds more than a title, or could not be read back. */
function titlesOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const titles = value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || Object.keys(item).join() !== 'id,title') return [];
    const { id, title } = item as { readonly id: unknown; readonly title: unknown };
    const text = `${String(id)}: ${String(title)}`;
    const idTitle = idAndTitle(text);
    return idTitle.id === id && idTitle.title === title ? [text] : [];
  });
  return titles.length === value.length ? titles : undefined;
}

function idAndTitle(value: string): { readonly id: string; readonly title: string } {
  const [, id = '', title = ''] = /^([^:]+):\s*(.+)$/s.exec(value) ?? [];
  return id === '' ? { id: value, title: value } : { id: id.trim(), title };
}

/** Adds one setting to `plan`. A setting that needs a number is read as a number. Changes `plan`. */
function setSetting(
  plan: Record<string, unknown>,
  [firstKey = '', ...otherKeys]: readonly string[],
  value: string,
): void {
  if (firstKey === '__proto__' || firstKey === 'constructor' || firstKey === 'prototype') return;
  if (otherKeys.length > 0) {
    const innerPlan = Object.hasOwn(plan, firstKey) ? plan[firstKey] : undefined;
    const planBelow =
      typeof innerPlan === 'object' && innerPlan !== null ? (innerPlan as Record<string, unknown>) : {};
    plan[firstKey] = planBelow;
    setSetting(planBelow, otherKeys, value);
  } else
    plan[firstKey] = /^(smallest|tolerance)$/.test(firstKey)
      ? Number(value)
      : firstKey === 'benchmarks'
        ? value.split(/[;,]\s*/)
        : value;
}

/** Turns objects whose keys are numbers from 1 into lists. */
function withLists(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entryValue]) => [key, withLists(entryValue)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^[1-9]\d*$/.test(key));
  return isList ? entries.map(([, entryValue]) => entryValue) : Object.fromEntries(entries);
}
