import { PUBLISHED_BEST_NEIGHBOUR, PUBLISHED_TOP_QUARTILE } from '@/domain/figures/area';
import { printedFigure } from '@/domain/scorecard/printedFigure';
import type { AreaCode } from '@/domain/figures/area';
import { capital } from '@/domain/figures/capital';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import type { Comparator } from '@/domain/scorecard/comparator';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import { policyOf, regionNameIn, scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { areaName, type PlanData } from '@/domain/plan/planData';
import { companionsOf, pairsOf } from '@/domain/scorecard/pair';
import type { ReportedRating } from '@/domain/figures/observation';
import type { Combine } from '@/domain/figures/ratingPolicy';
import { plainNumber, type Reading } from '@/domain/figures/reading';
import type { Direction } from '@/domain/scorecard/direction';
import { gapSentence } from '@/wording/gapText';
import { bestNeighbourText, pulledText } from '@/wording/neighbourText';
import { pairSentence } from '@/wording/pairText';
import { ratingReason } from '@/wording/ratingText';
import { csvShapeOf, recordFrom, type Column } from './column';
import { numberText } from './numberText';

/** The facts from which the cells of one row are made. */
type Facts = {
  readonly data: PlanData;
  readonly row: ScorecardRow;
  readonly place: { readonly area: AreaCode; readonly region: string | undefined };
  readonly combineNeighbours: Combine;
  readonly reading: Reading | undefined;
  readonly change: Extract<Direction, { kind: 'change' }> | undefined;
  readonly reported: readonly ReportedRating[];
  readonly average: Comparator['average'];
  readonly bestNeighbour: ReturnType<typeof bestNeighbour>;
};

/** The columns of `scorecard table`, in the order that scripts rely on (docs/formats.md). */
const COLUMNS = [
  { id: 'indicator', of: ({ row }) => row.indicator.id },
  { id: 'title', of: ({ row }) => row.indicator.title },
  { id: 'priority', of: ({ row }) => row.indicator.priority ?? '' },
  { id: 'area', of: ({ place }) => place.area },
  { id: 'time_period', of: ({ row }) => row.period?.timePeriod ?? '' },
  { id: 'time_identifier', of: ({ row }) => row.period?.timeIdentifier ?? '' },
  {
    id: 'value',
    number: true,
    of: ({ reading }) => (reading?.kind === 'value' ? plainNumber(reading.value) : ''),
  },
  {
    id: 'shorthand',
    of: ({ reading }) => (reading === undefined ? 'x' : reading.kind === 'withheld' ? reading.shorthand : ''),
  },
  { id: 'status', of: ({ row }) => row.observation?.status ?? '' },
  { id: 'unit', of: ({ row }) => row.indicator.unit.text },
  { id: 'polarity', of: ({ row }) => row.indicator.polarity },
  { id: 'decimals', number: true, of: ({ row }) => String(row.indicator.decimals) },
  { id: 'previous_time_period', of: ({ change }) => change?.previous.timePeriod ?? '' },
  { id: 'previous_value', number: true, of: ({ change }) => numberText(change?.before.value) },
  { id: 'change', number: true, of: ({ change }) => numberText(change?.change) },
  { id: 'direction', of: ({ change }) => change?.word ?? 'not comparable' },
  { id: 'target', number: true, of: ({ row }) => numberText(row.target?.value) },
  { id: 'rating', of: ({ row }) => (row.rating.kind === 'rated' ? row.rating.colour : 'not rated') },
  { id: 'rating_basis', of: ({ row }) => (row.rating.kind === 'rated' ? row.rating.basis : '') },
  {
    id: 'rating_reason',
    of: ({ data, row, place, combineNeighbours }) =>
      [
        ratingReason({ ...row, combine: combineNeighbours, region: place.region }),
        ...gapSentences(data, row, place),
        ...pairsOf(data, row).map((pair) => pairSentence(pair, row.indicator)),
        ...neighbourSentences(data, row),
      ].join(' '),
  },
  { id: 'reported_rating', of: ({ reported }) => reported.map(({ colour }) => colour).join(';') },
  { id: 'reported_by', of: ({ reported }) => reported.map(({ by }) => by).join(';') },
  {
    id: 'neighbours_mean',
    number: true,
    of: ({ data, row, average }) => numberText(average?.mean ?? publishedAverage(row, data, 'mean')),
  },
  {
    id: 'neighbours_median',
    number: true,
    of: ({ data, row, average }) => numberText(average?.median ?? publishedAverage(row, data, 'median')),
  },
  { id: 'neighbours_counted', number: true, of: ({ average }) => numberText(average?.withFigure) },
  { id: 'neighbours_of', number: true, of: ({ average }) => numberText(average?.neighbourCount) },
  { id: 'best_neighbour', of: ({ data, row, bestNeighbour }) => bestName(data, row, bestNeighbour) },
  { id: 'region', number: true, of: ({ row }) => benchmarkText(row.comparators.region) },
  { id: 'england', number: true, of: ({ row }) => benchmarkText(row.comparators.england) },
  {
    id: 'top_quartile',
    number: true,
    of: ({ data, row }) =>
      numberText(row.nationalRank?.quarter?.topQuartile ?? printedOf(data, row, PUBLISHED_TOP_QUARTILE)),
  },
  { id: 'rank', number: true, of: ({ row }) => numberText(row.nationalRank?.rank.place) },
  { id: 'rank_tied', number: true, of: ({ row }) => numberText(row.nationalRank?.rank.tiedCount) },
  { id: 'rank_of', number: true, of: ({ row }) => numberText(row.nationalRank?.rank.of) },
  { id: 'band', of: ({ row }) => row.nationalRank?.quarter?.band ?? '' },
] as const satisfies readonly Column<Facts>[];

export const TABLE_CSV = csvShapeOf(COLUMNS);

export type TableColumn = (typeof COLUMNS)[number]['id'];
export type TableRecord = Readonly<Record<TableColumn, string>>;

/** The scorecard of one area as records of text, one for each indicator; an empty text means that there is no value. */
export function scorecardTable(data: PlanData, area: AreaCode, asAt?: string): readonly TableRecord[] {
  return scorecardOf(data, area, asAt).map((row) =>
    recordFrom<Facts, TableColumn>(COLUMNS, factsOf(data, row, { area, region: regionNameIn(data, row) })),
  );
}

function factsOf(data: PlanData, row: ScorecardRow, place: Facts['place']): Facts {
  return {
    data,
    row,
    place,
    combineNeighbours: policyOf(data, row.indicator).combine,
    reading: row.observation?.reading,
    change: row.direction.kind === 'change' ? row.direction : undefined,
    reported: row.observation?.reported ?? [],
    average: row.comparators.neighbours.average,
    bestNeighbour: bestNeighbour(row.neighbours, row.indicator.polarity),
  };
}

/** The name of the best neighbour; `as printed` if a source prints the best figure without naming the neighbour. */
function bestName(data: PlanData, row: ScorecardRow, bestNeighbour: Facts['bestNeighbour']): string {
  if (bestNeighbour !== undefined) return areaName(data, bestNeighbour.area);
  return printedOf(data, row, PUBLISHED_BEST_NEIGHBOUR) === undefined ? '' : 'as printed';
}

function printedOf(data: PlanData, { indicator, period }: ScorecardRow, area: AreaCode): number | undefined {
  return printedFigure(data, indicator, { area, period })?.value;
}

/** How the gap to each benchmark that the rating is based on has changed. */
function gapSentences(
  data: PlanData,
  row: ScorecardRow,
  place: { readonly area: AreaCode; readonly region: string | undefined },
): readonly string[] {
  const comparedNames = row.rating.kind === 'rated' ? row.rating.comparisons.map(({ name }) => name) : [];
  return gapsOfRow(data, row, place.area)
    .filter(({ name }) => comparedNames.includes(name))
    .map((gap) => gapSentence(gap, row.indicator, place.region));
}

/** The cautions about the best neighbour's figure and about an average that depends on one neighbour. A table never gives these figures without the cautions. */
function neighbourSentences(data: PlanData, row: ScorecardRow): readonly string[] {
  const isPaired = companionsOf(data, row.indicator).length > 0;
  const texts = [isPaired ? bestNeighbourText(data, row) : undefined, pulledText(data, row)];
  return texts.flatMap((text) => (text === undefined ? [] : [`${capital(text)}.`]));
}

/** An average that a source prints goes in the column for the kind of average that the plan uses. */
function publishedAverage(row: ScorecardRow, data: PlanData, column: 'mean' | 'median'): number | undefined {
  const { benchmark } = row.comparators.neighbours;
  return benchmark.kind === 'value' && data.plan.neighbours.average === column
    ? benchmark.reading.value
    : undefined;
}

function benchmarkText({ benchmark }: Comparator): string {
  return benchmark.kind === 'value' || benchmark.kind === 'not compared'
    ? plainNumber(benchmark.reading.value)
    : '';
}
