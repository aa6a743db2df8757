import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';

/** Reports rows for one cell that contradict each other: two figures from one source for the same audience, or two printed ratings. */
export function duplicatesIn(rows: readonly ObservationRow[]): readonly Issue[] {
  return rows.flatMap((row, index) => {
    const firstRow = rows.slice(0, index).find((earlierRow) => {
      const twoFigures = earlierRow.reading !== undefined && row.reading !== undefined;
      const twoRatings = earlierRow.rating !== undefined && earlierRow.rating.by === row.rating?.by;
      return (
        earlierRow.source === row.source && earlierRow.access === row.access && (twoFigures || twoRatings)
      );
    });
    return firstRow === undefined ? [] : [duplicateCell(firstRow, row)];
  });
}

function duplicateCell(firstRow: ObservationRow, duplicateRow: ObservationRow): Issue {
  return {
    severity: 'error',
    code: 'duplicate-cell',
    file: OBSERVATIONS.file,
    row: duplicateRow.row,
    column: 'value',
    message: `Row ${firstRow.row} holds this indicator, area and period already. Expected one row a cell. Delete one of the two, or give each its own source.`,
  };
}
