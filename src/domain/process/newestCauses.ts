import { causeRuns, type CauseRun } from './causeRuns';
import type { ProcessChart, ProcessSegment } from './processChart';
import { specialCauses } from './specialCause';

/** The rules that flag the newest point of a process chart, in order, and which limits they were judged by. */
export type NewestCauses = {
  readonly runs: readonly CauseRun[];
  /** Whether the last move led from outside the limits back between them: no rule flags the newest point, and the point before was outside. */
  readonly isBackWithinLimits: boolean;
  /** Which limits judge the newest point. `earlier`: the limits from before a change of the process, because too few points have come since then for new limits. */
  readonly limits: 'own' | 'earlier';
};

/**
 * Finds what flags the newest point. Returns undefined if no rule does, and the point before was not outside the limits. After an event that
 * starts the limits anew, and until there are enough points for new limits, the old limits judge the points since: they show whether the level
 * has changed (docs/methods.md#process-control). They do not after a gap or a break, because the points on either side of it are not one
 * series.
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
