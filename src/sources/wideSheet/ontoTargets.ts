import { isSameText, unionOf, type Row, type Rows } from './rowsOfText';

/**
 * Adds the new sheet's targets to the plan's. Counts the targets that are new to their indicator, and those that replace another target for the same
 * period.
 */
export function withTargets(ownRows: Rows, sheet: Rows) {
  const keyOf = (row: Row) =>
    ['indicator', 'time_period', 'time_identifier']
      .map((column) => (row[column] ?? '').toLowerCase())
      .join('|');
  const rows = [...ownRows.rows];
  let [addedCount, changedCount] = [0, 0];
  for (const row of sheet.rows) {
    const rowIndex = rows.findIndex((otherRow) => keyOf(otherRow) === keyOf(row));
    const earlierRow = rows[rowIndex];
    if (
      earlierRow !== undefined &&
      isSameText(earlierRow['target'], row['target']) &&
      isSameText(earlierRow['amber'], row['amber'])
    )
      continue;
    if (earlierRow === undefined) {
      if (!isTargetAlready(ownRows.rows, row)) addedCount += 1;
      rows.push(row);
    } else {
      changedCount += 1;
      rows[rowIndex] = { ...earlierRow, ...row };
    }
  }
  return {
    table: { columns: unionOf(ownRows.columns, sheet.columns), rows },
    added: addedCount,
    changed: changedCount,
  };
}

/** Whether the indicator already had the same target for another period. It then does not count as new. */
function isTargetAlready(earlierRows: readonly Row[], row: Row): boolean {
  return earlierRows.some(
    (earlierTarget) =>
      earlierTarget['indicator'] === row['indicator'] &&
      isSameText(earlierTarget['target'], row['target']) &&
      isSameText(earlierTarget['amber'], row['amber']),
  );
}
