import { countedSeries, type CountedSeries } from './countedSeries';
import { stockWords, timeOfStock } from './flowWords';
import { shownNumber, type AuditFigure } from './packFigures';
import { subjectWords } from './subjectWords';
import { keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/**
 * If titles say so, the people counted at the end of a period are those of the previous period, plus those who started, minus those who ended: "Children
 * on plans", "Plans started for children", "Plans ended for children". Those at the start of a period may have a title of their own. If shown figures
 * contradict the sum more often than they confirm it, it is left out. If the title of the stock has no word in common with the others ("Caseload"), shown
 * figures must confirm the sum and none may contradict it.
 */
export function stockSums(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const titledSeries = countedSeries(figures).map(titled);
  const stocks = stocksOf(titledSeries);
  const shareAWord = (words: ReadonlySet<string>, otherWords: ReadonlySet<string>) =>
    [...words].some((word) => otherWords.has(word));
  const flowEquations = titledSeries
    .filter(({ kind }) => kind === 'start')
    .flatMap((start) =>
      titledSeries
        .filter(({ kind, words }) => kind === 'end' && shareAWord(start.words, words))
        .flatMap((end) =>
          stocks.flatMap(({ words, ...stock }) => {
            const isSaid = shareAWord(words, start.words) && shareAWord(words, end.words);
            return equationsOf({ ...stock, start: start.series, end: end.series }, { nameOf, isSaid });
          }),
        ),
    );
  return [...flowEquations, ...stocks.flatMap((stock) => sameStocks(stock, nameOf))];
}

/** Sets those at the end of a period equal to those at the start of the next, where both have a row, unless more of the shown figures contradict it. */
function sameStocks({ before, after }: Stock, nameOf: NameOf): readonly Equation[] {
  if (before.series === after.series) return [];
  const starts = new Map(before.series.figures.map((figure) => [cellOf(figure), figure]));
  const pairs = after.series.figures.flatMap((endFigure) => {
    const { period } = endFigure;
    const startFigure = starts.get(cellOf({ ...endFigure, period: { ...period, step: period.step + 1 } }));
    return startFigure === undefined ? [] : [{ endFigure, startFigure }];
  });
  const differences = pairs
    .map(
      ({ endFigure, startFigure }) =>
        (shownNumber(endFigure) ?? Number.NaN) - (shownNumber(startFigure) ?? Number.NaN),
    )
    .filter((difference) => !Number.isNaN(difference));
  const confirmations = differences.filter((difference) => difference === 0).length;
  if (differences.length > 2 * confirmations) return [];
  return pairs.map(({ endFigure, startFigure }) => ({
    terms: [
      [keyOf('count', endFigure), -1],
      [keyOf('count', startFigure), 1],
    ],
    lowerLimit: 0,
    upperLimit: 0,
    explain: () => `by their titles ${nameOf(endFigure)} is ${nameOf(startFigure)}`,
    assumedLimits: NO_LIMIT,
  }));
}

type Titled = {
  readonly series: CountedSeries;
  readonly kind: 'stock' | 'start' | 'end';
  readonly words: ReadonlySet<string>;
  /** Of a stock: the start or the end of the period, if the title names it, and whom it counts. */
  readonly time: 'start' | 'end' | undefined;
  readonly subject: string;
};

function titled(series: CountedSeries): Titled {
  const { time, rest } = timeOfStock(series.firstFigure.indicator.title);
  return { series, time, subject: subjectWords(rest), ...stockWords(rest) };
}

/** The series of those before and those after the same flows, each with the number of periods by which its figure is earlier or later than theirs. */
type Stock = { readonly before: Shifted; readonly after: Shifted };
type Shifted = { readonly series: CountedSeries; readonly steps: number };

/** Each stock by itself, where those of one period are those before the next; and each one at the start of periods with the one at their end. */
function stocksOf(
  titledSeries: readonly Titled[],
): readonly (Stock & { readonly words: ReadonlySet<string> })[] {
  const stocks = titledSeries.filter(({ kind }) => kind === 'stock');
  return stocks.flatMap(({ series, words, time, subject }) => {
    const [stepsBefore, stepsAfter] = time === 'start' ? [0, 1] : [-1, 0];
    const alone = { before: { series, steps: stepsBefore }, after: { series, steps: stepsAfter }, words };
    if (time !== 'start') return [alone];
    const pairs = stocks
      .filter((stock) => stock.time !== 'start' && stock.subject === subject)
      .map((end) => ({ before: { series, steps: 0 }, after: { series: end.series, steps: 0 }, words }));
    return [alone, ...pairs];
  });
}

type StockAndFlows = Stock & {
  readonly start: CountedSeries;
  readonly end: CountedSeries;
};
type Terms = readonly (readonly [cell: Cell, coefficient: number])[];

function equationsOf(
  stockAndFlows: StockAndFlows,
  { nameOf, isSaid }: { readonly nameOf: NameOf; readonly isSaid: boolean },
): readonly Equation[] {
  const { before, after, start, end } = stockAndFlows;
  const allFigures = [after.series, start, end].flatMap(({ figures }) => figures);
  if (before.series !== after.series) allFigures.push(...before.series.figures);
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
  const titleOf = ({ firstFigure }: CountedSeries) => `"${firstFigure.indicator.title}"`;
  return sums.map((terms, index) => ({
    terms: terms.map(([cell, coefficient]) => [keyOf('count', cell), coefficient] as const),
    lowerLimit: 0,
    upperLimit: 0,
    explain: () =>
      `${cells[index] === undefined ? '' : nameOf(cells[index])}: by their titles ${titleOf(after.series)} grows by ${titleOf(start)} and falls by ${titleOf(end)}`,
    assumedLimits: NO_LIMIT,
  }));
}

function cellOf({ areaKey, period: { family, step }, groups }: Cell): string {
  return [areaKey, family, step, ...groups].join('|');
}

function termsAt(cell: Cell, { before, after, start, end }: StockAndFlows): Terms {
  const cellOfSeries = ({ firstFigure: { indicator, series } }: CountedSeries, steps = 0): Cell => ({
    ...cell,
    indicator,
    series,
    period: { ...cell.period, step: cell.period.step + steps },
  });
  return [
    [cellOfSeries(after.series, after.steps), -1],
    [cellOfSeries(before.series, before.steps), 1],
    [cellOfSeries(start), 1],
    [cellOfSeries(end), -1],
  ];
}
