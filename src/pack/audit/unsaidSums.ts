import type { AuditFigure } from './packFigures';
import { titleSums } from './titleSums';
import { peopleCounts, subjectWords, withoutSex } from './subjectWords';
import { cellKey, keyOf, NO_LIMIT, type At, type Equation, type NameOf } from './unknowns';

/**
 * Equations between indicators that nobody declared and that a reader sees: titles say that children are boys and girls; two counts add up to a third in every
 * shown cell; a share's count has the title of another count.
 */
export function unsaidSums(
  figures: readonly AuditFigure[],
  { nameOf, smallest }: { readonly nameOf: NameOf; readonly smallest: number },
): readonly Equation[] {
  const own = figures.filter(({ isOwn, indicator }) => isOwn && indicator.people);
  const counts = bySeries(own.filter(({ indicator }) => peopleCounts(indicator)));
  return [
    ...sexes(counts, nameOf),
    ...bothSexes(counts, nameOf),
    ...triples(counts, nameOf),
    ...neighbouringRows(counts, nameOf),
    ...titleSums(counts, smallest).flatMap(({ whole, parts }) =>
      sumEquations(whole, parts, { nameOf, says: 'is the sum, by their titles, of' }),
    ),
    ...sameCounts(own, counts, nameOf),
  ];
}

/** The figures of one indicator by cell. */
type Series = { readonly like: AuditFigure; readonly cells: ReadonlyMap<string, AuditFigure> };

function bySeries(figures: readonly AuditFigure[]): readonly Series[] {
  const found = new Map<string, { like: AuditFigure; cells: Map<string, AuditFigure> }>();
  for (const figure of figures) {
    const series = found.get(figure.indicator.id) ?? { like: figure, cells: new Map() };
    series.cells.set(cellKey(figure), figure);
    found.set(figure.indicator.id, series);
  }
  return [...found.values()];
}

function sexes(counts: readonly Series[], nameOf: NameOf): readonly Equation[] {
  const titled = counts.map((series) => ({ series, ...withoutSex(series.like.indicator.title) }));
  return titled
    .filter(({ sex }) => sex === undefined)
    .flatMap(({ series: whole, words }) => {
      const parts = titled.filter((one) => one.sex !== undefined && one.words === words);
      const isPair = parts.length === 2 && parts[0]?.sex !== parts[1]?.sex;
      if (!isPair) return [];
      const both = parts.map(({ series }) => series);
      return sumEquations(whole, both, { nameOf, says: 'is the sum, by their titles, of' });
    });
}

/** Counts of one sex each, by titles that are otherwise the same, and a count that shows their sum in some cell and no other number in any. */
function bothSexes(counts: readonly Series[], nameOf: NameOf): readonly Equation[] {
  const titled = counts.map((series) => ({ series, ...withoutSex(series.like.indicator.title) }));
  const wholes = titled.filter(({ sex }) => sex === undefined);
  return titled.flatMap((one) =>
    titled
      .filter((other) => one.sex === 'm' && other.sex === 'f' && one.words === other.words)
      .flatMap((other) => {
        const parts = [one.series, other.series];
        return wholes
          .filter(
            ({ series, words }) => words !== one.words && areSum(series, parts, { cells: 1, digits: 0 }),
          )
          .flatMap(({ series }) =>
            sumEquations(series, parts, { nameOf, says: 'is the sum, wherever all are shown, of' }),
          );
      }),
  );
}

/** A count and the rows right below or above it that add up to it. No more rows than this are looked at. */
const MOST_ROWS = 12;
/** Fewer tries than for counts that lie anywhere, so that less agreement is no chance. */
const [ROW_CELLS, ROW_DIGITS] = [2, 5];

function neighbouringRows(counts: readonly Series[], nameOf: NameOf): readonly Equation[] {
  const enough = {
    cells: ROW_CELLS,
    digits: ROW_DIGITS + Math.log2(Math.max(1, 2 * MOST_ROWS * counts.length)),
  };
  return [counts, counts.toReversed()].flatMap((rows) =>
    rows.flatMap((whole, at) => {
      const below = rows.slice(at + 1, at + 1 + MOST_ROWS);
      const many = below.findIndex(
        (_, index) => index > 0 && areSum(whole, below.slice(0, index + 1), enough),
      );
      return many === -1
        ? []
        : sumEquations(whole, below.slice(0, many + 1), {
            nameOf,
            says: 'is the sum, wherever all are shown, of the rows beside it:',
          });
    }),
  );
}

/** The cells that must agree, and the binary digits of agreement beyond what chance could bring in all tries. */
const [CELLS, DIGITS] = [3, 10];
/** One cell with a total of 31 or more is enough where titles differ in few words: "Left care", "Left care early" and "Left care late". */
const ALIKE = { cells: 1, digits: 5 };

