import type { AuditFigure } from './packFigures';
import { countsPeople } from './subjectWords';

/** The figures of one indicator that counts people, all places and groups together. `like` is the first of them. */
export type CountedSeries = Series;
type Series = { readonly firstFigure: AuditFigure; readonly figures: readonly AuditFigure[] };

/** The series of counts of people among some figures. */
export function countedSeries(figures: readonly AuditFigure[]): readonly CountedSeries[] {
  return bySeries(figures.filter(({ indicator }) => countsPeople(indicator)));
}

/** Some figures by the series that they are of. */
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
