import type { Issue } from '@/domain/plan/issue';
import type { FileBytes } from '@/sources/publishedFile';
import { readingTally } from '@/sources/wideSheet/readingTally';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';

/** Fewer indicators, or figures for each, are a list and no scorecard. */
const FEWEST_INDICATORS = 2;
const FEWEST_FIGURES = 2;

/** Says that a file is a printed scorecard, with a column for each period, and which command makes a plan of it. Undefined for other files. */
export async function printedScorecard(file: FileBytes): Promise<Issue | undefined> {
  const { gridsOf } = await import('@/sources/wideSheet/gridOf');
  const read = await gridsOf(file);
  if (read.kind === 'unreadable') return undefined;
  for (const grid of read.grids) {
    const reading = grid.isHidden ? undefined : readWideSheet(grid);
    if (reading === undefined || 'kind' in reading) continue;
    const figures = reading.indicators.flatMap(({ observations }) => observations).length;
    const isList =
      reading.indicators.length < FEWEST_INDICATORS || figures < FEWEST_FIGURES * reading.indicators.length;
    if (isList) continue;
    const tally = readingTally(reading).map(({ count, what }) => `${count} ${what}`);
    const message = `Sheet "${grid.sheet.trim()}" is a printed scorecard with a column for each period: ${tally.join(', ')}. Make a plan folder of it with: scorecard import "${file.name}" --out FOLDER. That command says what it took for what, and asks what it cannot know.`;
    return { severity: 'note', code: 'wide-sheet', file: file.name, message };
  }
  return undefined;
}
