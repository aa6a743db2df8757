/** A CSV file, with the columns that any line fills; empty where there is no line. */
export function csvText(
  columns: readonly string[],
  lines: readonly Readonly<Record<string, string | undefined>>[],
): string {
  if (lines.length === 0) return '';
  const filledColumns = columns.filter((column) => lines.some((line) => (line[column] ?? '') !== ''));
  const quotedCell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [filledColumns, ...lines.map((line) => filledColumns.map((column) => line[column] ?? ''))]
    .map((cells) => cells.map(quotedCell).join(','))
    .join('\n')
    .concat('\n');
}
