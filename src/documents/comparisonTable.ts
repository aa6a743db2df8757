import { BENCHMARKS, type BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import { plainNumber } from '@/domain/figures/reading';
import type { CsvShape } from './csv';
import { rankedCells } from './rankedCells';

/** The columns of the CSV file of a comparison of areas. Each row repeats the title, source and date, so that a filtered table keeps them. */
const COMPARISON_COLUMNS = [
  'indicator',
  'title',
  'time_period',
  'time_identifier',
  'area_code',
  'area',
  'is',
  'value',
  'shorthand',
  'unit',
  'polarity',
  'rank',
  'rank_tied',
  'rank_of',
  'band',
  'source',
  'as_at',
] as const;

export const COMPARISON_CSV: CsvShape<(typeof COMPARISON_COLUMNS)[number]> = {
  columns: COMPARISON_COLUMNS,
  numbers: ['value', 'rank', 'rank_tied', 'rank_of'],
};

export type ComparisonRecord = Readonly<Record<(typeof COMPARISON_COLUMNS)[number], string>>;

type Provenance = { readonly source: string; readonly asAt: string };

/** The comparison as records: every area in its order, then the comparators that have a figure for the period. */
export function comparisonTable(
  comparison: Comparison,
  names: Readonly<Record<BenchmarkName, string>>,
  provenance: Provenance,
): readonly ComparisonRecord[] {
  const { areas, comparators } = comparison;
  const benchmarks = BENCHMARKS.flatMap((name) => {
    const { benchmark } = comparators[name];
    if (benchmark.kind !== 'value') return [];
    const value = plainNumber(benchmark.reading.value);
    return [{ ...emptyRecord(comparison, provenance), area: names[name], is: name, value }];
  });
  return [...areas.map((comparedArea) => areaRecord(comparison, comparedArea, provenance)), ...benchmarks];
}

function areaRecord(
  comparison: Comparison,
  comparedArea: ComparedArea,
  provenance: Provenance,
): ComparisonRecord {
  const { area, role, nationalRank } = comparedArea;
  return {
    ...emptyRecord(comparison, provenance),
    area_code: area.code,
    area: area.name,
    is: role,
    ...rankedCells(comparedArea),
    rank_tied: nationalRank === undefined ? '' : String(nationalRank.rank.tiedCount),
  };
}

function emptyRecord({ indicator, period }: Comparison, { source, asAt }: Provenance): ComparisonRecord {
  return {
    indicator: indicator.id,
    title: indicator.title,
    time_period: period.timePeriod,
    time_identifier: period.timeIdentifier,
    area_code: '',
    area: '',
    is: '',
    value: '',
    shorthand: '',
    unit: indicator.unit.text,
    polarity: indicator.polarity,
    rank: '',
    rank_tied: '',
    rank_of: '',
    band: '',
    source,
    as_at: asAt,
  };
}
