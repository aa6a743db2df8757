/**
 * The ways in which counts that are not shown can move away from what they are without any sum noticing. Some, the free ones, move at
 * will; a row says how a bound one follows them. Counts that are shown stand still and are not in here.
 */
export type Moves = {
  readonly free: readonly number[];
  readonly bound: readonly number[];
  readonly rows: readonly Float64Array[];
};

/** A sum of counts that must stay what it is: `[count, factor]` of each that is not shown. */
export type FixedSum = readonly (readonly [count: number, times: number])[];

const NOISE = 1e-9;

export function movesOf(members: readonly number[], sums: readonly FixedSum[]): Moves {
  const columns = new Map(members.map((member, column) => [member, column]));
  const reduced: Reduced = {
    rows: [],
    pivots: [],
    rowAt: new Map(),
    filled: [],
    holders: members.map((): number[] => []),
  };
  for (const sum of sums) {
    const row = new Float64Array(members.length);
    for (const [member, times] of sum) {
      const column = columns.get(member);
      if (column !== undefined) row[column] = (row[column] ?? 0) + times;
    }
    add(
      row,
      sum.flatMap(([member]) => columns.get(member) ?? []),
      reduced,
    );
  }
  const { rows, pivots, rowAt } = reduced;
  const free = members.flatMap((_, column) => (rowAt.has(column) ? [] : [column]));
  return {
    free: free.map((column) => members[column] ?? -1),
    bound: pivots.map((column) => members[column] ?? -1),
    rows: rows.map((row) => followingFrom(row, free)),
  };
}

/** Sums solved for one count each, the pivot, which no other row has. Plans have thousands of counts, and a sum has few of them, so zeros are not looked at. */
type Reduced = {
  readonly rows: Float64Array[];
  readonly pivots: number[];
  /** The row of each pivot. */
  readonly rowAt: Map<number, number>;
  /** The columns of each row that are not 0; undefined after it has changed. */
  readonly filled: (readonly number[] | undefined)[];
  /** The rows that are not 0 in a column, or were once. */
  readonly holders: readonly number[][];
};

/** Adds a sum with some columns; changes the sum and what is reduced. */
function add(row: Float64Array, columns: readonly number[], reduced: Reduced): void {
  const { rows, pivots, rowAt, filled, holders } = reduced;
  const known = new Set(columns.flatMap((column) => rowAt.get(column) ?? []));
  for (const place of [...known].toSorted((a, b) => a - b)) {
    const times = row[pivots[place] ?? -1] ?? 0;
    const own = rows[place];
    if (own === undefined || times === 0) continue;
    filled[place] ??= filledOf(own);
    subtract(row, { known: own, filled: filled[place], times });
  }
  const pivot = pivotOf(row);
  if (pivot === -1) return;
  const factor = row[pivot] ?? 1;
  if (factor !== 1)
    for (let column = 0; column < row.length; column += 1) row[column] = clean((row[column] ?? 0) / factor);
  const own = filledOf(row);
  for (const place of holders[pivot] ?? []) {
    const other = rows[place];
    const times = other?.[pivot] ?? 0;
    if (other === undefined || times === 0) continue;
    filled[place] = undefined;
    for (const column of own) if (other[column] === 0) holders[column]?.push(place);
    subtract(other, { known: row, filled: own, times });
  }
  const at = rows.push(row) - 1;
  pivots.push(pivot);
  filled.push(own);
  rowAt.set(pivot, at);
  for (const column of own) holders[column]?.push(at);
}

/** How a bound count follows the free ones. */
function followingFrom(row: Float64Array, free: readonly number[]): Float64Array {
  const follows = new Float64Array(free.length);
  for (let index = 0; index < free.length; index += 1) follows[index] = 0 - (row[free[index] ?? -1] ?? 0);
  return follows;
}

/** The moves that are left once a count is shown, and so is fixed. */
export function withCountFixed({ free, bound, rows }: Moves, count: number): Moves {
  const column = free.indexOf(count);
  if (column !== -1) return withoutColumn({ free, bound, rows }, column);
  const at = bound.indexOf(count);
  const own = rows[at];
  if (own === undefined) return { free, bound, rows };
  const entering = pivotOf(own);
  const others = rows.filter((_, index) => index !== at);
  const names = bound.filter((_, index) => index !== at);
  if (entering === -1) return { free, bound: names, rows: others };
  // The count is fixed, so one of the free counts follows from the others from now on.
  const factor = own[entering] ?? 1;
  const follows = own.map((value) => clean(-value / factor));
  const moved = others.map((row) => {
    const times = row[entering] ?? 0;
    if (times === 0) return row;
    return row.map((value, index) => clean(value + times * (follows[index] ?? 0)));
  });
  const all = { free, bound: [...names, free[entering] ?? -1], rows: [...moved, follows] };
  return withoutColumn(all, entering);
}

function withoutColumn({ free, bound, rows }: Moves, column: number): Moves {
  return { free: free.toSpliced(column, 1), bound, rows: rows.map((row) => without(row, column)) };
}

function without(row: Float64Array, column: number): Float64Array {
  const rest = new Float64Array(row.length - 1);
  rest.set(row.subarray(0, column));
  rest.set(row.subarray(column + 1), column);
  return rest;
}

function filledOf(row: Float64Array): readonly number[] {
  const filled: number[] = [];
  for (let column = 0; column < row.length; column += 1) if (row[column] !== 0) filled.push(column);
  return filled;
}

type Subtracted = {
  readonly known: Float64Array;
  readonly filled: readonly number[];
  readonly times: number;
};

/** Takes a multiple of one row off another, which it changes. */
function subtract(row: Float64Array, { known, filled, times }: Subtracted): void {
  for (let at = 0; at < filled.length; at += 1) {
    const column = filled[at] ?? 0;
    row[column] = clean((row[column] ?? 0) - times * (known[column] ?? 0));
  }
}

/** The last factor of one, else the last that is not 0. */
function pivotOf(row: Float64Array): number {
  let found = -1;
  for (let column = row.length - 1; column >= 0; column -= 1) {
    const size = Math.abs(row[column] ?? 0);
    if (size === 1) return column;
    if (found === -1 && size > NOISE) found = column;
  }
  return found;
}

/** Sums of counts have small whole factors: what is as good as whole is whole. */
function clean(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < NOISE ? whole + 0 : value;
}
