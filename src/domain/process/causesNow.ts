import { causeRuns, type CauseRun } from './causeRuns';
import type { ProcessChart, ProcessSegment } from './processChart';
import { specialCauses } from './specialCause';

/** The rules that flag the newest point of a process chart, in their order, and whose limits they are judged by. */
export type CausesNow = {
  readonly runs: readonly CauseRun[];
  /** Where no rule flags the newest point: whether the point before lay outside the limits, so that the last move led back between them. */
  readonly isBack: boolean;
  /** `earlier`: the limits of before a change of the process, where too few points have come since for limits of their own. */
  readonly limits: 'own' | 'earlier';
};

/**
 * Undefined where no rule flags the newest point, or the one before as outside the limits. After an event that starts the limits anew, with too few points for new ones, the old limits judge the
 * points since: they say whether the level has changed (docs/methods.md#process-control). Not after a gap or a break, where the two are not one series.
 */
export function causesNow(chart: ProcessChart): CausesNow | undefined {
  if (chart.kind !== 'chart') return undefined;
  const last = chart.segments.at(-1);
  if (last === undefined) return undefined;
  if (last.limits !== undefined) return reaching(last, 'own');
  const limits = last.start.kind === 'rebase' ? chart.segments.at(-2)?.limits : undefined;
  if (limits === undefined) return undefined;
  const causes = specialCauses(
    last.points.map(({ reading }) => reading.value),
    limits,
  );
  const points = last.points.map((point, index) => ({ ...point, causes: causes[index] ?? [] }));
  return reaching({ points }, 'earlier');
}

function reaching(
  segment: Pick<ProcessSegment, 'points'>,
  limits: CausesNow['limits'],
): CausesNow | undefined {
  const [before, newest] = [segment.points.at(-2), segment.points.at(-1)];
  const runs = causeRuns(segment).filter(({ to }) => to.end === newest?.period.end);
  const isBack = runs.length === 0 && before?.causes.some(({ rule }) => rule === 'outside') === true;
  return runs.length === 0 && !isBack ? undefined : { runs, limits, isBack };
}
