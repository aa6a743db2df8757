import { toCsv, type CsvShape } from './csv';

/** The formats in which the command writes a table; the first is the default. */
export const TABLE_FORMATS = ['csv', 'json', 'text'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table as data, before it is written in a format. */
export type TableDocument<Column extends string> = {
  readonly shape: CsvShape<Column>;
  readonly records: readonly Readonly<Record<Column, string>>[];
  /** The table as text for people to read in a terminal. */
  readonly plainText: () => string;
};

type Writer = <Column extends string>(table: TableDocument<Column>) => string;

const WRITER_BY_FORMAT: Readonly<Record<TableFormat, Writer>> = {
  csv: ({ shape, records }) => toCsv(shape, records),
  json: ({ records }) => `${JSON.stringify(records, null, 2)}\n`,
  text: ({ plainText }) => plainText(),
};

export function tableText<Column extends string>(table: TableDocument<Column>, format: TableFormat): string {
  return WRITER_BY_FORMAT[format](table);
}
