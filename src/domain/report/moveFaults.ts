import type { Indicator } from '@/domain/figures/indicator';
import { namesCounted } from './countedNames';
import type { HeldCounts } from './heldCounts';
import { titleShareIn } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import type { OwnMove, OwnMoves } from './ownMoves';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

/** A sentence states a change that is true only of other periods than a reader will assume, or a change in the wrong direction. */
export type MoveFault =
  /** The size is true of `actualMove`, but a reader will take the sentence to mean `meantMove`. */
  | {
      readonly kind: 'since';
      readonly foundText: string;
      readonly indicator: Indicator;
      readonly actualMove: OwnMove;
      readonly meantMove: OwnMove;
    }
  | {
      readonly kind: 'direction';
      readonly foundText: string;
      readonly indicator: Indicator;
      readonly actualMove: OwnMove;
    };

/** Words that say when a change happened. A sentence with one of these is not taken to mean the last change. */
const TIME_WORDS =
  /\d{4}|\b(?:since|over|between|from (?=\d|the\b|that\b|an?\b|last\b)|(?<!looked )after|before|during|until|by (?:the )?(?:end|start)|years?|months?|quarters?|terms?|weeks?|ago|last|previous|past|earlier|once|when|decade|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|Christmas|Easter|pandemic|Covid)\b/i;
/** Words that say that a change is since last year. */
const ON_LAST_YEAR =
  /\b(?:(?:on|than|since|from|compared (?:with|to)) (?:the )?(?:same (?:time|month|quarter|term|week) )?(?:last|previous) year|(?:than )?a year (?:ago|earlier|before)|year[- ]on[- ]year|at this time last year|at the same time last year)\b/i;
/** Words that show that a number is a change over time, and not a distance from another area. */
const MOVE_BEFORE =
  /\b(?:rose|risen|rise|fell|fallen|fall|grew|grown|dropped|drop|increased?|decreased?|improved|worsened|declined|went (?:up|down)|gone (?:up|down)|up|down)(?: again| further)?(?: by| of)? $/i;
/** Words that show that a sentence is about the gap to others, which changes as well. */
const OTHER_WORDS =
  /\b(?:gap|England|neighbours?|similar areas|national\p{L}*|average|target|behind|ahead)\b/iu;

/** A change whose size is true only since an older period, although the sentence does not say since when: "fell by 6 points", since 2021. */
export function sinceFaults(
  claims: readonly NumberClaim[],
  indicator: Indicator,
  { sincePrevious, sinceLastYear, earlierMoves }: OwnMoves,
): readonly MoveFault[] {
  return claims.flatMap((claim): readonly MoveFault[] => {
    const sentence = `${claim.textBefore}${claim.foundText}${claim.textAfter}`;
    if (claim.claimKind !== 'distance' || !MOVE_BEFORE.test(claim.textBefore) || OTHER_WORDS.test(sentence))
      return [];
    const isOnYear = ON_LAST_YEAR.test(sentence);
    if (!isOnYear && TIME_WORDS.test(sentence)) return [];
    // In a series of years, the year before is also the period before.
    const candidateMoves = isOnYear ? [sinceLastYear ?? sincePrevious] : [sincePrevious, sinceLastYear];
    const meantMove = candidateMoves.find((move) => move !== undefined);
    const isSize = ({ change }: OwnMove) =>
      Math.abs(Math.abs(change) - claim.value) <= claim.step / 2 + 10 ** -indicator.decimals + 1e-9;
    if (meantMove === undefined || candidateMoves.some((move) => move !== undefined && isSize(move)))
      return [];
    const otherMoves =
      isOnYear && sincePrevious !== undefined && sincePrevious !== meantMove
        ? [sincePrevious, ...earlierMoves]
        : earlierMoves;
    const actualMove = otherMoves.findLast(isSize);
    return actualMove === undefined
      ? []
      : [{ kind: 'since', foundText: claim.foundText, indicator, actualMove, meantMove }];
  });
}

