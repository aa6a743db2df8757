/** The text of a CSV file. It has the columns that at least one line fills; the text is empty if there are no lines. */
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
