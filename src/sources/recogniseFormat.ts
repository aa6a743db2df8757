import { PUBLISHED_FORMATS, type PublishedFormat } from '@/domain/figures/publishedFormat';
import { csvRows, nextRow, rowTexts } from '@/sources/bytes/csvBytes';
import { isWorkbook } from '@/sources/workbook/workbookSheets';
import type { FileBytes } from './publishedFile';
import { PUBLISHED_READERS } from './publishedReaders';

/** Recognises a file by what is in it, not by its name: its first bytes, or the header of a table. */
export function recogniseFormat(file: FileBytes): PublishedFormat | 'workbook' | undefined {
  const byBytes = PUBLISHED_FORMATS.find((format) => PUBLISHED_READERS[format].isFile?.(file));
  if (byBytes !== undefined) return byBytes;
  if (isWorkbook(file)) return 'workbook';
  const rows = csvRows(file);
  const header = nextRow(rows) ? rowTexts(rows).map((name) => name.toLowerCase()) : [];
  return PUBLISHED_FORMATS.find((format) => PUBLISHED_READERS[format].isHeader(header));
}
