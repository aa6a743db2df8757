import type { ReportDocument } from './block';

/** A numbered list as a document of one sheet: the reader's questions, or what a meeting took down. */
export function listSheet(title: string, about: string, items: readonly string[]): ReportDocument {
  return {
    title,
    header: [about],
    blocks: items.map((text, index) => ({
      kind: 'paragraph',
      number: String(index + 1),
      text,
      standing: 'written',
      notes: [],
    })),
  };
}
