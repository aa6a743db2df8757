import type { Access, Audience } from '@/domain/figures/access';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { dueOf, type Due } from '@/domain/registers/dueDate';
import { responseGaps, type ResponseGap } from '@/domain/registers/recommendationGaps';
import { CARD_ID } from '@/domain/report/reportFacts';
import type { Registers } from '@/domain/registers/register';
import { ACTIONS, type ActionRow } from '@/sources/plan/registers/actionsTable';
import { CASE_STUDIES, type CaseStudyRow } from '@/sources/plan/registers/caseStudiesTable';
import { FOLLOW_UPS, type FollowUpRow } from '@/sources/plan/registers/followUpsTable';
import { JUDGEMENTS, type JudgementRow } from '@/sources/plan/registers/judgementsTable';
import { MONEY, type MoneyRow } from '@/sources/plan/registers/moneyTable';
import { RECOMMENDATIONS, type RecommendationRow } from '@/sources/plan/registers/recommendationsTable';
import { SECTIONS, type SectionRow } from '@/sources/plan/registers/sectionsTable';
import { SURVEYS, type SurveyRow } from '@/sources/plan/registers/surveysTable';
import type { PlanFile } from '@/sources/plan/planJson';
import { registerIssues } from './registerIssues';
import { registerLacks } from './registerLacks';
import { resolvedIndicator, unknownName } from './rowReference';
import { unknownSources } from './unknownSources';

/** The rows of every register, as the officer's tables give them. */
export type RegisterRows = {
  readonly actions: readonly ActionRow[];
  readonly recommendations: readonly RecommendationRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly judgements: readonly JudgementRow[];
  readonly money: readonly MoneyRow[];
  readonly caseStudies: readonly CaseStudyRow[];
  readonly surveys: readonly SurveyRow[];
  readonly sections: readonly SectionRow[];
};

type Context = {
  readonly plan: PlanFile;
  readonly indicators: readonly Indicator[];
  readonly audience: Audience;
  readonly issues: Issue[];
};

type AnyRow = { readonly row: number; readonly access: Access };
type Pointing = {
  readonly priority?: string | undefined;
  readonly indicator?: string | undefined;
  readonly mergedInto?: string | undefined;
  readonly id?: string | undefined;
};

/**
 * The registers that an audience may see. The indicators and other entries that rows name are looked up, and dates are read relative to the
 * date of their own row. Drafts and exempt rows are left out of the public pack, which does not mention them. Changes `planContext.issues`.
 */
export function resolveRegisters(rows: RegisterRows, planContext: Context): Registers {
  const { plan, issues } = planContext;
  const reports = [...plan.reports.map(({ id }) => id), CARD_ID];
  for (const { row, report } of rows.sections)
    if (!reports.includes(report))
      issues.push(
        unknownName({ file: SECTIONS.file, row, column: 'report', word: report }, 'report', reports),
      );
  for (const row of rows.recommendations) issues.push(...gapIssues(row));
  issues.push(...registerLacks(rows), ...registerIssues(rows, plan), ...unknownSources(rows, plan));
  return {
    actions: publishableEntries(rows.actions, ACTIONS.file, planContext).map(
      ({ due, updated, ...otherColumns }) => ({
        ...otherColumns,
        updated,
        due: dueFrom(due, updated ?? plan.asAt),
      }),
    ),
    recommendations: publishableEntries(rows.recommendations, RECOMMENDATIONS.file, planContext).map(
      ({ due, ...otherColumns }) => ({
        ...otherColumns,
        due: dueFrom(due, otherColumns.updated ?? otherColumns.decidedOn ?? otherColumns.madeOn ?? plan.asAt),
      }),
    ),
    followUps: publishableEntries(rows.followUps, FOLLOW_UPS.file, planContext).map(
      ({ due, ...otherColumns }) => ({
        ...otherColumns,
        due: dueFrom(due, otherColumns.askedOn ?? plan.asAt),
      }),
    ),
    judgements: publishableEntries(
      rows.judgements.map(withIndicators(planContext)),
      JUDGEMENTS.file,
      planContext,
    ),
    money: publishableEntries(rows.money, MONEY.file, planContext),
    caseStudies: publishableEntries(rows.caseStudies, CASE_STUDIES.file, planContext),
    surveys: publishableEntries(rows.surveys, SURVEYS.file, planContext),
    sections: publishableEntries(rows.sections, SECTIONS.file, planContext),
  };
}

