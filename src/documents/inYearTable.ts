import type { AreaCode } from '@/domain/figures/area';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { InYearFigure, InYearRow, PastYear } from '@/domain/inYear/inYear';
import type { Observation } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { areaName, type PlanData } from '@/domain/plan/planData';
import { plainNumber, type Reading } from '@/domain/figures/reading';
import type { YearToDate } from '@/domain/inYear/yearToDate';
import { everyText, incompleteText } from '@/wording/inYearText';
import type { CsvShape } from './csv';
import { numberText } from './numberText';

/** The columns of `scorecard table --view in-year`, in the order of the officers' printed row (docs/formats.md). */
const IN_YEAR_COLUMNS = [
  'indicator',
  'title',
  'priority',
  'area',
  'polarity',
  'unit',
  'decimals',
  'every',
  'in_year',
  'two_before_period',
  'two_before',
  'two_before_status',
  'two_before_was',
  'one_before_period',
  'one_before',
  'one_before_status',
  'one_before_was',
  'period',
  'value',
  'status',
  'was',
  'year',
  'to_date',
  'to_date_counted',
  'to_date_of',
  'to_date_reason',
  'to_date_last_year',
  'last_year_period',
  'last_year',
  'direction',
  'change',
  'rating',
  'target',
  'amber',
  'year_target',
  'year_1',
  'year_1_value',
  'year_2',
  'year_2_value',
  'year_3',
  'year_3_value',
  'benchmark_period',
  'benchmark_months_older',
  'own_that_year',
  'neighbours',
  'neighbours_counted',
  'neighbours_of',
  'best_neighbour',
  'best_neighbour_value',
  'region',
  'england',
  'top_quartile',
] as const;

/** A figure is a number or its shorthand; what it was before it was put right (`was`) is a text, as a source printed it. */
export const IN_YEAR_CSV: CsvShape<(typeof IN_YEAR_COLUMNS)[number]> = {
  columns: IN_YEAR_COLUMNS,
  numbers: [
    'decimals',
    'two_before',
    'one_before',
    'value',
    'to_date',
    'to_date_counted',
    'to_date_of',
    'to_date_last_year',
    'last_year',
    'change',
    'target',
    'amber',
    'year_target',
    'year_1_value',
    'year_2_value',
    'year_3_value',
    'benchmark_months_older',
    'own_that_year',
    'neighbours',
    'neighbours_counted',
    'neighbours_of',
    'best_neighbour_value',
    'region',
    'england',
    'top_quartile',
  ],
};

export type InYearColumn = (typeof IN_YEAR_COLUMNS)[number];
export type InYearRecord = Readonly<Record<InYearColumn, string>>;

/** In-year rows as records of text: a figure is a number or its shorthand, as in observations.csv; empty where there is no row. */
export function inYearTable(
  rows: readonly InYearRow[],
  at: { readonly data: PlanData; readonly area: AreaCode },
): readonly InYearRecord[] {
  return rows.map((row) => {
    const [latest, before, earlier] = row.recent.toReversed();
    const [third, second, first] = row.years.toReversed();
    const { indicator, toDate, direction, rating } = row;
    return {
      indicator: indicator.id,
      title: indicator.title,
      priority: indicator.priority ?? '',
      area: at.area,
      polarity: indicator.polarity,
      unit: indicator.unit.text,
      decimals: String(indicator.decimals),
      every: everyText(row.latest.period),
      in_year: indicator.inYear ?? '',
      two_before_period: periodText(earlier?.period),
      two_before: figureText(earlier?.observation),
      two_before_status: earlier?.observation?.status ?? '',
      two_before_was: wasOf(earlier),
      one_before_period: periodText(before?.period),
      one_before: figureText(before?.observation),
      one_before_status: before?.observation?.status ?? '',
      one_before_was: wasOf(before),
      period: periodText(row.latest.period),
      value: figureText(row.latest.observation),
      status: row.latest.observation?.status ?? '',
      was: wasOf(latest),
      year: row.year.timePeriod,
      to_date: toDateText(toDate),
      to_date_counted: numberText(toDate?.counted),
      to_date_of: numberText(toDate?.of),
      to_date_reason: (toDate && incompleteText(toDate)) ?? '',
      to_date_last_year: toDateText(row.toDateLastYear),
      last_year_period: periodText(row.lastYear?.period),
      last_year: figureText(row.lastYear?.observation),
      direction: row.state,
      change: direction.kind === 'change' ? plainNumber(direction.change) : '',
      rating: rating.kind === 'rated' ? rating.colour : 'not rated',
      target: numberText(row.target?.value),
      amber: numberText(row.target?.amber),
      year_target: numberText(row.yearTarget?.value),
      year_1: first?.period.timePeriod ?? '',
      year_1_value: yearText(first),
      year_2: second?.period.timePeriod ?? '',
      year_2_value: yearText(second),
      year_3: third?.period.timePeriod ?? '',
      year_3_value: yearText(third),
      ...benchmarkCells(row, at.data),
    };
  });
}

function benchmarkCells({ benchmark }: InYearRow, data: PlanData) {
  const row = benchmark?.row;
  const average = row?.comparators.neighbours.average;
  const best = row && bestNeighbour(row.neighbours, row.indicator.polarity);
  return {
    benchmark_period: periodText(benchmark?.period),
    benchmark_months_older: numberText(benchmark?.monthsOlder),
    own_that_year: figureText(row?.observation),
    neighbours: comparatorText(row?.comparators.neighbours),
    neighbours_counted: numberText(average?.counted),
    neighbours_of: numberText(average?.asked),
    best_neighbour: best === undefined ? '' : areaName(data, best.area),
    best_neighbour_value: numberText(best?.reading.value),
    region: comparatorText(row?.comparators.region),
    england: comparatorText(row?.comparators.england),
    top_quartile: numberText(row?.nationalRank?.quarter?.topQuartile),
  };
}

/** Of the same year as the rest of the benchmark; an older figure of one comparator is left out. */
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

function wasOf(figure: InYearFigure | undefined): string {
  return figure?.was?.text ?? '';
}

/** `2025 November`, `202425 Financial year` */
function periodText(period: Period | undefined): string {
  return period === undefined ? '' : `${period.timePeriod} ${period.timeIdentifier}`;
}
