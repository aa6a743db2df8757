import type { Issue } from '@/domain/plan/issue';
import { toNumber } from '@/sources/number';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { TARGETS } from '@/sources/plan/targetsTable';
import { timesHundred } from '@/sources/wideSheet/wideCells';
import { columnLetters } from '@/sources/workbook/cellPlace';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn, tableOf, type TableRows } from './heldTables';
import type { Mend } from './mends';

/** The two ways to correct percentages that look like fractions of 1. Only the officer knows which is right. */
export type FractionMends = {
  /** Multiplies by a hundred: 0.261 means 26.1%. */
  readonly hundred: readonly Mend[];
  /** Keeps the number: 0.261 means 0.261%. A % sign on one figure settles this for all figures, but each target needs its own sign. */
  readonly asWritten: readonly Mend[];
};

const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  [OBSERVATIONS.file, ['value']],
  [TARGETS.file, ['target', 'amber']],
]);

/** The corrections for every indicator that has an issue “fractions”. */
export function fractionMends(issues: readonly Issue[], files: FilesByPath): FractionMends {
  const fractionIssues = issues.filter(({ code }) => code === 'fractions');
  const mendsByIssue = fractionIssues.map((issue): FractionMends => {
    const file = tableOf(issue.file);
    const bytes = file === undefined ? undefined : files.get(file);
    if (file === undefined || bytes === undefined || issue.row === undefined)
      return { hundred: [], asWritten: [] };
    const cells = cellsOf(rowsIn(bytes), { file, row: issue.row });
    const cellsToSign = file === OBSERVATIONS.file ? cells.slice(0, 1) : cells;
    return {
      hundred: cells.map((cell) => ({ ...cell, after: timesHundred(cell.before) })),
      asWritten: cellsToSign.map((cell) => ({ ...cell, after: `${cell.before}%` })),
    };
  });
  return {
    hundred: mendsByIssue.flatMap(({ hundred }) => hundred),
    asWritten: mendsByIssue.flatMap(({ asWritten }) => asWritten),
  };
}

/** The cells with fractions in one row of the indicator, or in all of its rows. */
function cellsOf(
  rows: TableRows,
  { file, row }: { readonly file: string; readonly row: number },
): readonly Omit<Mend, 'after'>[] {
  const id = columnIndex(rows, 'indicator');
  const indicator = rows[row - 1]?.[id];
  return (COLUMNS.get(file) ?? []).flatMap((column) => {
    const index = columnIndex(rows, column);
    return rows.flatMap((cells, rowIndex) => {
      const cellText = cells[index]?.trim() ?? '';
      const value = toNumber(cellText)?.value;
      const isFraction = value !== undefined && value !== 0 && Math.abs(value) <= 1;
      if (rowIndex === 0 || cells[id] !== indicator || !isFraction) return [];
      const cell = `${columnLetters(index)}${rowIndex + 1}`;
      return [{ file, row: rowIndex + 1, column, cell, before: cellText, code: 'fractions' }];
    });
  });
}
