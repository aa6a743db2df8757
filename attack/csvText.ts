/** A CSV file, with the columns that any line fills; empty where there is no line. */
export function csvText(
  columns: readonly string[],
  lines: readonly Readonly<Record<string, string | undefined>>[],
): string {
  if (lines.length === 0) return '';
  const held = columns.filter((column) => lines.some((line) => (line[column] ?? '') !== ''));
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [held, ...lines.map((line) => held.map((column) => line[column] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n')
    .concat('\n');
}