/** A judgement, with the indicators that it names. Changes `issues`. */
function withIndicators({ indicators, issues }: Context) {
  return ({ indicators: words, ...row }: JudgementRow) => {
    if (words === undefined || words.length === 0) return { ...row, indicators: undefined };
    if (words.length === 1 && words[0]?.toLowerCase() === 'all')
      return { ...row, indicators: 'all' as const };
    const cellReference = { file: JUDGEMENTS.file, row: row.row, column: 'indicators' };
    return {
      ...row,
      indicators: words.flatMap(
        (word) => resolvedIndicator({ ...cellReference, word }, indicators, issues)?.id ?? [],
      ),
    };
  };
}

function dueFrom(text: string | undefined, writtenOn: string): Due | undefined {
  return text === undefined ? undefined : dueOf(text, writtenOn);
}

/** The rows that may be published, without their row numbers. A reference to an unknown entry is an issue. */
function publishableEntries<Row extends AnyRow & Pointing>(
  rows: readonly Row[],
  file: string,
  { plan, indicators, audience, issues }: Context,
): readonly (Omit<Row, 'row' | 'indicator'> & { readonly indicator?: IndicatorId | undefined })[] {
  const priorities = plan.priorities.map(({ id }) => id);
  const ids = rows.flatMap(({ id }) => id ?? []);
  return rows.flatMap(({ row, indicator: word, ...entry }) => {
    const { priority, mergedInto, access } = entry;
    const cellReference = (column: string, name: string) => ({ file, row, column, word: name });
    const indicator =
      word === undefined
        ? undefined
        : resolvedIndicator(cellReference('indicator', word), indicators, issues);
    if (priority !== undefined && !priorities.includes(priority))
      issues.push(unknownName(cellReference('priority', priority), 'priority', priorities));
    if (mergedInto !== undefined && !ids.includes(mergedInto))
      issues.push(unknownName(cellReference('merged_into', mergedInto), 'entry', ids));
    if (mergedInto !== undefined && mergedInto === entry.id) issues.push(mergedIntoItselfIssue(file, row));
    if (access !== 'public' && audience === 'public') {
      issues.push({ file, row, ...KEPT_OUT });
      return [];
    }
    return [{ ...entry, indicator: indicator?.id }];
  });
}

const KEPT_OUT = {
  severity: 'note',
  code: 'not-public',
  column: 'access',
  message:
    'The row is a draft or exempt: it is left out of the public pack, which does not say that there is one.',
} as const;

function mergedIntoItselfIssue(file: string, row: number): Issue {
  return {
    severity: 'error',
    code: 'merged-into-itself',
    file,
    row,
    column: 'merged_into',
    message: 'The entry is merged into itself. Expected the id of another, or an empty cell.',
  };
}

const GAP_WORDS: Readonly<Record<ResponseGap, { readonly column: string; readonly words: string }>> = {
  decision: { column: 'decision', words: 'a decision: accepted, partly, rejected or deferred' },
  action: { column: 'action', words: 'the action, since it is accepted' },
  officer: { column: 'officer', words: 'the role that answers for the action' },
  date: { column: 'due', words: 'when the action is due' },
  reason: { column: 'reason', words: 'the reason, since it is not accepted' },
  'when-again': { column: 'due', words: 'when it is considered again, since it is deferred' },
};

function gapIssues(row: RecommendationRow): readonly Issue[] {
  if (row.mergedInto !== undefined) return [];
  const unreadDue = row.due === undefined ? undefined : ({ text: row.due, kind: 'unread' } as const);
  return responseGaps({ ...row, due: unreadDue }).map((gap) => ({
    severity: 'warning',
    code: `no-${gap}`,
    file: RECOMMENDATIONS.file,
    row: row.row,
    column: GAP_WORDS[gap].column,
    message: `The response lacks ${GAP_WORDS[gap].words}. Pages say so. Fill in the cell once it is known.`,
  }));
}
