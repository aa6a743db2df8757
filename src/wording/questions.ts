import { isHidden } from '@/domain/figures/reading';
import { oppositeYearOnYear } from '@/domain/scorecard/oppositeYearOnYear';
import { neighbourPlace, type NeighbourPlace } from '@/domain/scorecard/neighbourPlace';
import { otherColourByTarget } from '@/domain/scorecard/targetColour';
import { changeAccount } from '@/domain/certainty/changeAccount';
import { strongestOf } from '@/domain/certainty/strongestChange';
import type { CountsMove } from '@/domain/certainty/countsMove';
import type { Indicator } from '@/domain/figures/indicator';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import type { GrowingGap } from '@/domain/scorecard/growingGap';
import type { RedRun } from '@/domain/scorecard/redSince';
import { formatNumber, formatReading } from '@/ui/formatValue';
import { formatPoints } from './certaintyText';
import { rowSignalText } from './signalText';
import { fewNeighboursText } from './comparatorText';
import { reporter } from './ratingText';
import { UNKNOWN_BEFORE_WORDS } from './sinceTag';

/** What a row alone does not say: since when it is red, how its gap to England has grown, and which neighbour does best. */
export type QuestionFacts = {
  readonly redRun?: RedRun | undefined;
  readonly growingGap?: GrowingGap | undefined;
  readonly bestNeighbour?: string | undefined;
  /** That the target is another than that of the period before: it may have turned the rating. */
  readonly movedTarget?: string | undefined;
  /** The people behind the figure and behind the one before, where both are published. */
  readonly counts?: CountsMove | undefined;
};

/** What the figure must be read with, and its figure for the same period where there is one. */
export type CompanionFact = Pick<Indicator, 'title'> & { readonly figure?: string | undefined };

/** What a member may ask, by the state of the figure; at most five, the most telling first. */
export function questionsFor(
  row: ScorecardRow,
  queries: number,
  companions: readonly CompanionFact[] = [],
  facts: QuestionFacts = {},
): readonly string[] {
  return [
    ...reportQuestions(row),
    ...ratingQuestions(row, facts),
    ...companions.slice(0, 1).map(companionQuestion),
    ...(queries === 0
      ? []
      : [
          queries === 1
            ? 'Has the doubt about the data been settled, and by whom?'
            : 'Which of the doubts about the data have been settled, and by whom?',
        ]),
    ...lastYearQuestions(row),
    ...directionQuestions(row, facts.counts),
    ...neighbourQuestions(row, facts),
    ...levelQuestions(row),
  ].slice(0, 5);
}

/** Asks about two reporters who do not agree: the council says amber, Ofsted green. */
function reportQuestions({ observation }: ScorecardRow): readonly string[] {
  const [firstRating, ...otherRatings] = observation?.reported ?? [];
  const differingRating = otherRatings.find(({ colour }) => colour !== firstRating?.colour);
  if (firstRating === undefined || differingRating === undefined) return [];
  return [
    `Why does ${reporter(firstRating.by)} report ${firstRating.colour} and ${reporter(differingRating.by)} ${differingRating.colour}?`,
  ];
}

function ratingQuestions(row: ScorecardRow, facts: QuestionFacts): readonly string[] {
  const { rating, observation, indicator } = row;
  if (rating.kind === 'not rated') {
    if (rating.because.reason === 'neutral')
      return ['What would worry us here: a rise, a fall, or a change in who is counted?'];
    // The rating of the newest figure is withheld with it, so nobody can ask why there is none.
    if (isHidden(row.laterObservation?.reading)) return [];
    return ['Why is there no rating, when will there be one, and what is used meanwhile?'];
  }
  const provisionalQuestions =
    observation?.status === 'provisional'
      ? ['The figure is provisional: when is it settled, and could the rating change?']
      : [];
  switch (rating.colour) {
    case 'red':
      return [
        redQuestion(facts, row),
        ...(facts.growingGap === undefined ? [] : [growingQuestion(facts.growingGap, indicator)]),
        'When will it recover, and what should we see at the next meeting?',
        ...provisionalQuestions,
      ];
    case 'amber':
      return [
        otherColourByTarget(rating, row.target) === 'green'
          ? 'Why is it amber, when it meets its target?'
          : 'What would tip it into red, and what would make it green?',
        ...provisionalQuestions,
      ];
    case 'green':
      return ['Is it sustained, and which children is it not true for?', ...provisionalQuestions];
  }
}

