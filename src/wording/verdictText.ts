import type { StrongestChange, ChangeWay } from '@/domain/certainty/strongestChange';
import { BASELINE_POINTS } from '@/domain/process/processLimits';
import type { ProcessResult } from '@/domain/process/processOfRow';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { periodsWord } from './periodsWord';
import { signalText } from './signalText';
import { claimText } from './surenessText';

/**
 * The page's verdict where the last change stands out but the process chart flags nothing: "Probably worse than before: the last change is 4
 * times its usual change. There are too few figures for limits that could confirm it, and one year can’t tell a bad year from a new level."
 * Returns undefined if its parts say the same.
 */
export function verdictText(
  { leads, sureness, lastChange }: StrongestChange,
  { period }: Pick<ScorecardRow, 'period'>,
  process: ProcessResult | undefined,
): string | undefined {
  const signal = lastChange && signalText(lastChange);
  if (leads.kind !== 'step' || signal === undefined || period === undefined) return undefined;
  if (process?.kind !== 'judged' || process.variation.kind !== 'common cause') return undefined;
  const word = periodsWord(period, 1);
  const limitsSentence = process.isTrial
    ? `There are fewer than ${BASELINE_POINTS} figures, too few for limits that could confirm it`
    : 'The figure still lies between the limits of its past';
  return `${claimText(sureness, `${leads.changeWay} than before`)}: the last change is ${signal}. ${limitsSentence}, and one ${word} can’t tell ${ODD_YEAR_WORDS[leads.changeWay]} ${word} from a new level.`;
}

const ODD_YEAR_WORDS: Readonly<Record<ChangeWay, string>> = {
  better: 'a good',
  worse: 'a bad',
  higher: 'an odd',
  lower: 'an odd',
};
