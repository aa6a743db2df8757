import type { AuditFigure } from './packFigures';
import { countsPeople } from './subjectWords';

/** The figures of one indicator that counts people, in all places and groups, and the first of these figures. */
export type CountedSeries = Series;
type Series = { readonly firstFigure: AuditFigure; readonly figures: readonly AuditFigure[] };

/** Picks the counts of people from some figures, and groups them by series. */
export function countedSeries(figures: readonly AuditFigure[]): readonly CountedSeries[] {
  return bySeries(figures.filter(({ indicator }) => countsPeople(indicator)));
}

/** Groups figures by their series. */
export function bySeries(figures: readonly AuditFigure[]): readonly Series[] {
  const figuresBySeries = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    const seriesFigures = figuresBySeries.get(figure.series);
    if (seriesFigures === undefined) figuresBySeries.set(figure.series, [figure]);
    else seriesFigures.push(figure);
  }
  return [...figuresBySeries.values()].flatMap((seriesFigures) =>
    seriesFigures[0] === undefined ? [] : [{ firstFigure: seriesFigures[0], figures: seriesFigures }],
  );
}
