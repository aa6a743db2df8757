import type { AreaCode } from '@/domain/figures/area';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import type { Comparator } from '@/domain/scorecard/comparator';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import { policyOf, regionNameIn, scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { areaName, type PlanData } from '@/domain/plan/planData';
import { pairsOf } from '@/domain/scorecard/pair';
import { plainNumber } from '@/domain/figures/reading';
import { gapSentence } from '@/wording/gapText';
import { pairSentence } from '@/wording/pairText';
import { ratingReason } from '@/wording/ratingText';
import type { CsvShape } from './csv';
import { numberText } from './numberText';

/** The columns of `scorecard table`, in the order that scripts rely on (docs/formats.md). */
const TABLE_COLUMNS = [
  'indicator',
  'title',
  'priority',
  'area',
  'time_period',
  'time_identifier',
  'value',
  'shorthand',
  'status',
  'unit',
  'polarity',
  'decimals',
  'previous_time_period',
  'previous_value',
  'change',
  'direction',
  'target',
  'rating',
  'rating_basis',
  'rating_reason',
  'reported_rating',
  'reported_by',
  'neighbours_mean',
  'neighbours_median',
  'neighbours_counted',
  'neighbours_of',
  'best_neighbour',
  'region',
  'england',
  'top_quartile',
  'rank',
  'rank_tied',
  'rank_of',
  'band',
] as const;

export const TABLE_CSV: CsvShape<(typeof TABLE_COLUMNS)[number]> = {
  columns: TABLE_COLUMNS,
  numbers: [
    'value',
    'decimals',
    'previous_value',
    'change',
    'target',
    'neighbours_mean',
    'neighbours_median',
    'neighbours_counted',
    'neighbours_of',
    'region',
    'england',
    'top_quartile',
    'rank',
    'rank_tied',
    'rank_of',
  ],
};

export type TableColumn = (typeof TABLE_COLUMNS)[number];
export type TableRecord = Readonly<Record<TableColumn, string>>;

/** The scorecard of one area as records of text, one an indicator; an empty text is "none". */
export function scorecardTable(data: PlanData, area: AreaCode, asAt?: string): readonly TableRecord[] {
  return scorecardOf(data, area, asAt).map((row) =>
    recordOf(data, row, { area, region: regionNameIn(data, row) }),
  );
}

function recordOf(
  data: PlanData,
  row: ScorecardRow,
  at: { readonly area: AreaCode; readonly region: string | undefined },
): TableRecord {
  const { indicator, observation, direction, rating, nationalRank } = row;
  const { combine } = policyOf(data, indicator);
  const reading = observation?.reading;
  const change = direction.kind === 'change' ? direction : undefined;
  const reported = observation?.reported ?? [];
  const average = row.comparators.neighbours.average;
  const best = bestNeighbour(row.neighbours, indicator.polarity);
  return {
    indicator: indicator.id,
    title: indicator.title,
    priority: indicator.priority ?? '',
    area: at.area,
    time_period: row.period?.timePeriod ?? '',
    time_identifier: row.period?.timeIdentifier ?? '',
    value: reading?.kind === 'value' ? plainNumber(reading.value) : '',
    shorthand: reading === undefined ? 'x' : reading.kind === 'withheld' ? reading.shorthand : '',
    status: observation?.status ?? '',
    unit: indicator.unit.text,
    polarity: indicator.polarity,
    decimals: String(indicator.decimals),
    previous_time_period: change?.previous.timePeriod ?? '',
    previous_value: numberText(change?.before.value),
    change: numberText(change?.change),
    direction: change?.word ?? 'not comparable',
    target: numberText(row.target?.value),
    rating: rating.kind === 'rated' ? rating.colour : 'not rated',
    rating_basis: rating.kind === 'rated' ? rating.basis : '',
    rating_reason: [
      ratingReason({ ...row, combine, region: at.region }),
      ...gapSentences(data, row, at),
      ...pairsOf(data, row).map((pair) => pairSentence(pair, indicator)),
    ].join(' '),
    reported_rating: reported.map(({ colour }) => colour).join(';'),
    reported_by: reported.map(({ by }) => by).join(';'),
    neighbours_mean: numberText(average?.mean ?? publishedAverage(row, data, 'mean')),
    neighbours_median: numberText(average?.median ?? publishedAverage(row, data, 'median')),
    neighbours_counted: numberText(average?.counted),
    neighbours_of: numberText(average?.asked),
    best_neighbour: best === undefined ? '' : areaName(data, best.area),
    region: benchmarkText(row.comparators.region),
    england: benchmarkText(row.comparators.england),
    top_quartile: numberText(nationalRank?.quarter?.topQuartile),
    rank: numberText(nationalRank?.rank.place),
    rank_tied: numberText(nationalRank?.rank.tied),
    rank_of: numberText(nationalRank?.rank.of),
    band: nationalRank?.quarter?.band ?? '',
  };
}

/** How the gap to each benchmark that the rating stands on has changed. */
function gapSentences(
  data: PlanData,
  row: ScorecardRow,
  at: { readonly area: AreaCode; readonly region: string | undefined },
): readonly string[] {
  const compared = row.rating.kind === 'rated' ? row.rating.comparisons.map(({ name }) => name) : [];
  return gapsOfRow(data, row, at.area)
    .filter(({ name }) => compared.includes(name))
    .map((one) => gapSentence(one, row.indicator, at.region));
}

/** An average that a source prints stands in the column of the average that the plan uses. */
function publishedAverage(row: ScorecardRow, data: PlanData, column: 'mean' | 'median'): number | undefined {
  const { benchmark } = row.comparators.neighbours;
  return benchmark.kind === 'value' && data.plan.neighbours.average === column
    ? benchmark.reading.value
    : undefined;
}

function benchmarkText({ benchmark }: Comparator): string {
  return benchmark.kind === 'value' || benchmark.kind === 'apart' ? plainNumber(benchmark.reading.value) : '';
}
