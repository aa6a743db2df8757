import type { TimeSpan } from './amountsOverTime';
import { shownNumber, type AuditFigure } from './packFigures';
import { partsByTitle, type TitleNaming } from './partsByTitle';
import { jointAgreement, type TimedSeries } from './timedSeries';
import type { Equation } from './unknowns';

type Timed = { readonly series: TimedSeries; readonly figure: AuditFigure; readonly span: TimeSpan };
type NestedPair = { readonly shorter: Timed; readonly longer: Timed };

/**
 * Finds counts of one subject where one covers the time of the other and more, because a title names a part of the year or a starting date:
 * "April to September" contains "April to June", and "since 2021" contains last year's "since 2021". The difference counts people too.
 */
export function nestedTimes(
  seriesOfSubject: readonly TimedSeries[],
  naming: TitleNaming,
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

/** A single month may name the day of a stock, as in "Children in care (March)". The year does not contain that. */
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

/** Pairs each count with the next longer one among counts that begin or end with the same month. */
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

/** Whether no shown figures of two series contradict that the longer time contains the shorter. */
function areOfTheSame(pairs: readonly NestedPair[]): boolean {
  const [firstPair] = pairs;
  if (firstPair === undefined) return false;
  const { shorter, longer } = firstPair;
  if (shorter.series !== longer.series) {
    const { confirmations, contradictions } = jointAgreement(shorter.series, longer.series);
    if (contradictions > confirmations) return false;
  }
  return pairs.every((pair) => {
    const [shorterCount, longerCount] = [shownNumber(pair.shorter.figure), shownNumber(pair.longer.figure)];
    return shorterCount === undefined || longerCount === undefined || shorterCount <= longerCount;
  });
}

function equationOf(
  { shorter: { figure: shorter }, longer: { figure: longer } }: NestedPair,
  naming: TitleNaming,
): Equation {
  const partNames = naming.nameOf(shorter);
  return partsByTitle(
    {
      partFigures: [shorter],
      wholeFigure: longer,
      partNames,
      areAll: false,
      explain: () => `by their titles ${naming.nameOf(longer)} contains the time of ${partNames}`,
    },
    naming,
  );
}
