import type { Level } from '@/domain/figures/indicator';
import type { CommentaryKind, Commentary, Plan, Priority, Report } from '@/domain/plan/plan';
import { queriesAbout, type PlanData } from '@/domain/plan/planData';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** A paragraph, with the report or the date that it is from. */
export type DatedParagraph = {
  readonly paragraph: Commentary;
  readonly report: Report | undefined;
  /** Whether a newer report has been written since. */
  readonly isEarlier: boolean;
};

/** Everything that a plan says about one priority. */
export type PriorityAccount = {
  readonly priority: Priority;
  /** The place of the priority in the plan, from 1, and how many priorities there are. */
  readonly position: number;
  readonly priorityCount: number;
  readonly rows: readonly ScorecardRow[];
  /** Every paragraph on the priority or one of its indicators, those of the newest report first. */
  readonly paragraphs: readonly DatedParagraph[];
  /** How many of the priority's indicators have each level; `unstated` counts those without one. */
  readonly levels: Readonly<Record<Level | 'unstated', number>>;
  readonly queries: readonly { readonly query: DataQuery; readonly row: ScorecardRow }[];
};

/** Returns the account of a priority, or undefined if the plan has none of that id. `rows` are the whole scorecard of the area. */
export function priorityAccount(
  data: PlanData,
  rows: readonly ScorecardRow[],
  id: string,
): PriorityAccount | undefined {
  const { priorities } = data.plan;
  const index = priorities.findIndex((candidate) => candidate.id === id);
  const priority = priorities[index];
  if (priority === undefined) return undefined;
  const priorityRows = rows.filter(({ indicator }) => indicator.priority === id);
  const indicatorIds = new Set<string>(priorityRows.map(({ indicator }) => indicator.id));
  const isAbout = ({ priority: paragraphPriority, indicator }: Commentary) =>
    paragraphPriority === id || (indicator !== undefined && indicatorIds.has(indicator));
  return {
    priority,
    position: index + 1,
    priorityCount: priorities.length,
    rows: priorityRows,
    paragraphs: newestFirst(data.plan, data.commentary.filter(isAbout)),
    levels: levelsOf(priorityRows),
    queries: priorityRows.flatMap((row) =>
      queriesAbout(data, row.indicator.id, row.series.area).map((query) => ({ query, row })),
    ),
  };
}

/** The paragraphs of one kind, in the account's order. */
export function paragraphsOf(
  { paragraphs }: Pick<PriorityAccount, 'paragraphs'>,
  kind: CommentaryKind,
): readonly DatedParagraph[] {
  return paragraphs.filter(({ paragraph }) => paragraph.kind === kind);
}

/**
 * Paragraphs of the plan's newest report, and those that name no report or were written after it, are current; those of earlier reports follow,
 * the newest of them first. Within a report they keep the officer's order.
 */
function newestFirst(plan: Plan, paragraphs: readonly Commentary[]): readonly DatedParagraph[] {
  const newest = plan.reports.reduce((latest, { date = '' }) => (date > latest ? date : latest), '');
  const datedParagraphs = paragraphs.map((paragraph) => {
    const report = plan.reports.find(({ id }) => id === paragraph.report);
    const date = report?.date ?? paragraph.date ?? newest;
    return { paragraph, report, date, isEarlier: date < newest };
  });
  return datedParagraphs
    .toSorted((a, b) => (a.isEarlier || b.isEarlier ? b.date.localeCompare(a.date) : 0))
    .map(({ paragraph, report, isEarlier }) => ({ paragraph, report, isEarlier }));
}

function levelsOf(rows: readonly ScorecardRow[]): PriorityAccount['levels'] {
  const count = (level: Level | undefined) =>
    rows.filter(({ indicator }) => indicator.level === level).length;
  return {
    population: count('population'),
    'how-much': count('how-much'),
    'how-well': count('how-well'),
    'better-off': count('better-off'),
    unstated: count(undefined),
  };
}
