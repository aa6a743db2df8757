import { changeAccount } from '@/domain/certainty/changeAccount';
import { surelyWent } from '@/domain/certainty/strongestChange';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import type { PlanData } from '@/domain/plan/planData';
import { areaName } from '@/domain/plan/planData';
import { isSamePeriod, samePeriodLastYear } from '@/domain/figures/period';
import { valueAt } from '@/domain/figures/series';
import { lastLevelPeriod } from '@/domain/report/lastLevelPeriod';
import type { AskReason, FigureToAsk } from '@/domain/report/figuresToAskAbout';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { companionTextsThere } from './neighbourText';

type QuestionPattern =
  | 'jump'
  | 'last year'
  | 'one in'
  | 'level'
  | 'best'
  | 'long'
  | 'target'
  | 'in a year'
  | 'ordinary'
  | 'concern'
  | 'plain';

/** The patterns that suit why a figure was chosen, the most telling first. */
const PATTERNS_BY_REASON: Readonly<Record<AskReason, readonly QuestionPattern[]>> = {
  unusual: ['jump', 'level', 'one in', 'best', 'target'],
  newest: ['jump', 'level', 'best', 'one in', 'target'],
  concern: ['last year', 'concern', 'level', 'best', 'target'],
  longest: ['long', 'best', 'level', 'target'],
  furthest: ['one in', 'best', 'level', 'target', 'in a year', 'last year'],
  'next furthest': ['level', 'best', 'one in', 'in a year', 'target', 'last year'],
  behind: ['best', 'level', 'ordinary', 'in a year', 'target', 'last year', 'one in'],
};

/** Writes one question for each figure from its facts. No two questions have one pattern if the facts allow another. */
export function askQuestions(data: PlanData, figuresToAsk: readonly FigureToAsk[]): readonly string[] {
  const usedPatterns = new Set<QuestionPattern>();
  return figuresToAsk.map((ask) => {
    const possibleQuestions = PATTERNS_BY_REASON[ask.because].flatMap((pattern) => {
      const text = QUESTION_BY_PATTERN[pattern](data, ask);
      return text === undefined ? [] : [{ pattern, text }];
    });
    const chosenQuestion =
      possibleQuestions.find(({ pattern }) => !usedPatterns.has(pattern)) ?? possibleQuestions[0];
    if (chosenQuestion === undefined) return PLAIN_QUESTION;
    usedPatterns.add(chosenQuestion.pattern);
    return chosenQuestion.text;
  });
}

const PLAIN_QUESTION = 'Why is it so, what is being done, by whom, and when should we see it?';

const QUESTION_BY_PATTERN: Readonly<
  Record<QuestionPattern, (data: PlanData, ask: FigureToAsk) => string | undefined>
> = {
  jump: (_, { row }) => jumpQuestion(row),
  'last year': (_, ask) => lastYearQuestion(ask),
  'one in': (_, { row }) => oneInQuestion(row),
  level: (data, ask) => levelQuestion(data, ask),
  best: (data, { row }) => bestQuestion(data, row),
  long: (_, { since }) =>
    since === undefined || since.periods < 2
      ? undefined
      : `It has been red since ${since.unknownBefore === undefined ? '' : 'at least '}${formatPeriodShort(since.since)}. What has been tried, and what will be different now?`,
  target: (_, { row }) => targetQuestion(row),
  'in a year': (_, { row }) => inAYearQuestion(row),
  ordinary: (_, ask) => ordinaryQuestion(ask),
  concern: () =>
    'Its recent figures are worse by more than chance. What changed, and what will bring it back?',
  plain: () => PLAIN_QUESTION,
};

/** Asks about a sudden change: "It nearly doubled, from 7% in 2023/24 to 13%. What happened, and is it still so?" */
function jumpQuestion(row: ScorecardRow): string | undefined {
  const { direction, observation, indicator } = row;
  if (direction.kind !== 'change' || observation?.reading.kind !== 'value' || direction.change === 0)
    return undefined;
  const [earlierReading, latestReading] = [direction.before, observation.reading];
  const move = `${formatReading(earlierReading, indicator)} in ${formatPeriodShort(direction.previous)} to ${formatReading(latestReading, indicator)}`;
  const verb = hasSmallNumbers(row) ? undefined : timesWord(latestReading.value / earlierReading.value);
  return `It ${verb === undefined ? '' : `${verb}, `}${verb === undefined ? (direction.change > 0 ? 'rose from ' : 'fell from ') : 'from '}${move}. What happened, and is it still so?`;
}

/** Returns the words for a ratio that is about a half or two, or beyond: "nearly doubled", "halved". Returns undefined for any other ratio. */
function timesWord(ratio: number): string | undefined {
  if (!Number.isFinite(ratio)) return undefined;
  if (ratio >= 2.05) return 'more than doubled';
  if (ratio >= 1.95) return 'doubled';
  if (ratio >= 1.75) return 'nearly doubled';
  if (ratio > 0.57) return undefined;
  if (ratio > 0.51) return 'nearly halved';
  return ratio >= 0.49 ? 'halved' : 'more than halved';
}

/**
 * Asks about a figure that was better a year ago: "A year ago, in Nov 2024, it was 93.2%. What changed, and what will bring it back?" It does
 * not ask if chance explains the change.
 */
