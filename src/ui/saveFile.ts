/** Hands a file to the reader; what it is made of stays in the browser. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A file name of plain letters, digits and hyphens that every system takes: `neet-2025-rotherham.csv` (domain.md §11.1). */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
  return `${words === '' ? 'scorecard' : words}.${ending}`;
}
