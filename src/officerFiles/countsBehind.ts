import { numberAt } from '@/pack/feeds/fedCells';
import type { FigureColumns } from '@/pack/feeds/figureStore';

/** The indexes of the two columns that hold the counts behind a share. */
export type CountsBehind = { readonly numerator: number; readonly denominator: number };

/** The fewest rows that must agree; fewer could agree by chance. */
const LEAST_ROWS = 30;

/** The part of the rows that must agree. Publishers round counts too: 97 in 100 of DfE's shares of repeat plans agree with the counts in the same row. */
const SHARE_THAT_AGREES = 0.95;

/**
 * Finds the counts behind a share or a rate per hundred: the two columns whose quotient gives it in nearly every row of the file. The proof is
 * the figures, not the names. Returns undefined if no pair of columns gives the share, or several pairs do.
 */
export function countsBehind(
  columns: readonly FigureColumns[],
  shareIndex: number,
): CountsBehind | undefined {
  const shareColumn = columns[shareIndex];
  if (shareColumn === undefined) return undefined;
  const countColumns = columns.flatMap((column, index) =>
    index !== shareIndex && isCounts(column) ? [index] : [],
  );
  const byRow = new Map(countColumns.map((index) => [index, valuesByRow(columns[index])]));
  const matchingPairs = countColumns.flatMap((denominator) =>
    countColumns.flatMap((numerator): readonly CountsBehind[] =>
      numerator !== denominator &&
      isShareOfCounts(shareColumn, { numerators: byRow.get(numerator), denominators: byRow.get(denominator) })
        ? [{ numerator, denominator }]
        : [],
    ),
  );
  return matchingPairs.length === 1 ? matchingPairs[0] : undefined;
}

function isCounts({ decimals, length }: FigureColumns): boolean {
  return length > 0 && decimals === 0;
}

type ByRow = ReadonlyMap<number, number>;

function valuesByRow(column: FigureColumns | undefined): ByRow {
  const values = new Map<number, number>();
  if (column === undefined) return values;
  for (let figureIndex = 0; figureIndex < column.length; figureIndex += 1)
    if (numberAt(column.code, figureIndex) === 0)
      values.set(numberAt(column.row, figureIndex), numberAt(column.value, figureIndex));
  return values;
}

/** Whether the shares equal 100 × numerator ÷ denominator, to within half a unit of their last decimal place. */
function isShareOfCounts(
  shares: FigureColumns,
  {
    numerators,
    denominators,
  }: { readonly numerators: ByRow | undefined; readonly denominators: ByRow | undefined },
): boolean {
  const halfStep = 0.5 * 10 ** -shares.decimals + 1e-9;
  let [rows, agreeingRows] = [0, 0];
  for (let figureIndex = 0; figureIndex < shares.length; figureIndex += 1) {
    const row = numberAt(shares.row, figureIndex);
    const [numerator, denominator] = [numerators?.get(row), denominators?.get(row)];
    if (numberAt(shares.code, figureIndex) !== 0 || numerator === undefined || !denominator) continue;
    rows += 1;
    if (Math.abs((100 * numerator) / denominator - numberAt(shares.value, figureIndex)) <= halfStep)
      agreeingRows += 1;
    else if (rows > 2 * LEAST_ROWS && agreeingRows < rows / 2) return false;
  }
  return rows >= LEAST_ROWS && agreeingRows >= SHARE_THAT_AGREES * rows;
}
