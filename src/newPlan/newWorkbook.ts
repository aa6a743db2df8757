import type { Row } from 'write-excel-file/universal';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { COLUMN_HELP } from './columnHelp';
import { FEED_COLUMNS, FEEDS_SHEET, feedsSheetRows } from '@/sources/workbook/feedsSheet';
import {
  planRows,
  publishedBeginning,
  publishedFeeds,
  type Beginning,
  type NewPlan,
  type Shipped,
} from './newPlan';
import { exampleRows } from './exampleRows';
import { planWorkbook, type PlanSheet } from './planWorkbook';

/** The tables that every new plan has; an officer can add others as sheets with their names. */
const FIRST_TABLES = ['indicators', 'observations', 'targets', 'neighbours', 'commentary'];

/** A new plan as one workbook. The figures of the published indicators are not in the workbook; they are in a folder `figures` beside it. */
export async function newWorkbook(plan: NewPlan, shipped: Shipped): Promise<Uint8Array<ArrayBuffer>> {
  const isFed = plan.authority !== undefined && plan.indicators.size > 0;
  const beginning = isFed ? publishedBeginning(plan, shipped) : undefined;
  const tables = FIRST_TABLES.map((name) => ({ name, rows: rowsOf(name, plan, beginning) }));
  return await planWorkbook({
    plan: planRows(plan, beginning),
    tables: beginning === undefined ? tables : [...tables, feedsSheet(beginning)],
    readMe: readMe(),
    day: plan.day,
  });
}

/** The authority of the example's figures, if no authority is named. */
const EXAMPLE_AREA = 'E08000018';

function feedsSheet({ indicators }: Beginning): PlanSheet {
  return { name: FEEDS_SHEET, rows: [FEED_COLUMNS, ...feedsSheetRows(publishedFeeds(indicators))] };
}

function columnsOf(name: string): readonly string[] {
  return PLAN_TABLES.find(({ file }) => file === `${name}.csv`)?.columns ?? [];
}

function rowsOf(
  name: string,
  { neighbours, authority, day, hasExamples }: NewPlan,
  beginning: Beginning | undefined,
): readonly (readonly string[])[] {
  const area = authority?.code ?? EXAMPLE_AREA;
  const [columns = [], ...rows] =
    name === 'indicators' && beginning !== undefined ? beginning.indicators : [columnsOf(name)];
  const examples = hasExamples ? exampleRows(name, columns, { area, day }) : [];
  const ownRows = name === 'neighbours' ? neighbours.map((row) => row.map(String)) : examples;
  return [columns, ...rows, ...ownRows];
}

const EXAMPLE_ROWS: readonly (readonly string[])[] = [
  ['indicators', 're-referrals, Referrals within 12 months of an earlier one, polarity low, unit percent'],
  ['observations', 're-referrals, E08000018, 2025, April, 22.4, numerator 96, denominator 428'],
  ['targets', 're-referrals, 202526, Financial year, target 22, amber 25'],
  [
    'commentary',
    're-referrals, kind story: Since a social worker sits with the front door, fewer come back.',
  ],
];

/** The texts of the front sheet: what the workbook is, an example of each table, and what each column holds. */
function readMe(): readonly Row[] {
  const text = (value: string): Row => [{ value, wrap: true }];
  const help = FIRST_TABLES.flatMap((table) =>
    Object.entries(COLUMN_HELP[table] ?? {}).map(([column, help]): Row => [table, column, help]),
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
    ...EXAMPLE_ROWS.map((row): Row => [row[0] ?? '', '', row[1] ?? '']),
    [],
    [{ value: 'What each column holds', fontWeight: 'bold' }],
    ...help,
  ];
}
