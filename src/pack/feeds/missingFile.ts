import type { Issue } from '@/domain/plan/issue';
import { nearest } from '@/sources/nearest';
import { FEEDS_FILE, type Feed } from '@/sources/plan/feedsJson';
import { quoted } from '@/sources/quoted';
import type { FeedFolder } from './feedFolder';

/** The issue for a line of feeds.json that names a file that is not there. */
export function missingFile(feed: Feed, path: string, folder: FeedFolder): Issue {
  const names = folder.names();
  const advice = names.length === 0 ? 'There is no file there.' : nearest(path, names).trimStart();
  return {
    severity: 'error',
    code: 'missing-file',
    file: FEEDS_FILE,
    row: feed.row,
    column: 'file',
    message:
      `There is no file "${quoted(path)}". Expected it in the folder "feeds" of the plan, in the folder "figures" beside the plan, or in the folder that --feeds names; the plan’s README says where to download it. ${advice}`.trimEnd(),
  };
}
