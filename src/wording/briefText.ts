import { changeAccount } from '@/domain/certainty/changeAccount';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { capital } from '@/domain/figures/capital';
import type { PlanData } from '@/domain/plan/planData';
import type { AskReason, ToAsk } from '@/domain/report/toAskAbout';
import { policyOf, regionNameIn, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { besideFact, comparedFigure, gapBefore, targetFact, whoText } from './besideSentence';
import { fewNeighboursText } from './comparatorText';
import { inWords } from './numberWords';
import { ratingReason, ratingWord } from './ratingText';
import { rowSignalText } from './signalText';

export const ASK_REASONS: Readonly<Record<AskReason, string>> = {
  concern: 'worse by more than chance',
  unusual: 'unusual change',
  furthest: 'furthest behind',
  'next furthest': 'next furthest behind',
  longest: 'longest red',
  newest: 'newest red',
  behind: 'worse than others too',
};

/** "Similar areas: the average of the ten authorities most like ours (statistical neighbours).": once on a page that speaks of them. */
export function similarAreasText(count: number): string {
  const who = count === 1 ? 'the authority' : `the average of the ${inWords(count)} authorities`;
  return `Similar areas: ${who} most like ours (statistical neighbours).`;
}

/** How the figures of a brief are chosen, as the page says it. */
export const ASK_RULE =
  'First a figure whose recent values are worse by more than chance, then one whose last change for the worse is more than its usual ups and downs, the one furthest behind its benchmark, as a share of it, the longest red, the newest red, and the next furthest. Each is red, or amber and worsening.';

/** The facts under a figure's name in two lines: how far from whom, what that was before, England's figure, and the target. */
export function askFacts(data: PlanData, { row }: ToAsk): string {
  const { rating, indicator } = row;
  const region = regionNameIn(data, row);
  if (rating.kind !== 'rated' || rating.basis === 'reported')
    return ratingReason({ ...row, combine: policyOf(data, indicator).combine, region });
  const [first, ...others] = rating.comparisons;
  return [
    ...(first === undefined ? [] : [`${besideFact(first, row, region)}${gapBefore(data, row, first.name)}.`]),
    ...others.map(
      ({ name, theirs }) => `${capital(whoText(name, region))} ${comparedFigure(theirs, indicator)}.`,
    ),
    ...(rating.target === undefined ? [] : [targetFact(rating.target, row)]),
  ].join(' ');
}

/** What the last change is worth; undefined where nothing says so. */
function changeCare(row: ScorecardRow): string | undefined {
  if (hasSmallNumbers(row)) return 'the numbers are small';
  switch (changeAccount(row)?.signal.kind) {
    case 'chance':
      return 'the last change may be chance';
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
    // A small last change doesn't speak against a long run of worse figures.
    because === 'concern' && !hasSmallNumbers(row) ? undefined : changeCare(row),
    few?.replace(/\.$/, '') ?? partText(row),
  ].filter((part) => part !== undefined);
  if (observation?.status === 'provisional')
    parts.push(parts.length === 0 ? 'the figure is provisional' : 'provisional');
  // Since when it has its colour is beside the figure.
  if (parts.length === 0 && since !== undefined) parts.push(runText(ratingWord(row.rating), since.periods));
  return `${parts.join('; ').replace(/^./, (first) => first.toLowerCase())}.`;
}

/** `8 of 10 similar areas have a figure`; undefined where all do. */
function partText({ comparators: { neighbours } }: ScorecardRow): string | undefined {
  const { average } = neighbours;
  if (average === undefined || average.counted === average.asked) return undefined;
  return `${average.counted} of ${average.asked} similar areas have a figure`;
}

function runText(colour: string, periods: number): string {
  return periods === 1
    ? `${colour.toLowerCase()} in the newest period alone`
    : `${colour.toLowerCase()} for ${periods} periods in a row`;
}
