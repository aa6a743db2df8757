import { periodKey, TIME_IDENTIFIERS, toPeriod, twoYears, type Period } from '@/domain/figures/period';
import type { TimeSpan } from './amountsOverTime';
import type { TimedSeries } from './timedSeries';
import type { Cell } from './unknowns';

/**
 * Finds the cells without a row in series that count the same over different times: each period of the kind that a series has, within the months that
 * any of the series counts. Weeks without a row are left out. Three quarters that add up to 35 and a year of 39 leave 4 in the quarter without a row.
 */
export function missingPeriods(flow: readonly TimedSeries[]): readonly Cell[] {
  const monthsByPlace = new Map<string, TimeSpan>();
  for (const { figures, spanOf } of flow)
    for (const figure of figures) {
      const timeSpan = spanOf(figure);
      if (timeSpan?.unit !== 'month') continue;
      const previousSpan = monthsByPlace.get(placeOf(figure));
      monthsByPlace.set(placeOf(figure), {
        unit: timeSpan.unit,
        start: Math.min(timeSpan.start, previousSpan?.start ?? Infinity),
        end: Math.max(timeSpan.end, previousSpan?.end ?? 0),
      });
    }
  return flow.flatMap(({ figures, spanOf }) => {
    const existingKeys = new Set(figures.map((figure) => `${placeOf(figure)}|${periodKey(figure.period)}`));
    const firstByFamily = new Map(
      figures.map((figure) => [`${placeOf(figure)}|${figure.period.family}`, figure]),
    );
    return [...firstByFamily.values()].flatMap((sampleFigure) =>
      periodsWithin(sampleFigure, monthsByPlace.get(placeOf(sampleFigure)), spanOf)
        .filter((period) => !existingKeys.has(`${placeOf(sampleFigure)}|${periodKey(period)}`))
        .map((period): Cell => {
          const { indicator, series, area, areaKey, groups } = sampleFigure;
          return { indicator, series, area, areaKey, groups, period };
        }),
    );
  });
}

function placeOf({ areaKey, groups }: Cell): string {
  return [areaKey, ...groups].join('|');
}

/** All periods of the same kind as a cell's that lie within some months. */
function periodsWithin(
  { period: samplePeriod, indicator }: Cell,
  monthSpan: TimeSpan | undefined,
  spanOf: TimedSeries['spanOf'],
): readonly Period[] {
  if (monthSpan === undefined || samplePeriod.years > 1) return [];
  const years = Math.floor(monthSpan.end / 12) - Math.floor(monthSpan.start / 12) + 2;
  return Array.from({ length: years }, (_, offset) => Math.floor(monthSpan.start / 12) - 1 + offset).flatMap(
    (year) =>
      TIME_IDENTIFIERS.flatMap((identifier): readonly Period[] => {
        const period = toPeriod(
          samplePeriod.timePeriod.length === 6 ? twoYears(year) : String(year),
          identifier,
        );
        if (period?.family !== samplePeriod.family) return [];
        const periodSpan = spanOf({ period, indicator });
        const isWithin =
          periodSpan?.unit === 'month' &&
          periodSpan.start >= monthSpan.start &&
          periodSpan.end <= monthSpan.end;
        return isWithin ? [period] : [];
      }),
  );
}
