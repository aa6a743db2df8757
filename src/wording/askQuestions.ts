import { changeAccount } from '@/domain/certainty/changeAccount';
import { surelyWent } from '@/domain/certainty/strongestChange';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import type { PlanData } from '@/domain/plan/planData';
import { areaName } from '@/domain/plan/planData';
import { isSamePeriod, samePeriodLastYear } from '@/domain/figures/period';
import { valueAt } from '@/domain/figures/series';
import { levelBefore } from '@/domain/report/levelBefore';
import type { AskReason, ToAsk } from '@/domain/report/toAskAbout';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { readWithThere } from './neighbourText';

type Pattern =
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
const SUITED: Readonly<Record<AskReason, readonly Pattern[]>> = {
  unusual: ['jump', 'level', 'one in', 'best', 'target'],
  newest: ['jump', 'level', 'best', 'one in', 'target'],
  concern: ['last year', 'concern', 'level', 'best', 'target'],
  longest: ['long', 'best', 'level', 'target'],
  furthest: ['one in', 'best', 'level', 'target', 'in a year', 'last year'],
  'next furthest': ['level', 'best', 'one in', 'in a year', 'target', 'last year'],
  behind: ['best', 'level', 'ordinary', 'in a year', 'target', 'last year', 'one in'],
};

/** One question for each figure, made from its facts; no two of one pattern where the facts allow another. */
export function askQuestions(data: PlanData, asks: readonly ToAsk[]): readonly string[] {
  const used = new Set<Pattern>();
  return asks.map((ask) => {
    const possible = SUITED[ask.because].flatMap((pattern) => {
      const text = QUESTIONS[pattern](data, ask);
      return text === undefined ? [] : [{ pattern, text }];
    });
    const chosen = possible.find(({ pattern }) => !used.has(pattern)) ?? possible[0];
    if (chosen === undefined) return PLAIN;
    used.add(chosen.pattern);
    return chosen.text;
  });
}

const PLAIN = 'Why is it so, what is being done, by whom, and when should we see it?';

const QUESTIONS: Readonly<Record<Pattern, (data: PlanData, ask: ToAsk) => string | undefined>> = {
  jump: (_, { row }) => jumpQuestion(row),
  'last year': (_, ask) => lastYearQuestion(ask),
  'one in': (_, { row }) => oneInQuestion(row),
  level: (data, ask) => levelQuestion(data, ask),
  best: (data, { row }) => bestQuestion(data, row),
  long: (_, { since }) =>
    since === undefined || since.periods < 2
      ? undefined
      : `It has been red since ${since.hiddenBefore === true ? 'at least ' : ''}${formatPeriodShort(since.since)}. What has been tried, and what will be different now?`,
  target: (_, { row }) => targetQuestion(row),
  'in a year': (_, { row }) => inAYearQuestion(row),
  ordinary: (_, ask) => ordinaryQuestion(ask),
  concern: () =>
    'Its recent figures are worse by more than chance. What changed, and what will bring it back?',
  plain: () => PLAIN,
};

/** "It nearly doubled, from 7% in 2023/24 to 13%. What happened, and is it still so?" */
function jumpQuestion(row: ScorecardRow): string | undefined {
  const { direction, observation, indicator } = row;
  if (direction.kind !== 'change' || observation?.reading.kind !== 'value' || direction.change === 0)
    return undefined;
  const [then, now] = [direction.before, observation.reading];
  const move = `${formatReading(then, indicator)} in ${formatPeriodShort(direction.previous)} to ${formatReading(now, indicator)}`;
  const verb = hasSmallNumbers(row) ? undefined : timesWord(now.value / then.value);
  return `It ${verb === undefined ? '' : `${verb}, `}${verb === undefined ? (direction.change > 0 ? 'rose from ' : 'fell from ') : 'from '}${move}. What happened, and is it still so?`;
}

/** The word for a ratio; undefined unless it is about two or a half. */
function timesWord(ratio: number): string | undefined {
  if (!Number.isFinite(ratio)) return undefined;
  if (ratio >= 2.05) return 'more than doubled';
  if (ratio >= 1.95) return 'doubled';
  if (ratio >= 1.75) return 'nearly doubled';
  if (ratio > 0.57) return undefined;
  if (ratio > 0.51) return 'nearly halved';
  return ratio >= 0.49 ? 'halved' : 'more than halved';
}

