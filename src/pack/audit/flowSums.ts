import { agreementOf, isRunningTotal, timeSpanOf, type CountedSpan } from './amountsOverTime';
import { countedSeries, type CountedSeries } from './countedSeries';
import { namesPeriod, subjectOfFlow, windowIn, subjectOfRunningTotal } from './flowWords';
import { missingPeriods } from './missingPeriods';
import { shownNumber, type AuditFigure } from './packFigures';
import { keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/**
 * Joins indicators of one subject that count over different times, by their titles: months and the year to date, months and the last 12 months, weeks
 * and the last four weeks, months and quarters of another indicator. Each figure is the sum of the counts of its single months or weeks, which have no
 * cells of their own. If shown figures contradict this more often than they confirm it, the indicators are not joined.
 */
export function flowSums(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const countSeries = countedSeries(figures).filter(
    ({ firstFigure }) => firstFigure.indicator.inYear !== 'last',
  );
  const bySubject = new Map<string, CountedSeries[]>();
  for (const series of countSeries) {
    const subject = subjectOf(series);
    if (subject === '') continue;
    const seriesOfSubject = bySubject.get(subject);
    if (seriesOfSubject === undefined) bySubject.set(subject, [series]);
    else seriesOfSubject.push(series);
  }
  return [...bySubject.values()].flatMap((seriesOfSubject) =>
    flowsOf(seriesOfSubject).flatMap((flow) => equationsOf(flow, nameOf)),
  );
}

function subjectOf({ firstFigure: { indicator, period } }: CountedSeries): string {
  const window = windowIn(indicator.title, period);
  if (window !== undefined) return window.subject;
  return isRunningTotal(indicator) ? subjectOfRunningTotal(indicator.title) : subjectOfFlow(indicator.title);
}

/** For each series that is no running total, finds the series that count the same over other times. Each pair is found once. */
function flowsOf(seriesOfSubject: readonly CountedSeries[]): readonly (readonly CountedSeries[])[] {
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

function belongTogether(firstSeries: CountedSeries, secondSeries: CountedSeries): boolean {
  let [confirmations, contradictions] = [0, 0];
  const spansOfSecond = spansByPlace(secondSeries);
  for (const [placeKey, ownSpans] of spansByPlace(firstSeries)) {
    const otherSpans = spansOfSecond.get(placeKey) ?? [];
    const [jointAgreement, firstAgreement, secondAgreement] = [
      [...ownSpans, ...otherSpans],
      ownSpans,
      otherSpans,
    ].map(agreementOf);
    confirmations +=
      (jointAgreement?.confirmations ?? 0) -
      (firstAgreement?.confirmations ?? 0) -
      (secondAgreement?.confirmations ?? 0);
    contradictions +=
      (jointAgreement?.contradictions ?? 0) -
      (firstAgreement?.contradictions ?? 0) -
      (secondAgreement?.contradictions ?? 0);
  }
  // If one of the titles names its kind of period, the titles alone are enough to join the two series.
  const isPeriodNamed = [firstSeries, secondSeries].some(({ firstFigure }) => hasNamedTime(firstFigure));
  return confirmations >= contradictions && (isPeriodNamed || confirmations > 0);
}

function hasNamedTime({ indicator, period }: Pick<AuditFigure, 'indicator' | 'period'>): boolean {
  return (
    isRunningTotal(indicator) ||
    windowIn(indicator.title, period) !== undefined ||
    namesPeriod(indicator.title)
  );
}

function spansByPlace({ figures }: CountedSeries): ReadonlyMap<string, readonly CountedSpan[]> {
  const foundSpans = new Map<string, CountedSpan[]>();
  for (const figure of figures) {
    const [timeSpan, count] = [timeSpanOf(figure.period, figure.indicator), shownNumber(figure)];
    if (timeSpan === undefined || count === undefined) continue;
    const placeKey = [timeSpan.unit, figure.areaKey, ...figure.groups].join('|');
    foundSpans.set(placeKey, [...(foundSpans.get(placeKey) ?? []), { ...timeSpan, count }]);
  }
  return foundSpans;
}

function equationsOf(flow: readonly CountedSeries[], nameOf: NameOf): readonly Equation[] {
  const [firstSeries] = flow;
  if (firstSeries === undefined) return [];
  const { indicator, series } = firstSeries.firstFigure;
  const cells: readonly Cell[] = [
    ...flow.flatMap(({ figures }) => figures),
    ...missingPeriods(flow.map(({ figures }) => figures)),
  ];
  return cells.flatMap((figure): readonly Equation[] => {
    const timeSpan = timeSpanOf(figure.period, figure.indicator);
    if (timeSpan === undefined) return [];
    const period = { ...figure.period, family: timeSpan.unit === 'week' ? 'Week' : 'Month', years: 1 };
    const addedKeys = Array.from({ length: timeSpan.end - timeSpan.start }, (_, offset) =>
      keyOf('added', { ...figure, indicator, series, period: { ...period, step: timeSpan.start + offset } }),
    );
    return [
      {
        terms: [...addedKeys.map((key) => [key, 1] as const), [keyOf('count', figure), -1] as const],
        lowerLimit: 0,
        upperLimit: 0,
        explain: () => `${nameOf(figure)} is of the same as ${otherTitles(flow, figure)}, over other times`,
        assumedLimits: NO_LIMIT,
      },
    ];
  });
}

function otherTitles(flow: readonly CountedSeries[], { series }: Cell): string {
  return flow
    .filter(({ firstFigure }) => firstFigure.series !== series)
    .map(({ firstFigure }) => `"${firstFigure.indicator.title}"`)
    .join(' and ');
}
