import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';

/** Reports rows of one cell that contradict each other: two figures from one source with one access, or two ratings by the same hand. */
export function duplicatesIn(rows: readonly ObservationRow[]): readonly Issue[] {
  return rows.flatMap((row, index) => {
    const first = rows.slice(0, index).find((one) => {
      const twoFigures = one.reading !== undefined && row.reading !== undefined;
      const twoRatings = one.rating !== undefined && one.rating.by === row.rating?.by;
      return one.source === row.source && one.access === row.access && (twoFigures || twoRatings);
    });
    return first === undefined ? [] : [duplicateCell(first, row)];
  });
}

function duplicateCell(first: ObservationRow, other: ObservationRow): Issue {
  return {
    severity: 'error',
    code: 'duplicate-cell',
    file: OBSERVATIONS.file,
    row: other.row,
    column: 'value',
    message: `Row ${first.row} holds this indicator, area and period already. Expected one row a cell. Delete one of the two, or give each its own source.`,
  };
}
