import { PUBLISHED_BEST_NEIGHBOUR, PUBLISHED_TOP_QUARTILE } from '@/domain/figures/area';
import { printedFigure } from '@/domain/scorecard/printedFigure';
import type { AreaCode } from '@/domain/figures/area';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { InYearFigure, InYearRow, PastYear } from '@/domain/inYear/inYear';
import type { Observation } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { areaName, type PlanData } from '@/domain/plan/planData';
import { plainNumber, type Reading } from '@/domain/figures/reading';
import type { YearToDate } from '@/domain/inYear/yearToDate';
import { changeSign } from '@/domain/certainty/strongestChange';
import { inYearChange, type InYearChange } from '@/domain/inYear/inYearChange';
import { inYearChangeText } from '@/wording/inYearChangeText';
import { everyText, incompleteText } from '@/wording/inYearText';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { csvShapeOf, recordFrom, type Column } from './column';
import { numberText } from './numberText';

/** The facts from which the cells of one row are made: its three newest periods, the three years before, and the published year beside it. */
type Facts = {
  readonly data: PlanData;
  readonly place: { readonly area: AreaCode };
  readonly row: InYearRow;
  readonly change: InYearChange;
  readonly latest: InYearFigure | undefined;
  readonly lastYear: InYearFigure | undefined;
  readonly twoYearsBefore: InYearFigure | undefined;
  readonly firstYear: PastYear | undefined;
  readonly secondYear: PastYear | undefined;
  readonly thirdYear: PastYear | undefined;
  readonly benchmarkRow: ScorecardRow | undefined;
  readonly average: Comparator['average'];
  readonly bestNeighbour: ReturnType<typeof bestNeighbour>;
};

/**
 * The columns of `scorecard table --view in-year`, in the order of the officers' printed row (docs/formats.md). A figure is a number or its
 * shorthand; the figure before a revision (`was`) is text, as a source printed it.
 */
const COLUMNS = [
  { id: 'indicator', of: ({ row }) => row.indicator.id },
  { id: 'title', of: ({ row }) => row.indicator.title },
  { id: 'priority', of: ({ row }) => row.indicator.priority ?? '' },
  { id: 'area', of: ({ place }) => place.area },
  { id: 'polarity', of: ({ row }) => row.indicator.polarity },
  { id: 'unit', of: ({ row }) => row.indicator.unit.text },
  { id: 'decimals', number: true, of: ({ row }) => String(row.indicator.decimals) },
  { id: 'every', of: ({ row }) => everyText(row.latest.period) },
  { id: 'in_year', of: ({ row }) => row.indicator.inYear ?? '' },
  { id: 'two_before_period', of: ({ twoYearsBefore }) => periodText(twoYearsBefore?.period) },
  { id: 'two_before', number: true, of: ({ twoYearsBefore }) => figureText(twoYearsBefore?.observation) },
  { id: 'two_before_status', of: ({ twoYearsBefore }) => twoYearsBefore?.observation?.status ?? '' },
  { id: 'two_before_was', of: ({ twoYearsBefore }) => earlierFigureText(twoYearsBefore) },
  { id: 'one_before_period', of: ({ lastYear }) => periodText(lastYear?.period) },
  { id: 'one_before', number: true, of: ({ lastYear }) => figureText(lastYear?.observation) },
  { id: 'one_before_status', of: ({ lastYear }) => lastYear?.observation?.status ?? '' },
  { id: 'one_before_was', of: ({ lastYear }) => earlierFigureText(lastYear) },
  { id: 'period', of: ({ row }) => periodText(row.latest.period) },
  { id: 'value', number: true, of: ({ row }) => figureText(row.latest.observation) },
  { id: 'status', of: ({ row }) => row.latest.observation?.status ?? '' },
  { id: 'was', of: ({ latest }) => earlierFigureText(latest) },
  { id: 'year', of: ({ row }) => row.year.timePeriod },
  { id: 'to_date', number: true, of: ({ row }) => toDateText(row.toDate) },
  { id: 'to_date_counted', number: true, of: ({ row }) => numberText(row.toDate?.countedParts) },
  { id: 'to_date_of', number: true, of: ({ row }) => numberText(row.toDate?.expectedParts) },
  { id: 'to_date_reason', of: ({ row }) => (row.toDate && incompleteText(row.toDate)) ?? '' },
  { id: 'to_date_last_year', number: true, of: ({ row }) => toDateText(row.toDateLastYear) },
  { id: 'last_year_period', of: ({ row }) => periodText(row.lastYear?.period) },
  { id: 'last_year', number: true, of: ({ row }) => figureText(row.lastYear?.observation) },
  { id: 'direction', of: ({ row }) => row.directionState },
  {
    id: 'change',
    number: true,
    of: ({ row }) => (row.direction.kind === 'change' ? plainNumber(row.direction.change) : ''),
  },
  { id: 'verdict', of: ({ row, change }) => inYearChangeText(change, row).verdict },
  { id: 'verdict_sign', of: ({ change: { strongest } }) => changeSign(strongest) },
  { id: 'rating', of: ({ row }) => (row.rating.kind === 'rated' ? row.rating.colour : 'not rated') },
  { id: 'target', number: true, of: ({ row }) => numberText(row.target?.value) },
  { id: 'amber', number: true, of: ({ row }) => numberText(row.target?.amber) },
  { id: 'year_target', number: true, of: ({ row }) => numberText(row.yearTarget?.value) },
  { id: 'year_1', of: ({ firstYear }) => firstYear?.period.timePeriod ?? '' },
  { id: 'year_1_value', number: true, of: ({ firstYear }) => yearText(firstYear) },
  { id: 'year_2', of: ({ secondYear }) => secondYear?.period.timePeriod ?? '' },
  { id: 'year_2_value', number: true, of: ({ secondYear }) => yearText(secondYear) },
  { id: 'year_3', of: ({ thirdYear }) => thirdYear?.period.timePeriod ?? '' },
  { id: 'year_3_value', number: true, of: ({ thirdYear }) => yearText(thirdYear) },
  { id: 'benchmark_period', of: ({ row }) => periodText(row.benchmark?.period) },
  { id: 'benchmark_months_older', number: true, of: ({ row }) => numberText(row.benchmark?.monthsOlder) },
  { id: 'own_that_year', number: true, of: ({ benchmarkRow }) => figureText(benchmarkRow?.observation) },
  {
    id: 'neighbours',
    number: true,
    of: ({ benchmarkRow }) => comparatorText(benchmarkRow?.comparators.neighbours),
  },
  { id: 'neighbours_counted', number: true, of: ({ average }) => numberText(average?.withFigure) },
  { id: 'neighbours_of', number: true, of: ({ average }) => numberText(average?.neighbourCount) },
  { id: 'best_neighbour', of: bestName },
  {
    id: 'best_neighbour_value',
    number: true,
    of: (rowFacts) =>
      numberText(rowFacts.bestNeighbour?.reading.value ?? printedOf(rowFacts, PUBLISHED_BEST_NEIGHBOUR)),
  },
  { id: 'region', number: true, of: ({ benchmarkRow }) => comparatorText(benchmarkRow?.comparators.region) },
  {
    id: 'england',
    number: true,
    of: ({ benchmarkRow }) => comparatorText(benchmarkRow?.comparators.england),
  },
  {
    id: 'top_quartile',
    number: true,
    of: (rowFacts) =>
      numberText(
        rowFacts.benchmarkRow?.nationalRank?.quarter?.topQuartile ??
          printedOf(rowFacts, PUBLISHED_TOP_QUARTILE),
      ),
  },
] as const satisfies readonly Column<Facts>[];

