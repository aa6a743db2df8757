import { countedSeries, type CountedSeries } from './countedSeries';
import { stockWords } from './flowWords';
import { shownNumber, type AuditFigure } from './packFigures';
import { keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/**
 * If titles say so, the people counted at the end of a period are those of the previous period, plus those who started, minus those who ended: "Children
 * on plans", "Plans started for children", "Plans ended for children". If shown figures contradict the sum more often than they confirm it, it is left
 * out. If the title of the stock has no word in common with the others ("Caseload"), shown figures must confirm the sum and none may contradict it.
 */
export function stockSums(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const titledSeries = countedSeries(figures).map((series) => ({
    series,
    ...stockWords(series.firstFigure.indicator.title),
  }));
  const seriesOfKind = (kind: 'stock' | 'start' | 'end') =>
    titledSeries.filter((oneTitled) => oneTitled.kind === kind);
  const shareAWord = (words: ReadonlySet<string>, otherWords: ReadonlySet<string>) =>
    [...words].some((word) => otherWords.has(word));
  return seriesOfKind('start').flatMap((start) =>
    seriesOfKind('end')
      .filter((end) => shareAWord(start.words, end.words))
      .flatMap((end) =>
        seriesOfKind('stock').flatMap((stock) => {
          const isSaid = shareAWord(stock.words, start.words) && shareAWord(stock.words, end.words);
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
type Terms = readonly (readonly [cell: Cell, coefficient: number])[];

function equationsOf(
  stockAndFlows: StockAndFlows,
  { nameOf, isSaid }: { readonly nameOf: NameOf; readonly isSaid: boolean },
): readonly Equation[] {
  const allFigures = Object.values(stockAndFlows).flatMap(({ figures }) => figures);
  const shownCounts = new Map(allFigures.map((figure) => [keyOf('count', figure), shownNumber(figure)]));
  const cells = [...new Map(allFigures.map((figure) => [cellOf(figure), figure])).values()];
  const sums = cells.map((cell) => termsAt(cell, stockAndFlows));
  let [confirmations, contradictions] = [0, 0];
  for (const terms of sums) {
    const sum = terms.reduce(
      (subtotal, [termCell, coefficient]) =>
        subtotal + coefficient * (shownCounts.get(keyOf('count', termCell)) ?? Number.NaN),
      0,
    );
    if (sum === 0) confirmations += 1;
    else if (!Number.isNaN(sum)) contradictions += 1;
  }
  if (confirmations < contradictions || (!isSaid && (confirmations === 0 || contradictions > 0))) return [];
  return sums.map((terms, index) => ({
    terms: terms.map(([cell, coefficient]) => [keyOf('count', cell), coefficient] as const),
    lowerLimit: 0,
    upperLimit: 0,
    explain: () =>
      `${cells[index] === undefined ? '' : nameOf(cells[index])}: by their titles "${stockAndFlows.stock.firstFigure.indicator.title}" grows by "${stockAndFlows.start.firstFigure.indicator.title}" and falls by "${stockAndFlows.end.firstFigure.indicator.title}"`,
    assumedLimits: NO_LIMIT,
  }));
}

function cellOf({ areaKey, period: { family, step }, groups }: Cell): string {
  return [areaKey, family, step, ...groups].join('|');
}

function termsAt(cell: Cell, { stock, start, end }: StockAndFlows): Terms {
  const cellOf = ({ firstFigure: { indicator, series } }: CountedSeries, stepsBack = 0): Cell => ({
    ...cell,
    indicator,
    series,
    period: { ...cell.period, step: cell.period.step - stepsBack },
  });
  return [
    [cellOf(stock), -1],
    [cellOf(stock, 1), 1],
    [cellOf(start), 1],
    [cellOf(end), -1],
  ];
}
