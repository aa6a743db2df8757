import { comparePeriods, periodKey, type Period } from '@/domain/figures/period';
import type { Asking } from './asking';
import type { ColumnReading } from './wideHead';
import { cellAt, placeOf, type WideGrid } from './wideGrid';
import { wideRating } from './wideRating';
import type { PrintedArea, WideObservation } from './wideReading';

type RatedRow = {
  readonly columns: readonly ColumnReading[];
  readonly latest: Period | undefined;
  readonly hasFills: boolean;
  readonly area: PrintedArea | 'own';
  readonly asks: Asking;
};

/** The rating that the row prints for its newest period, or the fills of its figures. */
export function withRatings(
  grid: WideGrid,
  row: number,
  { observations, facts }: { readonly observations: readonly WideObservation[]; readonly facts: RatedRow },
): readonly WideObservation[] {
  const { columns, latest, asks, area, hasFills } = facts;
  let rated = observations;
  for (const column of columns.filter(({ role }) => role === 'rating')) {
    const place = placeOf(row, column.column);
    const rating = wideRating(cellAt(grid, row, column.column), place, asks);
    const newest = column.period ?? latest;
    if (rating === undefined || newest === undefined) continue;
    const period = column.period ?? ratedPeriod(rated, { area, newest, place, asks });
    if (period === undefined) continue;
    const at = rated.findIndex((one) => one.area === area && periodKey(one.period) === periodKey(period));
    rated =
      at === -1
        ? [...rated, { place, area, period, text: '', rating }]
        : rated.map((one, index) => (index === at ? { ...one, rating } : one));
  }
  if (!hasFills) return rated;
  return rated.map((one) => {
    const cell = columns.find(({ column }) => placeOf(row, column) === one.place);
    const fill = cell === undefined || one.area !== area ? undefined : cellAt(grid, row, cell.column).fill;
    return fill === undefined ? one : { ...one, rating: fill };
  });
}

/** A rating without a period is that of the newest month. Where the row has no figure for it, the officer is asked. */
function ratedPeriod(
  observations: readonly WideObservation[],
  {
    area,
    newest,
    place,
    asks,
  }: {
    readonly area: PrintedArea | 'own';
    readonly newest: Period;
    readonly place: string;
    readonly asks: Asking;
  },
): Period | undefined {
  const own = observations.filter((one) => one.area === area).map(({ period }) => period);
  const last = own.toSorted(comparePeriods).at(-1);
  if (last === undefined || own.some((period) => periodKey(period) === periodKey(newest))) return newest;
  const chosen = asks.ask({
    id: 'rating-of-blank',
    place,
    found: 'The row has a rating, and no figure for the newest month.',
    question: 'Is it the rating of the newest figure that the row has?',
    choices: [
      { id: 'figure', label: 'Yes' },
      { id: 'newest', label: 'No: of the newest month, although it has no figure' },
    ],
  });
  if (chosen === undefined) return undefined;
  return chosen === 'figure' ? last : newest;
}
