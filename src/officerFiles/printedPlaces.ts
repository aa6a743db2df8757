import type { Issue } from '@/domain/plan/issue';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { placeIn, type WideGrid } from '@/sources/wideSheet/wideGrid';
import type { PrintedArea, WideReading } from '@/sources/wideSheet/wideReading';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn, tableOf, type TableRows } from './heldTables';

/** Where the figures of a plan are in the printed scorecard that the plan was made of. */
export type PrintedPlaces = {
  readonly grid: WideGrid;
  /** The cell of each figure, by indicator, printed area, period and group. */
  readonly figures: ReadonlyMap<string, string>;
  /** The cell that holds each indicator's name, by the indicator's id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The cell of each indicator's comment, with its text, by the indicator's id. A note's cell is the one that it is on. */
  readonly comments: ReadonlyMap<string, { readonly cellName: string; readonly text: string }>;
  /** The period of the comments, as a row of commentary.csv has it: the words of such a row may have been corrected since. */
  readonly commented: string;
};

/** The areas of observations.csv that stand for a comparator printed in the sheet. */
const PRINTED_AREAS: readonly PrintedArea[] = [
  'neighbours',
  'best-neighbour',
  'region',
  'england',
  'top-quartile',
];

export function printedPlaces({ grid, columns, indicators, latest }: WideReading): PrintedPlaces {
  const title = columns.find(({ role }) => role === 'title')?.column ?? 0;
  return {
    grid: grid.own ?? grid,
    figures: new Map(
      indicators.flatMap(({ id, observations, groupFigures }) =>
        [...observations.map((observation) => ({ ...observation, breakdown: '' })), ...groupFigures].map(
          ({ area, period, breakdown, place: cellName }) => [
            [id, area, period.timePeriod, period.timeIdentifier, breakdown].join('|'),
            cellName,
          ],
        ),
      ),
    ),
    titles: new Map(indicators.map(({ id, row }) => [id, placeIn(grid, row, title)])),
    comments: new Map(
      indicators.flatMap(({ id, comment }) =>
        comment === undefined ? [] : [[id, { cellName: comment.place, text: comment.text.trim() }] as const],
      ),
    ),
    commented: `${latest?.timePeriod ?? ''}|${latest?.timeIdentifier ?? ''}`,
  };
}

/** Places issues at the cells of the officer's own sheet instead of rows of tables that she never saw. An issue that is about no row of the sheet stays as it is. */
export function atPrintedCells(
  issues: readonly Issue[],
  tables: FilesByPath,
  printedPlaces: PrintedPlaces,
): readonly Issue[] {
  const rowsByTable = new Map<string, TableRows>();
  return issues.map((issue) => {
    const table = tableOf(issue.file);
    const bytes = table === undefined ? undefined : tables.get(table);
    if (table === undefined || bytes === undefined || issue.row === undefined) return issue;
    if (!rowsByTable.has(table)) rowsByTable.set(table, rowsIn(bytes));
    const cell = cellOf(
      table,
      { rows: rowsByTable.get(table) ?? [], row: issue.row, column: issue.column },
      printedPlaces,
    );
    return cell === undefined ? issue : { ...issue, file: printedFile(printedPlaces), cell };
  });
}

/** The name of the sheet in messages: `scorecard.xlsx, sheet Mar-17`. */
export function printedFile({ grid: { file, sheet } }: PrintedPlaces): string {
  return `${file}, sheet ${sheet.trim()}`;
}

function cellOf(
  table: string,
  {
    rows,
    row,
    column,
  }: { readonly rows: TableRows; readonly row: number; readonly column: string | undefined },
  { figures, titles, comments, commented }: PrintedPlaces,
): string | undefined {
  const cell = (name: string) => rows[row - 1]?.[columnIndex(rows, name)]?.trim() ?? '';
  if (table === COMMENTARY.file && column === 'text') {
    const comment = comments.get(cell('indicator'));
    const isOfSheet =
      `${cell('time_period')}|${cell('time_identifier')}` === commented &&
      ['report', 'owner', 'due', 'date', 'source'].every((name) => cell(name) === '');
    return comment !== undefined && (isOfSheet || comment.text === cell('text'))
      ? comment.cellName
      : undefined;
  }
  const title = titles.get(cell(table === INDICATORS.file ? 'id' : 'indicator'));
  if (table !== OBSERVATIONS.file || column === 'indicator') return title;
  const area = PRINTED_AREAS.find((printedArea) => printedArea === cell('area')) ?? 'own';
  return figures.get(
    [cell('indicator'), area, cell('time_period'), cell('time_identifier'), cell('breakdown')].join('|'),
  );
}
