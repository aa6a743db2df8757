import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/universal';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { columnLetters } from '@/sources/workbook/cellPlace';
import { CLOSED_LISTS, periodsFrom } from './closedLists';
import { COLUMN_HELP } from './columnHelp';
import { dropDowns, type CellRule } from './dropDowns';
import { planRows, type NewPlan } from './newPlan';

/** Sheets of a new workbook that hold no table of the plan: `check` passes them over. */
const READ_ME = 'Read me';
const LISTS = 'lists';

/** The tables that every plan begins with; the others can be added as sheets by their names. */
const FIRST_TABLES = ['indicators', 'observations', 'targets', 'neighbours', 'commentary'];

type Named = { readonly name: string; readonly rows: readonly Row[]; readonly widths: readonly number[] };

/** An empty plan as one workbook: a sheet a table, explained columns, drop-downs for every closed list. */
export async function newWorkbook(plan: NewPlan): Promise<Uint8Array<ArrayBuffer>> {
  const lists = listColumns(plan.day);
  const tables = FIRST_TABLES.map((name) => ({ name, columns: columnsOf(name) }));
  const sheets: readonly Named[] = [
    { name: READ_ME, rows: readMe(), widths: [18, 22, 100] },
    {
      name: 'plan',
      rows: [head(['key', 'value']), ...planRows(plan).map((row) => [...row])],
      widths: [22, 80],
    },
    ...tables.map(({ name, columns }) => ({
      name,
      rows: [head(columns), ...(name === 'neighbours' ? plan.neighbours.map((row) => [...row]) : [])],
      widths: columns.map((column) => (/title|text|definition|caveat/.test(column) ? 44 : 16)),
    })),
    { name: LISTS, rows: listRows(lists), widths: lists.map(() => 22) },
  ];
  const rules = [[], [], ...tables.map(({ name, columns }) => rulesOf(name, columns, lists)), []];
  const blob = await writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: 'Arial',
    fontSize: 11,
    features: [dropDowns(rules)],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function columnsOf(name: string): readonly string[] {
  return PLAN_TABLES.find(({ file }) => file === `${name}.csv`)?.columns ?? [];
}

function head(names: readonly string[]): Row {
  return names.map((value) => ({ value, fontWeight: 'bold', backgroundColor: '#dfe7ef' }));
}

function sheetOf({ name, rows, widths }: Named): Sheet<Blob> {
  return {
    sheet: name,
    data: rows.map((row) => [...row]),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: name === READ_ME ? 0 : 1,
  };
}

type ListColumn = { readonly name: string; readonly words: readonly string[] };

function listColumns(day: string): readonly ListColumn[] {
  const closed = CLOSED_LISTS.map(({ table, column, words }) => ({ name: `${table} ${column}`, words }));
  return [...closed, { name: 'periods', words: periodsFrom(day) }];
}

function listRows(lists: readonly ListColumn[]): readonly Row[] {
  const most = Math.max(...lists.map(({ words }) => words.length));
  const rows = Array.from({ length: most }, (_, at) => lists.map(({ words }) => words[at] ?? null));
  return [head(lists.map(({ name }) => name)), ...rows];
}

/** The rules of a table's columns: the help beside the cell, and the words to choose from. */
function rulesOf(
  table: string,
  columns: readonly string[],
  lists: readonly ListColumn[],
): readonly CellRule[] {
  return columns.flatMap((column, place): readonly CellRule[] => {
    const help = COLUMN_HELP[table]?.[column];
    const name = column === 'time_period' ? 'periods' : `${table} ${column}`;
    const closed = CLOSED_LISTS.find((one) => one.table === table && one.column === column);
    const at = lists.findIndex((one) => one.name === name);
    if (help === undefined && at === -1 && column !== 'indicator') return [];
    const words =
      column === 'indicator'
        ? 'indicators!$A$2:$A$1000'
        : at === -1
          ? undefined
          : spanOf(at, lists[at]?.words.length ?? 0);
    const isOpen = closed === undefined || closed.isOpen === true;
    return [
      {
        letters: columnLetters(place),
        title: column,
        help: help ?? `One of the list, or empty.`,
        words,
        isOpen,
      },
    ];
  });
}

function spanOf(column: number, length: number): string {
  const letters = columnLetters(column);
  return `${LISTS}!$${letters}$2:$${letters}$${length + 1}`;
}

const EXAMPLES: readonly (readonly string[])[] = [
  ['indicators', 're-referrals, Referrals within 12 months of an earlier one, polarity low, unit percent'],
  ['observations', 're-referrals, E08000018, 2025, April, 22.4, numerator 96, denominator 428'],
  ['targets', 're-referrals, 202526, Financial year, target 22, amber 25'],
  [
    'commentary',
    're-referrals, kind story: Since a social worker sits with the front door, fewer come back.',
  ],
];

/** What the workbook is, an example of each table, and what each column holds. */
function readMe(): readonly Row[] {
  const text = (value: string): Row => [{ value, wrap: true }];
  const help = FIRST_TABLES.flatMap((table) =>
    Object.entries(COLUMN_HELP[table] ?? {}).map(([column, words]): Row => [table, column, words]),
  );
  return [
    [{ value: 'A plan for a scorecard', fontWeight: 'bold', fontSize: 16 }],
    text(
      'Fill in the sheet plan first, then indicators, then observations. Click a cell to see what it holds.',
    ),
    text(
      'Then drop this workbook on the desk, or run: scorecard check FILE. It says what is missing, with the cell.',
    ),
    text('Nothing of the sheets Read me and lists is published.'),
    [],
    [{ value: 'An example of each', fontWeight: 'bold' }],
    ...EXAMPLES.map((row): Row => [row[0] ?? '', '', row[1] ?? '']),
    [],
    [{ value: 'What each column holds', fontWeight: 'bold' }],
    ...help,
  ];
}
