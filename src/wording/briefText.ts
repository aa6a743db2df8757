import { behindSureness } from '@/domain/certainty/behindSureness';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { capital } from '@/domain/figures/capital';
import type { PlanData } from '@/domain/plan/planData';
import { roundTo } from '@/domain/figures/rounding';
import { furthestBehind, type AskReason, type FigureToAsk } from '@/domain/report/figuresToAskAbout';
import { policyOf, regionNameIn, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatNumber } from '@/ui/formatValue';
import {
  judgedFact,
  comparedFigureText,
  gapBefore,
  sideFact,
  targetFact,
  whoText,
} from './comparisonSentence';
import { fewNeighboursText } from './comparatorText';
import { changeShort } from './directionText';
import { inWords } from './numberWords';
import { ratingReason } from './ratingText';
import { rowSignalText } from './signalText';
import { behindText, changeSureness } from './surenessText';

const ASK_REASONS: Readonly<Record<Exclude<AskReason, 'behind'>, string>> = {
  concern: 'worse by more than chance',
  unusual: 'unusual change',
  // No superlative: only what is red, or amber and worsening, is compared here, and another figure may be further behind.
  furthest: 'for its gap',
  'next furthest': 'for its gap',
  longest: 'longest red',
  newest: 'newest red',
};

/** Says why a figure was chosen: "longest red". If distance was the reason, the share that decided is named: "for its gap: 67% over its target". */
export function askReason(data: PlanData, { row, because }: FigureToAsk): string {
  if (because === 'behind') return alsoText(row);
  const reason = ASK_REASONS[because];
  if (because !== 'furthest' && because !== 'next furthest') return reason;
  const share = shareText(row, regionNameIn(data, row));
  return share === undefined ? reason : `${reason}: ${share}`;
}

/** Why a figure is asked about that was chosen for none of these reasons: it is worse than others, or off its target, or where it has neither, its colour. */
function alsoText(row: ScorecardRow): string {
  const furthest = furthestBehind(row);
  if (furthest !== undefined)
    return furthest.name === 'target' ? 'off its target too' : 'worse than others too';
  return row.rating.kind === 'rated' && row.rating.colour === 'red' ? 'red too' : 'amber and worsening';
}

/**
 * How far a figure is behind what rates it, as a share: "67% over its target", "13% below similar areas". It uses the figures that the page
 * prints, so that readers can check it.
 */
function shareText(row: ScorecardRow, region: string | undefined): string | undefined {
  const { indicator } = row;
  const furthest = furthestBehind(row);
  const printedValue =
    furthest && roundTo(furthest.reference.value, Math.min(furthest.reference.decimals, indicator.decimals));
  if (furthest === undefined || printedValue === undefined || printedValue === 0) return undefined;
  const share = (100 * furthest.distanceBehind) / Math.abs(printedValue);
  // Less than 1% with one decimal more: "0% short of its target" would say that it is not short of it.
  const percent = formatNumber(share, share < 1 ? 1 : 0);
  if (Number(percent) === 0) return undefined;
  const isOver = indicator.polarity === 'low';
  if (furthest.name === 'target') return `${percent}% ${isOver ? 'over' : 'short of'} its target`;
  return `${percent}% ${isOver ? 'above' : 'below'} ${whoText(furthest.name, region)}`;
}

/** Explains similar areas, once on a page that speaks of them: "Similar areas: the average of the ten authorities most like ours (statistical neighbours)." */
export function similarAreasText(count: number): string {
  const averageOf = count === 1 ? 'the authority' : `the average of the ${inWords(count)} authorities`;
  return `Similar areas: ${averageOf} most like ours (statistical neighbours).`;
}

/** How the figures of a brief are chosen, as the page says it. */
export const ASK_RULE =
  'First up to two figures that are worse than usual, or than a year ago, by more than chance; then one whose last change for the worse is itself more than chance, the one furthest behind its benchmark, as a share of it, the longest red, the newest red if that is more than chance or the time of year, and the next furthest. Each is red, or amber and worsening.';

/** The facts under a figure's name in two lines: how far from whom, what that was before, England's figure, and the target. It is called worse only where one can tell. */
export function askFacts(data: PlanData, ask: FigureToAsk): string {
  const { row } = ask;
  const { rating, indicator } = row;
  const region = regionNameIn(data, row);
  if (rating.kind !== 'rated' || rating.basis === 'reported')
    return ratingReason({ ...row, combine: policyOf(data, indicator).combine, region });
  const [firstComparison, ...otherComparisons] = rating.comparisons;
  const factOf = surenessOf(ask).startsWith('Cannot tell') ? sideFact : judgedFact;
  return [
    ...(firstComparison === undefined
      ? []
      : [`${factOf(firstComparison, row, region)}${gapBefore(data, row, firstComparison.name)}.`]),
    ...otherComparisons.map(
      ({ name, comparatorReading }) =>
        `${capital(whoText(name, region))} ${comparedFigureText(comparatorReading, indicator)}.`,
    ),
    ...(rating.target === undefined ? [] : [targetFact(rating.target, row)]),
    ...[seasonText(row)].filter((text) => text !== undefined),
  ].join(' ');
}

/** Compares a seasonal figure with a year ago: "Seasonal: 0.4 pp better than in Nov 2024, no more than chance." */
function seasonText(row: ScorecardRow): string | undefined {
  const { indicator, direction } = row;
  if (!indicator.seasonal || direction.kind !== 'change' || !direction.lastYear) return undefined;
  const change = changeShort(direction, indicator);
  const signal = rowSignalText(row);
  return `Seasonal: ${change === 'no change' ? 'the same as' : `${change} than`} in ${formatPeriodShort(direction.previous)}${signal === undefined ? '' : `, ${signal}`}.`;
}

/**
 * How sure one can be of what the figure was chosen for, beginning with one of three words: that it changed for the worse, or that it is worse than what
 * rates it. Then what else makes one careful: small numbers, few neighbours, a provisional figure.
 */
export function askSureness(ask: FigureToAsk): string {
  const { row } = ask;
  const surenessText = surenessOf(ask);
  const fewNeighbours = fewNeighboursText(row.comparators.neighbours);
  const cautions = [
    hasSmallNumbers(row) && !surenessText.includes('small') ? 'the numbers are small' : undefined,
    fewNeighbours?.replace(/\.$/, '') ?? partialAverageText(row),
    row.observation?.status === 'provisional' ? 'provisional' : undefined,
  ].filter((part) => part !== undefined);
  return cautions.length === 0 ? surenessText : `${surenessText} ${capital(cautions.join('; '))}.`;
}

/**
 * Says how sure one can be. If a change was the reason to choose the figure, this is about the change. Otherwise it is about how far the figure lies
 * from its target or comparator.
 */
function surenessOf({ row, because, since, strongest }: FigureToAsk): string {
  const isChange = because === 'concern' || because === 'unusual';
  return isChange
    ? changeSureness(strongest, row)
    : behindText(behindSureness(row, since?.periods ?? 0), row);
}

/** Says how many of the similar areas have a figure: `8 of 10 have a figure`. Returns undefined if all do. */
function partialAverageText({ comparators: { neighbours } }: ScorecardRow): string | undefined {
  const { average } = neighbours;
  if (average === undefined || average.withFigure === average.neighbourCount) return undefined;
  return `${average.withFigure} of ${average.neighbourCount} have a figure`;
}