const MORE_OR_FEWER =
  /(?:^|[,;:(] ?|\b(?:and|but) )(?:(?:far|many|even|a few) )?(more|fewer)(?! than)(?= \p{L})/iu;
const MOVE_VERBS =
  /\b(?:(risen|rose|increased|grew|grown|gone up|went up)|(fallen|fell|decreased|dropped|gone down|went down|declined))\b/i;
/** A sentence that wishes, asks or denies something does not state what happened. */
const NOT_STATED =
  /\b(?:will|would|should|could|may|might|must|can|need|needs|want|aim|expect\p{L}*|hope|plan(?:s|ned)? to|if|until|not|no|never|n't|than|whether|to (?:rise|fall))\b|\?/iu;

/**
 * Finds claims of a direction that the figures contradict: "More families …" or "has risen" although the figure fell both since the period
 * before and since last year.
 */
export function directionFaults(
  text: string,
  indicator: Indicator,
  { sincePrevious, sinceLastYear }: OwnMoves,
  counts: readonly HeldCounts[],
): readonly MoveFault[] {
  const moves = [sincePrevious, sinceLastYear].filter((move) => move !== undefined);
  const [lastMove] = moves;
  if (lastMove === undefined || indicator.unit.kind === 'unknown') return [];
  return sentencesOf(text).flatMap((sentence): readonly MoveFault[] => {
    const plainText = searchableText(sentence);
    const isOnLastYear = ON_LAST_YEAR.test(plainText);
    const remainingText = isOnLastYear ? plainText.replace(ON_LAST_YEAR, '') : plainText;
    if (NOT_STATED.test(remainingText) || TIME_WORDS.test(remainingText) || OTHER_WORDS.test(remainingText))
      return [];
    const saidMove = wayOf(remainingText, indicator);
    const movesMeant = isOnLastYear ? (sinceLastYear === undefined ? [] : [sinceLastYear]) : moves;
    if (saidMove === undefined || movesMeant.length === 0) return [];
    const isOpposite = (change: number) => (saidMove.saidWay === 'up' ? change < 0 : change > 0);
    if (!movesMeant.every(({ change }) => isOpposite(change))) return [];
    // "More" may describe the number of people behind a share, which can rise while the share falls.
    const isOfCounts = saidMove.isCounted && indicator.unit.kind !== 'count';
    if (isOfCounts && !countMoves(movesMeant, counts).every(isOpposite)) return [];
    if (isOfCounts && countMoves(movesMeant, counts).length === 0) return [];
    return [
      {
        kind: 'direction',
        foundText: saidMove.foundText,
        indicator,
        actualMove: isOnLastYear ? (sinceLastYear ?? lastMove) : lastMove,
      },
    ];
  });
}

type SaidMove = { readonly saidWay: 'up' | 'down'; readonly foundText: string; readonly isCounted: boolean };

function wayOf(sentence: string, indicator: Indicator): SaidMove | undefined {
  const moreMatch = MORE_OR_FEWER.exec(sentence);
  if (moreMatch !== null) {
    const moreWord = moreMatch[1] ?? '';
    const textAfter = sentence.slice(moreMatch.index + moreMatch[0].length);
    const noun = /^ \p{L}+/u.exec(textAfter)?.[0] ?? '';
    const isAboutIndicator =
      namesCounted(indicator, textAfter) && titleShareIn(sentence, indicator) >= ENOUGH_OF_TITLE;
    return isAboutIndicator
      ? {
          saidWay: moreWord.toLowerCase() === 'more' ? 'up' : 'down',
          foundText: `${moreWord}${noun}`,
          isCounted: true,
        }
      : undefined;
  }
  const verbMatch = MOVE_VERBS.exec(sentence);
  if (verbMatch === null) return undefined;
  const [clause = ''] = sentence
    .slice(0, verbMatch.index)
    .split(/[,;:(]/)
    .slice(-1);
  return titleShareIn(clause, indicator) < ENOUGH_OF_TITLE
    ? undefined
    : { saidWay: verbMatch[1] === undefined ? 'down' : 'up', foundText: verbMatch[0], isCounted: false };
}

/** How much of a title's own words a sentence must have to be about that indicator. */
const ENOUGH_OF_TITLE = 0.6;

function countMoves(moves: readonly OwnMove[], counts: readonly HeldCounts[]): readonly number[] {
  const countIn = (period: OwnMove['to']['period']) =>
    counts.find(
      (heldCounts) => heldCounts.period?.end === period.end && heldCounts.period.family === period.family,
    )?.part;
  return moves.flatMap(({ from, to }) => {
    const [earlierCount, laterCount] = [countIn(from.period), countIn(to.period)];
    return earlierCount === undefined || laterCount === undefined ? [] : [laterCount - earlierCount];
  });
}
