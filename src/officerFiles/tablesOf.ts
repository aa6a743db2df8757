import { heldBytes } from '@/sources/fileBytes';
import { workbookTables } from '@/sources/workbook/workbookTables';
import type { FilesByPath } from './filesByPath';

/** The files with the tables that are sheets of workbooks as files of their own, in which cells can be mended; the same files where there are none. */
export async function tablesOf(files: FilesByPath): Promise<FilesByPath> {
  const found = new Map(files);
  for (const [path, bytes] of files) {
    if (!/^[^/~][^/]*\.xlsx$/i.test(path)) continue;
    const { files: tables } = await workbookTables(heldBytes(path, bytes));
    if (tables.size === 0) continue;
    found.delete(path);
    for (const [table, content] of tables) if (!found.has(table)) found.set(table, content);
  }
  return found.size === files.size && [...files.keys()].every((path) => found.has(path)) ? files : found;
}
