import { changeAccount } from '@/domain/certainty/changeAccount';
import type { ProcessChart } from '@/domain/process/processChart';
import { BASELINE_POINTS } from '@/domain/process/processLimits';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { signalText } from './signalText';

/** What a process chart without a flagged point shows and what it cannot; it never denies what the account of the change says. */
export function unflaggedText(chart: Extract<ProcessChart, { kind: 'chart' }>, row: ScorecardRow): string {
  const lastJudged = chart.segments.findLast(({ limits }) => limits !== undefined);
  const finding = lastJudged?.isTrial
    ? `No point lies outside the limits, but the limits come from only ${lastJudged.limits?.pointCount} points: it takes ${BASELINE_POINTS} to tell a change from chance, so this proves nothing either way.`
    : 'No point is flagged: none of the rules below tells a change of level from chance.';
  const account = changeAccount(row);
  const isNotable = account?.signal.kind === 'unusual' || account?.signal.kind === 'beyond chance';
  const word = isNotable ? signalText(account) : undefined;
  return word === undefined ? finding : `${finding} The latest change is ${word}: see how sure we are.`;
}
