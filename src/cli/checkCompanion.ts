import { basename } from 'node:path';
import type { Issue } from '@/domain/plan/issue';
import { fileOnDisk } from '@/pack/feeds/feedFolder';
import { csvRows, nextRow, rowTexts } from '@/sources/bytes/csvBytes';
import { parseMeta } from '@/sources/ees/eesMeta';
import type { FileBytes } from '@/sources/publishedFile';
import { isFileHere } from './publishedFileAt';

/**
 * The issues of a file that explains another file: EES metadata, a LAIT dictionary, or DfE's list of statistical neighbours. Returns undefined
 * for any other file.
 */
export async function companionIssues(path: string, file: FileBytes): Promise<readonly Issue[] | undefined> {
  const rows = csvRows(file);
  const header = nextRow(rows) ? rowTexts(rows).map((name) => name.trim().toLowerCase()) : [];
  if (header.includes('col_name') && header.includes('col_type')) return await metaIssues(path, file);
  if (header.includes('measure_short')) {
    const { parseLaitDictionary } = await import('@/sources/lait/laitDictionary');
    return parseLaitDictionary(file).issues;
  }
  const { parseLaitNeighbours } = await import('@/sources/lait/laitNeighbours');
  const neighbours = await parseLaitNeighbours(file);
  return neighbours.rows.length === 0 ? undefined : neighbours.issues;
}

/** Metadata describe a data file. If that file is in the same folder, the two are compared. */
async function metaIssues(path: string, meta: FileBytes): Promise<readonly Issue[]> {
  const data = path.replace(/\.meta\.csv$/i, '.csv');
  if (data === path || !(await isFileHere(data))) return parseMeta(meta).issues;
  const { screenEes } = await import('@/sources/ees/eesScreen');
  const issues = screenEes(fileOnDisk(data, basename(data)), { meta });
  return issues.filter((issue) => issue.file === meta.name);
}
