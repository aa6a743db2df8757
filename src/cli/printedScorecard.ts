import type { Issue } from '@/domain/plan/issue';
import type { FileBytes } from '@/sources/publishedFile';
import { readingTally } from '@/sources/wideSheet/readingTally';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';

/** A sheet with fewer indicators, or fewer figures for each, is a list and not a scorecard. */
const FEWEST_INDICATORS = 2;
const FEWEST_FIGURES = 2;

/** Says that a file is a printed scorecard with a column for each period, and names the command that makes a plan of it. Returns undefined for other files. */
export async function printedScorecard(file: FileBytes): Promise<Issue | undefined> {
  const { gridsOf } = await import('@/sources/wideSheet/gridOf');
  const gridsRead = await gridsOf(file);
  if (gridsRead.kind === 'unreadable') return undefined;
  for (const grid of gridsRead.grids) {
    const wideReading = grid.isHidden ? undefined : readWideSheet(grid);
    if (wideReading === undefined || 'kind' in wideReading) continue;
    const figures = wideReading.indicators.flatMap(({ observations }) => observations).length;
    const isList =
      wideReading.indicators.length < FEWEST_INDICATORS ||
      figures < FEWEST_FIGURES * wideReading.indicators.length;
    if (isList) continue;
    const tally = readingTally(wideReading).map(
      ({ count, noun: countedThing }) => `${count} ${countedThing}`,
    );
    const message = `Sheet "${grid.sheet.trim()}" is a printed scorecard with a column for each period: ${tally.join(', ')}. Make a plan folder of it with: scorecard import "${file.name}" --out FOLDER. That command says what it took for what, and asks what it cannot know.`;
    return { severity: 'note', code: 'wide-sheet', file: file.name, message };
  }
  return undefined;
}
