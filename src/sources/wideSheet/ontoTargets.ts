import { isSameText, unionOf, type Row, type Rows } from './rowsOfText';

/** The plan’s targets with those of the new sheet: how many are new to their indicator, and how many of a period have changed. */
export function withTargets(ownRows: Rows, sheet: Rows) {
  const keyOf = (row: Row) =>
    ['indicator', 'time_period', 'time_identifier']
      .map((column) => (row[column] ?? '').toLowerCase())
      .join('|');
  const rows = [...ownRows.rows];
  let [addedCount, changedCount] = [0, 0];
  for (const row of sheet.rows) {
    const rowIndex = rows.findIndex((one) => keyOf(one) === keyOf(row));
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

/** Whether a target for a new period is one that the indicator had already: then nothing about it is new. */
function isTargetAlready(earlierRows: readonly Row[], row: Row): boolean {
  return earlierRows.some(
    (earlier) =>
      earlier['indicator'] === row['indicator'] &&
      isSameText(earlier['target'], row['target']) &&
      isSameText(earlier['amber'], row['amber']),
  );
}
