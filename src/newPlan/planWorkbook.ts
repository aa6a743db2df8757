import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/universal';
import { FEEDS_SHEET } from '@/sources/workbook/feedsSheet';
import { columnLetters } from '@/sources/workbook/cellPlace';
import { PLAN_SHEET } from '@/sources/workbook/planSheet';
import { CLOSED_LISTS, periodsFrom } from './closedLists';
import { COLUMN_HELP } from './columnHelp';
import { dropDowns, type CellRule } from './dropDowns';
import { FONTS_IN_ORDER } from './fontsInOrder';
import { sharedText } from './sharedText';

/** A sheet of a plan: the first row holds the names of the columns. */
export type PlanSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** What a workbook of a plan holds. */
export type PlanWorkbook = {
  /** The keys and values of plan.json. */
  readonly plan: readonly (readonly [string, string])[];
  readonly tables: readonly PlanSheet[];
  /** The text of the front sheet, one or more cells in each row. */
  readonly readMe: readonly Row[];
  /** The date of the plan (ISO): drop-downs offer the years around it. */
  readonly day: string;
};

/** The names of sheets that hold no table of the plan, which `check` ignores. */
const READ_ME = 'Read me';
const LISTS_SHEET = 'lists';

/** A plan as one workbook: one sheet for each table, with help for columns and a drop-down for every closed list. */
export async function planWorkbook({
  plan,
  tables,
  readMe,
  day,
}: PlanWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const lists = listColumns(day);
  const sheets = [
    planSheetOf(READ_ME, readMe, [18, 22, 100]),
    planSheetOf(PLAN_SHEET, [headerRow(['key', 'value']), ...plan.map((row) => [...row])], [22, 80]),
    ...tables.map(({ name, rows: [columns = [], ...rows] }) =>
      planSheetOf(name, [headerRow(columns), ...rows.map((row) => row.map(cellOf))], columns.map(widthOf)),
    ),
    planSheetOf(
      LISTS_SHEET,
      listRows(lists),
      lists.map(() => 22),
    ),
  ];
  const ids = idsSpan(tables);
  const rules = tables.map(({ name, rows: [columns = [], ...rows] }) => ({
    cells: rulesOfColumns(name, columns, { lists, ids }),
    lastRow: rows.length + SPARE_ROWS,
  }));
  const noRules = { cells: [], lastRow: 0 };
  const blob = await writeXlsxFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 11,
    features: [dropDowns([noRules, noRules, ...rules, noRules]), FONTS_IN_ORDER],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Help and drop-downs reach this many rows below the last row that is filled. */
const SPARE_ROWS = 5_000;
const SPARE_IDS = 1_000;

/** The cell of a text: a figure becomes a number with the decimals that it is written with; anything else stays text. */
function cellOf(text: string): Row[number] {
  if (text === '') return null;
  const numberMatch = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,6}))?$/.exec(text);
  // Excel keeps 15 digits and has no negative zero, so a figure that needs either stays text.
  if (numberMatch === null || text.replaceAll(/\D/g, '').length > 15 || /^-[0.]+$/.test(text))
    return sharedText(text);
  const decimals = numberMatch[1];
  return { value: Number(text), format: decimals === undefined ? '0' : `0.${'0'.repeat(decimals.length)}` };
}

function widthOf(column: string): number {
  return /title|text|definition|caveat|question|action|recommendation/.test(column) ? 44 : 16;
}

function headerRow(names: readonly string[]): Row {
  return names.map((name) => ({ value: sharedText(name), fontWeight: 'bold', backgroundColor: '#dfe7ef' }));
}

function planSheetOf(sheet: string, rows: readonly Row[], widths: readonly number[]): Sheet<Blob> {
  return {
    sheet,
    data: rows.map((row) => [...row]),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: sheet === READ_ME ? 0 : 1,
  };
}

type ListColumn = { readonly name: string; readonly allowedWords: readonly string[] };

function listColumns(day: string): readonly ListColumn[] {
  const closed = CLOSED_LISTS.map(({ table, column, allowedWords }) => ({
    name: `${table} ${column}`,
    allowedWords,
  }));
  return [...closed, { name: 'periods', allowedWords: periodsFrom(day) }];
}

function listRows(lists: readonly ListColumn[]): readonly Row[] {
  const longestLength = Math.max(...lists.map(({ allowedWords }) => allowedWords.length));
  const rows = Array.from({ length: longestLength }, (_, rowIndex) =>
    lists.map(({ allowedWords }) => allowedWords[rowIndex] ?? null),
  );
  return [headerRow(lists.map(({ name }) => name)), ...rows];
}

/** The rules of a table's columns: the help beside each cell, and the words to choose from. */
function rulesOfColumns(
  table: string,
  columns: readonly string[],
  { lists, ids }: { readonly lists: readonly ListColumn[]; readonly ids: string | undefined },
): readonly CellRule[] {
  return columns.flatMap((name, index): readonly CellRule[] => {
    const column = name.trim().toLowerCase();
    const helps = COLUMN_HELP[table] ?? {};
    // Own properties only, because a column may be called "constructor", which every object has.
    const help = Object.hasOwn(helps, column) ? helps[column] : undefined;
    const listName = column === 'time_period' ? 'periods' : `${table} ${column}`;
    const closed = CLOSED_LISTS.find((list) => list.table === table && list.column === column);
    const listIndex = lists.findIndex((list) => list.name === listName);
    // A feed may bring an indicator that has no row in indicators.csv.
    const isIndicator = column === 'indicator' && table !== FEEDS_SHEET && ids !== undefined;
    if (help === undefined && listIndex === -1 && !isIndicator) return [];
    const listFormula = isIndicator
      ? ids
      : listIndex === -1
        ? undefined
        : cellSpan(listIndex, lists[listIndex]?.allowedWords.length ?? 0);
    const isOpen = closed === undefined || closed.isOpen === true;
    return [
      {
        letters: columnLetters(index),
        title: column,
        help: help ?? `One of the list, or empty.`,
        listFormula,
        isOpen,
      },
    ];
  });
}

/** The range of cells that holds the ids of indicators. */
function idsSpan(tables: readonly PlanSheet[]): string | undefined {
  const { rows: [columns = [], ...rows] = [] } = tables.find(({ name }) => name === 'indicators') ?? {};
  const idColumn = columns.findIndex((name) => name.trim().toLowerCase() === 'id');
  if (idColumn === -1) return undefined;
  const letters = columnLetters(idColumn);
  return `indicators!$${letters}$2:$${letters}$${rows.length + SPARE_IDS}`;
}

function cellSpan(column: number, length: number): string {
  const letters = columnLetters(column);
  return `${LISTS_SHEET}!$${letters}$2:$${letters}$${length + 1}`;
}