function lastYearQuestion({ row, strongest }: FigureToAsk): string | undefined {
  const { indicator, series, period, observation } = row;
  const signal = changeAccount(row)?.signal.kind;
  const isSinceLastYear = row.direction.kind === 'change' && row.direction.lastYear;
  if (strongest.lastYear?.test?.likeness === 'similar') return undefined;
  if (isSinceLastYear && (signal === 'chance' || signal === 'usual')) return undefined;
  const lastYear = period && samePeriodLastYear(period);
  const lastYearReading = lastYear && valueAt(series, lastYear);
  if (lastYearReading === undefined || lastYear === undefined || observation?.reading.kind !== 'value')
    return undefined;
  if (!isWorse(indicator.polarity, observation.reading.value, lastYearReading.value)) return undefined;
  return `In ${formatPeriodShort(lastYear)} it was ${formatReading(lastYearReading, indicator)}, and now ${formatReading(observation.reading, indicator)}. What changed, and what will bring it back?`;
}

/** A larger share is no longer easier to see as one in so many. */
const LARGEST_ONE_IN = 34;

/** Asks about a share as one in so many: "It is about 1 in 18 here and 1 in 42 in similar areas. What makes the difference?" */
function oneInQuestion({ indicator, observation, comparators }: ScorecardRow): string | undefined {
  const { benchmark } = comparators.neighbours;
  if (indicator.unit.kind !== 'share' || indicator.polarity !== 'low') return undefined;
  if (observation?.reading.kind !== 'value' || benchmark.kind !== 'value') return undefined;
  const [ourShare, neighbourShare] = [observation.reading.value, benchmark.reading.value];
  if (ourShare > LARGEST_ONE_IN || neighbourShare <= 0 || ourShare <= neighbourShare) return undefined;
  const [oneIn, otherOneIn] = [Math.round(100 / ourShare), Math.round(100 / neighbourShare)];
  if (oneIn >= otherOneIn) return undefined;
  return `It is about 1 in ${oneIn} here and 1 in ${otherOneIn} in similar areas. What makes the difference?`;
}

/**
 * Asks about the time when the area was level with similar areas: "In 2021/22 we were level with similar areas. What has changed here that did
 * not change there?"
 */
function levelQuestion(data: PlanData, { row, strongest }: FigureToAsk): string | undefined {
  const lastLevel = lastLevelPeriod(data, row);
  if (lastLevel === undefined) return undefined;
  // A question must not look for the cause of a last change that chance may explain.
  const { direction } = row;
  const isLastChange = direction.kind === 'change' && isSamePeriod(direction.previous, lastLevel.period);
  if (isLastChange && surelyWent(strongest) !== 'worse') return undefined;
  const standingThen = lastLevel.standing === 'level' ? 'level with' : 'better than';
  return `In ${formatPeriodShort(lastLevel.period)} we were ${standingThen} similar areas. What has changed here that did not change there?`;
}

/** A neighbour with none at all has few children to count, and is no example. */
function bestQuestion(data: PlanData, row: ScorecardRow): string | undefined {
  const { indicator, neighbours, observation } = row;
  const bestFigure = bestNeighbour(
    neighbours.filter(({ reading }) => reading !== undefined && reading.value !== 0),
    indicator.polarity,
  );
  if (bestFigure === undefined || observation?.reading.kind !== 'value') return undefined;
  if (!isWorse(indicator.polarity, observation.reading.value, bestFigure.reading.value)) return undefined;
  return `${areaName(data, bestFigure.area)}, a similar area, has ${formatReading(bestFigure.reading, indicator)}${companionTextsThere(data, row, bestFigure.area)}. What does it do that we do not?`;
}

/** Asks how the target will be met: "The target is 120. Which steps close the gap, by whom and by when?" */
function targetQuestion({ rating, indicator }: ScorecardRow): string | undefined {
  const missedTarget = rating.kind === 'rated' && rating.target?.isMet === false ? rating.target : undefined;
  if (missedTarget === undefined) return undefined;
  const target = formatValue(missedTarget.target.value, indicator.unit, missedTarget.target.decimals);
  return `The target is ${target}. Which steps close the gap, by whom and by when?`;
}

/** Asks how near the target can be in a year: "It is 179 and the target is 120. How far can it come in a year, and what will that take?" */
function inAYearQuestion({ rating, indicator, observation }: ScorecardRow): string | undefined {
  const missedTarget = rating.kind === 'rated' && rating.target?.isMet === false ? rating.target : undefined;
  if (missedTarget === undefined || observation?.reading.kind !== 'value') return undefined;
  const target = formatValue(missedTarget.target.value, indicator.unit, missedTarget.target.decimals);
  return `It is ${formatReading(observation.reading, indicator)} and the target is ${target}. How far can it come in a year, and what will that take?`;
}

/** Asks about an ordinary change: "It was 2.9% in 2023 and is 3.2%: is it the usual up and down, or is there more to it?" */
function ordinaryQuestion({ row }: FigureToAsk): string | undefined {
  const { direction, observation, indicator } = row;
  if (!isOrdinary(row) || direction.kind !== 'change' || observation?.reading.kind !== 'value')
    return undefined;
  if (direction.change === 0) return undefined;
  const [earlierText, latestText] = [direction.before, observation.reading].map((reading) =>
    formatReading(reading, indicator),
  );
  return `It was ${earlierText} in ${formatPeriodShort(direction.previous)} and is ${latestText}: is it the usual up and down, or is there more to it?`;
}

function isOrdinary(row: ScorecardRow): boolean {
  const kind = changeAccount(row)?.signal.kind;
  return kind === 'chance' || kind === 'usual';
}

function isWorse(
  polarity: ScorecardRow['indicator']['polarity'],
  ourValue: number,
  otherValue: number,
): boolean {
  return polarity === 'high' ? ourValue < otherValue : polarity === 'low' && ourValue > otherValue;
}
