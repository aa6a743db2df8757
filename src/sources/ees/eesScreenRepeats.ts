import type { CsvRows } from '@/sources/bytes/csvBytes';
import type { ColumnRole } from './eesColumns';
import { isEmptyRow, type EesFile } from './eesFile';
import type { RowScreen } from './rowScreen';
import { seenRows, wasSeen } from '@/sources/bytes/seenRows';
import { issueGatherer } from '@/sources/issueGatherer';

/**
 * Reports rows with the same time, place and filters. Without metadata, a numeric filter such as an age is taken for an indicator, so repeated
 * rows are then only a warning.
 */
export function screenRepeats(ees: EesFile, roles: readonly ColumnRole[], hasMeta: boolean): RowScreen {
  const columns = ees.names.flatMap((_, column) => (roles[column] === 'indicator' ? [] : [column]));
  const rowsSeen = seenRows();
  const repeats = issueGatherer();
  const message = `A row above has the same time, place and filters. Expected each once. Delete one of them${hasMeta ? '' : ', or, if a column of numbers tells them apart, as an age does, give the metadata file beside'}.`;
  return {
    screenRow: (rows) => {
      if (hasNoTime(ees, rows) || !wasSeen(rowsSeen, rows, columns)) return;
      const rowPlace = { file: ees.file.name, row: rows.row };
      repeats.add({ severity: hasMeta ? 'error' : 'warning', code: 'duplicate-row', ...rowPlace, message });
    },
    issues: repeats.issues,
  };
}

function hasNoTime({ columnIndexes }: EesFile, rows: CsvRows): boolean {
  const { bounds } = rows;
  return (
    bounds[2 * columnIndexes.time_period] === bounds[2 * columnIndexes.time_period + 1] || isEmptyRow(rows)
  );
}
