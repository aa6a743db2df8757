import { PASTED_FILE } from '@/sources/wideSheet/pastedFile';
import type { HeldFiles } from '@/officerFiles/heldFolder';

/** The files that were chosen or dropped, by path; folders are read with all their subfolders. */
export async function filesFrom(list: Iterable<File>): Promise<HeldFiles> {
  const files = new Map<string, Uint8Array>();
  for (const file of list) {
    const path = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
    files.set(path, new Uint8Array(await file.arrayBuffer()));
  }
  return files;
}

export async function filesDropped(data: DataTransfer): Promise<HeldFiles> {
  // The entries are taken before the first `await`, after which the browser no longer gives access to them.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...data.files];
  if (entries.every(({ isFile }) => isFile)) return await filesFrom(files);
  const heldFiles = new Map<string, Uint8Array>();
  for (const entry of entries) await gather(entry, heldFiles);
  return heldFiles;
}

/** Adds the files of an entry to `files`. */
async function gather(entry: FileSystemEntry, files: Map<string, Uint8Array>): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    files.set(entry.fullPath.replace(/^\//, ''), new Uint8Array(await file.arrayBuffer()));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A directory reader returns at most a hundred entries at a time.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return;
    for (const entryInFolder of batch) await gather(entryInFolder, files);
  }
}

/** Returns cells copied from a spreadsheet as a CSV file, or undefined if the text is not such cells. */
export function filesPasted(text: string): HeldFiles | undefined {
  if (!text.includes('\t')) return undefined;
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
  const csv = lines.map((line) => line.split('\t').map(quotedCell).join(',')).join('\n');
  return new Map([[PASTED_FILE, new TextEncoder().encode(`${csv}\n`)]]);
}

function quotedCell(cell: string): string {
  // The clipboard has already quoted a cell that contains a line end or a quotation mark.
  if (/^".*"$/s.test(cell)) return cell;
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
