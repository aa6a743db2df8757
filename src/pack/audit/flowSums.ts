import { isRunningTotal } from './amountsOverTime';
import { missingPeriods } from './missingPeriods';
import { nestedTimes } from './nestedTimes';
import type { TitleNaming } from './partsByTitle';
import type { AuditFigure } from './packFigures';
import {
  bestReading,
  hasNamedTime,
  jointAgreement,
  sumLimitsOf,
  timedSeries,
  type TimedSeries,
} from './timedSeries';
import { keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/**
 * Joins indicators of one subject that count over different times, by their titles: months and the year to date, months and the last 12 months, years and
 * their three-year average, terms that titles name and the school year, months and quarters of another indicator. Each figure is the sum of the counts
 * of its single months or weeks, which have no cells of their own, and so is each count behind a share. If shown figures contradict this more often than
 * they confirm it, the indicators are not joined.
 */
export function flowSums(figures: readonly AuditFigure[], naming: TitleNaming): readonly Equation[] {
  const bySubject = new Map<string, TimedSeries[]>();
  for (const series of timedSeries(figures)) {
    const seriesOfSubject = bySubject.get(series.subject);
    if (seriesOfSubject === undefined) bySubject.set(series.subject, [series]);
    else seriesOfSubject.push(series);
  }
  return [...bySubject.values()].flatMap((seriesOfSubject) => {
    const readSeries =
      seriesOfSubject.length < 2
        ? seriesOfSubject
        : seriesOfSubject.map((series) => bestReading(series, seriesOfSubject));
    return [
      ...flowsOf(readSeries).flatMap((flow) => equationsOf(flow, naming.nameOf)),
      ...nestedTimes(readSeries, naming),
    ];
  });
}

/** For each series that is no running total, finds the series that count the same over other times. Each pair is found once. */
function flowsOf(seriesOfSubject: readonly TimedSeries[]): readonly (readonly TimedSeries[])[] {
  return seriesOfSubject
    .filter(({ firstFigure }) => !isRunningTotal(firstFigure.indicator))
    .flatMap((firstSeries, index, periodSeries) => {
      const joinedSeries = seriesOfSubject.filter(
        (candidate) =>
          candidate !== firstSeries &&
          !periodSeries.slice(0, index).includes(candidate) &&
          belongTogether(firstSeries, candidate),
      );
      return joinedSeries.length === 0 ? [] : [[firstSeries, ...joinedSeries]];
    });
}

function belongTogether(firstSeries: TimedSeries, secondSeries: TimedSeries): boolean {
  const { confirmations, contradictions } = jointAgreement(firstSeries, secondSeries);
  // If one of the titles names its kind of period, the titles alone are enough to join the two series.
  const isPeriodNamed = [firstSeries, secondSeries].some(hasNamedTime);
  return confirmations >= contradictions && (isPeriodNamed || confirmations > 0);
}

function equationsOf(flow: readonly TimedSeries[], nameOf: NameOf): readonly Equation[] {
  const [firstSeries] = flow;
  if (firstSeries === undefined) return [];
  const missingCells = missingPeriods(flow);
  return flow.flatMap((series) =>
    [...series.figures, ...missingCells.filter((cell) => cell.series === series.firstFigure.series)].flatMap(
      (figure) => figureEquations(figure, { series, flow, firstSeries, nameOf }),
    ),
  );
}

/** The equation of one figure of a series: it is the sum of its months or weeks. An average over time is within its rounding of a share of that sum. */
function figureEquations(
  figure: Cell | AuditFigure,
  {
    series: { quantity, words, spanOf },
    flow,
    firstSeries,
    nameOf,
  }: {
    readonly series: TimedSeries;
    readonly flow: readonly TimedSeries[];
    readonly firstSeries: TimedSeries;
    readonly nameOf: NameOf;
  },
): readonly Equation[] {
  const timeSpan = spanOf(figure);
  if (timeSpan === undefined) return [];
  const explain = () => `${nameOf(figure)} is of the same as ${otherTitles(flow, figure)}, over other times`;
  const limits = 'text' in figure ? sumLimitsOf(figure, timeSpan, words) : undefined;
  if (words.averageOf !== undefined && limits === undefined) return [];
  // The sum over an average's time is a number of its figure, which has no amount of money.
  const totalKey = keyOf(limits === undefined ? quantity : 'amount', figure);
  const { indicator, series } = firstSeries.firstFigure;
  const period = { ...figure.period, family: timeSpan.unit === 'week' ? 'Week' : 'Month', years: 1 };
  const addedKeys = Array.from({ length: timeSpan.end - timeSpan.start }, (_, offset) =>
    keyOf('added', {
      ...figure,
      indicator,
      series: quantity === 'count' ? series : `${series}|${quantity}`,
      period: { ...period, step: timeSpan.start + offset },
    }),
  );
  return [
    {
      terms: [...addedKeys.map((key) => [key, 1] as const), [totalKey, -1] as const],
      lowerLimit: 0,
      upperLimit: 0,
      explain,
      assumedLimits: NO_LIMIT,
    },
    ...(limits === undefined
      ? []
      : [{ terms: [[totalKey, 1] as const], ...limits, explain, assumedLimits: NO_LIMIT }]),
  ];
}

function otherTitles(flow: readonly TimedSeries[], { series }: Cell): string {
  return flow
    .filter(({ firstFigure }) => firstFigure.series !== series)
    .map(({ firstFigure }) => `"${firstFigure.indicator.title}"`)
    .join(' and ');
}
