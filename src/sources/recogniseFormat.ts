import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import { csvRows, nextRow, rowTexts } from '@/sources/bytes/csvBytes';
import { isFiguresHeader } from '@/sources/figures/figuresHeader';
import { isParquet } from '@/sources/lait/laitTable';
import type { FileBytes } from './publishedFile';
import { isWorkbook } from '@/sources/workbook/workbookSheets';

/** The columns that only files of one format have together. */
const COLUMNS: readonly (readonly [PublishedFormat, readonly string[]])[] = [
  ['ees', ['geographic_level', 'time_period']],
  ['fingertips', ['indicator id', 'area code']],
  ['ons', ['areacd', 'period']],
  ['lait', ['short desc', 'la number']],
];

/** Recognises a file by what is in it, not by its name: its first bytes, or the header of a table. */
export function recogniseFormat(file: FileBytes): PublishedFormat | 'workbook' | undefined {
  if (isParquet(file)) return 'lait';
  if (isWorkbook(file)) return 'workbook';
  const rows = csvRows(file);
  const header = nextRow(rows) ? rowTexts(rows).map((name) => name.toLowerCase()) : [];
  if (isFiguresHeader(header)) return 'figures';
  return COLUMNS.find(([, columns]) => columns.every((name) => header.includes(name)))?.[0];
}
