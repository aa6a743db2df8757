import type { Issue } from '@/domain/plan/issue';
import { countsNobody, reasonItCountsPeople } from '@/officerFiles/countsNobody';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { columnIndex, rowsIn, tableOf } from '@/officerFiles/heldTables';
import { withPeopleBehind } from '@/officerFiles/peopleBehind';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { MisuseError, UsageError } from './terminal';

/** The tables, changed so that an indicator counts no people, as the officer says. */
export function withNobody(tables: FilesByPath, indicator: string): FilesByPath {
  const reason = reasonItCountsPeople(tables, indicator);
  if (reason !== undefined) throw new MisuseError(`--counts-nobody ${indicator}: ${reason}`);
  const changedTables = countsNobody(tables, indicator);
  if (changedTables === tables)
    throw new MisuseError(`--counts-nobody ${indicator}: the plan has no row for it in indicators.csv.`);
  return changedTables;
}

/** The line that reports such a change: `workers: people → no. Become public: rows 4, 7 of observations.csv.` */
export function countsNobodyLine(indicator: string, issues: readonly Issue[], tables: FilesByPath): string {
  const bytes = tables.get(OBSERVATIONS.file);
  const rows = bytes === undefined ? [] : rowsIn(bytes);
  const index = columnIndex(rows, 'indicator');
  const withheldIndicators = issues.flatMap(({ code, file, row = 0 }) =>
    code.startsWith('withheld') &&
    tableOf(file) === OBSERVATIONS.file &&
    rows[row - 1]?.[index]?.trim() === indicator
      ? [row]
      : [],
  );
  const indicatorsShown =
    withheldIndicators.length === 0
      ? 'None of its figures was withheld.'
      : `Become public: ${withheldIndicators.length === 1 ? 'row' : 'rows'} ${withheldIndicators.join(', ')} of ${OBSERVATIONS.file}.`;
  return `${indicator}: people → no. ${indicatorsShown}`;
}

/** The tables, with the number of people added to rows of averages and shares: `5=14` gives row 5 a number of 14. */
export function withCountsMarked(tables: FilesByPath, indicatorIds: readonly string[]): FilesByPath {
  const people = indicatorIds.map((text) => {
    const [, row, count] = /^(\d+)=(\d+)$/.exec(text) ?? [];
    if (row === undefined)
      throw new UsageError(
        `--people-of ${text}: expected a row of observations.csv and a number of people, such as 5=14.`,
      );
    return [Number(row), Number(count)] as const;
  });
  try {
    return people.length === 0 ? tables : withPeopleBehind(tables, new Map(people));
  } catch (error) {
    throw new MisuseError(`--people-of: ${error instanceof Error ? error.message : String(error)}`);
  }
}
