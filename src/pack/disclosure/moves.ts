/**
 * The ways in which hidden counts can change while every sum still holds. Free counts can take any value; each bound count follows from the
 * free ones, by the factors in its row. Counts that are shown cannot change and are not in here.
 */
export type Moves = {
  readonly freeCounts: readonly number[];
  readonly boundCounts: readonly number[];
  readonly boundRows: readonly Float64Array[];
};

/** A sum of counts whose value is fixed: `[count, factor]` for each count that is not shown. */
export type FixedSum = readonly (readonly [count: number, times: number])[];

const NOISE = 1e-9;

export function movesOf(members: readonly number[], sums: readonly FixedSum[]): Moves {
  const columns = new Map(members.map((member, column) => [member, column]));
  const reducedSums: ReducedSums = {
    rows: [],
    pivots: [],
    rowOfPivot: new Map(),
    filledColumns: [],
    rowsByColumn: members.map((): number[] => []),
  };
  for (const sum of sums) {
    const row = new Float64Array(members.length);
    for (const [member, times] of sum) {
      const column = columns.get(member);
      if (column !== undefined) row[column] = (row[column] ?? 0) + times;
    }
    addSum(
      row,
      sum.flatMap(([member]) => columns.get(member) ?? []),
      reducedSums,
    );
  }
  const { rows, pivots, rowOfPivot } = reducedSums;
  const freeColumns = members.flatMap((_, column) => (rowOfPivot.has(column) ? [] : [column]));
  return {
    freeCounts: freeColumns.map((column) => members[column] ?? -1),
    boundCounts: pivots.map((column) => members[column] ?? -1),
    boundRows: rows.map((row) => followingFrom(row, freeColumns)),
  };
}

/** The sums, each solved for one count, its pivot, which is in no other row. Plans have thousands of counts and a sum has few of them, so zeros are skipped. */
type ReducedSums = {
  readonly rows: Float64Array[];
  readonly pivots: number[];
  /** The index of the row that each pivot belongs to. */
  readonly rowOfPivot: Map<number, number>;
  /** The columns of each row that are not 0. Undefined if the row has changed since they were listed. */
  readonly filledColumns: (readonly number[] | undefined)[];
  /** The rows that are not 0 in a column, or were not 0 earlier. */
  readonly rowsByColumn: readonly number[][];
};

/** Adds a sum, which has some columns that are not 0, to the reduced sums. Changes both. */
function addSum(row: Float64Array, columns: readonly number[], reducedSums: ReducedSums): void {
  const { rows, pivots, rowOfPivot, filledColumns, rowsByColumn } = reducedSums;
  const pivotRows = new Set(columns.flatMap((column) => rowOfPivot.get(column) ?? []));
  for (const rowIndex of [...pivotRows].toSorted((a, b) => a - b)) {
    const multiple = row[pivots[rowIndex] ?? -1] ?? 0;
    const pivotRow = rows[rowIndex];
    if (pivotRow === undefined || multiple === 0) continue;
    filledColumns[rowIndex] ??= filledColumnsOf(pivotRow);
    subtract(row, { factors: pivotRow, columns: filledColumns[rowIndex], multiple });
  }
  const pivot = pivotOf(row);
  if (pivot === -1) return;
  const factor = row[pivot] ?? 1;
  if (factor !== 1)
    for (let column = 0; column < row.length; column += 1)
      row[column] = withoutNoise((row[column] ?? 0) / factor);
  const ownColumns = filledColumnsOf(row);
  for (const rowIndex of rowsByColumn[pivot] ?? []) {
    const otherRow = rows[rowIndex];
    const multiple = otherRow?.[pivot] ?? 0;
    if (otherRow === undefined || multiple === 0) continue;
    filledColumns[rowIndex] = undefined;
    for (const column of ownColumns) if (otherRow[column] === 0) rowsByColumn[column]?.push(rowIndex);
    subtract(otherRow, { factors: row, columns: ownColumns, multiple });
  }
  const newRowIndex = rows.push(row) - 1;
  pivots.push(pivot);
  filledColumns.push(ownColumns);
  rowOfPivot.set(pivot, newRowIndex);
  for (const column of ownColumns) rowsByColumn[column]?.push(newRowIndex);
}

