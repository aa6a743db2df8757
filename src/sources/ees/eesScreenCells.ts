import type { Issue } from '@/domain/plan/issue';
import { distinctCells, distinctIndex, type DistinctCells } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';
import { totalOf } from './eesChoice';
import type { ColumnRole } from './eesColumns';
import { BLANK_CELL, NO_FIGURE, OBSOLETE, readFigure } from './eesFigure';
import type { EesFile } from './eesFile';
import type { RowScreen } from './rowScreen';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';
import { rowTally, alsoInRowsText, type RowTally } from './rowTally';

/** The longest filter value that DfE's own tools accept (Explore Education Statistics API). */
const LONGEST_VALUE = 120;

/** The most values of a filter that are listed; for a filter with more, only their number is given. */
type OpenFilter = {
  readonly column: number;
  readonly name: string;
  readonly keys: DistinctCells;
  readonly values: string[];
};

/** Checks every figure and every filter value. */
export function screenCells(ees: EesFile, roles: readonly ColumnRole[]): RowScreen {
  const indicators = ees.names.flatMap((_, column) => (roles[column] === 'indicator' ? [column] : []));
  const filters = ees.names.flatMap((name, column): OpenFilter[] =>
    roles[column] === 'filter' ? [{ column, name, keys: distinctCells([column]), values: [] }] : [],
  );
  const faults = rowTally(ees.file.name, alsoInRowsText);
  const wrongCells = issueGatherer();
  return {
    screenRow: (rows) => {
      for (const column of indicators) screenFigure(ees, rows, column, { faults, wrong: wrongCells });
      for (const filter of filters) screenFilterValue(filter, rows, faults);
    },
    issues: () => [
      ...(indicators.length === 0 ? [noIndicatorsIssue(ees)] : []),
      ...wrongCells.issues(),
      ...faults.issues(),
      ...filters.flatMap((filter) => filterIssues(ees, filter)),
    ],
  };
}

const figure = { code: 0, value: Number.NaN, decimals: 0 };

/** Checks one figure. Changes `faults` and `wrong`. */
function screenFigure(
  { names, file }: EesFile,
  rows: CsvRows,
  column: number,
  { faults, wrong: wrongCells }: { readonly faults: RowTally; readonly wrong: IssueGatherer },
): void {
  const kind = readFigure(rows, column, figure);
  if (kind === BLANK_CELL) faults.add(`blank ${column}`, rows.row, () => blankFigure(names[column]));
  if (kind === OBSOLETE)
    faults.add(`obsolete ${column}`, rows.row, () =>
      obsoleteSymbolFault(names[column], cellText(rows, column)),
    );
  if (kind !== NO_FIGURE) return;
  const message = `Found "${quoted(cellText(rows, column))}". Expected a number, or one of the symbols c, x, z, u, k and low. The figure is left out.`;
  wrongCells.add({
    severity: 'warning',
    code: 'not-a-number',
    file: file.name,
    row: rows.row,
    column: names[column],
    message,
  });
}

/** Checks one filter value. Changes `filter` and `faults`. */
function screenFilterValue(
  { column, name, keys, values }: OpenFilter,
  rows: CsvRows,
  faults: RowTally,
): void {
  const key = distinctIndex(keys, rows);
  if (key === values.length) values.push(cellText(rows, column));
  const value = values[key] ?? '';
  if (value === '') faults.add(`filter ${column}`, rows.row, () => blankValue(name));
  if (value.length > LONGEST_VALUE)
    faults.add(`long ${column} ${key}`, rows.row, () => longValueFault(name, value));
}

function blankFigure(column: string | undefined): Fault {
  return {
    severity: 'warning',
    code: 'blank-figure',
    column,
    message:
      'The cell is empty, and is taken for x (not available). Expected a figure, or a symbol that says why there is none.',
  };
}

function obsoleteSymbolFault(column: string | undefined, symbol: string): Fault {
  return {
    severity: 'note',
    code: 'obsolete-symbol',
    column,
    message: `Found "${quoted(symbol)}", which DfE no longer uses, and which is read as ${symbol === '~' ? 'low' : 'x'}. Expected one of c, x, z, u, k and low.`,
  };
}

function blankValue(column: string): Fault {
  return {
    severity: 'note',
    code: 'blank-filter',
    column,
    message: 'The cell of a filter is empty. Expected Total where the row is of all.',
  };
}

function longValueFault(column: string, value: string): Fault {
  return {
    severity: 'note',
    code: 'long-value',
    column,
    message: `"${quoted(value)}" has ${value.length} characters. Expected at most ${LONGEST_VALUE}, for DfE’s own tools cut it there.`,
  };
}

function filterIssues({ file }: EesFile, { name, values }: OpenFilter): readonly Issue[] {
  if (values.length < 2 || totalOf(values, undefined) !== undefined) return [];
  const message = `The filter has ${values.length} values and none of them is Total. Expected one for all, or a feed has to pin this column.`;
  return [{ severity: 'note', code: 'no-total', file: file.name, column: name, message }];
}

function noIndicatorsIssue({ file }: EesFile): Issue {
  const message =
    'No column has figures. Expected one at least, of numbers and the symbols c, x, z, u, k and low.';
  return { severity: 'error', code: 'no-indicators', file: file.name, row: 1, message };
}
