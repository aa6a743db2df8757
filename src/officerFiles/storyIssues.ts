import { parsePlan } from '@/data/parsePack';
import type { Issue } from '@/domain/plan/issue';
import { isException } from '@/domain/scorecard/attention';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { publishedParts } from '@/pack/write/publishedFiles';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { plainIssue } from '@/sources/plainIssue';

/** How many indicators are named. */
const MOST_NAMED = 3;

/**
 * The figures that a report has to explain and no paragraph of kind `story` does: red, or amber and worsening. One issue, as they are seen on the finished
 * scorecard; a plan that nobody writes for, or that serves every authority, has none.
 */
export function storyIssues(plan: CompiledPlan): readonly Issue[] {
  const { authority } = plan.data.plan;
  if (authority === 'any' || plan.data.plan.reports.length === 0) return [];
  const data = parsePlan(JSON.parse(publishedParts(plan).part(authority)) as unknown);
  const told = new Set(
    data.commentary.flatMap(({ kind, indicator }) => (kind === 'story' ? (indicator ?? []) : [])),
  );
  const silent = scorecardOf(data, authority).filter(
    (row) => isException(row) && !told.has(row.indicator.id),
  );
  const [first] = silent;
  if (first === undefined) return [];
  const named = silent.slice(0, MOST_NAMED).map(({ indicator }) => indicator.id);
  const others = silent.length > MOST_NAMED ? ` and ${silent.length - MOST_NAMED} more` : '';
  const count = silent.length === 1 ? '1 figure is' : `${silent.length} figures are`;
  const message = `${count} red, or amber and worsening, and no story says why: ${named.join(', ')}${others}. Reports say so of each. Add a row for each (columns indicator,kind,text,owner): ${first.indicator.id},story,Why it is so and what is being done.,Head of service`;
  return [
    plainIssue({
      severity: 'warning',
      code: 'prose-no-story',
      file: COMMENTARY.file,
      column: 'kind',
      message,
    }),
  ];
}