/** The factors by which a bound count follows the free counts. */
function followingFrom(row: Float64Array, freeColumns: readonly number[]): Float64Array {
  const followingFactors = new Float64Array(freeColumns.length);
  for (let index = 0; index < freeColumns.length; index += 1)
    followingFactors[index] = 0 - (row[freeColumns[index] ?? -1] ?? 0);
  return followingFactors;
}

/** The moves that remain once a count is shown, and so is fixed. */
export function withCountFixed({ freeCounts, boundCounts, boundRows }: Moves, count: number): Moves {
  const column = freeCounts.indexOf(count);
  if (column !== -1) return withoutColumn({ freeCounts, boundCounts, boundRows }, column);
  const boundIndex = boundCounts.indexOf(count);
  const fixedRow = boundRows[boundIndex];
  if (fixedRow === undefined) return { freeCounts, boundCounts, boundRows };
  const enteringColumn = pivotOf(fixedRow);
  const otherRows = boundRows.filter((_, index) => index !== boundIndex);
  const otherBoundCounts = boundCounts.filter((_, index) => index !== boundIndex);
  if (enteringColumn === -1) return { freeCounts, boundCounts: otherBoundCounts, boundRows: otherRows };
  // With the count fixed, one of the free counts becomes bound: it follows from the others.
  const factor = fixedRow[enteringColumn] ?? 1;
  const enteringRow = fixedRow.map((value) => withoutNoise(-value / factor));
  const movedRows = otherRows.map((row) => {
    const multiple = row[enteringColumn] ?? 0;
    if (multiple === 0) return row;
    return row.map((value, index) => withoutNoise(value + multiple * (enteringRow[index] ?? 0)));
  });
  const remainingMoves = {
    freeCounts,
    boundCounts: [...otherBoundCounts, freeCounts[enteringColumn] ?? -1],
    boundRows: [...movedRows, enteringRow],
  };
  return withoutColumn(remainingMoves, enteringColumn);
}

function withoutColumn({ freeCounts, boundCounts, boundRows }: Moves, column: number): Moves {
  return {
    freeCounts: freeCounts.toSpliced(column, 1),
    boundCounts,
    boundRows: boundRows.map((row) => withoutFactor(row, column)),
  };
}

function withoutFactor(row: Float64Array, column: number): Float64Array {
  const remainingFactors = new Float64Array(row.length - 1);
  remainingFactors.set(row.subarray(0, column));
  remainingFactors.set(row.subarray(column + 1), column);
  return remainingFactors;
}

function filledColumnsOf(row: Float64Array): readonly number[] {
  const columns: number[] = [];
  for (let column = 0; column < row.length; column += 1) if (row[column] !== 0) columns.push(column);
  return columns;
}

type SubtractedRow = {
  readonly factors: Float64Array;
  readonly columns: readonly number[];
  readonly multiple: number;
};

/** Subtracts a multiple of another row from a row, which changes. */
function subtract(row: Float64Array, { factors, columns, multiple }: SubtractedRow): void {
  for (let position = 0; position < columns.length; position += 1) {
    const column = columns[position] ?? 0;
    row[column] = withoutNoise((row[column] ?? 0) - multiple * (factors[column] ?? 0));
  }
}

/** The pivot of a row: the last column with the factor 1, or else the last that is not 0. */
function pivotOf(row: Float64Array): number {
  let lastColumn = -1;
  for (let column = row.length - 1; column >= 0; column -= 1) {
    const size = Math.abs(row[column] ?? 0);
    if (size === 1) return column;
    if (lastColumn === -1 && size > NOISE) lastColumn = column;
  }
  return lastColumn;
}

/** Sums of counts have small whole factors, so a factor that is nearly whole is rounded. */
function withoutNoise(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < NOISE ? whole + 0 : value;
}
