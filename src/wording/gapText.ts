import type { ComparatorGap } from '@/domain/scorecard/gapsOfRow';
import type { Indicator } from '@/domain/figures/indicator';
import { pointsOnce, spokenDistance } from '@/ui/formatValue';
import { comparatorText } from './comparatorText';

type IndicatorFormat = Pick<Indicator, 'unit' | 'decimals' | 'polarity'>;

/** How a gap changed, as a sentence for a list: "The gap to England narrowed from 3 percentage points to 2 points." */
export function gapSentence(
  comparatorGap: ComparatorGap,
  indicator: IndicatorFormat,
  region: string | undefined,
): string {
  return pointsOnce(wholeGapSentence(comparatorGap, indicator, region));
}

function wholeGapSentence(
  { name, gap }: ComparatorGap,
  indicator: IndicatorFormat,
  region: string | undefined,
): string {
  const distance = (size: number) =>
    spokenDistance(Math.abs(size), indicator.unit, decimalsOf(gap, indicator));
  const judgedDistance = (size: number) =>
    `${distance(size)} ${judgementOf(size, indicator) ?? (size > 0 ? 'above' : 'below')}`;
  const comparatorName = comparatorText(name, region);
  if (gap.word === 'crossed') return `Against ${comparatorName} it went ${crossedText(gap, indicator)}.`;
  if (gap.gapNow === 0)
    return gap.gapBefore === 0
      ? `Level with ${comparatorName}, as before.`
      : `Level with ${comparatorName}; it was ${judgedDistance(gap.gapBefore)}.`;
  if (gap.gapBefore === 0)
    return `It was level with ${comparatorName}, and is now ${judgedDistance(gap.gapNow)}.`;
  if (judgementOf(gap.gapNow, indicator) === 'better')
    return `Better than ${comparatorName} by ${distance(gap.gapNow)}${gap.word === 'unchanged' ? ', as before' : `; it was ${distance(gap.gapBefore)}`}.`;
  return gap.word === 'unchanged'
    ? `The gap to ${comparatorName} is unchanged at ${distance(gap.gapNow)}.`
    : `The gap to ${comparatorName} ${gap.word} from ${distance(gap.gapBefore)} to ${distance(gap.gapNow)}.`;
}

/** All distances of a sentence have the same decimals: no more than the gap is worked out to. */
function decimalsOf({ decimals }: ComparatorGap['gap'], indicator: IndicatorFormat): number {
  return Math.min(decimals, indicator.decimals);
}

/** Returns whether a distance to a comparator is good, by polarity. Returns undefined if there is no distance, or if neither way is better. */
function judgementOf(size: number, { polarity }: IndicatorFormat): 'better' | 'worse' | undefined {
  if (size === 0 || polarity === 'neutral') return undefined;
  return size > 0 === (polarity === 'high') ? 'better' : 'worse';
}

/** How a distance went from one side to the other: "from 4 percentage points better to 3 worse"; for a neutral indicator, from below to above. */
function crossedText(gap: ComparatorGap['gap'], indicator: IndicatorFormat): string {
  const { gapNow, gapBefore } = gap;
  const { unit, polarity } = indicator;
  const [lowerWord, higherWord] = {
    high: ['worse', 'better'],
    low: ['better', 'worse'],
    neutral: ['below', 'above'],
  }[polarity];
  const sideText = (size: number) =>
    `${spokenDistance(Math.abs(size), unit, decimalsOf(gap, indicator))} ${size < 0 ? lowerWord : higherWord}`;
  return `from ${sideText(gapBefore)} to ${sideText(gapNow)}`;
}
