import type { AuditFigure } from './packFigures';

/** Finds the series in which some period lacks a group or an area that another period has. */
export function unevenSeries(
  figures: readonly AuditFigure[],
  areaOf: (figure: AuditFigure) => string,
): ReadonlySet<string> {
  const periodsBySeries = new Map<string, SeriesPeriods>();
  for (const figure of figures) {
    const { series, period, groups } = figure;
    const seriesPeriods = periodsBySeries.get(series) ?? {
      allTexts: new Set<string>(),
      textsByPeriod: new Map<string, Set<string>>(),
    };
    periodsBySeries.set(series, seriesPeriods);
    const periodName = `${period.family}|${period.step}`;
    const periodTexts = seriesPeriods.textsByPeriod.get(periodName) ?? new Set();
    seriesPeriods.textsByPeriod.set(periodName, periodTexts);
    for (const text of [areaOf(figure), groups.join('|')]) {
      seriesPeriods.allTexts.add(text);
      periodTexts.add(text);
    }
  }
  return new Set(
    [...periodsBySeries].flatMap(([series, { allTexts, textsByPeriod }]) =>
      [...textsByPeriod.values()].some((periodTexts) => periodTexts.size < allTexts.size) ? [series] : [],
    ),
  );
}

/** The groups and areas that a series has in all periods, and in each period. */
type SeriesPeriods = { readonly allTexts: Set<string>; readonly textsByPeriod: Map<string, Set<string>> };
