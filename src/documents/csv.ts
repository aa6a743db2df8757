import Papa from 'papaparse';

/** Records as CSV with a header row; a text that a spreadsheet would run as a formula is defused, a number is not (domain.md §11.1). */
export function toCsv(
  columns: readonly string[],
  records: readonly Readonly<Record<string, string>>[],
): string {
  const rows = records.map((record) => columns.map((column) => defused(record[column] ?? '')));
  return `${Papa.unparse([[...columns], ...rows], { newline: '\r\n' })}\r\n`;
}

function defused(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  return /^\s*[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text;
}
