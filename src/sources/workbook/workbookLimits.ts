import type { FileBytes } from '@/sources/publishedFile';
import { columnNumber } from './cellPlace';
import { attributeOf, tagsOf } from './xmlTags';
import { unzippedText, zipDirectory, type ZipEntry } from './zipDirectory';

/** The largest workbook, in bytes. A plan's workbook has a few hundred kilobytes. */
const MAX_BYTES = 50_000_000;

/** The most bytes that a workbook may unpack to: a hundred thousand rows of observations, which take some seconds to read. More belong in a CSV file. */
const MAX_UNPACKED_BYTES = 50_000_000;

/**
 * The highest compression ratio. A sheet of figures shrinks twenty- to fiftyfold, and a zip bomb a thousandfold. Small files are exempt,
 * because they may repeat one letter.
 */
const MAX_RATIO = 150;
const RATIO_FROM_BYTES = 1_000_000;

/** The most files in a workbook's archive. A workbook of seven tables has some twenty, and a publisher's of a hundred sheets some five hundred. */
const MAX_ENTRIES = 2000;

/** The most cells of a sheet, counted from A1 to the last, with the empty ones: each takes memory even if the file names only the last. */
const MAX_CELLS = 5_000_000;

/** Returns why a workbook is not opened, or undefined if it is within the limits. No file is unpacked beyond the length that the archive's directory gives. */
export async function workbookFault(file: FileBytes): Promise<string | undefined> {
  if (file.size > MAX_BYTES)
    return `it has ${megabytes(file.size)}. Expected a workbook of at most ${megabytes(MAX_BYTES)}.`;
  const entries = zipDirectory(file);
  if (entries === undefined || entries.length === 0) return 'it is damaged, or is not an .xlsx workbook.';
  const fault = directoryFault(entries, file.size);
  if (fault !== undefined) return fault;
  const sheets = new Set<string>();
  let relations = '';
  for (const entry of entries) {
    // The library unpacks every file of the archive, pictures too, so each must be as long as the directory says.
    const text = await unzippedText(file, entry);
    if (/<(?:\w+:)?sheetData\b/.test(text)) sheets.add(entry.name);
    if (entry.name === 'xl/_rels/workbook.xml.rels') relations = text;
    const cells = entry.name.endsWith('.xml') ? cellsOf(text) : 0;
    if (cells > MAX_CELLS)
      return `a sheet reaches to a cell so far out that it has ${cells.toLocaleString('en-GB')} cells. Expected at most ${MAX_CELLS.toLocaleString('en-GB')}. Delete the empty rows and columns behind the table.`;
  }
  return sheetPathsIn(relations).every((path) => sheets.has(path))
    ? undefined
    : 'it is damaged: one of its sheets is not there.';
}

/** The paths of the sheets within the archive. A sheet without rows makes the library fail in a promise that nobody awaits. */
function sheetPathsIn(relations: string): readonly string[] {
  return tagsOf(relations, 'Relationship')
    .filter((tag) => attributeOf(tag, 'Type')?.endsWith('/worksheet'))
    .map((tag) => attributeOf(tag, 'Target') ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`));
}

function directoryFault(entries: readonly ZipEntry[], bytes: number): string | undefined {
  if (entries.length > MAX_ENTRIES)
    return `it holds ${entries.length.toLocaleString('en-GB')} files. Expected at most ${MAX_ENTRIES.toLocaleString('en-GB')}.`;
  const unpacked = sumOf(entries, ({ size }) => size);
  if (unpacked > MAX_UNPACKED_BYTES)
    return `it unpacks to ${megabytes(unpacked)}. Expected at most ${megabytes(MAX_UNPACKED_BYTES)}.`;
  if (entries.some(({ size, packed }) => size > RATIO_FROM_BYTES && size > MAX_RATIO * packed))
    return `a file in it unpacks to more than ${MAX_RATIO} times its size, as no sheet of figures does.`;
  // If two entries share one place in the archive, its bytes would be unpacked many times over.
  return sumOf(entries, ({ packed }) => packed) > bytes
    ? 'its list of files is damaged: they are larger together than the workbook.'
    : undefined;
}

function sumOf(entries: readonly ZipEntry[], sizeOf: (entry: ZipEntry) => number): number {
  return entries.reduce((total, entry) => total + sizeOf(entry), 0);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** How many cells a sheet takes, from the last row and column that its XML names. Infinite for a place that no sheet has. */
function cellsOf(xml: string): number {
  let [rows, columns] = [0, 0];
  for (const [, tag, place = ''] of xml.matchAll(/<(?:\w+:)?(row|c)\b[^<>]*?\sr\s*=\s*["']([^"'<>]*)["']/g)) {
    const [, letters, row] = /^([A-Z]{0,4})(\d{1,9})$/.exec(place) ?? [];
    // The library refuses other places that it does not understand, but not endless letters and digits.
    if (letters === undefined || (tag === 'row') !== (letters === '')) {
      if (place.length > 4) return Number.POSITIVE_INFINITY;
      continue;
    }
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  return rows * Math.max(columns, 1);
}
