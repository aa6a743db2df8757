import type { Issue } from '@/domain/plan/issue';
import { csvRows, MAX_COLUMNS, nextRow, rowTexts, type CsvRows } from '@/sources/bytes/csvBytes';
import { decodeText, MAX_LINE_BYTES } from '@/sources/decodeText';
import { startOf } from '@/sources/fileBytes';
import { listForMessage, nearest } from '@/sources/nearest';
import type { FileBytes } from '@/sources/publishedFile';

/** The columns of time and place that are read (DfE, "Open data standards"). Every other column is a filter, an indicator or ignored. */
const READ_COLUMNS = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
] as const;
export type ReadColumn = (typeof READ_COLUMNS)[number];

/** Columns without which the file cannot be read. */
const NEEDED_COLUMNS = ['time_period', 'time_identifier', 'geographic_level'] as const;

/** An Explore Education Statistics file whose header was read. */
export type EesFile = {
  readonly file: FileBytes;
  /** The names of the columns, without spaces around them. */
  readonly names: readonly string[];
  /** The index of each known column. A column that the file lacks gets the index after the last one, where every row reads as empty. */
  readonly columnIndexes: Readonly<Record<ReadColumn, number>>;
};

export type OpenedEes =
  | { readonly kind: 'ees'; readonly ees: EesFile }
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] };

/** Reads the header. The columns may be in any order and letter case. */
export function openEes(file: FileBytes): OpenedEes {
  const fault = startFault(file);
  if (fault !== undefined) return { kind: 'unreadable', issues: [fault] };
  const rows = csvRows(file);
  const names = nextRow(rows) ? rowTexts(rows) : [];
  const stopped = stopIssues(rows);
  const issues = stopped.length > 0 ? stopped : headerFaults(names, file.name);
  if (issues.length > 0) return { kind: 'unreadable', issues };
  const lowerCaseNames = names.map((name) => name.toLowerCase());
  const index = (name: ReadColumn) =>
    lowerCaseNames.includes(name) ? lowerCaseNames.indexOf(name) : names.length;
  const columnIndexes = Object.fromEntries(READ_COLUMNS.map((name) => [name, index(name)])) as Record<
    ReadColumn,
    number
  >;
  return { kind: 'ees', ees: { file, names, columnIndexes } };
}

/** The rows under the header. */
export function eesRows({ file, names }: EesFile): CsvRows {
  const rows = csvRows(file);
  nextRow(rows);
  rows.width = names.length + 1;
  return rows;
}

/** The index of the column with this name, whatever its letter case. */
export function columnNamed({ names }: EesFile, name: string): number | undefined {
  const exact = names.indexOf(name.trim());
  const columnFound =
    exact === -1
      ? names.findIndex((columnName) => columnName.toLowerCase() === name.trim().toLowerCase())
      : exact;
  return columnFound === -1 ? undefined : columnFound;
}

/** Whether the row consists only of separators. */
export function isEmptyRow({ bounds, cells }: CsvRows): boolean {
  for (let cellIndex = 0; cellIndex < cells; cellIndex += 1)
    if (bounds[2 * cellIndex] !== bounds[2 * cellIndex + 1]) return false;
  return true;
}

/** Whether the row has text in more cells than the header has. */
export function hasExtraCells({ bounds, cells }: CsvRows, { names }: EesFile): boolean {
  for (let cellIndex = names.length; cellIndex < cells; cellIndex += 1)
    if (bounds[2 * cellIndex] !== bounds[2 * cellIndex + 1]) return true;
  return false;
}

/** The issue that says why reading stopped before the end of the file. */
export function stopIssues({ file, row, stop }: CsvRows): readonly Issue[] {
  switch (stop) {
    case undefined:
      return [];
    case 'open-quote':
      return [
        {
          severity: 'error',
          code: 'quotes',
          file: file.name,
          row: row + 1,
          message:
            'A quotation mark opens in this row and is never closed. Expected text in quotes to end with a quote before the next comma, and a quote inside it doubled (""). Nothing below it was read.',
        },
      ];
    case 'too-many-columns':
      return [
        {
          severity: 'error',
          code: 'too-many-columns',
          file: file.name,
          row,
          message: `The header has more than ${MAX_COLUMNS.toLocaleString('en-GB')} columns. The file has probably lost its line ends, or is not a table; download it again.`,
        },
      ];
    case 'line-too-long':
      return [
        {
          severity: 'error',
          code: 'line-too-long',
          file: file.name,
          row: row + 1,
          message: `The line has more than ${MAX_LINE_BYTES.toLocaleString('en-GB')} bytes. The file has probably lost its line ends, or is not a table; download it again.`,
        },
      ];
  }
}

/** The issue of a row that has a fault or too many cells. */
export function rowFault(ees: EesFile, { fault, row, cells }: CsvRows): Issue {
  const rowPlace = { severity: 'warning', file: ees.file.name, row } as const;
  switch (fault) {
    case 'encoding':
      return {
        ...rowPlace,
        code: 'encoding',
        message:
          'The row holds a byte that is not UTF-8 (often a pound sign, dash or accent saved by an older Excel), and is left out. Save the file as "CSV UTF-8 (comma delimited)".',
      };
    case 'quotes':
      return {
        ...rowPlace,
        code: 'quotes',
        message:
          'There is text after a closing quotation mark, and the row is left out. Expected a comma there, and a quote inside a text doubled ("").',
      };
    case undefined:
      return {
        ...rowPlace,
        code: 'extra-cells',
        message: `The row has ${cells} cells, the header ${ees.names.length}; it is left out. Put a text with a comma in quotation marks.`,
      };
  }
}

/** Recognises a file that is not CSV by its first bytes: UTF-16, a renamed workbook, or bytes that are not text. */
function startFault(file: FileBytes): Issue | undefined {
  const startBytes = startOf(file, 4000);
  // The last character of these bytes may be incomplete.
  let decodableEnd = startBytes.length;
  while (
    decodableEnd > 0 &&
    decodableEnd > startBytes.length - 4 &&
    (startBytes[decodableEnd - 1] ?? 0x80) >= 0x80
  )
    decodableEnd -= 1;
  const decodedStart = decodeText(startBytes.subarray(0, decodableEnd), file.name);
  return decodedStart.kind === 'unreadable' && (decodedStart.issue.row ?? 1) === 1
    ? decodedStart.issue
    : undefined;
}

function headerFaults(names: readonly string[], file: string): readonly Issue[] {
  const error = (code: string, message: string, column?: string): Issue => ({
    severity: 'error',
    code,
    file,
    row: 1,
    column,
    message,
  });
  if (names.every((name) => name === ''))
    return [
      error('empty-file', `The file is empty. Expected a header row with ${NEEDED_COLUMNS.join(', ')}.`),
    ];
  const separator = [';', '\t', '|'].find((sign) => names.length === 1 && names[0]?.includes(sign));
  if (separator !== undefined)
    return [
      error(
        'separator',
        `The columns are separated by ${separator === '\t' ? 'tabs' : `"${separator}"`}. Expected commas. Save the sheet as "CSV UTF-8 (comma delimited)".`,
      ),
    ];
  const lowerCaseNames = names.map((name) => name.toLowerCase());
  return NEEDED_COLUMNS.filter((name) => !lowerCaseNames.includes(name)).map((name) =>
    error(
      'missing-column',
      `There is no column "${name}" among ${listForMessage(names, 6)}. Expected a file of Explore Education Statistics, with ${NEEDED_COLUMNS.join(', ')}.${nearest(name, names)}`,
      name,
    ),
  );
}
