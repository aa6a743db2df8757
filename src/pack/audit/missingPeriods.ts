import { periodKey, TIME_IDENTIFIERS, toPeriod, twoYears, type Period } from '@/domain/figures/period';
import { timesOf, type Times } from './amountsOverTime';
import type { AuditFigure } from './packFigures';
import type { At } from './unknowns';

/**
 * The cells without a row of series that count the same over other times: each period of the kind that a series has, within
 * the months that any of them counts; weeks without a row are left out. Three quarters of 35 and a year of 39 leave 4 in the quarter without a row.
 */
export function missingPeriods(flow: readonly (readonly AuditFigure[])[]): readonly At[] {
  const spans = new Map<string, Times>();
  for (const figure of flow.flat()) {
    const times = timesOf(figure.period, figure.indicator);
    if (times?.unit !== 'month') continue;
    const held = spans.get(placeOf(figure));
    spans.set(placeOf(figure), {
      unit: times.unit,
      from: Math.min(times.from, held?.from ?? Infinity),
      to: Math.max(times.to, held?.to ?? 0),
    });
  }
  return flow.flatMap((figures) => {
    const there = new Set(figures.map((figure) => `${placeOf(figure)}|${periodKey(figure.period)}`));
    const firsts = new Map(figures.map((figure) => [`${placeOf(figure)}|${figure.period.family}`, figure]));
    return [...firsts.values()].flatMap((like) =>
      periodsWithin(like, spans.get(placeOf(like)))
        .filter((period) => !there.has(`${placeOf(like)}|${periodKey(period)}`))
        .map((period): At => {
          const { indicator, series, area, where, sides } = like;
          return { indicator, series, area, where, sides, period };
        }),
    );
  });
}

function placeOf({ where, sides }: At): string {
  return [where, ...sides].join('|');
}

/** The periods of one kind that lie within some months. */
function periodsWithin({ period: like, indicator }: At, within: Times | undefined): readonly Period[] {
  if (within === undefined || like.years > 1) return [];
  const years = Math.floor(within.to / 12) - Math.floor(within.from / 12) + 2;
  return Array.from({ length: years }, (_, at) => Math.floor(within.from / 12) - 1 + at).flatMap((year) =>
    TIME_IDENTIFIERS.flatMap((identifier): readonly Period[] => {
      const period = toPeriod(like.timePeriod.length === 6 ? twoYears(year) : String(year), identifier);
      if (period?.family !== like.family) return [];
      const times = timesOf(period, indicator);
      const isWithin = times?.unit === 'month' && times.from >= within.from && times.to <= within.to;
      return isWithin ? [period] : [];
    }),
  );
}
