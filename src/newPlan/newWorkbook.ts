import type { Row } from 'write-excel-file/universal';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { COLUMN_HELP } from './columnHelp';
import { planRows, type NewPlan } from './newPlan';
import { planWorkbook } from './planWorkbook';

/** The tables that every plan begins with; the others can be added as sheets by their names. */
const FIRST_TABLES = ['indicators', 'observations', 'targets', 'neighbours', 'commentary'];

/** An empty plan as one workbook. */
export async function newWorkbook(plan: NewPlan): Promise<Uint8Array<ArrayBuffer>> {
  return await planWorkbook({
    plan: planRows(plan),
    tables: FIRST_TABLES.map((name) => ({ name, rows: [columnsOf(name), ...rowsOf(name, plan)] })),
    readMe: readMe(),
    day: plan.day,
  });
}

function columnsOf(name: string): readonly string[] {
  return PLAN_TABLES.find(({ file }) => file === `${name}.csv`)?.columns ?? [];
}

function rowsOf(name: string, { neighbours }: NewPlan): readonly (readonly string[])[] {
  return name === 'neighbours' ? neighbours.map((row) => row.map(String)) : [];
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
