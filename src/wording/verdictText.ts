import type { StrongestChange, Way } from '@/domain/certainty/strongestChange';
import { BASELINE_POINTS } from '@/domain/process/processLimits';
import type { ProcessResult } from '@/domain/process/processOfRow';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { periodsWord } from './periodsWord';
import { signalText } from './signalText';
import { claimText } from './surenessText';

/**
 * The page's verdict where the last change stands out but the process chart flags nothing: "Probably worse than before: the last change is 4 times its usual
 * change. There are too few figures for limits that could confirm it, and one year can’t tell a bad year from a new level." Undefined where its parts say the
 * same.
 */
export function verdictText(
  { leads, sureness, last }: StrongestChange,
  { period }: Pick<ScorecardRow, 'period'>,
  process: ProcessResult | undefined,
): string | undefined {
  const signal = last && signalText(last);
  if (leads.kind !== 'step' || signal === undefined || period === undefined) return undefined;
  if (process?.kind !== 'judged' || process.variation.kind !== 'common cause') return undefined;
  const word = periodsWord(period, 1);
  const limits = process.isTrial
    ? `There are fewer than ${BASELINE_POINTS} figures, too few for limits that could confirm it`
    : 'The figure still lies between the limits of its past';
  return `${claimText(sureness, `${leads.way} than before`)}: the last change is ${signal}. ${limits}, and one ${word} can’t tell ${ODD[leads.way]} ${word} from a new level.`;
}

const ODD: Readonly<Record<Way, string>> = {
  better: 'a good',
  worse: 'a bad',
  higher: 'an odd',
  lower: 'an odd',
};
