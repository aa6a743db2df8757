import { bySeries, type CountedSeries } from './countedSeries';
import { shownNumber, type AuditFigure } from './packFigures';
import { codeOf } from './seriesOfOneCode';
import { cellKey, keyOf, NO_LIMIT, type Equation, type NameOf } from './unknowns';

/** Treats indicators of one plan that share a code as the same, if their figures agree in some cell and differ in none. Boys and girls may share a code too. */
export function indicatorsOfOneCode(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const firstByCode = new Map<string, CountedSeries>();
  const codedFigures = figures.filter(
    ({ indicator, isOwn }) => isOwn && indicator.people && indicator.code !== undefined,
  );
  return bySeries(codedFigures).flatMap((series): readonly Equation[] => {
    const code = codeOf(series.firstFigure.indicator);
    if (code === undefined || !hasCounts(series)) return [];
    const firstSeries = firstByCode.get(code);
    if (firstSeries === undefined) firstByCode.set(code, series);
    return firstSeries === undefined ? [] : equalCells(firstSeries, series, nameOf);
  });
}

function hasCounts({ firstFigure, figures }: CountedSeries): boolean {
  return (
    firstFigure.indicator.measure.kind === 'count' || figures.some(({ numerator }) => numerator !== undefined)
  );
}

function equalCells(series: CountedSeries, sameSeries: CountedSeries, nameOf: NameOf): readonly Equation[] {
  const figures = new Map(series.figures.map((figure) => [cellKey(figure), figure]));
  const pairs = sameSeries.figures.flatMap((sameFigure) => {
    const figure = figures.get(cellKey(sameFigure));
    return figure === undefined ? [] : [{ figure, sameFigure }];
  });
  const shownPairs = pairs.filter((pair) =>
    [pair.figure, pair.sameFigure].every((figure) => shownNumber(figure) !== undefined),
  );
  const isSame = shownPairs.every(
    ({ figure, sameFigure }) => shownNumber(figure) === shownNumber(sameFigure),
  );
  if (shownPairs.length === 0 || !isSame) return [];
  return pairs.map(({ figure, sameFigure }) => ({
    terms: [
      [keyOf('count', figure), 1],
      [keyOf('count', sameFigure), -1],
    ],
    lowerLimit: 0,
    upperLimit: 0,
    explain: () => `${nameOf(figure)} has the code of ${sameFigure.indicator.title}`,
    assumedLimits: NO_LIMIT,
  }));
}
