import type { Commentary, CommentaryKind } from '@/domain/plan/plan';
import type { PriorityPart } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { noStoryText } from '@/wording/reportDraftText';

/** The kinds of paragraph that can be about an exception, in the order of a report. */
const ABOUT_EXCEPTIONS: readonly CommentaryKind[] = ['concern', 'story', 'impact', 'action'];

/** What officers wrote about an exception, kind by kind: in the order of a report unless another order is given. */
export function paragraphsAbout(
  { paragraphs }: PriorityPart,
  row: ScorecardRow,
  kinds: readonly CommentaryKind[] = ABOUT_EXCEPTIONS,
): readonly Commentary[] {
  return kinds.flatMap((kind) =>
    paragraphs.filter((paragraph) => paragraph.kind === kind && paragraph.indicator === row.indicator.id),
  );
}

/** Returns what is still to be said about an exception, or undefined if its story is written. */
export function openQuestion(
  { unexplainedRows, withoutConcern, rowsWithoutAction }: PriorityPart,
  row: ScorecardRow,
): string | undefined {
  if (!unexplainedRows.includes(row)) return undefined;
  return noStoryText({
    hasConcern: !withoutConcern.includes(row),
    hasAction: !rowsWithoutAction.includes(row),
  });
}
