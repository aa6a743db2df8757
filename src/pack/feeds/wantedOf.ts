import type { Issue } from '@/domain/plan/issue';
import { FEEDS_FILE, type Feed } from '@/sources/plan/feedsJson';
import type { PublishedReader, Wanted } from '@/sources/publishedFile';

/** What a line of feeds.json for one indicator wants from its file: the figure, and the counts behind it. Adds to `issues`. */
export function wantedOf(
  feed: Feed,
  {
    periodKind,
    reader: { counts, format },
    issues,
  }: Pick<Wanted, 'periodKind'> & { readonly reader: PublishedReader; readonly issues: Issue[] },
): readonly Wanted[] {
  const { indicator, column, filters, breakdown } = feed;
  const figure: Wanted = { indicator, column, filters, periodKind, breakdown };
  const countFigures = (['numerator', 'denominator'] as const).flatMap((countPart): readonly Wanted[] => {
    const name = feed[countPart];
    if (name === undefined) return [];
    if (counts.kind === 'columns') return [{ ...figure, part: countPart, column: name }];
    if (counts.kind === 'cells') return [{ ...figure, part: countPart, cell: name }];
    issues.push({
      severity: 'error',
      code: 'no-counts',
      file: FEEDS_FILE,
      row: feed.row,
      column: countPart,
      message: `A file of the format "${format}" has no column of counts that a line can name. Take "${countPart}" out.`,
    });
    return [];
  });
  return [figure, ...countFigures];
}
