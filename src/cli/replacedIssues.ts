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
 * The officer's own figures that have another value in the site that this build replaces, and that are not marked as revised. Finds nothing if
 * there is no earlier site, if that site is sealed, or if the plan is new in it.
 */
export async function replacedIssues(
  plan: CompiledPlan,
  { out: outputFolder, terminal }: { readonly out: string; readonly terminal: Terminal },
): Promise<readonly Issue[]> {
  const { authority, id } = plan.data.plan;
  if (authority === 'any') return [];
  const planBefore = await planIn(outputFolder, id, terminal);
  const dataBefore = await planBefore?.dataFor(authority).catch(() => undefined);
  if (dataBefore === undefined) return [];
  const dataToday: PlanData = parsePlan(JSON.parse(publishedParts(plan).part(authority)) as unknown);
  return earlierChanges(dataBefore, dataToday, { area: authority, shownFigures: [] }).flatMap((change) =>
    issueOf(change, plan),
  );
}

async function planIn(outputFolder: string, plan: string, terminal: Terminal) {
  try {
    return await planSource(outputFolder, { plan, feeds: undefined, terminal });
  } catch {
    return undefined;
  }
}

function issueOf(change: FigureChange, { origins, fed, data }: CompiledPlan): readonly Issue[] {
  if (change.kind !== 'revised' || change.isMarked || change.readingToday.kind !== 'value') return [];
  const { was: figureBefore } = change;
  const indicator = data.indicators.find(({ id }) => id === figureBefore.indicator);
  if (indicator === undefined || fed?.columnsOf.has(indicator.id) === true) return [];
  if (
    figureBefore.period === undefined ||
    figureBefore.figure.kind !== 'told' ||
    figureBefore.figure.reading.kind !== 'value'
  )
    return [];
  const { timePeriod, timeIdentifier } = figureBefore.period;
  const row = origins
    .get(indicator.id)
    ?.find(
      ({ area, period }) =>
        area === figureBefore.area && period[0] === timePeriod && period[1] === timeIdentifier,
    )?.row;
  const numberBefore = plainNumber(figureBefore.figure.reading.value);
  const message = `${figureBefore.title} for ${timeIdentifier} ${timePeriod} is ${plainNumber(change.readingToday.value)}, and was ${numberBefore} in the site that this build replaces. If it was corrected, write revised in the column status, and in note why. If it is a slip, write ${numberBefore} here and give the new figure its own row and period.`;
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
