import type { CsvShape } from './csv';

/**
 * One column of a table for scripts: its name, whether its cells are numbers, and the function that makes its cell for one row; an empty text
 * means that there is no value.
 */
export type Column<Facts, Id extends string = string> = {
  readonly id: Id;
  readonly number?: true;
  readonly of: (recordFacts: Facts) => string;
};

type IdOf<Columns extends readonly { readonly id: string }[]> = Columns[number]['id'];

export function csvShapeOf<const Columns extends readonly Pick<Column<never>, 'id' | 'number'>[]>(
  columns: Columns,
): CsvShape<IdOf<Columns>> {
  const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }): IdOf<Columns> => id);
  return { columns: ids(columns), numbers: ids(columns.filter(({ number }) => number === true)) };
}

export function recordFrom<Facts, Id extends string>(
  columns: readonly Column<Facts, Id>[],
  recordFacts: Facts,
): Readonly<Record<Id, string>> {
  // The cast is needed because the type of `fromEntries` does not say that every id has a cell.
  return Object.fromEntries(columns.map(({ id, of }) => [id, of(recordFacts)])) as Record<Id, string>;
}
