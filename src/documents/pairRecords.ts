import { readingText } from '@/domain/figures/reading';
import { plainNumber } from '@/domain/figures/reading';
import type { SideBySide, AreaFigure } from '@/domain/compare/sideBySide';
import { sideBySideText } from '@/wording/sideBySideText';
import type { CsvShape } from './csv';

/** The columns of two areas side by side as CSV. */
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
  from: {
    readonly ours: string;
    readonly theirs: string;
    readonly source: string;
    readonly asAt: string;
  },
): readonly PairRecord[] {
  return pairs.map((pair) => {
    const { indicator, result } = pair;
    const [ours, theirs] = [sideOf(pair.ourSide), sideOf(pair.otherSide)];
    return {
      indicator: indicator.id,
      title: indicator.title,
      unit: indicator.unit.text,
      polarity: indicator.polarity,
      area: from.ours,
      value: ours.value,
      shorthand: ours.shorthand,
      time_period: ours.period,
      rating: ours.rating,
      other_area: from.theirs,
      other_value: theirs.value,
      other_shorthand: theirs.shorthand,
      other_time_period: theirs.period,
      other_rating: theirs.rating,
      difference: result.kind === 'not compared' ? '' : plainNumber(result.difference),
      result: result.kind === 'compared' ? result.word : result.kind,
      in_words: sideBySideText(pair),
      source: from.source,
      as_at: from.asAt,
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
