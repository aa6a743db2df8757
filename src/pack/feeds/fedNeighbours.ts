import type { DataFileKind } from '@/packFormat/publishedData';
import type { Issue } from '@/domain/plan/issue';
import type { Feed } from '@/sources/plan/feedsJson';
import type { NeighbourRow } from '@/sources/plan/neighboursTable';
import type { FileBytes } from '@/sources/publishedFile';
import type { FeedFolder } from './feedFolder';
import { missingFile } from './missingFile';

/** The statistical neighbours in the lists that feeds.json names; each list is read once. Adds issues to `issues`, and records each file that was read. */
export async function fedNeighbours(
  feeds: readonly Feed[],
  folder: FeedFolder,
  {
    issues,
    note,
  }: { readonly issues: Issue[]; readonly note: (file: FileBytes, kind: DataFileKind) => void },
): Promise<readonly NeighbourRow[]> {
  const rows: NeighbourRow[] = [];
  const filesRead = new Set<string>();
  for (const feed of feeds)
    for (const path of feed.neighbours) {
      if (filesRead.has(path)) continue;
      filesRead.add(path);
      const file = folder.openFile(path);
      if (file === undefined) {
        issues.push(missingFile(feed, path, folder));
        continue;
      }
      note(file, 'neighbours');
      const { parseLaitNeighbours } = await import('@/sources/lait/laitNeighbours');
      const neighbourFile = await parseLaitNeighbours(file);
      for (const row of neighbourFile.rows) rows.push(row);
      for (const issue of neighbourFile.issues) issues.push(issue);
    }
  return rows;
}
