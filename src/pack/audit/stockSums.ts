import { countedSeries, type CountedSeries } from './countedSeries';
import { stockWords } from './flowWords';
import { shownNumber, type AuditFigure } from './packFigures';
import { keyOf, NO_LIMIT, type At, type Equation, type NameOf } from './unknowns';

/**
 * The people counted at the end of a period are those of the period before, plus those who started, minus those who ended,
 * if titles say so: "Children on plans", "Plans started for children", "Plans ended for children". If shown figures
 * contradict the sum more often than they confirm it, it is left out. Where the title of the stock has no word in common with
 * the others ("Caseload"), shown figures must confirm it and none contradict it.
 */
export function stockSums(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const titled = countedSeries(figures).map((series) => ({
    series,
    ...stockWords(series.like.indicator.title),
  }));
  const of = (kind: 'stock' | 'start' | 'end') => titled.filter((one) => one.kind === kind);
  const share = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].some((word) => other.has(word));
  return of('start').flatMap((start) =>
    of('end')
      .filter((end) => share(start.words, end.words))
      .flatMap((end) =>
        of('stock').flatMap((stock) => {
          const isSaid = share(stock.words, start.words) && share(stock.words, end.words);
          return equationsOf(
            { stock: stock.series, start: start.series, end: end.series },
            { nameOf, isSaid },
          );
        }),
      ),
  );
}

type StockAndFlows = {
  readonly stock: CountedSeries;
  readonly start: CountedSeries;
  readonly end: CountedSeries;
};
type Terms = readonly (readonly [at: At, times: number])[];

function equationsOf(
  three: StockAndFlows,
  { nameOf, isSaid }: { readonly nameOf: NameOf; readonly isSaid: boolean },
): readonly Equation[] {
  const all = Object.values(three).flatMap(({ figures }) => figures);
  const shown = new Map(all.map((figure) => [keyOf('count', figure), shownNumber(figure)]));
  const cells = [...new Map(all.map((figure) => [cellOf(figure), figure])).values()];
  const sums = cells.map((cell) => termsAt(cell, three));
  let [yes, no] = [0, 0];
  for (const terms of sums) {
    const sum = terms.reduce(
      (so, [at, times]) => so + times * (shown.get(keyOf('count', at)) ?? Number.NaN),
      0,
    );
    if (sum === 0) yes += 1;
    else if (!Number.isNaN(sum)) no += 1;
  }
  if (yes < no || (!isSaid && (yes === 0 || no > 0))) return [];
  return sums.map((terms, at) => ({
    terms: terms.map(([cell, times]) => [keyOf('count', cell), times] as const),
    low: 0,
    high: 0,
    says: () =>
      `${cells[at] === undefined ? '' : nameOf(cells[at])}: by their titles "${three.stock.like.indicator.title}" grows by "${three.start.like.indicator.title}" and falls by "${three.end.like.indicator.title}"`,
    assumes: NO_LIMIT,
  }));
}

function cellOf({ where, period: { family, step }, sides }: At): string {
  return [where, family, step, ...sides].join('|');
}

function termsAt(cell: At, { stock, start, end }: StockAndFlows): Terms {
  const at = ({ like: { indicator, series } }: CountedSeries, back = 0): At => ({
    ...cell,
    indicator,
    series,
    period: { ...cell.period, step: cell.period.step - back },
  });
  return [
    [at(stock), -1],
    [at(stock, 1), 1],
    [at(start), 1],
    [at(end), -1],
  ];
}
