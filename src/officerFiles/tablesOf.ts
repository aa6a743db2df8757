import { heldBytes } from '@/sources/fileBytes';
import { workbookTables } from '@/sources/workbook/workbookTables';
import type { FilesByPath } from './filesByPath';

/** The files, with each sheet of a workbook as a CSV file of its own, so that its cells can be corrected. Returns the same files where there is no workbook. */
export async function tablesOf(files: FilesByPath): Promise<FilesByPath> {
  const tablesByPath = new Map(files);
  for (const [path, bytes] of files) {
    if (!/^[^/~][^/]*\.xlsx$/i.test(path)) continue;
    const { files: tables } = await workbookTables(heldBytes(path, bytes));
    if (tables.size === 0) continue;
    tablesByPath.delete(path);
    for (const [table, tableBytes] of tables)
      if (!tablesByPath.has(table)) tablesByPath.set(table, tableBytes);
  }
  return tablesByPath.size === files.size && [...files.keys()].every((path) => tablesByPath.has(path))
    ? files
    : tablesByPath;
}
