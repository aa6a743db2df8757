import type { TwoAreasLine, SideWords } from '@/charts/twoAreasPicture';
import type { Indicator } from '@/domain/figures/indicator';
import { SHORTHAND_MEANINGS } from '@/domain/figures/reading';
import type { SideBySide, AreaFigure } from '@/domain/compare/sideBySide';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { MARK_WORDS } from '@/ui/RatingMark';
import { sideBySideText } from '@/wording/sideBySideText';

/** The rows of two areas in words, for the saved picture. A row names a rating only for an area whose ratings are known. */
export function pairLines(pairs: readonly SideBySide[], isRated: boolean): readonly TwoAreasLine[] {
  return pairs.map((pair) => ({
    title: pair.indicator.title,
    ours: sideWords(pair.ourSide, pair.indicator, true),
    theirs: sideWords(pair.otherSide, pair.indicator, isRated),
    result: sideBySideText(pair),
    style: pairStyle(pair),
  }));
}

/** One row in words for a screen reader: "NEET: Rotherham 4.4%, Red, 2025; Barnsley 5.1%, 2025; 0.7 pp less, better". */
export function pairWords(
  pair: SideBySide,
  names: { readonly ours: string; readonly theirs: string; readonly isRated: boolean },
): string {
  const { indicator } = pair;
  const sideText = (name: string, words: SideWords) =>
    `${name} ${[words.figure, words.rating, words.period].filter((word) => word !== '').join(', ')}`;
  return `${indicator.title}: ${sideText(names.ours, sideWords(pair.ourSide, indicator, true))}; ${sideText(names.theirs, sideWords(pair.otherSide, indicator, names.isRated))}; ${sideBySideText(pair)}`;
}

export function pairStyle({ result }: SideBySide): TwoAreasLine['style'] {
  return result.kind === 'compared' ? result.word : 'none';
}

function sideWords(
  { reading, period, rating }: AreaFigure,
  indicator: Indicator,
  isRated: boolean,
): SideWords {
  return {
    figure:
      reading === undefined
        ? 'no figure'
        : reading.kind === 'withheld'
          ? `${formatReading(reading, indicator)} ${SHORTHAND_MEANINGS[reading.shorthand]}`
          : formatReading(reading, indicator),
    rating: isRated && rating !== undefined ? MARK_WORDS[markColour(rating)] : '',
    period: period === undefined ? '' : formatPeriodShort(period),
  };
}
