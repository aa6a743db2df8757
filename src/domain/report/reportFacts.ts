import { exceptionsAmong } from '@/domain/certainty/exceptions';
import type { AreaCode } from '@/domain/figures/area';
import type { ExemptParagraph } from '@/domain/figures/access';
import { lastDayOf } from '@/domain/figures/period';
import { DEFAULT_TEMPLATE, type Commentary, type Plan, type Priority, type Report } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { Registers, ReportSection } from '@/domain/registers/register';
import { ratingChanges, type RatingChange } from '@/domain/scorecard/attention';
import { scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';

import { reportsOf } from './currentReport';
import { lastDayShown, sinceReport, type SinceReport } from './sinceReport';

/** The id of the draft report, which belongs to no meeting and shows the plan as it is today. */
export const DRAFT_ID = 'draft';

/** The id of the section that says what has changed, in every template that has one. */
export const CHANGES_ID = 'changes';

/** The id of the report card that every plan has. */
export const CARD_ID = 'card';

/** Finds a report of the plan by its id. `draft` and `card` show the plan as it is today. Returns undefined if the plan has no report with that id. */
export function reportOf(plan: Pick<Plan, 'title' | 'reports'>, id: string): Report | undefined {
  const planReport = plan.reports.find((report) => report.id === id);
  if (planReport === undefined && id === CARD_ID)
    return { id: CARD_ID, title: `${plan.title}: report card`, template: 'card', audience: CARD_AUDIENCE };
  if (planReport !== undefined || id !== DRAFT_ID) return planReport;
  return { id: DRAFT_ID, title: `${plan.title}: monitoring report`, template: DEFAULT_TEMPLATE };
}

const CARD_AUDIENCE = 'Children, young people, families and everybody who lives here';

/** A report without a date has not been to a meeting. */
export function isDraft({ id, date }: Report): boolean {
  return id === DRAFT_ID || date === undefined;
}

/** One priority's part in a report. `priority` is undefined for the indicators that have none. */
export type PriorityPart = {
  readonly priority: Priority | undefined;
  readonly rows: readonly ScorecardRow[];
  /** The report's paragraphs on the priority and its indicators, in the officer's order. */
  readonly paragraphs: readonly Commentary[];
  readonly exceptions: readonly ScorecardRow[];
  /** The exceptions that no paragraph of kind `story` explains. */
  readonly unexplainedRows: readonly ScorecardRow[];
  /** The exceptions that have neither a story nor a concern. A concern may say why in its own words. */
  readonly withoutConcern: readonly ScorecardRow[];
  /** The exceptions about which no paragraph says what is being done. */
  readonly rowsWithoutAction: readonly ScorecardRow[];
  readonly exempt: readonly ExemptParagraph[];
};

/** Everything that a report is made from. */
export type ReportFacts = {
  readonly data: PlanData;
  readonly area: AreaCode;
  readonly report: Report;
  /** The last day up to which figures count (an ISO date). Undefined if all count. */
  readonly lastDay: string | undefined;
  readonly rows: readonly ScorecardRow[];
  readonly parts: readonly PriorityPart[];
  /** Rows whose rating has another colour than in the period before. */
  readonly changes: readonly RatingChange[];
  /** What has changed since the report before. Undefined if no frozen copy of that report is kept. */
  readonly since: SinceReport | undefined;
  /** The sections that somebody wrote. */
  readonly sections: readonly ReportSection[];
  readonly registers: Registers;
};

/** Gathers a report's figures as they stood at its `asAt`, and its paragraphs: its own, and for a draft those that name no report. */
export function reportFacts(
  data: PlanData,
  registers: Registers,
  { report, area }: { readonly report: Report; readonly area: AreaCode },
): ReportFacts {
  const rows = scorecardOf(data, area, report.asAt);
  const paragraphs = data.commentary.filter(belongsTo(data.plan, report));
  const priorityIds = new Set(data.plan.priorities.map(({ id }) => id));
  const otherRows = rows.filter(
    ({ indicator: { priority } }) => priority === undefined || !priorityIds.has(priority),
  );
  const parts = data.plan.priorities.map((priority) =>
    priorityPartOf(data, priority, {
      rows: rows.filter(({ indicator }) => indicator.priority === priority.id),
      paragraphs,
    }),
  );
  return {
    data,
    area,
    report,
    lastDay: report.asAt === undefined ? undefined : lastDayOf(report.asAt),
    rows,
    parts:
      otherRows.length === 0
        ? parts
        : [...parts, priorityPartOf(data, undefined, { rows: otherRows, paragraphs })],
    changes: ratingChanges(data, rows, area),
    since: sinceReport(data, rows, { area, report }),
    sections: registers.sections.filter((section) => section.report === report.id),
    registers,
  };
}

/**
 * A paragraph that names no report belongs to the newest report and to the draft, but not to a report whose figures end before the paragraph's
 * period begins: next month's note was not there at that meeting. The draft has the newest report's paragraphs too, as long as
 * the plan has no newer figures than that report.
 */
function belongsTo(plan: Plan, report: Report): (paragraph: Commentary) => boolean {
  const [newest] = reportsOf(plan);
  const isOfToday = report.id === DRAFT_ID || report.id === CARD_ID;
  const takesUndated = isOfToday || report.id === newest?.id;
  const isCurrent = isOfToday && newest?.date !== undefined && newest.date >= plan.asAt;
  const lastDay = isOfToday ? undefined : lastDayShown(report);
  const isLater = ({ period }: Commentary) =>
    period !== undefined && lastDay !== undefined && period.start > lastDay;
  return (paragraph) =>
    paragraph.report === undefined
      ? takesUndated && !isLater(paragraph)
      : paragraph.report === report.id || (isCurrent && paragraph.report === newest.id);
}

function priorityPartOf(
  data: PlanData,
  priority: Priority | undefined,
  content: { readonly rows: readonly ScorecardRow[]; readonly paragraphs: readonly Commentary[] },
): PriorityPart {
  const indicatorIds = new Set<string>(content.rows.map(({ indicator }) => indicator.id));
  const isAbout = (entry: {
    readonly priority?: string | undefined;
    readonly indicator?: string | undefined;
  }) =>
    (priority !== undefined && entry.priority === priority.id) ||
    (entry.indicator !== undefined && indicatorIds.has(entry.indicator));
  const paragraphs = content.paragraphs.filter(isAbout);
  const exceptions = exceptionsAmong(data, content.rows);
  const hasParagraph = (kind: Commentary['kind']) => (row: ScorecardRow) =>
    paragraphs.some((paragraph) => paragraph.kind === kind && paragraph.indicator === row.indicator.id);
  const [hasStory, hasAction, hasConcern] = [
    hasParagraph('story'),
    hasParagraph('action'),
    hasParagraph('concern'),
  ];
  return {
    priority,
    rows: content.rows,
    paragraphs,
    exceptions,
    unexplainedRows: exceptions.filter((row) => !hasStory(row)),
    withoutConcern: exceptions.filter((row) => !hasStory(row) && !hasConcern(row)),
    rowsWithoutAction: exceptions.filter((row) => !hasAction(row)),
    exempt: [...new Set(data.exempt.filter(isAbout).map(({ paragraph }) => paragraph))],
  };
}
