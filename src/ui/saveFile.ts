/** Offers a file to the reader as a download. Its content never leaves the browser. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The address of the file stays valid for a while, because a busy browser may begin to save long after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Saves a table for a spreadsheet, with the byte order mark that shows that the file is UTF-8. The first line and the name of a table for
 * members say that it is for members only.
 */
export function saveCsv(
  csv: string,
  { name, membersMark }: { readonly name: readonly string[]; readonly membersMark: string | undefined },
): void {
  const markingLine = membersMark === undefined ? '' : `"${membersMark.replaceAll('"', '""')}"\r\n`;
  saveFile(
    fileName(membersMark === undefined ? name : ['for members', ...name], 'csv'),
    new Blob(['\uFEFF', markingLine, csv], { type: 'text/csv;charset=utf-8' }),
  );
}

/** A file name of plain letters, digits and hyphens that every system takes: `neet-2025-rotherham.csv`. */
export function fileName(parts: readonly string[], ending: string): string {
  const nameWords = parts
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
  return `${nameWords === '' ? 'scorecard' : nameWords}.${ending}`;
}
