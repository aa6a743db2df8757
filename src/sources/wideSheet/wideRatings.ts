import type { Colour } from '@/domain/figures/observation';
import { comparePeriods, periodKey, type Period } from '@/domain/figures/period';
import type { Asking } from './asking';
import type { ColumnReading } from './wideHead';
import { cellAt, placeIn, type WideGrid } from './wideGrid';
import { coloursByRule, isRatingByRule, type RatingRule } from './ratingRule';
import { wideRating } from './wideRating';
import type { PrintedArea, WideObservation } from './wideReading';

type RatedRow = {
  readonly columns: readonly ColumnReading[];
  readonly latest: Period | undefined;
  /** The year to date or the year that the newest month lies in. */
  readonly running: Period | undefined;
  readonly hasFills: boolean;
  readonly ratingRule: RatingRule;
  readonly area: PrintedArea | 'own';
  readonly asker: Asking;
  /** Whether the figure of a period may be a slip of the keyboard about which the officer has not answered yet. */
  readonly isOpen: (period: Period | undefined) => boolean;
};

/** The rating that the row prints for its newest period, or the fills of its figures. */
export function withRatings(
  grid: WideGrid,
  row: number,
  {
    observations,
    sheetFacts,
  }: { readonly observations: readonly WideObservation[]; readonly sheetFacts: RatedRow },
): readonly WideObservation[] {
  const { columns, latest, asker, area, hasFills } = sheetFacts;
  let ratedObservations = observations;
  for (const column of columns.filter(({ role }) => role === 'rating')) {
    const cellName = placeIn(grid, row, column.column);
    const rating = wideRating(cellAt(grid, row, column.column), cellName, asker);
    const newest = column.period ?? latest;
    if (rating === undefined || newest === undefined) continue;
    const ownObservations = ratedObservations.filter((one) => one.area === area);
    const printedRating = { rating, newest, place: cellName, sheetFacts };
    const period = column.period ?? ratedPeriod(ownObservations, printedRating);
    if (period === undefined) continue;
    const observationIndex = ratedObservations.findIndex(
      (observation) => observation.area === area && periodKey(observation.period) === periodKey(period),
    );
    ratedObservations =
      observationIndex === -1
        ? [...ratedObservations, { place: cellName, area, period, text: '', rating }]
        : ratedObservations.map((observation, index) =>
            index === observationIndex ? { ...observation, rating } : observation,
          );
  }
  if (!hasFills) return ratedObservations;
  return ratedObservations.map((observation) => {
    const cell = columns.find(({ column }) => placeIn(grid, row, column) === observation.place);
    const fill =
      cell === undefined || observation.area !== area ? undefined : cellAt(grid, row, cell.column).fill;
    return fill === undefined ? observation : { ...observation, rating: fill };
  });
}

type PrintedRating = {
  readonly rating: Colour;
  readonly newest: Period;
  readonly place: string;
  readonly sheetFacts: RatedRow;
};

/**
 * A rating without a period is that of the newest month. The officer is asked where the row has no figure for that month,
 * or where the rating is right for the year and not for the month.
 */
function ratedPeriod(
  ownObservations: readonly WideObservation[],
  printedRating: PrintedRating,
): Period | undefined {
  const {
    rating,
    newest,
    sheetFacts: { ratingRule: rule, running, isOpen },
  } = printedRating;
  const observationOf = (period: Period | undefined) =>
    ownObservations.find(
      (observation) => period !== undefined && periodKey(observation.period) === periodKey(period),
    );
  const lastPeriod = ownObservations
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1);
  // What depends on a figure is asked once the figure is right.
  if (isOpen(newest) || isOpen(running)) return newest;
  const [month, year] = [observationOf(newest), observationOf(running)];
  if (lastPeriod !== undefined && month === undefined) return periodOfBlank(lastPeriod, printedRating);
  const isOfYear = year !== undefined && year !== month && isRatingByRule(rating, year, rule);
  if (month === undefined || isRatingByRule(rating, month, rule)) return newest;
  return isOfYear ? monthOrYear(printedRating) : asPrinted(month, printedRating);
}

/**
 * The rating is none that the row's target gives for the newest figure. Nothing else in the sheet explains it, so it stands as it is printed
 * unless the officer leaves it out. Next month's figure is another, and is asked about again.
 */
function asPrinted(
  month: WideObservation,
  { rating, newest, place, sheetFacts: { asker, ratingRule: rule } }: PrintedRating,
): Period | undefined {
  const byTarget = (coloursByRule(month, rule) ?? []).join(' or ');
  const chosenId = asker.ask({
    id: `rating-not-by-target:${rating}:${byTarget}:${periodKey(newest)}`,
    place,
    found: `The rating is ${rating}. By the row’s target its newest figure is ${byTarget}.`,
    question: 'Is the rating right?',
    choices: [
      {
        id: 'printed',
        label: `Show it as printed: the pages say that by the target it would be ${byTarget}`,
      },
      { id: 'leave', label: 'Leave the rating out: the figure is shown unrated' },
    ],
    usual: 'printed',
    mayDiffer: true,
  });
  return chosenId === 'printed' ? newest : undefined;
}

/** The newest month has no figure: the officer says whether the rating is of `lastPeriod`, the newest period that has one. */
function periodOfBlank(
  lastPeriod: Period,
  { newest, place, sheetFacts: { asker } }: PrintedRating,
): Period | undefined {
  const chosenId = asker.ask({
    id: 'rating-of-blank',
    place,
    found: 'The row has a rating, and no figure for the newest month.',
    question: 'Is it the rating of the newest figure that the row has?',
    choices: [
      { id: 'figure', label: 'Yes' },
      { id: 'newest', label: 'No: of the newest month, although it has no figure' },
    ],
  });
  if (chosenId === undefined) return undefined;
  return chosenId === 'figure' ? lastPeriod : newest;
}

/** The officer says whether the rating is of the year or of the newest month; undefined leaves the rating out. */
function monthOrYear({
  rating,
  newest,
  place,
  sheetFacts: { asker, running },
}: PrintedRating): Period | undefined {
  const chosenId = asker.ask({
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
  if (chosenId === 'year') return running;
  return chosenId === 'month' ? newest : undefined;
}
