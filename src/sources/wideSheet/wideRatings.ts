import type { Colour } from '@/domain/figures/observation';
import { comparePeriods, periodKey, type Period } from '@/domain/figures/period';
import type { Asking } from './asking';
import type { ColumnReading } from './wideHead';
import { cellAt, placeIn, type WideGrid } from './wideGrid';
import { fits, type RatingRule } from './ratingRule';
import { wideRating } from './wideRating';
import type { PrintedArea, WideObservation } from './wideReading';

type RatedRow = {
  readonly columns: readonly ColumnReading[];
  readonly latest: Period | undefined;
  /** The year to date or the year that the newest month lies in. */
  readonly running: Period | undefined;
  readonly hasFills: boolean;
  readonly rule: RatingRule;
  readonly area: PrintedArea | 'own';
  readonly asks: Asking;
  /** Whether it is asked of the figure of a period if it is a slip. */
  readonly isOpen: (period: Period | undefined) => boolean;
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
    const place = placeIn(grid, row, column.column);
    const rating = wideRating(cellAt(grid, row, column.column), place, asks);
    const newest = column.period ?? latest;
    if (rating === undefined || newest === undefined) continue;
    const own = rated.filter((one) => one.area === area);
    const period = column.period ?? ratedPeriod(own, { rating, newest, place, facts });
    if (period === undefined) continue;
    const at = rated.findIndex((one) => one.area === area && periodKey(one.period) === periodKey(period));
    rated =
      at === -1
        ? [...rated, { place, area, period, text: '', rating }]
        : rated.map((one, index) => (index === at ? { ...one, rating } : one));
  }
  if (!hasFills) return rated;
  return rated.map((one) => {
    const cell = columns.find(({ column }) => placeIn(grid, row, column) === one.place);
    const fill = cell === undefined || one.area !== area ? undefined : cellAt(grid, row, cell.column).fill;
    return fill === undefined ? one : { ...one, rating: fill };
  });
}

type PrintedRating = {
  readonly rating: Colour;
  readonly newest: Period;
  readonly place: string;
  readonly facts: RatedRow;
};

/**
 * A rating without a period is that of the newest month. The officer is asked where the row has no figure for that month,
 * or where the rating is right for the year and not for the month.
 */
function ratedPeriod(own: readonly WideObservation[], printed: PrintedRating): Period | undefined {
  const {
    rating,
    newest,
    facts: { rule, running, isOpen },
  } = printed;
  const of = (period: Period | undefined) =>
    own.find((one) => period !== undefined && periodKey(one.period) === periodKey(period));
  const last = own
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1);
  // What depends on a figure is asked once the figure is right.
  if (isOpen(newest) || isOpen(running)) return newest;
  const [month, year] = [of(newest), of(running)];
  if (last !== undefined && month === undefined) return periodOfBlank(last, printed);
  const isOfYear = year !== undefined && year !== month && fits(rating, year, rule);
  if (month === undefined || fits(rating, month, rule) || !isOfYear) return newest;
  return monthOrYear(printed);
}

/** The newest month has no figure: the officer says whether the rating is of `last`, the newest period that has one. */
function periodOfBlank(last: Period, { newest, place, facts: { asks } }: PrintedRating): Period | undefined {
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

/** The officer says whether the rating is of the year or of the newest month; undefined leaves the rating out. */
function monthOrYear({ rating, newest, place, facts: { asks, running } }: PrintedRating): Period | undefined {
  const chosen = asks.ask({
    id: 'rating-of',
    place,
    found: `The rating (${rating}) is right for the figure of the year, and not for that of the newest month.`,
    question: 'Which figure is it of?',
    choices: [
      { id: 'year', label: 'Of the year, or of the year to date: the newest month is shown unrated' },
      { id: 'month', label: 'Of the newest month: it is shown with this rating' },
      { id: 'leave', label: 'Leave the rating out' },
    ],
    mayDiffer: true,
  });
  if (chosen === 'year') return running;
  return chosen === 'month' ? newest : undefined;
}
