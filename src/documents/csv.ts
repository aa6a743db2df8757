import Papa from 'papaparse';

/** The columns of a CSV table, and which of them hold numbers: whether a cell is a number depends on its column, never on its text. */
export type CsvShape<Column extends string> = {
  readonly columns: readonly Column[];
  readonly numbers: readonly Column[];
};

/**
 * Writes records as CSV with a header row. A text that a spreadsheet would run as a formula gets an apostrophe before it; a number does not
 * (OWASP, CSV injection).
 */
export function toCsv<Column extends string>(
  { columns, numbers }: CsvShape<Column>,
  records: readonly Readonly<Record<Column, string>>[],
): string {
  const isNumeric = new Set(numbers);
  const rows = records.map((tableRecord) =>
    columns.map((column) => {
      const text = tableRecord[column];
      return isNumeric.has(column) && NUMBER.test(text) ? text : withoutFormula(text);
    }),
  );
  return `${Papa.unparse([[...columns], ...rows], { newline: '\r\n' })}\r\n`;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Matches a text that a spreadsheet could read as a formula, even after blanks or zero-width characters, which some spreadsheets drop. */
const FORMULA_START = /^(?:[\t\r\n\0]|[\s\p{Cf}]*[=+\-@＝＋－＠\0])/u;

/** Writes the text `-1` as `'-1`: quotation marks alone would not stop a spreadsheet from evaluating it. */
function withoutFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
