import { parsePlan } from '@/data/parsePack';
import { plainNumber } from '@/domain/figures/reading';
import type { Issue } from '@/domain/plan/issue';
import type { PlanData } from '@/domain/plan/planData';
import type { FigureChange } from '@/domain/report/changesSince';
import { earlierChanges } from '@/domain/report/earlierChanges';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { publishedParts } from '@/pack/write/publishedFiles';
import { plainIssue } from '@/sources/plainIssue';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { planSource } from './planSource';
import type { Terminal } from './terminal';

/**
 * The officer's own figures that are another number in the site that this build replaces, and aren't marked as revised. Finds nothing if there is no
 * earlier site, if it is sealed, or if the plan is new in it.
 */
export async function replacedIssues(
  plan: CompiledPlan,
  { out, terminal }: { readonly out: string; readonly terminal: Terminal },
): Promise<readonly Issue[]> {
  const { authority, id } = plan.data.plan;
  if (authority === 'any') return [];
  const before = await planIn(out, id, terminal);
  const old = await before?.dataFor(authority).catch(() => undefined);
  if (old === undefined) return [];
  const now: PlanData = parsePlan(JSON.parse(publishedParts(plan).part(authority)) as unknown);
  return earlierChanges(old, now, { area: authority, shownFigures: [] }).flatMap((change) =>
    issueOf(change, plan),
  );
}

async function planIn(out: string, plan: string, terminal: Terminal) {
  try {
    return await planSource(out, { plan, feeds: undefined, terminal });
  } catch {
    return undefined;
  }
}

function issueOf(change: FigureChange, { origins, fed, data }: CompiledPlan): readonly Issue[] {
  if (change.kind !== 'revised' || change.isMarked || change.readingToday.kind !== 'value') return [];
  const { was } = change;
  const indicator = data.indicators.find(({ id }) => id === was.indicator);
  if (indicator === undefined || fed?.columnsOf.has(indicator.id) === true) return [];
  if (was.period === undefined || was.figure.kind !== 'told' || was.figure.reading.kind !== 'value')
    return [];
  const { timePeriod, timeIdentifier } = was.period;
  const row = origins
    .get(indicator.id)
    ?.find(
      ({ area, period }) => area === was.area && period[0] === timePeriod && period[1] === timeIdentifier,
    )?.row;
  const then = plainNumber(was.figure.reading.value);
  const message = `${was.title} for ${timeIdentifier} ${timePeriod} is ${plainNumber(change.readingToday.value)}, and was ${then} in the site that this build replaces. If it was corrected, write revised in the column status, and in note why. If it is a slip, write ${then} here and give the new figure its own row and period.`;
  return [
    plainIssue({
      severity: 'warning',
      code: 'overwritten',
      file: OBSERVATIONS.file,
      row,
      column: 'value',
      message,
    }),
  ];
}
