import type { Issue } from '@/domain/plan/issue';
import { DATA_WARNINGS, type DataWarning } from '@/packFormat/publishedData';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';

/** The data warnings of a plan: what is odd in its published files, which anyone can look up there. They say nothing of the officer's own tables. */
export function dataWarningsIn(issues: readonly Issue[]): readonly DataWarning[] {
  const warnings = new Map<string, DataWarning>();
  for (const { code: word, file, standsFor = 1 } of issues) {
    const code = DATA_WARNINGS.find((warningCode) => warningCode === word);
    if (code === undefined || file === FEEDS_FILE) continue;
    const countSoFar = warnings.get(`${code}|${file}`)?.count ?? 0;
    warnings.set(`${code}|${file}`, { code, file, count: countSoFar + standsFor });
  }
  return [...warnings.values()];
}