function triples(counts: readonly Series[], nameOf: NameOf): readonly Equation[] {
  const digits = DIGITS + Math.log2(Math.max(1, counts.length ** 3 / 2));
  const byTotal = seriesByTotal(counts);
  return counts.flatMap((one, at) =>
    counts.slice(at + 1).flatMap((other) =>
      [...mayBeSum(one, other, byTotal)]
        .filter((whole) => whole !== one && whole !== other)
        .filter((whole) =>
          areSum(whole, [one, other], areAlike([whole, one, other]) ? ALIKE : { cells: CELLS, digits }),
        )
        .flatMap((whole) =>
          sumEquations(whole, [one, other], { nameOf, says: 'is the sum, wherever all are shown, of' }),
        ),
    ),
  );
}

/** The indicators that show a number in a cell, by cell and number. */
function seriesByTotal(counts: readonly Series[]): ReadonlyMap<string, readonly Series[]> {
  const found = new Map<string, Series[]>();
  for (const series of counts)
    for (const [cell, { text }] of series.cells) {
      const key = `${cell}|${Number(text)}`;
      const some = found.get(key);
      if (some === undefined) found.set(key, [series]);
      else some.push(series);
    }
  return found;
}

/** The indicators that show the sum of two others in some cell. */
function mayBeSum(
  one: Series,
  other: Series,
  byTotal: ReadonlyMap<string, readonly Series[]>,
): ReadonlySet<Series> {
  return new Set(
    [...one.cells].flatMap(([cell, { text }]) => {
      const sum = Number(text) + Number(other.cells.get(cell)?.text ?? Number.NaN);
      return sum > 0 ? (byTotal.get(`${cell}|${sum}`) ?? []) : [];
    }),
  );
}

/** Whether titles have half of their words in common, those of the one with fewest, and not only words for people. */
function areAlike(all: readonly Series[]): boolean {
  const words = all.map(
    ({ like }) => new Set(withoutSex(like.indicator.title).words.split(' ').filter(Boolean)),
  );
  const fewest = Math.min(...words.map(({ size }) => size));
  const common = [...(words[0] ?? [])].filter((word) => words.every((one) => one.has(word)));
  return common.length > 0 && common.length >= fewest / 2;
}

type Enough = { readonly cells: number; readonly digits: number };

function areSum(whole: Series, parts: readonly Series[], enough: Enough): boolean {
  let [cells, agreed] = [0, 0];
  for (const [cell, { text }] of whole.cells) {
    const total = Number(text);
    const values = parts.map((part) => Number(part.cells.get(cell)?.text ?? Number.NaN));
    const sum = values.reduce((so, value) => so + value, 0);
    if (Number.isNaN(total) || Number.isNaN(sum)) continue;
    if (sum !== total) return false;
    if (values.filter((value) => value > 0).length < 2) continue;
    cells += 1;
    agreed += Math.log2(total + 1);
  }
  return cells >= enough.cells && agreed >= enough.digits;
}

function sumEquations(
  whole: Series,
  parts: readonly Series[],
  { nameOf, says }: { readonly nameOf: NameOf; readonly says: string },
): readonly Equation[] {
  const cells = new Map([...parts, whole].flatMap((series) => [...series.cells]));
  const at = (cell: AuditFigure, { like: { indicator, series } }: Series): At => ({
    ...cell,
    indicator,
    series,
  });
  return [...cells.values()].map((cell) => ({
    terms: [
      [keyOf('count', at(cell, whole)), -1] as const,
      ...parts.map((part) => [keyOf('count', at(cell, part)), 1] as const),
    ],
    low: 0,
    high: 0,
    says: () =>
      `${nameOf(at(cell, whole))} ${says} ${parts.map(({ like }) => like.indicator.title).join(' and ')}`,
    assumes: NO_LIMIT,
  }));
}

/** Sets the count behind a share or rate equal to the indicator of the same title, if they agree wherever both are shown. */
function sameCounts(
  figures: readonly AuditFigure[],
  counts: readonly Series[],
  nameOf: NameOf,
): readonly Equation[] {
  const ratios = bySeries(
    figures.filter(
      ({ indicator, numerator }) => indicator.measure.kind === 'ratio' && numerator !== undefined,
    ),
  );
  return ratios.flatMap((ratio) =>
    counts
      .filter(({ like }) => subjectWords(like.indicator.title) === subjectWords(ratio.like.indicator.title))
      .filter((count) => agree(ratio, count))
      .flatMap((count) =>
        [...ratio.cells.values()].map((figure): Equation => {
          const same = { ...figure, indicator: count.like.indicator, series: count.like.series };
          return {
            terms: [
              [keyOf('count', figure), 1],
              [keyOf('count', same), -1],
            ],
            low: 0,
            high: 0,
            says: () => `${nameOf(same)} is the count behind ${ratio.like.indicator.title}`,
            assumes: NO_LIMIT,
          };
        }),
      ),
  );
}

function agree(ratio: Series, count: Series): boolean {
  return [...ratio.cells].every(([cell, { numerator }]) => {
    const text = count.cells.get(cell)?.text;
    const shown = Number(text ?? Number.NaN);
    return Number.isNaN(shown) || shown === numerator;
  });
}
