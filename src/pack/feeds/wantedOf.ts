import type { Issue } from '@/domain/plan/issue';
import { FEEDS_FILE, type Feed } from '@/sources/plan/feedsJson';
import type { PublishedReader, Wanted } from '@/sources/publishedFile';

/** What a line for one indicator asks for: its figure, and the counts behind it. Adds to `issues`. */
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
  const behind = (['numerator', 'denominator'] as const).flatMap((part): readonly Wanted[] => {
    const name = feed[part];
    if (name === undefined) return [];
    if (counts.kind === 'columns') return [{ ...figure, part, column: name }];
    if (counts.kind === 'cells') return [{ ...figure, part, cell: name }];
    issues.push({
      severity: 'error',
      code: 'no-counts',
      file: FEEDS_FILE,
      row: feed.row,
      column: part,
      message: `A file of the format "${format}" has no column of counts that a line can name. Take "${part}" out.`,
    });
    return [];
  });
  return [figure, ...behind];
}
