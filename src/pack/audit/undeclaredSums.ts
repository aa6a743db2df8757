import type { AuditFigure } from './packFigures';
import { bySeries, sameCounts, type IndicatorSeries } from './sameCounts';
import { titleSums } from './titleSums';
import { countsPeople, withoutSex } from './subjectWords';
import { keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/**
 * Equations between indicators that the plan does not declare but a reader sees: titles say that children are boys and girls, two counts add up to a
 * third in every shown cell, or the count behind a share has the title of another count.
 */
export function undeclaredSums(
  figures: readonly AuditFigure[],
  { nameOf, smallestCount }: { readonly nameOf: NameOf; readonly smallestCount: number },
): readonly Equation[] {
  const ownFigures = figures.filter(({ isOwn, indicator }) => isOwn && indicator.people);
  const counts = bySeries(ownFigures.filter(({ indicator }) => countsPeople(indicator)));
  return [
    ...sexSums(counts, nameOf),
    ...confirmedSexSums(counts, nameOf),
    ...threeSeriesSums(counts, nameOf),
    ...neighbouringRowSums(counts, nameOf),
    ...titleSums(counts, smallestCount).flatMap(({ totalSeries, parts }) =>
      sumEquations(totalSeries, parts, { nameOf, sumWords: 'is the sum, by their titles, of' }),
    ),
    ...sameCounts(ownFigures, counts, nameOf),
  ];
}

function sexSums(counts: readonly IndicatorSeries[], nameOf: NameOf): readonly Equation[] {
  const titledSeries = counts.map((series) => ({
    series,
    ...withoutSex(series.firstFigure.indicator.title),
  }));
  return titledSeries
    .filter(({ sex }) => sex === undefined)
    .flatMap(({ series: totalSeries, words }) => {
      const parts = titledSeries.filter((part) => part.sex !== undefined && part.words === words);
      const isPair = parts.length === 2 && parts[0]?.sex !== parts[1]?.sex;
      if (!isPair) return [];
      const bothParts = parts.map(({ series }) => series);
      return sumEquations(totalSeries, bothParts, { nameOf, sumWords: 'is the sum, by their titles, of' });
    });
}

/** Finds counts of boys and of girls whose titles are otherwise the same, and a count that is their sum in at least one cell and is contradicted in none. */
function confirmedSexSums(counts: readonly IndicatorSeries[], nameOf: NameOf): readonly Equation[] {
  const titledSeries = counts.map((series) => ({
    series,
    ...withoutSex(series.firstFigure.indicator.title),
  }));
  const wholes = titledSeries.filter(({ sex }) => sex === undefined);
  return titledSeries.flatMap((boys) =>
    titledSeries
      .filter((girls) => boys.sex === 'm' && girls.sex === 'f' && boys.words === girls.words)
      .flatMap((girls) => {
        const parts = [boys.series, girls.series];
        return wholes
          .filter(
            ({ series, words }) => words !== boys.words && areSum(series, parts, { cells: 1, digits: 0 }),
          )
          .flatMap(({ series }) =>
            sumEquations(series, parts, { nameOf, sumWords: 'is the sum, wherever all are shown, of' }),
          );
      }),
  );
}

/** At most this many rows directly below or above a count are tried as its parts. */
const MOST_ROWS = 12;
/**
 * The evidence that is needed for neighbouring rows. There are fewer combinations of these than of counts in any order, so less agreement is enough to
 * rule out chance.
 */
const [ROW_CELLS, ROW_DIGITS] = [2, 5];

function neighbouringRowSums(counts: readonly IndicatorSeries[], nameOf: NameOf): readonly Equation[] {
  const evidenceNeeded = {
    cells: ROW_CELLS,
    digits: ROW_DIGITS + Math.log2(Math.max(1, 2 * MOST_ROWS * counts.length)),
  };
  return [counts, counts.toReversed()].flatMap((rows) =>
    rows.flatMap((totalSeries, rowIndex) => {
      const nextRows = rows.slice(rowIndex + 1, rowIndex + 1 + MOST_ROWS);
      const lastRow = nextRows.findIndex(
        (_, index) => index > 0 && areSum(totalSeries, nextRows.slice(0, index + 1), evidenceNeeded),
      );
      return lastRow === -1
        ? []
        : sumEquations(totalSeries, nextRows.slice(0, lastRow + 1), {
            nameOf,
            sumWords: 'is the sum, wherever all are shown, of the rows beside it:',
          });
    }),
  );
}

/** The cells that must agree, and the binary digits of agreement that are needed in addition to what chance could give in all combinations tried. */
const [LEAST_CELLS, LEAST_DIGITS] = [3, 10];
/** If titles differ in few words, one cell with a total of 31 or more is enough: "Left care", "Left care early" and "Left care late". */
const ALIKE = { cells: 1, digits: 5 };

function threeSeriesSums(counts: readonly IndicatorSeries[], nameOf: NameOf): readonly Equation[] {
  const digits = LEAST_DIGITS + Math.log2(Math.max(1, counts.length ** 3 / 2));
  const byTotal = seriesByTotal(counts);
  return counts.flatMap((firstSeries, firstIndex) =>
    counts.slice(firstIndex + 1).flatMap((secondSeries) =>
      [...possibleTotals(firstSeries, secondSeries, byTotal)]
        .filter((totalSeries) => totalSeries !== firstSeries && totalSeries !== secondSeries)
        .filter((totalSeries) =>
          areSum(
            totalSeries,
            [firstSeries, secondSeries],
            areAlike([totalSeries, firstSeries, secondSeries]) ? ALIKE : { cells: LEAST_CELLS, digits },
          ),
        )
        .flatMap((totalSeries) =>
          sumEquations(totalSeries, [firstSeries, secondSeries], {
            nameOf,
            sumWords: 'is the sum, wherever all are shown, of',
          }),
        ),
    ),
  );
}

/** The indicators that show a certain number in a certain cell, by cell and number. */
function seriesByTotal(counts: readonly IndicatorSeries[]): ReadonlyMap<string, readonly IndicatorSeries[]> {
  const seriesByCellAndNumber = new Map<string, IndicatorSeries[]>();
  for (const series of counts)
    for (const [cell, { text }] of series.cells) {
      const key = `${cell}|${Number(text)}`;
      const sameNumber = seriesByCellAndNumber.get(key);
      if (sameNumber === undefined) seriesByCellAndNumber.set(key, [series]);
      else sameNumber.push(series);
    }
  return seriesByCellAndNumber;
}

/** The indicators that show the sum of two others in some cell. */
function possibleTotals(
  firstSeries: IndicatorSeries,
  secondSeries: IndicatorSeries,
  byTotal: ReadonlyMap<string, readonly IndicatorSeries[]>,
): ReadonlySet<IndicatorSeries> {
  return new Set(
    [...firstSeries.cells].flatMap(([cell, { text }]) => {
      const sum = Number(text) + Number(secondSeries.cells.get(cell)?.text ?? Number.NaN);
      return sum > 0 ? (byTotal.get(`${cell}|${sum}`) ?? []) : [];
    }),
  );
}

/** Whether titles have at least half of their words in common (half of the shortest title's), and not only words for people. */
function areAlike(allSeries: readonly IndicatorSeries[]): boolean {
  const words = allSeries.map(
    ({ firstFigure }) => new Set(withoutSex(firstFigure.indicator.title).words.split(' ').filter(Boolean)),
  );
  const fewest = Math.min(...words.map(({ size }) => size));
  const common = [...(words[0] ?? [])].filter((word) => words.every((titleWords) => titleWords.has(word)));
  return common.length > 0 && common.length >= fewest / 2;
}

type Evidence = { readonly cells: number; readonly digits: number };

function areSum(
  totalSeries: IndicatorSeries,
  parts: readonly IndicatorSeries[],
  evidenceNeeded: Evidence,
): boolean {
  let [cells, agreedDigits] = [0, 0];
  for (const [cell, { text }] of totalSeries.cells) {
    const total = Number(text);
    const values = parts.map((part) => Number(part.cells.get(cell)?.text ?? Number.NaN));
    const sum = values.reduce((subtotal, value) => subtotal + value, 0);
    if (Number.isNaN(total) || Number.isNaN(sum)) continue;
    if (sum !== total) return false;
    if (values.filter((value) => value > 0).length < 2) continue;
    cells += 1;
    agreedDigits += Math.log2(total + 1);
  }
  return cells >= evidenceNeeded.cells && agreedDigits >= evidenceNeeded.digits;
}

function sumEquations(
  totalSeries: IndicatorSeries,
  parts: readonly IndicatorSeries[],
  { nameOf, sumWords }: { readonly nameOf: NameOf; readonly sumWords: string },
): readonly Equation[] {
  const cells = new Map([...parts, totalSeries].flatMap((series) => [...series.cells]));
  const cellOf = (cell: AuditFigure, { firstFigure: { indicator, series } }: IndicatorSeries): Cell => ({
    ...cell,
    indicator,
    series,
  });
  return [...cells.values()].map((cell) => ({
    terms: [
      [keyOf('count', cellOf(cell, totalSeries)), -1] as const,
      ...parts.map((part) => [keyOf('count', cellOf(cell, part)), 1] as const),
    ],
    lowerLimit: 0,
    upperLimit: 0,
    explain: () =>
      `${nameOf(cellOf(cell, totalSeries))} ${sumWords} ${parts.map(({ firstFigure }) => firstFigure.indicator.title).join(' and ')}`,
    assumedLimits: NO_LIMIT,
  }));
}
