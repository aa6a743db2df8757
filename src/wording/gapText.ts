import type { ComparatorGap } from '@/domain/scorecard/gapsOfRow';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { pointsOnce, spokenDistance } from '@/ui/formatValue';
import { comparatorText } from './comparatorText';

type Measured = Pick<Indicator, 'unit' | 'decimals' | 'polarity'>;

/** "2 percentage points below England, which is worse (2012/13: 3 points below): the gap narrowed by 1 point." */
export function gapText(
  one: ComparatorGap,
  indicator: Measured,
  at: { readonly previous: Period; readonly region: string | undefined },
): string {
  return pointsOnce(wholeGapText(one, indicator, at));
}

function wholeGapText(
  { name, gap }: ComparatorGap,
  indicator: Measured,
  at: { readonly previous: Period; readonly region: string | undefined },
): string {
  const who = comparatorText(name, at.region);
  const distance = (size: number) =>
    spokenDistance(Math.abs(size), indicator.unit, decimalsOf(gap, indicator));
  const side = (size: number) => (size === 0 ? 'level' : `${distance(size)} ${size > 0 ? 'above' : 'below'}`);
  const now = gap.now === 0 ? `Level with ${who}` : `${side(gap.now)} ${who}`;
  const judged = judgedOf(gap.now, indicator);
  const before = `(${formatPeriodShort(at.previous)}: ${side(gap.before)})`;
  const said = `${now}${judged === undefined ? '' : `, which is ${judged}`} ${before}`;
  const noun =
    judgedOf(gap.now === 0 ? gap.before : gap.now, indicator) === 'better' ? 'the difference' : 'the gap';
  switch (gap.word) {
    case 'crossed':
      return `${now} ${before}: ${crossedText(gap, indicator)}.`;
    case 'unchanged':
      return gap.now === 0 ? `${said}.` : `${said}: ${noun} is unchanged.`;
    case 'narrowed':
    case 'widened':
      return gap.before === 0 ? `${said}.` : `${said}: ${noun} ${gap.word} by ${distance(gap.by)}.`;
  }
}

/** The same in a sentence for a list: "The gap to England narrowed from 3 percentage points to 2 points." */
export function gapSentence(one: ComparatorGap, indicator: Measured, region: string | undefined): string {
  return pointsOnce(wholeGapSentence(one, indicator, region));
}

function wholeGapSentence(
  { name, gap }: ComparatorGap,
  indicator: Measured,
  region: string | undefined,
): string {
  const distance = (size: number) =>
    spokenDistance(Math.abs(size), indicator.unit, decimalsOf(gap, indicator));
  const sided = (size: number) =>
    `${distance(size)} ${judgedOf(size, indicator) ?? (size > 0 ? 'above' : 'below')}`;
  const who = comparatorText(name, region);
  if (gap.word === 'crossed') return `Against ${who} it went ${crossedText(gap, indicator)}.`;
  if (gap.now === 0)
    return gap.before === 0
      ? `Level with ${who}, as before.`
      : `Level with ${who}; it was ${sided(gap.before)}.`;
  if (gap.before === 0) return `It was level with ${who}, and is now ${sided(gap.now)}.`;
  if (judgedOf(gap.now, indicator) === 'better')
    return `Better than ${who} by ${distance(gap.now)}${gap.word === 'unchanged' ? ', as before' : `; it was ${distance(gap.before)}`}.`;
  return gap.word === 'unchanged'
    ? `The gap to ${who} is unchanged at ${distance(gap.now)}.`
    : `The gap to ${who} ${gap.word} from ${distance(gap.before)} to ${distance(gap.now)}.`;
}

/** One precision for a sentence: no more digits than its distances are worked out to. */
function decimalsOf({ decimals }: ComparatorGap['gap'], indicator: Measured): number {
  return Math.min(decimals, indicator.decimals);
}

/** Whether a distance to a comparator is good, by polarity; undefined where there is none, or neither way is better. */
function judgedOf(size: number, { polarity }: Measured): 'better' | 'worse' | undefined {
  if (size === 0 || polarity === 'neutral') return undefined;
  return size > 0 === (polarity === 'high') ? 'better' : 'worse';
}

/** "from 4 percentage points better to 3 worse"; of a neutral indicator below and above. */
function crossedText(gap: ComparatorGap['gap'], indicator: Measured): string {
  const { now, before } = gap;
  const { unit, polarity } = indicator;
  const [less, more] = { high: ['worse', 'better'], low: ['better', 'worse'], neutral: ['below', 'above'] }[
    polarity
  ];
  const side = (size: number) =>
    `${spokenDistance(Math.abs(size), unit, decimalsOf(gap, indicator))} ${size < 0 ? less : more}`;
  return `from ${side(before)} to ${side(now)}`;
}
