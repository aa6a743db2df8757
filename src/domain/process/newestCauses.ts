import { causeRuns, type CauseRun } from './causeRuns';
import type { ProcessChart, ProcessSegment } from './processChart';
import { specialCauses } from './specialCause';

/** The rules that flag the newest point of a process chart, in their order, and which limits they use. */
export type NewestCauses = {
  readonly runs: readonly CauseRun[];
  /** Where no rule flags the newest point: whether the point before lay outside the limits, so that the last move led back between them. */
  readonly isBackWithinLimits: boolean;
  /** `earlier`: the limits of before a change of the process, where too few points have come since for limits of their own. */
  readonly limits: 'own' | 'earlier';
};

/**
 * Undefined where no rule flags the newest point, or the one before as outside the limits. After an event that starts the limits anew, with too few points for new ones, the old limits judge the
 * points since: they say whether the level has changed (docs/methods.md#process-control). Not after a gap or a break, where the two are not one series.
 */
export function newestCauses(chart: ProcessChart): NewestCauses | undefined {
  if (chart.kind !== 'chart') return undefined;
  const lastSegment = chart.segments.at(-1);
  if (lastSegment === undefined) return undefined;
  if (lastSegment.limits !== undefined) return causesAtNewest(lastSegment, 'own');
  const limits = lastSegment.start.kind === 'rebase' ? chart.segments.at(-2)?.limits : undefined;
  if (limits === undefined) return undefined;
  const causes = specialCauses(
    lastSegment.points.map(({ reading }) => reading.value),
    limits,
  );
  const points = lastSegment.points.map((point, index) => ({ ...point, causes: causes[index] ?? [] }));
  return causesAtNewest({ points }, 'earlier');
}

function causesAtNewest(
  segment: Pick<ProcessSegment, 'points'>,
  limits: NewestCauses['limits'],
): NewestCauses | undefined {
  const [pointBefore, newest] = [segment.points.at(-2), segment.points.at(-1)];
  const runs = causeRuns(segment).filter(({ to }) => to.end === newest?.period.end);
  const isBackWithinLimits =
    runs.length === 0 && pointBefore?.causes.some(({ rule }) => rule === 'outside') === true;
  return runs.length === 0 && !isBackWithinLimits ? undefined : { runs, limits, isBackWithinLimits };
}