function companionQuestion({ title, figure }: CompanionFact): string {
  return figure === undefined
    ? `What is “${title}” for the same period? This figure misleads without it.`
    : `“${title}” is ${figure} for the same period: what do the two say together?`;
}

function redQuestion({ redRun, movedTarget }: QuestionFacts, row: ScorecardRow): string {
  if (redRun === undefined) return 'Why is it red, and what has been tried?';
  const since = formatPeriodShort(redRun.since);
  if (redRun.unknownBefore !== undefined)
    return `It has been red since at least ${since}, and ${UNKNOWN_BEFORE_WORDS[redRun.unknownBefore]}: what has been tried, and why has it not been enough?`;
  return redRun.periods > 1
    ? `It has been red since ${since}, ${redRun.periods} periods in a row: what has been tried, and why has it not been enough?`
    : `It is red in ${since} and was not the period before${movedTarget === undefined ? seasonClause(row) : `: ${movedTarget}. What will it take to meet it?`}`;
}

/** A month that turned red as its target moved, while the figure is no worse than in the same month last year. */
function seasonClause({ indicator, direction }: ScorecardRow): string {
  const isSeason = indicator.seasonal && direction.kind === 'change' && direction.lastYear;
  if (!isSeason || direction.word === 'worsening') return ': what is behind it?';
  const comparisonWord = direction.word === 'improving' ? 'better than' : 'the same as';
  return `, though it is ${comparisonWord} in ${formatPeriodShort(direction.previous)}: is it the time of year, or is there more to it?`;
}

/** Asks about a gap that grows: "The gap to England grew from 2.0 points in 2021/22 to 3.1, 3.8 and 4.2: why does it grow?" */
function growingQuestion({ from, sizes, decimals }: GrowingGap, indicator: Indicator): string {
  const [firstSize = 0, ...laterSizes] = sizes;
  const laterTexts = laterSizes.map((size) => formatNumber(size, decimals));
  const laterList = `${laterTexts.slice(0, -1).join(', ')} and ${laterTexts.at(-1)}`;
  const startText = formatPoints(firstSize, { ...indicator, decimals });
  return `The gap to England grew from ${startText} in ${formatPeriodShort(from)} to ${laterList}: why does it grow?`;
}

/** The move itself, with what its account says of it, so that nobody has to look it up. Nothing of a move that cannot be judged. */
function directionQuestions(row: ScorecardRow, counts: CountsMove | undefined): readonly string[] {
  const { rating, direction, observation, indicator } = row;
  if (direction.kind !== 'change' || observation?.reading.kind !== 'value') return [];
  if (changeAccount(row)?.signal.kind === 'unknown') return [];
  const colour = rating.kind === 'rated' ? rating.colour : undefined;
  const [earlierText, latestText] = [direction.before, observation.reading].map((reading) =>
    formatReading(reading, indicator),
  );
  const signal = rowSignalText(row);
  const move = `from ${earlierText} to ${latestText} since ${formatPeriodShort(direction.previous)}${signal === undefined ? '' : `, ${signal}`}`;
  if (direction.word === 'worsening' && counts !== undefined && colour !== 'green')
    return [`${countsText(counts, indicator)}: ${changeQuestion(row)}`];
  if (direction.word === 'worsening')
    return [
      colour === 'green'
        ? `It is green but has gone ${move}: ${isOrdinary(row) ? changeQuestion(row) : 'what explains it?'}`
        : `It has gone ${move}: ${changeQuestion(row)}`,
    ];
  return direction.word === 'improving' && colour === 'red'
    ? [
        `It is red but has gone ${move}: ${isOrdinary(row) ? changeQuestion(row) : 'what is working, and is it fast enough?'}`,
      ]
    : [];
}

/**
 * Says how the two counts behind a share moved: "The number of children with three or more placements rose by 25 to 62, while the number of
 * children looked after on 31 March fell by 26 to 476". Each is called what the indicator calls its numerator and denominator.
 */
