import { parsePlan } from '@/data/parsePack';
import type { Issue } from '@/domain/plan/issue';
import type { Report } from '@/domain/plan/plan';
import { reportFacts } from '@/domain/report/reportFacts';
import { currentReport, reportsOf } from '@/domain/report/currentReport';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { publishedParts } from '@/pack/write/publishedFiles';
import { tallyIssues } from './tallyIssues';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { plainIssue } from '@/sources/plainIssue';

/** The most indicators that an issue names. */
const MOST_NAMED = 8;

/**
 * Lists the figures that a report has to explain but no `story` paragraph of the report does: those that were red, or amber and worsening, at
 * its date. There is one issue for each report; for all but the newest it is a note, because they have been to their meeting. A report card
 * has none, nor has a plan that nobody writes for or that serves every authority. For the newest report, sentences that count its ratings
 * wrongly are listed too.
 */
export function storyIssues(
  plan: CompiledPlan,
  /** At the desk only the report of today's figures is asked about: earlier ones are published. Figures go by their titles, as the officer may never have seen an id. */
  { isAtDesk = false }: { readonly isAtDesk?: boolean } = {},
): readonly Issue[] {
  const { authority, reports } = plan.data.plan;
  if (authority === 'any' || reports.length === 0) return [];
  const data = parsePlan(JSON.parse(publishedParts(plan).part(authority)) as unknown);
  const reportToday = currentReport(data.plan);
  const writtenReports = reportsOf(data.plan).filter(
    ({ id, template }) => template !== 'card' && (!isAtDesk || id === reportToday?.id),
  );
  return writtenReports.flatMap((report, reportIndex) => {
    const factsOfReport = reportFacts(data, plan.registers, { report, area: authority });
    const unexplainedRows = factsOfReport.parts.flatMap(({ unexplainedRows: rowsOfPart }) => rowsOfPart);
    const isOpen = reportIndex === 0 || report.date === undefined;
    return [
      ...(unexplainedRows.length === 0 ? [] : [issueOf(report, unexplainedRows, { isOpen, isAtDesk })]),
      ...(isOpen ? tallyIssues(factsOfReport) : []),
    ];
  });
}

function issueOf(
  { id }: Report,
  unexplainedRows: readonly ScorecardRow[],
  { isOpen, isAtDesk }: { readonly isOpen: boolean; readonly isAtDesk: boolean },
): Issue {
  const ids = unexplainedRows.map(({ indicator }) => indicator.id);
  const moreIds =
    ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more, which "scorecard report" lists` : '';
  const count = ids.length === 1 ? '1 figure is' : `${ids.length} figures are`;
  const names = isAtDesk ? unexplainedRows.map(({ indicator }) => `“${indicator.title}”`) : ids;
  const namedFigures = `${names.slice(0, MOST_NAMED).join(', ')}${moreIds}`;
  return plainIssue({
    severity: isOpen ? 'warning' : 'note',
    code: 'prose-no-story',
    file: COMMENTARY.file,
    column: 'kind',
    message: `In the report ${id}, ${count} red, or amber and worsening, and no story says why: ${namedFigures}. The report says so of each. Add a row for each (columns indicator,priority,report,kind,text,owner,access): ${ids[0]},,${id},story,Why it is so and what is being done.,Head of service,public`,
  });
}
