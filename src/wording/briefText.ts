import { changeAccount } from '@/domain/certainty/changeAccount';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { areaName, type PlanData } from '@/domain/plan/planData';
import type { AskReason, ToAsk } from '@/domain/report/toAskAbout';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import { policyOf, regionNameIn, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { fewNeighboursText } from './comparatorText';
import { readWithThere } from './neighbourText';
import { gapSentence } from './gapText';
import { ratingReason, ratingWord } from './ratingText';
import { rowSignalText } from './signalText';

export const ASK_REASONS: Readonly<Record<AskReason, string>> = {
  concern: 'recent figures worse by more than chance',
  unusual: 'more than its usual ups and downs',
  furthest: 'furthest from its benchmark',
  'next furthest': 'next furthest from its benchmark',
  longest: 'longest red',
  newest: 'newest red',
  behind: 'worse than others too',
};

/** How the figures of a brief are chosen, as the page says it. */
export const ASK_RULE =
  'First a figure whose recent values are worse by more than chance, then one whose last change for the worse is more than its usual ups and downs, the one furthest from its benchmark, as a share of it, the longest red, the newest red, and the next furthest. Each is red, or amber and worsening.';

/** The facts under a figure's name: why it has its colour, and how the first gap has moved. */
export function askFacts(data: PlanData, { row }: ToAsk): string {
  const { indicator, series } = row;
  const region = regionNameIn(data, row);
  const reason = ratingReason({ ...row, combine: policyOf(data, indicator).combine, region });
  const [gap] = gapsOfRow(data, row, series.area);
  return gap === undefined || gap.gap.word === 'unchanged'
    ? reason
    : `${reason} ${gapSentence(gap, indicator, region)}`;
}

/** What the last change is worth; undefined where nothing says so. */
function changeCare(row: ScorecardRow): string | undefined {
  if (hasSmallNumbers(row)) return 'the numbers are small';
  switch (changeAccount(row)?.signal.kind) {
    case 'chance':
      return 'the last change is no more than chance';
    case 'usual':
      return 'the last change is no larger than usual';
    case 'larger':
      return 'the last change is larger than usual, as chance still makes it';
    case 'beyond chance':
    case 'unusual':
      return `the last change is ${rowSignalText(row)}`;
    case 'none':
    case 'unknown':
    case undefined:
      return undefined;
  }
}

/** How sure one can be: small numbers, chance, few neighbours, or how long it has been so. */
export function askSure({ row, because, since }: ToAsk): string {
  const few = fewNeighboursText(row.comparators.neighbours);
  const { observation } = row;
  const parts = [
    // That the last change is small says nothing against a run of figures that is worse.
    because === 'concern' && !hasSmallNumbers(row) ? undefined : changeCare(row),
    few?.replace(/\.$/, ''),
    observation?.status === 'provisional' ? 'the figure is provisional' : undefined,
    since === undefined ? undefined : runText(ratingWord(row.rating), since.periods),
  ].filter((part) => part !== undefined);
  return `${parts.join('; ').replace(/^./, (first) => first.toLowerCase())}.`;
}

function runText(colour: string, periods: number): string {
  return periods === 1
    ? `${colour.toLowerCase()} in the newest period alone`
    : `${colour.toLowerCase()} for ${periods} periods in a row`;
}

/** One question made from the facts of a figure. */
export function askQuestion(data: PlanData, { row, because, since }: ToAsk): string {
  const { indicator, direction, neighbours } = row;
  const now = row.observation?.reading;
  const best = bestNeighbour(neighbours, indicator.polarity);
  if ((because === 'newest' || because === 'unusual') && direction.kind === 'change' && now !== undefined)
    return `It was ${formatReading(direction.before, indicator)} in ${formatPeriodShort(direction.previous)} and is ${formatReading(now, indicator)} now. What happened, and is it still so?`;
  if (because === 'concern')
    return 'Its recent figures are worse by more than chance. What changed, and what will bring it back?';
  if (because === 'longest' && since !== undefined)
    return `It has been red since ${formatPeriodShort(since.since)}. What has been tried, what changed, and what will be different this year?`;
  if (best !== undefined && isWorse(row, best.reading.value))
    return `${areaName(data, best.area)}, a similar area, has ${formatReading(best.reading, indicator)}${readWithThere(data, row, best.area)}. What does it do that we do not?`;
  return 'Why is it so, what is being done, by whom, and when should we see it?';
}

function isWorse({ indicator, observation }: ScorecardRow, theirs: number): boolean {
  if (observation?.reading.kind !== 'value') return false;
  const { value } = observation.reading;
  return indicator.polarity === 'high' ? value < theirs : value > theirs;
}
