import { idText } from '@/sources/idText';
import { asking, type Asking } from './asking';
import { roleOf } from './columnRole';
import type { Answers } from './doubt';
import { plain } from './headPeriod';
import { oneYearDoubt, usedColumns } from './wideColumns';
import { headRows, isHeadLike, type ColumnReading, type HeadRows } from './wideHead';
import { cellAt, type WideGrid } from './wideGrid';
import { sheetFacts } from './sheetFacts';
import { wideIndicator, type SheetFacts } from './wideIndicator';
import type { PrintedArea, WideIndicator, WideReading } from './wideReading';
import { rowsOf, type RowReading } from './wideRows';

/** Why a sheet is not read as a wide one. */
export type NotWide = { readonly kind: 'not wide'; readonly why: string };

const NO_ANSWERS: Answers = new Map();

/**
 * Reads a printed scorecard, with a row for each indicator and a column for each month, quarter or year. The reading says what each column was taken
 * for. Anything that may mean several things is a doubt with its choices, and is left out if no choice is usual.
 */
export function readWideSheet(
  grid: WideGrid,
  {
    answers = NO_ANSWERS,
    head: given,
  }: { readonly answers?: Answers | undefined; readonly head?: HeadRows | undefined } = {},
): WideReading | NotWide {
  if (grid.isTooLarge)
    return {
      kind: 'not wide',
      why: 'It has more than 1,000 rows or 200 columns, which a printed scorecard has not. Leave out years or rows that are not needed.',
    };
  const head = given ?? headRows(grid, 'Financial year');
  if (head === undefined)
    return {
      kind: 'not wide',
      why: 'No row names an indicator, a period and what else a scorecard’s columns hold.',
    };
  const used = usedColumns(grid, head, answers);
  const { columns, years } = used;
  if (!columns.some(({ role }) => role === 'title'))
    return { kind: 'not wide', why: 'No column names the indicators.' };
  const isFigure = ({ role, meant, lacksYear }: ColumnReading) =>
    role === 'figure' || meant === 'figure' || lacksYear === true;
  if (!columns.some(isFigure))
    return { kind: 'not wide', why: 'No column is headed by a month, quarter, term or year.' };
  const asks = asking(answers);
  const rows = withoutHidden(
    grid,
    rowsOf(grid, { head, columns, isHeadLike: (row) => isHeadLike(grid, row, years) }),
    asks,
  );
  askAbove(grid, head, asks);
  const facts = sheetFacts(grid, { rows, columns, years, asks });
  const indicators = indicatorsOf(grid, rows, facts);
  return {
    grid,
    head,
    columns,
    rows,
    indicators,
    latest: facts.latest,
    doubts: [...used.doubts, ...oneYearDoubt(columns, answers), ...asks.doubts()],
  };
}

/** A table above the head would be lost in silence. */
function askAbove(grid: WideGrid, head: HeadRows, asks: Asking): void {
  for (let row = 0; row < head.from; row += 1) {
    const numbers = (grid.cells[row] ?? []).filter(({ kind }) => kind === 'number').length;
    if (numbers >= 2)
      asks.ask({
        id: 'above',
        place: `row ${row + 1}`,
        found: 'There are figures above the heads of the columns.',
        question: 'They are left out. Put them in a sheet of their own to have them read.',
        choices: [{ id: 'leave', label: 'Leave them out' }],
        usual: 'leave',
      });
  }
}

/** Leaves out hidden rows unless the officer says otherwise, and asks about rows without a name or outside the table. */
function withoutHidden(grid: WideGrid, rows: readonly RowReading[], asks: Asking): readonly RowReading[] {
  return rows.filter((reading) => {
    const place = `row ${reading.row + 1}`;
    if (reading.kind === 'nameless')
      asks.ask({
        id: 'nameless',
        place,
        found: 'The row has figures and no name of an indicator.',
        question: 'It is left out. Write the name, and read the sheet again, if it should be there.',
        choices: [{ id: 'leave', label: 'Leave it out' }],
        usual: 'leave',
      });
    if (reading.kind === 'other table')
      asks.ask({
        id: 'other-table',
        place,
        found: 'Another table begins here, with heads of its own.',
        question: 'It and what follows are left out. Put it in a sheet of its own to have it read.',
        choices: [{ id: 'leave', label: 'Leave it out' }],
        usual: 'leave',
      });
    if (reading.kind === 'indicator' && isTotal(reading.title) && !isNamed(reading.title, asks, place))
      return false;
    if (reading.kind !== 'indicator' || !grid.hiddenRows.has(reading.row)) return true;
    return (
      asks.ask({
        id: 'hidden-rows',
        place,
        found: 'The row is hidden.',
        question: 'Should hidden rows be read?',
        choices: [
          { id: 'leave', label: 'Leave them out' },
          { id: 'read', label: 'Read them' },
        ],
        usual: 'leave',
      }) === 'read'
    );
  });
}