function countsText({ now: countsNow, before }: CountsMove, { numerator, denominator }: Indicator): string {
  const countedText = numerator === undefined ? 'The number counted' : `The ${numberPhrase(numerator)}`;
  const totalText =
    denominator === undefined ? 'the number they are out of' : `the ${numberPhrase(denominator)}`;
  const movesApart = countsNow.numerator > before.numerator !== countsNow.denominator > before.denominator;
  const countedSentence = `${countedText} ${movedText(countsNow.numerator, before.numerator)}`;
  const totalSentence = `${totalText} ${movedText(countsNow.denominator, before.denominator)}`;
  return `${countedSentence}, ${movesApart ? 'while' : 'and'} ${totalSentence}`;
}

/** A move that is no more than usual, or than chance makes, need not have a cause of its own. */
function changeQuestion(row: ScorecardRow): string {
  return isOrdinary(row) ? 'is it the usual up and down, or is there more to it?' : 'what changed?';
}

function isOrdinary(row: ScorecardRow): boolean {
  const kind = changeAccount(row)?.signal.kind;
  return kind === 'usual' || kind === 'chance';
}

function movedText(countNow: number, countBefore: number): string {
  if (countNow === countBefore) return `was ${formatNumber(countNow, 0)}, as before`;
  const size = formatNumber(Math.abs(countNow - countBefore), 0);
  return `${countNow > countBefore ? 'rose' : 'fell'} by ${size} to ${formatNumber(countNow, 0)}`;
}

/**
 * Puts "number of" before what is counted: "number of children looked after on 31 March". If the name says only what they do or have: "number
 * in education, employment or training".
 */
function numberPhrase(name: string): string {
  return /^(in|on|at|not|with|without|within|who|whose) /i.test(name)
    ? `number ${inSentence(name)}`
    : `number of ${inSentence(name)}`;
}

/** Fits a name into a sentence, such as "Children looked after on 31 March": its first letter is made small, unless it begins an abbreviation. */
function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** A month that is better than the one before can be far worse than a year ago. A year that is no more than chance needs no cause. */
function lastYearQuestions(row: ScorecardRow): readonly string[] {
  const oppositeChange = oppositeYearOnYear(row);
  if (oppositeChange === undefined || strongestOf(row).lastYear?.test?.likeness === 'similar') return [];
  const sideThen = row.direction.kind === 'change' && row.direction.change > 0 ? 'lower' : 'higher';
  const lastYearText = `${formatReading(oppositeChange.reading, row.indicator)} in ${formatPeriodShort(oppositeChange.period)}`;
  return [`It was ${lastYearText}: why is it ${sideThen} than a year ago?`];
}

function neighbourQuestions(row: ScorecardRow, { bestNeighbour }: QuestionFacts): readonly string[] {
  const fewNeighbours = fewNeighboursText(row.comparators.neighbours);
  if (fewNeighbours !== undefined) return [`${fewNeighbours} What else could it be compared with?`];
  const reading = row.observation?.reading;
  const neighbourStanding =
    reading?.kind === 'value' ? neighbourPlace(reading, row.neighbours, row.indicator.polarity) : undefined;
  return neighbourStanding !== undefined && neighbourStanding.better > 0
    ? [
        bestNeighbour === undefined
          ? `${doBetterText(neighbourStanding)} better: which do best, and what do they do?`
          : `${doBetterText(neighbourStanding)} better (${bestNeighbour}): what do they do that we could?`,
      ]
    : [];
}

/** How many neighbours do better, with the verb: "8 of 10 neighbours do", "All 10 neighbours do", "1 of 10 neighbours does". */
function doBetterText({ better, of }: NeighbourPlace): string {
  if (better === of) return of === 1 ? 'The one neighbour does' : `All ${of} neighbours do`;
  return `${better} of ${of} neighbours ${better === 1 ? 'does' : 'do'}`;
}

function levelQuestions({ indicator }: ScorecardRow): readonly string[] {
  return indicator.level === 'how-much'
    ? ['This says how many, and not how they fare: is anyone better off?']
    : ['What do children and families say about it?'];
}
