import { readingText } from '@/domain/figures/reading';
import { plainNumber } from '@/domain/figures/reading';
import type { SideBySide, AreaFigure } from '@/domain/compare/sideBySide';
import { sideBySideText } from '@/wording/sideBySideText';
import type { CsvShape } from './csv';

/** The columns of the CSV file of two areas side by side. */
const PAIR_COLUMNS = [
  'indicator',
  'title',
  'unit',
  'polarity',
  'area',
  'value',
  'shorthand',
  'time_period',
  'rating',
  'other_area',
  'other_value',
  'other_shorthand',
  'other_time_period',
  'other_rating',
  'difference',
  'result',
  'in_words',
  'source',
  'as_at',
] as const;

export const PAIR_CSV: CsvShape<(typeof PAIR_COLUMNS)[number]> = {
  columns: PAIR_COLUMNS,
  numbers: ['value', 'other_value', 'difference'],
};

export type PairRecord = Readonly<Record<(typeof PAIR_COLUMNS)[number], string>>;

export function pairRecords(
  pairs: readonly SideBySide[],
  provenance: {
    readonly ownName: string;
    readonly otherName: string;
    readonly source: string;
    readonly asAt: string;
  },
): readonly PairRecord[] {
  return pairs.map((pair) => {
    const { indicator, result: comparisonResult } = pair;
    const [ownSide, otherSide] = [sideOf(pair.ourSide), sideOf(pair.otherSide)];
    return {
      indicator: indicator.id,
      title: indicator.title,
      unit: indicator.unit.text,
      polarity: indicator.polarity,
      area: provenance.ownName,
      value: ownSide.value,
      shorthand: ownSide.shorthand,
      time_period: ownSide.period,
      rating: ownSide.rating,
      other_area: provenance.otherName,
      other_value: otherSide.value,
      other_shorthand: otherSide.shorthand,
      other_time_period: otherSide.period,
      other_rating: otherSide.rating,
      difference: comparisonResult.kind === 'not compared' ? '' : plainNumber(comparisonResult.difference),
      result: comparisonResult.kind === 'compared' ? comparisonResult.word : comparisonResult.kind,
      in_words: sideBySideText(pair),
      source: provenance.source,
      as_at: provenance.asAt,
    };
  });
}

function sideOf({ reading, period, rating }: AreaFigure) {
  return {
    value: reading?.kind === 'value' ? readingText(reading) : '',
    shorthand: reading?.kind === 'withheld' ? reading.shorthand : '',
    period: period?.timePeriod ?? '',
    rating: rating === undefined ? '' : rating.kind === 'rated' ? rating.colour : 'not rated',
  };
}
