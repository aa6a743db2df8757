import { agreementOf, isRunning, timesOf, type Amount } from './amountsOverTime';
import { countedSeries, type CountedSeries } from './countedSeries';
import { namesPeriod, subjectOfFlow, windowIn, withoutRunning } from './flowWords';
import { missingPeriods } from './missingPeriods';
import { shownNumber, type AuditFigure } from './packFigures';
import { keyOf, NO_LIMIT, type At, type Equation, type NameOf } from './unknowns';

/**
 * Sums over time that join indicators of one subject, by their titles: months and the year to date, months and the last 12 months, weeks and the last four weeks,
 * months and quarters of another indicator. Each figure is the sum of what was counted in its months or weeks, which are numbers without a cell. Where shown
 * figures contradict it more often than they bear it out, nobody takes them for the same.
 */
export function flowSums(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const counts = countedSeries(figures).filter(({ like }) => like.indicator.inYear !== 'last');
  const bySubject = new Map<string, CountedSeries[]>();
  for (const series of counts) {
    const subject = subjectOf(series);
    if (subject === '') continue;
    const own = bySubject.get(subject);
    if (own === undefined) bySubject.set(subject, [series]);
    else own.push(series);
  }
  return [...bySubject.values()].flatMap((some) => joined(some).flatMap((flow) => equationsOf(flow, nameOf)));
}

function subjectOf({ like: { indicator, period } }: CountedSeries): string {
  const window = windowIn(indicator.title, period);
  if (window !== undefined) return window.subject;
  return isRunning(indicator) ? withoutRunning(indicator.title) : subjectOfFlow(indicator.title);
}

/** The series that go together with the first that is no running total, by what they show. */
function joined(some: readonly CountedSeries[]): readonly (readonly CountedSeries[])[] {
  return some
    .filter(({ like }) => !isRunning(like.indicator))
    .flatMap((first, at, all) => {
      const others = some.filter(
        (one) => one !== first && !all.slice(0, at).includes(one) && goTogether(first, one),
      );
      return others.length === 0 ? [] : [[first, ...others]];
    });
}

function goTogether(one: CountedSeries, other: CountedSeries): boolean {
  let [yes, no] = [0, 0];
  const others = byPlace(other);
  for (const [place, own] of byPlace(one)) {
    const theirs = others.get(place) ?? [];
    const [both, mine, yours] = [[...own, ...theirs], own, theirs].map(agreementOf);
    yes += (both?.yes ?? 0) - (mine?.yes ?? 0) - (yours?.yes ?? 0);
    no += (both?.no ?? 0) - (mine?.no ?? 0) - (yours?.no ?? 0);
  }
  // Titles alone say that months and a quarter are of the same where one of them names its kind of period.
  const isSaid = [one, other].some(({ like }) => isTimed(like));
  return yes >= no && (isSaid || yes > 0);
}

function isTimed({ indicator, period }: Pick<AuditFigure, 'indicator' | 'period'>): boolean {
  return (
    isRunning(indicator) || windowIn(indicator.title, period) !== undefined || namesPeriod(indicator.title)
  );
}

function byPlace({ figures }: CountedSeries): ReadonlyMap<string, readonly Amount[]> {
  const found = new Map<string, Amount[]>();
  for (const figure of figures) {
    const [times, count] = [timesOf(figure.period, figure.indicator), shownNumber(figure)];
    if (times === undefined || count === undefined) continue;
    const place = [times.unit, figure.where, ...figure.sides].join('|');
    found.set(place, [...(found.get(place) ?? []), { ...times, count }]);
  }
  return found;
}

function equationsOf(flow: readonly CountedSeries[], nameOf: NameOf): readonly Equation[] {
  const [first] = flow;
  if (first === undefined) return [];
  const { indicator, series } = first.like;
  const cells: readonly At[] = [
    ...flow.flatMap(({ figures }) => figures),
    ...missingPeriods(flow.map(({ figures }) => figures)),
  ];
  return cells.flatMap((figure): readonly Equation[] => {
    const times = timesOf(figure.period, figure.indicator);
    if (times === undefined) return [];
    const period = { ...figure.period, family: times.unit === 'week' ? 'Week' : 'Month', years: 1 };
    const each = Array.from({ length: times.to - times.from }, (_, at) =>
      keyOf('added', { ...figure, indicator, series, period: { ...period, step: times.from + at } }),
    );
    return [
      {
        terms: [...each.map((key) => [key, 1] as const), [keyOf('count', figure), -1] as const],
        low: 0,
        high: 0,
        says: () => `${nameOf(figure)} is of the same as ${titlesBeside(flow, figure)}, over other times`,
        assumes: NO_LIMIT,
      },
    ];
  });
}

function titlesBeside(flow: readonly CountedSeries[], { series }: At): string {
  return flow
    .filter(({ like }) => like.series !== series)
    .map(({ like }) => `"${like.indicator.title}"`)
    .join(' and ');
}
