import { decimalsOf } from '@/domain/figures/rounding';
import { isWithinYear } from '@/domain/figures/period';
import {
  agreementOf,
  isRunningTotal,
  periodsAveraged,
  runningSpanOf,
  timeSpanOf,
  type Agreement,
  type CountedSpan,
  type TimeSpan,
} from './amountsOverTime';
import { bySeries, countedSeries, type CountedSeries } from './countedSeries';
import { namesPeriod, namesYear, subjectOfRunningTotal } from './flowWords';
import { shownNumber, type AuditFigure } from './packFigures';
import { yearBegins } from './periodSums';
import { isUnitOverTime, timeWordsOf, type TimeWords } from './timeWords';
import type { Cell } from './unknowns';

/** A number of each figure of a series that adds up over time: the people counted, or those that a share is out of. */
export type TimedSeries = CountedSeries & {
  readonly quantity: 'count' | 'out of';
  readonly words: TimeWords;
  /** What is counted. Only series of one subject are joined. */
  readonly subject: string;
  /** The time that a figure counts. */
  readonly spanOf: (cell: Pick<Cell, 'period' | 'indicator'>) => TimeSpan | undefined;
};

/** Finds the counts of people, and the two counts behind each share that gives them. */
export function timedSeries(figures: readonly AuditFigure[]): readonly TimedSeries[] {
  const shares = bySeries(
    figures.filter(({ indicator: { people, measure } }) => people && measure.kind === 'ratio'),
  ).filter((share) => share.figures.some(({ numerator }) => numerator !== undefined) && isNoAverage(share));
  return [
    ...[...countedSeries(figures), ...bySeries(figures.filter(isPeopleOverTime))].map((series) =>
      timed(series, 'count', ''),
    ),
    ...shares.flatMap((share) =>
      quantitiesOf(share).map((quantity) => timed(share, quantity, ` (${quantity} of a share)`)),
    ),
  ].filter(
    ({ firstFigure: { indicator }, subject }) => indicator.inYear !== 'last' && !/^(?: \(.*)?$/.test(subject),
  );
}

function isPeopleOverTime({ indicator: { people, measure, unit } }: AuditFigure): boolean {
  return people && measure.kind === 'mean' && isUnitOverTime(unit);
}

/** The people that a rate is out of are there all the time, and do not add up over it. */
function quantitiesOf({ firstFigure: { indicator } }: CountedSeries): readonly TimedSeries['quantity'][] {
  const { measure } = indicator;
  return measure.kind === 'ratio' && measure.per === 100 ? ['count', 'out of'] : ['count'];
}

/** An average of shares is not the share of the sums. */
function isNoAverage({ firstFigure: { indicator } }: CountedSeries): boolean {
  return timeWordsOf(indicator.title, indicator).averageOf === undefined;
}

function timed(series: CountedSeries, quantity: TimedSeries['quantity'], kind: string): TimedSeries {
  const { indicator } = series.firstFigure;
  const words = timeWordsOf(indicator.title, indicator);
  const hasTimeWords = words.window !== undefined || words.averageOf !== undefined;
  const isRunning = isRunningTotal(indicator) && !hasTimeWords;
  const subject =
    isRunning && words.since === undefined ? subjectOfRunningTotal(indicator.title) : words.subject;
  return {
    ...series,
    quantity,
    words,
    subject: `${subject}${kind}`,
    spanOf: ({ period, indicator: cellIndicator }) => timeSpanOf(period, cellIndicator),
  };
}

/** Whether a title names the time that it counts, so that the titles alone are enough to join two series. */
export function hasNamedTime({ words, firstFigure: { indicator } }: TimedSeries): boolean {
  return (
    isRunningTotal(indicator) ||
    words.window !== undefined ||
    words.since !== undefined ||
    words.part !== undefined ||
    words.averageOf !== undefined ||
    namesPeriod(indicator.title)
  );
}

/** The limits of the sum over a figure's time, as an average over time shows them. Returns undefined if the figure is no average. */
export function sumLimitsOf(
  figure: AuditFigure,
  span: TimeSpan,
  words: TimeWords,
): { readonly lowerLimit: number; readonly upperLimit: number } | undefined {
  const periods = periodsAveraged(span, words);
  const value = shownNumber(figure);
  if (periods === undefined || value === undefined) return undefined;
  const halfUnit = 0.5 / 10 ** Math.max(decimalsOf(figure.text), figure.indicator.decimals);
  return {
    lowerLimit: Math.ceil((value - halfUnit) * periods.least - 1e-9),
    upperLimit: Math.floor((value + halfUnit) * periods.most + 1e-9),
  };
}

/**
 * How often two series together confirm that they count the same over different times, and how often they contradict it, beyond what each
 * confirms or contradicts alone.
 */
export function jointAgreement(firstSeries: TimedSeries, secondSeries: TimedSeries): Agreement {
  let [confirmations, contradictions] = [0, 0];
  const spansOfSecond = spansByPlace(secondSeries);
  for (const [placeKey, ownSpans] of spansByPlace(firstSeries)) {
    const otherSpans = spansOfSecond.get(placeKey) ?? [];
    const joint = agreementOf([...ownSpans, ...otherSpans]);
    const [first, second] = [agreementOf(ownSpans), agreementOf(otherSpans)];
    confirmations += joint.confirmations - first.confirmations - second.confirmations;
    contradictions += joint.contradictions - first.contradictions - second.contradictions;
  }
  return { confirmations, contradictions };
}

function spansByPlace(series: TimedSeries): ReadonlyMap<string, readonly CountedSpan[]> {
  const foundSpans = new Map<string, CountedSpan[]>();
  for (const figure of series.figures) {
    const timeSpan = series.spanOf(figure);
    const counted = timeSpan && countedSpan(figure, timeSpan, series);
    if (counted === undefined) continue;
    const placeKey = [timeSpan?.unit, figure.areaKey, ...figure.groups].join('|');
    const spans = foundSpans.get(placeKey);
    if (spans === undefined) foundSpans.set(placeKey, [counted]);
    else spans.push(counted);
  }
  return foundSpans;
}

function countedSpan(
  figure: AuditFigure,
  timeSpan: TimeSpan,
  { words, quantity }: TimedSeries,
): CountedSpan | undefined {
  const limits = sumLimitsOf(figure, timeSpan, words);
  if (limits !== undefined)
    return {
      ...timeSpan,
      count: (limits.lowerLimit + limits.upperLimit) / 2,
      tolerance: (limits.upperLimit - limits.lowerLimit) / 2,
    };
  const count = countIn(figure, quantity);
  return count === undefined || words.averageOf !== undefined ? undefined : { ...timeSpan, count };
}

function countIn(figure: AuditFigure, quantity: TimedSeries['quantity']): number | undefined {
  if (quantity === 'out of') return figure.denominator;
  return figure.indicator.measure.kind === 'ratio' ? figure.numerator : shownNumber(figure);
}

/**
 * A series of months or quarters whose title names the year may count the year so far. It does if the figures of another series contradict that it counts
 * its own periods, and contradict less that it counts the year so far.
 */
export function bestReading(series: TimedSeries, seriesOfSubject: readonly TimedSeries[]): TimedSeries {
  const { indicator, period } = series.firstFigure;
  if (!namesYear(indicator.title) || !isWithinYear(period) || isRunningTotal(indicator)) return series;
  if (series.words.window !== undefined || indicator.inYear !== undefined) return series;
  const contradictionsOf = (reading: TimedSeries) =>
    seriesOfSubject
      .filter((otherSeries) => otherSeries.firstFigure.series !== series.firstFigure.series)
      .reduce((total, otherSeries) => total + jointAgreement(reading, otherSeries).contradictions, 0);
  return [
    series,
    ...[yearBegins(indicator), ...FIRST_MONTHS].map((firstMonth) => ({
      ...series,
      spanOf: (cell: Pick<Cell, 'period'>) =>
        cell.period.family === 'Week' ? undefined : runningSpanOf(cell.period, firstMonth),
    })),
  ].reduce((best, reading) => (contradictionsOf(reading) < contradictionsOf(best) ? reading : best));
}

/** The months with which school years and calendar years begin. */
const FIRST_MONTHS = [9, 1];
