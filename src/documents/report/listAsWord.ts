import type { ReportDocument } from './block';
import { reportFile, REPORT_TYPES } from './reportFile';

/** A numbered list as a Word file of one sheet: the reader's questions, or the notes of a meeting. */
export async function listAsWord(
  title: string,
  { listTitle, items }: { readonly listTitle: string; readonly items: readonly string[] },
): Promise<Blob> {
  const sheet: ReportDocument = {
    title,
    header: [listTitle],
    blocks: items.map((text, index) => ({
      kind: 'paragraph',
      number: String(index + 1),
      text,
      standing: 'written',
      notes: [],
    })),
  };
  return new Blob([await reportFile(sheet, 'docx')], { type: REPORT_TYPES.docx });
}