export const IN_YEAR_CSV = csvShapeOf(COLUMNS);

export type InYearColumn = (typeof COLUMNS)[number]['id'];
export type InYearRecord = Readonly<Record<InYearColumn, string>>;

/** The rows of the in-year view as records of text: a figure is a number or its shorthand, as in observations.csv; a cell is empty if there is no row. */
export function inYearTable(
  rows: readonly InYearRow[],
  place: { readonly data: PlanData; readonly area: AreaCode },
): readonly InYearRecord[] {
  return rows.map((row) => recordFrom<Facts, InYearColumn>(COLUMNS, factsOf(row, place)));
}

function factsOf(
  row: InYearRow,
  { data, area }: { readonly data: PlanData; readonly area: AreaCode },
): Facts {
  const [latest, lastYear, twoYearsBefore] = row.recentFigures.toReversed();
  const [thirdYear, secondYear, firstYear] = row.years.toReversed();
  const benchmarkRow = row.benchmark?.row;
  return {
    data,
    place: { area },
    row,
    change: inYearChange(data, row),
    latest,
    lastYear,
    twoYearsBefore,
    firstYear,
    secondYear,
    thirdYear,
    benchmarkRow,
    average: benchmarkRow?.comparators.neighbours.average,
    bestNeighbour: benchmarkRow && bestNeighbour(benchmarkRow.neighbours, benchmarkRow.indicator.polarity),
  };
}

/** The name of the best neighbour; `as printed` if a source prints the best figure without naming the neighbour. */
function bestName(rowFacts: Facts): string {
  if (rowFacts.bestNeighbour !== undefined) return areaName(rowFacts.data, rowFacts.bestNeighbour.area);
  return printedOf(rowFacts, PUBLISHED_BEST_NEIGHBOUR) === undefined ? '' : 'as printed';
}

function printedOf({ data, benchmarkRow }: Facts, area: AreaCode): number | undefined {
  return (
    benchmarkRow && printedFigure(data, benchmarkRow.indicator, { area, period: benchmarkRow.period })?.value
  );
}

/** A comparator's figure, left out if it is older than the year of the benchmark. */
function comparatorText(comparator: Comparator | undefined): string {
  const { benchmark } = comparator ?? {};
  return benchmark?.kind === 'value' ? plainNumber(benchmark.reading.value) : '';
}

function figureText(observation: Observation | undefined): string {
  return observation === undefined ? '' : readingText(observation.reading);
}

function readingText(reading: Reading): string {
  return reading.kind === 'value' ? plainNumber(reading.value) : reading.shorthand;
}

function toDateText(toDate: YearToDate | undefined): string {
  return toDate?.kind === 'value' ? plainNumber(toDate.reading.value) : '';
}

function yearText(year: PastYear | undefined): string {
  return year?.observation === undefined ? toDateText(year?.workedOut) : figureText(year.observation);
}

function earlierFigureText(figure: InYearFigure | undefined): string {
  return figure?.was?.text ?? '';
}

/** A period as the table writes it: `2025 November`, `202425 Financial year`. */
function periodText(period: Period | undefined): string {
  return period === undefined ? '' : `${period.timePeriod} ${period.timeIdentifier}`;
}
