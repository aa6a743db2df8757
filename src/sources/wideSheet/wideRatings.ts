import type { Colour } from '@/domain/figures/observation';
import { comparePeriods, periodKey, type Period } from '@/domain/figures/period';
import type { QuestionLog } from './questionLog';
import type { ColumnReading } from './wideHead';
import { cellAt, placeIn, type WideGrid } from './wideGrid';
import { coloursByRule, isRatingByRule, type RatingRule } from './ratingRule';
import { wideRating } from './wideRating';
import type { PrintedArea, WideObservation } from './wideReading';

type RatedRow = {
  readonly columns: readonly ColumnReading[];
  readonly latest: Period | undefined;
  /** The year that contains the newest month. Its figure may be a year to date. */
  readonly running: Period | undefined;
  readonly hasFills: boolean;
  readonly ratingRule: RatingRule;
  readonly area: PrintedArea | 'own';
  readonly questions: QuestionLog;
  /** Whether a period's figure may be a typing slip that the officer has not answered about yet. */
  readonly isOpen: (period: Period | undefined) => boolean;
};

/** Adds the ratings that a row prints to its figures: those in its rating columns, and the fills of the figures if the sheet rates by fill. */
export function withRatings(
  grid: WideGrid,
  row: number,
  {
    observations,
    sheetFacts,
  }: { readonly observations: readonly WideObservation[]; readonly sheetFacts: RatedRow },
): readonly WideObservation[] {
  const { columns, latest, questions, area, hasFills } = sheetFacts;
  let ratedObservations = observations;
  for (const column of columns.filter(({ role }) => role === 'rating')) {
    const cellName = placeIn(grid, row, column.column);
    const byTarget = colourByTarget(
      ratedObservations.filter((observation) => observation.area === area),
      column.period,
      sheetFacts,
    );
    const rating = wideRating(cellAt(grid, row, column.column), { cellName, questions, byTarget });
    const newest = column.period ?? latest;
    if (rating === undefined || newest === undefined) continue;
    const ownObservations = ratedObservations.filter((observation) => observation.area === area);
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

/**
 * The one colour that the row's target gives for the figure that a rating is of. Where the column names no period, that is the newest month or the
 * running year: the target has to give the same colour for both. Undefined if a figure may be a typing slip.
 */
function colourByTarget(
  ownObservations: readonly WideObservation[],
  columnPeriod: Period | undefined,
  { latest, running, ratingRule, isOpen }: RatedRow,
): Colour | undefined {
  const [first, ...others] = columnPeriod === undefined ? [latest, running] : [columnPeriod];
  const observationOf = (period: Period | undefined) =>
    ownObservations.find(
      (observation) => period !== undefined && periodKey(observation.period) === periodKey(period),
    );
  if ([first, ...others].some(isOpen) || observationOf(first) === undefined) return undefined;
  const colours = [first, ...others].flatMap((period): readonly (Colour | 'none')[] => {
    const observation = observationOf(period);
    if (observation === undefined || observation.text === '') return [];
    return coloursByRule(observation, ratingRule) ?? ['none' as const];
  });
  const [colour, ...more] = new Set(colours);
  return more.length > 0 || colour === 'none' ? undefined : colour;
}

type PrintedRating = {
  readonly rating: Colour;
  readonly newest: Period;
  readonly place: string;
  readonly sheetFacts: RatedRow;
};

/**
 * Finds the period of a rating whose column names none. It is usually the newest month. The officer is asked if the row has no figure for that month,
 * or if the row's target gives that month another rating.
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
  // A question about a rating waits until the officer has settled the figure.
  if (isOpen(newest) || isOpen(running)) return newest;
  const [month, year] = [observationOf(newest), observationOf(running)];
  if (lastPeriod !== undefined && month === undefined) return periodOfBlank(lastPeriod, printedRating);
  const isOfYear = year !== undefined && year !== month && isRatingByRule(rating, year, rule);
  if (month === undefined || isRatingByRule(rating, month, rule)) return newest;
  return isOfYear ? monthOrYear(printedRating) : asPrinted(month, printedRating);
}

/**
 * Asks about a rating that the row's target does not give for the newest figure. Nothing else in the sheet explains it, so it stands as printed
 * unless the officer leaves it out. The answer holds for this month only: the officer is asked again about next month's figure.
 */
function asPrinted(
  month: WideObservation,
  { rating, newest, place, sheetFacts: { questions, ratingRule: rule } }: PrintedRating,
): Period | undefined {
  const byTarget = (coloursByRule(month, rule) ?? []).join(' or ');
  const chosenId = questions.ask({
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
    usualChoice: 'printed',
    mayDiffer: true,
  });
  return chosenId === 'printed' ? newest : undefined;
}

/** Asks which period a rating is for when the newest month has no figure. `lastPeriod` is the newest period that has one. */
function periodOfBlank(
  lastPeriod: Period,
  { newest, place, sheetFacts: { questions } }: PrintedRating,
): Period | undefined {
  const chosenId = questions.ask({
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

/** Asks whether the rating is for the year or for the newest month. Returns undefined if the officer leaves the rating out. */
function monthOrYear({
  rating,
  newest,
  place,
  sheetFacts: { questions, running },
}: PrintedRating): Period | undefined {
  const chosenId = questions.ask({
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
