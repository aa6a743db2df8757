import type { AuditFigure } from './packFigures';
import { subjectWords } from './subjectWords';
import { cellKey, keyOf, NO_LIMIT, type Equation, type NameOf } from './unknowns';

/** The figures of one indicator by cell. */
export type IndicatorSeries = {
  readonly firstFigure: AuditFigure;
  readonly cells: ReadonlyMap<string, AuditFigure>;
};

/** Groups figures by indicator. */
export function bySeries(figures: readonly AuditFigure[]): readonly IndicatorSeries[] {
  const seriesById = new Map<string, { firstFigure: AuditFigure; cells: Map<string, AuditFigure> }>();
  for (const figure of figures) {
    const series = seriesById.get(figure.indicator.id) ?? { firstFigure: figure, cells: new Map() };
    series.cells.set(cellKey(figure), figure);
    seriesById.set(figure.indicator.id, series);
  }
  return [...seriesById.values()];
}

/** Sets the count behind a share or rate equal to the indicator of the same title, if they agree wherever both are shown. */
export function sameCounts(
  figures: readonly AuditFigure[],
  counts: readonly IndicatorSeries[],
  nameOf: NameOf,
): readonly Equation[] {
  const ratios = bySeries(
    figures.filter(
      ({ indicator, numerator }) => indicator.measure.kind === 'ratio' && numerator !== undefined,
    ),
  );
  return ratios.flatMap((ratio) =>
    counts
      .filter(
        ({ firstFigure }) =>
          subjectWords(firstFigure.indicator.title) === subjectWords(ratio.firstFigure.indicator.title),
      )
      .filter((count) => areConsistent(ratio, count))
      .flatMap((count) =>
        [...ratio.cells.values()].map((figure): Equation => {
          const countCell = {
            ...figure,
            indicator: count.firstFigure.indicator,
            series: count.firstFigure.series,
          };
          return {
            terms: [
              [keyOf('count', figure), 1],
              [keyOf('count', countCell), -1],
            ],
            lowerLimit: 0,
            upperLimit: 0,
            explain: () => `${nameOf(countCell)} is the count behind ${ratio.firstFigure.indicator.title}`,
            assumedLimits: NO_LIMIT,
          };
        }),
      ),
  );
}

function areConsistent(ratio: IndicatorSeries, count: IndicatorSeries): boolean {
  return [...ratio.cells].every(([cell, { numerator }]) => {
    const text = count.cells.get(cell)?.text;
    const shownValue = Number(text ?? Number.NaN);
    return Number.isNaN(shownValue) || shownValue === numerator;
  });
}
