import { fileName, saveFile } from '@/ui/saveFile';

/** Saves a numbered list as a Word file of one sheet. The libraries load when it is called; it fails where they cannot. */
export async function saveListAsWord(
  name: readonly string[],
  {
    title,
    about,
    items,
  }: { readonly title: string; readonly about: string; readonly items: readonly string[] },
): Promise<void> {
  const [{ reportFile, REPORT_TYPES }, { listSheet }] = await Promise.all([
    import('./reportFile'),
    import('./listSheet'),
  ]);
  const content = await reportFile(listSheet(title, about, items), 'docx');
  saveFile(fileName(name, 'docx'), new Blob([content], { type: REPORT_TYPES.docx }));
}