/** "A year ago, in Nov 2024, it was 93.2%. What changed, and what will bring it back?": only where that was better, and not where chance explains it. */
function lastYearQuestion({ row, strongest }: ToAsk): string | undefined {
  const { indicator, series, period, observation } = row;
  const signal = changeAccount(row)?.signal.kind;
  const isLast = row.direction.kind === 'change' && row.direction.lastYear;
  if (strongest.lastYear?.test?.likeness === 'similar') return undefined;
  if (isLast && (signal === 'chance' || signal === 'usual')) return undefined;
  const year = period && samePeriodLastYear(period);
  const then = year && valueAt(series, year);
  if (then === undefined || year === undefined || observation?.reading.kind !== 'value') return undefined;
  if (!isWorse(indicator.polarity, observation.reading.value, then.value)) return undefined;
  return `In ${formatPeriodShort(year)} it was ${formatReading(then, indicator)}, and now ${formatReading(observation.reading, indicator)}. What changed, and what will bring it back?`;
}

/** A larger share is no longer easier to see as one in so many. */
const MOST_ONE_IN = 34;

/** "It is about 1 in 18 here and 1 in 42 in similar areas. What makes the difference?" */
function oneInQuestion({ indicator, observation, comparators }: ScorecardRow): string | undefined {
  const { benchmark } = comparators.neighbours;
  if (indicator.unit.kind !== 'share' || indicator.polarity !== 'low') return undefined;
  if (observation?.reading.kind !== 'value' || benchmark.kind !== 'value') return undefined;
  const [ours, theirs] = [observation.reading.value, benchmark.reading.value];
  if (ours > MOST_ONE_IN || theirs <= 0 || ours <= theirs) return undefined;
  const [one, other] = [Math.round(100 / ours), Math.round(100 / theirs)];
  if (one >= other) return undefined;
  return `It is about 1 in ${one} here and 1 in ${other} in similar areas. What makes the difference?`;
}

/** "In 2021/22 we were level with similar areas. What has changed here that did not change there?" */
function levelQuestion(data: PlanData, { row, strongest }: ToAsk): string | undefined {
  const found = levelBefore(data, row);
  if (found === undefined) return undefined;
  // A question must not look for the cause of a last change that chance may explain.
  const { direction } = row;
  const isLastChange = direction.kind === 'change' && isSamePeriod(direction.previous, found.period);
  if (isLastChange && surelyWent(strongest) !== 'worse') return undefined;
  const was = found.was === 'level' ? 'level with' : 'better than';
  return `In ${formatPeriodShort(found.period)} we were ${was} similar areas. What has changed here that did not change there?`;
}

/** A neighbour with none at all has few children to count, and is no example. */
function bestQuestion(data: PlanData, row: ScorecardRow): string | undefined {
  const { indicator, neighbours, observation } = row;
  const best = bestNeighbour(
    neighbours.filter(({ reading }) => reading !== undefined && reading.value !== 0),
    indicator.polarity,
  );
  if (best === undefined || observation?.reading.kind !== 'value') return undefined;
  if (!isWorse(indicator.polarity, observation.reading.value, best.reading.value)) return undefined;
  return `${areaName(data, best.area)}, a similar area, has ${formatReading(best.reading, indicator)}${readWithThere(data, row, best.area)}. What does it do that we do not?`;
}

/** "The target is 120. Which steps close the gap, and by when?" */
function targetQuestion({ rating, indicator }: ScorecardRow): string | undefined {
  const missed = rating.kind === 'rated' && rating.target?.met === false ? rating.target : undefined;
  if (missed === undefined) return undefined;
  const target = formatValue(missed.target.value, indicator.unit, missed.target.decimals);
  return `The target is ${target}. Which steps close the gap, by whom and by when?`;
}

/** "It is 179 and the target is 120. How far can it come in a year, and what will that take?" */
function inAYearQuestion({ rating, indicator, observation }: ScorecardRow): string | undefined {
  const missed = rating.kind === 'rated' && rating.target?.met === false ? rating.target : undefined;
  if (missed === undefined || observation?.reading.kind !== 'value') return undefined;
  const target = formatValue(missed.target.value, indicator.unit, missed.target.decimals);
  return `It is ${formatReading(observation.reading, indicator)} and the target is ${target}. How far can it come in a year, and what will that take?`;
}

/** "From 2.9% in 2023 to 3.2%: is it the usual up and down, or is there more to it?" */
function ordinaryQuestion({ row }: ToAsk): string | undefined {
  const { direction, observation, indicator } = row;
  if (!isOrdinary(row) || direction.kind !== 'change' || observation?.reading.kind !== 'value')
    return undefined;
  if (direction.change === 0) return undefined;
  const [then, now] = [direction.before, observation.reading].map((reading) =>
    formatReading(reading, indicator),
  );
  return `It was ${then} in ${formatPeriodShort(direction.previous)} and is ${now}: is it the usual up and down, or is there more to it?`;
}

function isOrdinary(row: ScorecardRow): boolean {
  const kind = changeAccount(row)?.signal.kind;
  return kind === 'chance' || kind === 'usual';
}

function isWorse(polarity: ScorecardRow['indicator']['polarity'], ours: number, theirs: number): boolean {
  return polarity === 'high' ? ours < theirs : polarity === 'low' && ours > theirs;
}
