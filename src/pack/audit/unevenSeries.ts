import type { AuditFigure } from './packFigures';

/** The series in which some period lacks a group or an area that another has. */
export function unevenSeries(
  figures: readonly AuditFigure[],
  areaOf: (figure: AuditFigure) => string,
): ReadonlySet<string> {
  const found = new Map<string, Periods>();
  for (const figure of figures) {
    const { series, period, sides } = figure;
    const one = found.get(series) ?? { all: new Set<string>(), each: new Map<string, Set<string>>() };
    found.set(series, one);
    const at = `${period.family}|${period.step}`;
    const own = one.each.get(at) ?? new Set();
    one.each.set(at, own);
    for (const text of [areaOf(figure), sides.join('|')]) {
      one.all.add(text);
      own.add(text);
    }
  }
  return new Set(
    [...found].flatMap(([series, { all, each }]) =>
      [...each.values()].some((own) => own.size < all.size) ? [series] : [],
    ),
  );
}

/** The groups and areas of a series, and of each of its periods. */
type Periods = { readonly all: Set<string>; readonly each: Map<string, Set<string>> };
