import type { Period } from '@/domain/figures/period';
import type { ProcessSegment } from './processChart';
import { CAUSE_RULES, type SpecialCause } from './specialCause';

/** A run of points that one rule flags: the rule, and the run's first and last period. */
export type CauseRun = {
  readonly cause: SpecialCause;
  readonly from: Period;
  readonly to: Period;
  readonly points: number;
};

/** The flagged points of a segment. Points in a row that the same rule flags make one run; runs are in the order of the rules. */
export function causeRuns({ points }: Pick<ProcessSegment, 'points'>): readonly CauseRun[] {
  return CAUSE_RULES.flatMap((rule) => {
    const runs: CauseRun[] = [];
    let lastRun: { readonly run: CauseRun; readonly index: number } | undefined;
    points.forEach(({ period, causes }, index) => {
      const cause = causes.find((candidate) => candidate.rule === rule);
      if (cause === undefined) return;
      const isConsecutive =
        lastRun !== undefined && lastRun.index === index - 1 && lastRun.run.cause.side === cause.side;
      if (isConsecutive && lastRun !== undefined) {
        runs.pop();
        lastRun = { run: { ...lastRun.run, to: period, points: lastRun.run.points + 1 }, index };
      } else lastRun = { run: { cause, from: period, to: period, points: 1 }, index };
      runs.push(lastRun.run);
    });
    return runs;
  });
}
