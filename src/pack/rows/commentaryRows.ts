import { paragraphOf, type Audience } from '@/domain/figures/access';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { newestFirst } from '@/domain/plan/newestFirst';
import type { Commentary, ExemptNotice } from '@/domain/plan/plan';
import { COMMENTARY, type CommentaryRow } from '@/sources/plan/commentaryTable';
import type { PlanFile } from '@/sources/plan/planJson';
import { resolvedIndicator, unknownName } from './rowReference';

/**
 * The commentary that an audience may see, and the places where exempt text was kept back. An officer's doubt about an indicator becomes a
 * data query beside the figure.
 */
export function resolveCommentary(
  rows: readonly CommentaryRow[],
  {
    plan,
    indicators,
    audience,
    issues,
  }: {
    readonly plan: PlanFile;
    readonly indicators: readonly Indicator[];
    readonly audience: Audience;
    readonly issues: Issue[];
  },
): {
  readonly commentary: readonly Commentary[];
  readonly exemptNotices: readonly ExemptNotice[];
  readonly queries: readonly DataQuery[];
} {
  const commentary: Commentary[] = [];
  const noticesByParagraph = new Map<string, ExemptNotice>();
  const queries: DataQuery[] = [];
  const priorities = plan.priorities.map(({ id }) => id);
  const reports = plan.reports.map(({ id }) => id);
  for (const { row, ...paragraph } of rows) {
    const rowReference = { file: COMMENTARY.file, row };
    const { indicator: word, priority, report } = paragraph;
    const indicator =
      word === undefined
        ? undefined
        : resolvedIndicator({ ...rowReference, column: 'indicator', word }, indicators, issues);
    if (priority !== undefined && !priorities.includes(priority))
      issues.push(
        unknownName(
          { ...rowReference, column: 'priority', word: priority },
          'priority',
          priorities,
          [],
          plan.priorities,
        ),
      );
    if (report !== undefined && !reports.includes(report))
      issues.push(unknownName({ ...rowReference, column: 'report', word: report }, 'report', reports));
    if (paragraph.access !== 'public' && audience === 'public') {
      const exemptionParagraph = paragraphOf(paragraph.access);
      issues.push({ ...rowReference, ...(exemptionParagraph === undefined ? DRAFT_NOTE : EXEMPT_NOTE) });
      const notice = exemptionParagraph && {
        indicator: indicator?.id,
        priority,
        paragraph: exemptionParagraph,
      };
      if (notice !== undefined) noticesByParagraph.set(Object.values(notice).join('|'), notice);
      continue;
    }
    const isDataQuery = paragraph.kind === 'data-quality' && paragraph.access === 'public';
    if (isDataQuery && indicator !== undefined)
      queries.push({
        indicator: indicator.id,
        period: paragraph.period,
        doubt: { kind: 'stated', text: paragraph.text, source: paragraph.source },
      });
    else commentary.push({ ...paragraph, indicator: indicator?.id });
  }
  return {
    commentary: newestFirst(commentary, plan.reports),
    exemptNotices: [...noticesByParagraph.values()],
    queries,
  };
}

const DRAFT_NOTE = {
  severity: 'note',
  code: 'not-public',
  column: 'access',
  message:
    'The paragraph is a draft: it is left out of the public pack, which does not say that there is one.',
} as const;

const EXEMPT_NOTE = {
  severity: 'note',
  code: 'not-public',
  column: 'access',
  message: 'The paragraph is exempt: in its place the public pack says so, and by which paragraph.',
} as const;
