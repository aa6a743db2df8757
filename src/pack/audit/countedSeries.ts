import type { AuditFigure } from './packFigures';
import { peopleCounts } from './subjectWords';

/** The figures of one indicator that counts people, all places and groups together. `like` is the first of them. */
export type CountedSeries = Series;
type Series = { readonly like: AuditFigure; readonly figures: readonly AuditFigure[] };

/** The series of counts of people among some figures. */
export function countedSeries(figures: readonly AuditFigure[]): readonly CountedSeries[] {
  return bySeries(figures.filter(({ indicator }) => peopleCounts(indicator)));
}

/** Some figures by the series that they are of. */
export function bySeries(figures: readonly AuditFigure[]): readonly Series[] {
  const found = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    const own = found.get(figure.series);
    if (own === undefined) found.set(figure.series, [figure]);
    else own.push(figure);
  }
  return [...found.values()].flatMap((own) => (own[0] === undefined ? [] : [{ like: own[0], figures: own }]));
}
