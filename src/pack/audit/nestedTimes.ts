import type { TimeSpan } from './amountsOverTime';
import { shownNumber, type AuditFigure } from './packFigures';
import { jointAgreement, type TimedSeries } from './timedSeries';
import { keyOf, NO_LIMIT, type Equation, type NameOf } from './unknowns';

export type NestedNaming = {
  readonly nameOf: NameOf;
  readonly plan: string;
  readonly smallestCount: number;
};
type Timed = { readonly series: TimedSeries; readonly figure: AuditFigure; readonly span: TimeSpan };
type NestedPair = { readonly shorter: Timed; readonly longer: Timed };

/**
 * Finds counts of one subject of which one covers the time of the other and more, where a title names the part of a year or since when: "April to
 * September" holds "April to June", and "since 2021" of one year holds that of the year before. What is left is a count of people too.
 */
export function nestedTimes(
  seriesOfSubject: readonly TimedSeries[],
  naming: NestedNaming,
): readonly Equation[] {
  const counts = seriesOfSubject.filter(
    ({ quantity, words }) => quantity === 'count' && words.averageOf === undefined,
  );
  if (!counts.some(namesPart)) return [];
  const pairsBySeries = new Map<string, NestedPair[]>();
  for (const timed of timedByPlace(counts).values())
    for (const pair of nestedPairs(timed)) {
      const key = `${pair.shorter.figure.series}|${pair.longer.figure.series}`;
      pairsBySeries.set(key, [...(pairsBySeries.get(key) ?? []), pair]);
    }
  return [...pairsBySeries.values()].flatMap((pairs) =>
    areOfTheSame(pairs) ? pairs.map((pair) => equationOf(pair, naming)) : [],
  );
}

/** A single month may be the day of a stock, "Children in care (March)", which the year does not hold. */
function namesPart({ words: { part, since } }: TimedSeries): boolean {
  return since !== undefined || (part !== undefined && part.months > 1);
}

function timedByPlace(counts: readonly TimedSeries[]): ReadonlyMap<string, readonly Timed[]> {
  const timed = new Map<string, Timed[]>();
  for (const series of counts)
    for (const figure of series.figures) {
      const span = series.spanOf(figure);
      if (span?.unit !== 'month') continue;
      const place = [figure.areaKey, ...figure.groups].join('|');
      const timedInPlace = timed.get(place);
      if (timedInPlace === undefined) timed.set(place, [{ series, figure, span }]);
      else timedInPlace.push({ series, figure, span });
    }
  return timed;
}

/** Of the counts that begin or end with the same month, each and the next longer one. */
function nestedPairs(timed: readonly Timed[]): readonly NestedPair[] {
  const lengthOf = ({ span }: Timed) => span.end - span.start;
  return (['start', 'end'] as const).flatMap((side) => {
    const sorted = timed.toSorted((a, b) => a.span[side] - b.span[side] || lengthOf(a) - lengthOf(b));
    return sorted.flatMap((shorter, index): readonly NestedPair[] => {
      const longer = sorted.slice(index + 1).find((other) => lengthOf(other) > lengthOf(shorter));
      return longer !== undefined &&
        longer.span[side] === shorter.span[side] &&
        [shorter.series, longer.series].some(namesPart)
        ? [{ shorter, longer }]
        : [];
    });
  });
}

/** Whether no shown figures of two series contradict that the longer time holds the shorter. */
function areOfTheSame(pairs: readonly NestedPair[]): boolean {
  const [firstPair] = pairs;
  if (firstPair === undefined) return false;
  const { shorter, longer } = firstPair;
  if (shorter.series !== longer.series) {
    const { confirmations, contradictions } = jointAgreement(shorter.series, longer.series);
    if (contradictions > confirmations) return false;
  }
  return pairs.every(
    (pair) => (shownNumber(pair.shorter.figure) ?? 0) <= (shownNumber(pair.longer.figure) ?? Infinity),
  );
}

function equationOf(
  { shorter: { figure: shorter }, longer: { figure: longer } }: NestedPair,
  { nameOf, plan, smallestCount }: NestedNaming,
): Equation {
  const figureName = () => `${nameOf(longer)}: the rest beside ${nameOf(shorter)}`;
  return {
    terms: [
      [keyOf('count', shorter), 1],
      [keyOf('count', longer), -1],
    ],
    lowerLimit: Number.NEGATIVE_INFINITY,
    upperLimit: 0,
    explain: () => `by their titles ${nameOf(longer)} holds the time of ${nameOf(shorter)}`,
    assumedLimits: NO_LIMIT,
    remainder: {
      name: figureName,
      figureName,
      plan,
      minimum: 0,
      maximum: undefined,
      guard: [shorter, longer].every(({ isOwn }) => isOwn) ? 'small' : 'none',
      smallestCount,
    },
  };
}
