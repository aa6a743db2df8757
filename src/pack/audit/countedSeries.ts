import type { AuditFigure } from './packFigures';
import { peopleCounts } from './subjectWords';

/** The figures of one indicator that counts people, all places and groups together. */
export type CountedSeries = { readonly like: AuditFigure; readonly figures: readonly AuditFigure[] };

/** The series of counts of people among some figures. */
export function countedSeries(figures: readonly AuditFigure[]): readonly CountedSeries[] {
  const found = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    if (!peopleCounts(figure.indicator)) continue;
    const own = found.get(figure.series);
    if (own === undefined) found.set(figure.series, [figure]);
    else own.push(figure);
  }
  return [...found.values()].flatMap((own) => (own[0] === undefined ? [] : [{ like: own[0], figures: own }]));
}

/** The count that a figure shows. */
export function countOf({ text }: AuditFigure): number | undefined {
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}
