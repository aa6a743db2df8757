import type { Indicator } from '@/domain/figures/indicator';
import { namesCounted } from './countedNames';
import type { HeldCounts } from './heldCounts';
import { titleSaid } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import type { OwnMove, OwnMoves } from './ownMoves';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

/** A change that is true of other periods than a reader takes it for, or that goes the other way than the sentence says. */
export type MoveFault =
  /** `is`: the move that it is; `meant`: the one that the sentence is taken for. */
  | {
      readonly kind: 'since';
      readonly found: string;
      readonly indicator: Indicator;
      readonly is: OwnMove;
      readonly meant: OwnMove;
    }
  | {
      readonly kind: 'direction';
      readonly found: string;
      readonly indicator: Indicator;
      readonly is: OwnMove;
    };

/** Words that say of when a change is: the sentence is then not taken for the last one. */
const SAYS_WHEN =
  /\d{4}|\b(?:since|over|between|from (?=\d|the\b|that\b|an?\b|last\b)|(?<!looked )after|before|during|until|by (?:the )?(?:end|start)|years?|months?|quarters?|terms?|weeks?|ago|last|previous|past|earlier|once|when|decade|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|Christmas|Easter|pandemic|Covid)\b/i;
/** The same as last year's. */
const ON_LAST_YEAR =
  /\b(?:(?:on|than|since|from|compared (?:with|to)) (?:the )?(?:same (?:time|month|quarter|term|week) )?(?:last|previous) year|(?:than )?a year (?:ago|earlier|before)|year[- ]on[- ]year|at this time last year|at the same time last year)\b/i;
/** A move and not a distance from somebody else. */
const MOVED =
  /\b(?:rose|risen|rise|fell|fallen|fall|grew|grown|dropped|drop|increased?|decreased?|improved|worsened|declined|went (?:up|down)|gone (?:up|down)|up|down)(?: again| further)?(?: by| of)? $/i;
/** The gap to others moves too. */
const OTHERS = /\b(?:gap|England|neighbours?|similar areas|national\p{L}*|average|target|behind|ahead)\b/iu;

/** A size of change without a word of since when that is true of an older period alone: "fell by 6 points", since 2021. */
export function sinceFaults(
  claims: readonly NumberClaim[],
  indicator: Indicator,
  { last, year, earlier }: OwnMoves,
): readonly MoveFault[] {
  return claims.flatMap((claim): readonly MoveFault[] => {
    const sentence = `${claim.before}${claim.found}${claim.after}`;
    if (claim.of !== 'distance' || !MOVED.test(claim.before) || OTHERS.test(sentence)) return [];
    const isOnYear = ON_LAST_YEAR.test(sentence);
    if (!isOnYear && SAYS_WHEN.test(sentence)) return [];
    // Of a series by year the year before is the period before.
    const taken = isOnYear ? [year ?? last] : [last, year];
    const meant = taken.find((move) => move !== undefined);
    const isSize = ({ change }: OwnMove) =>
      Math.abs(Math.abs(change) - claim.value) <= claim.step / 2 + 10 ** -indicator.decimals + 1e-9;
    if (meant === undefined || taken.some((move) => move !== undefined && isSize(move))) return [];
    const others = isOnYear && last !== undefined && last !== meant ? [last, ...earlier] : earlier;
    const is = others.findLast(isSize);
    return is === undefined ? [] : [{ kind: 'since', found: claim.found, indicator, is, meant }];
  });
}

const MORE = /(?:^|[,;:(] ?|\b(?:and|but) )(?:(?:far|many|even|a few) )?(more|fewer)(?! than)(?= \p{L})/iu;
const VERBS =
  /\b(?:(risen|rose|increased|grew|grown|gone up|went up)|(fallen|fell|decreased|dropped|gone down|went down|declined))\b/i;
/** What is wished, asked or denied is no statement of what was. */
const NO_STATEMENT =
  /\b(?:will|would|should|could|may|might|must|can|need|needs|want|aim|expect\p{L}*|hope|plan(?:s|ned)? to|if|until|not|no|never|n't|than|whether|to (?:rise|fall))\b|\?/iu;

/** "More families …" or "has risen" where the figure fell both since the period before and since last year. */
export function directionFaults(
  text: string,
  indicator: Indicator,
  { last, year }: OwnMoves,
  counts: readonly HeldCounts[],
): readonly MoveFault[] {
  const moves = [last, year].filter((move) => move !== undefined);
  const [is] = moves;
  if (is === undefined || indicator.unit.kind === 'unknown') return [];
  return sentencesOf(text).flatMap((sentence): readonly MoveFault[] => {
    const plain = searchableText(sentence);
    const yearAlone = ON_LAST_YEAR.test(plain);
    const rest = yearAlone ? plain.replace(ON_LAST_YEAR, '') : plain;
    if (NO_STATEMENT.test(rest) || SAYS_WHEN.test(rest) || OTHERS.test(rest)) return [];
    const said = wayOf(rest, indicator);
    const taken = yearAlone ? (year === undefined ? [] : [year]) : moves;
    if (said === undefined || taken.length === 0) return [];
    const isOpposite = (change: number) => (said.way === 'up' ? change < 0 : change > 0);
    if (!taken.every(({ change }) => isOpposite(change))) return [];
    // "More" may be of the people behind a share, whose number can rise while the share falls.
    const isOfCounts = said.isCounted && indicator.unit.kind !== 'count';
    if (isOfCounts && !countsMoved(taken, counts).every(isOpposite)) return [];
    if (isOfCounts && countsMoved(taken, counts).length === 0) return [];
    return [{ kind: 'direction', found: said.found, indicator, is: yearAlone ? (year ?? is) : is }];
  });
}

type Said = { readonly way: 'up' | 'down'; readonly found: string; readonly isCounted: boolean };

function wayOf(sentence: string, indicator: Indicator): Said | undefined {
  const more = MORE.exec(sentence);
  if (more !== null) {
    const word = more[1] ?? '';
    const after = sentence.slice(more.index + more[0].length);
    const noun = /^ \p{L}+/u.exec(after)?.[0] ?? '';
    const isAbout = namesCounted(indicator, after) && titleSaid(sentence, indicator) >= ABOUT_IT;
    return isAbout
      ? { way: word.toLowerCase() === 'more' ? 'up' : 'down', found: `${word}${noun}`, isCounted: true }
      : undefined;
  }
  const verb = VERBS.exec(sentence);
  if (verb === null) return undefined;
  const [clause = ''] = sentence
    .slice(0, verb.index)
    .split(/[,;:(]/)
    .slice(-1);
  return titleSaid(clause, indicator) < ABOUT_IT
    ? undefined
    : { way: verb[1] === undefined ? 'down' : 'up', found: verb[0], isCounted: false };
}

/** The part of a title's own words that say that the sentence is about it. */
const ABOUT_IT = 0.6;

function countsMoved(moves: readonly OwnMove[], counts: readonly HeldCounts[]): readonly number[] {
  const at = (period: OwnMove['to']['period']) =>
    counts.find((one) => one.period?.end === period.end && one.period.family === period.family)?.part;
  return moves.flatMap(({ from, to }) => {
    const [then, now] = [at(from.period), at(to.period)];
    return then === undefined || now === undefined ? [] : [now - then];
  });
}