function isTotal(title: string): boolean {
  return /^(grand|sub|overall)?[ -]?(total|sum|average|mean)s?$|^overall$/i.test(title.trim());
}

/** A row "Total" says nothing of what it is the total of. */
function isNamed(title: string, asks: Asking, place: string): boolean {
  return (
    asks.ask({
      id: `total:${plain(title)}`,
      place,
      found: `The row is called “${title}”, and not what it is of.`,
      question: 'Is it an indicator of its own?',
      choices: [
        { id: 'leave', label: 'No: leave it out' },
        { id: 'read', label: 'Yes: read it' },
      ],
    }) === 'read'
  );
}

type IndicatorRow = RowReading & { readonly kind: 'indicator' };

/** One indicator a row; where rows have areas, the rows of one name make one indicator. */
function indicatorsOf(
  grid: WideGrid,
  rows: readonly RowReading[],
  facts: SheetFacts,
): readonly WideIndicator[] {
  const found: { readonly reading: IndicatorRow; indicator: WideIndicator }[] = [];
  const ids = new Set<string>();
  const areas = areasOf(grid, rows, facts);
  for (const reading of rows) {
    if (reading.kind !== 'indicator') continue;
    const area = areas(reading);
    if (area === undefined) continue;
    const twin = found.findLast(
      (one) => one.reading.title === reading.title && one.reading.group === reading.group,
    );
    if (twin !== undefined && area !== 'own') {
      const of = twin.indicator;
      const more = wideIndicator(grid, { ...reading, id: of.id, area, of }, facts);
      twin.indicator = { ...of, observations: [...of.observations, ...more.observations] };
      continue;
    }
    if (twin !== undefined && !isKept(reading, twin.indicator, facts.asks)) continue;
    const id = freeId(reading.title, ids);
    found.push({ reading, indicator: wideIndicator(grid, { ...reading, id, area }, facts) });
  }
  return found.map(({ indicator }) => indicator);
}

function isKept(reading: IndicatorRow, twin: WideIndicator, asks: Asking): boolean {
  return (
    asks.ask({
      id: `same-name:${idText(reading.title)}`,
      place: `row ${reading.row + 1}`,
      found: `“${reading.title}” is in row ${twin.row + 1} already.`,
      question: 'Is this another indicator?',
      choices: [
        { id: 'another', label: 'Yes: read both' },
        { id: 'leave', label: 'No: leave this row out' },
      ],
    }) === 'another'
  );
}

const LONGEST_ID = 60;

/** Changes `ids`. */
function freeId(title: string, ids: Set<string>): string {
  const plainId = idText(title).slice(0, LONGEST_ID).replace(/-$/, '') || 'indicator';
  let id = plainId;
  for (let count = 2; ids.has(id); count += 1) id = `${plainId}-${count}`;
  ids.add(id);
  return id;
}

/** Whose figures a row has: the authority's own, unless a column names areas. Undefined for an area that is neither ours nor a comparator. */
function areasOf(
  grid: WideGrid,
  rows: readonly RowReading[],
  { columns, asks }: SheetFacts,
): (reading: IndicatorRow) => PrintedArea | 'own' | undefined {
  const column = columns.find(({ role }) => role === 'area');
  if (column === undefined) return () => 'own';
  const nameOf = (row: number) => cellAt(grid, row, column.column).text.trim();
  const printed = (name: string) => printedArea(roleOf(plain(name)));
  const others = new Set(
    rows.flatMap(({ kind, row }) =>
      kind === 'indicator' && nameOf(row) !== '' && printed(nameOf(row)) === undefined ? [nameOf(row)] : [],
    ),
  );
  const names = [...others];
  const own =
    names.length <= 1
      ? names[0]
      : asks.ask({
          id: 'own-area',
          place: column.letters,
          found: `The sheet has rows of ${names.slice(0, 6).join(', ')}.`,
          question: 'Which is your authority? Rows of the others are left out.',
          choices: names.slice(0, 40).map((name) => ({ id: name, label: name })),
        });
  return ({ row }) => {
    const name = nameOf(row);
    return printed(name) ?? (name === '' || name === own ? 'own' : undefined);
  };
}

function printedArea(role: ReturnType<typeof roleOf>): PrintedArea | undefined {
  return (['neighbours', 'best-neighbour', 'region', 'england', 'top-quartile'] as const).find(
    (one) => one === role,
  );
}
