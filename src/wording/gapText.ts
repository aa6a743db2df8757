import type { ComparatorGap } from '@/domain/scorecard/gapsOfRow';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatDistance } from '@/ui/formatValue';
import { comparatorText } from './comparatorText';

type Measured = Pick<Indicator, 'unit' | 'decimals' | 'polarity'>;

/** "2 pp below England (2012/13: 3 pp below): the gap narrowed by 1 pp." */
export function gapText(
  { name, gap }: ComparatorGap,
  indicator: Measured,
  at: { readonly previous: Period; readonly region: string | undefined },
): string {
  const who = comparatorText(name, at.region);
  const distance = (size: number) =>
    formatDistance(Math.abs(size), indicator.unit, decimalsOf(gap, indicator));
  const side = (size: number) => (size === 0 ? 'level' : `${distance(size)} ${size > 0 ? 'above' : 'below'}`);
  const now = gap.now === 0 ? `Level with ${who}` : `${side(gap.now)} ${who}`;
  const before = `${formatPeriodShort(at.previous)}: ${side(gap.before)}`;
  const noun = isLead(gap, indicator) ? 'the lead' : 'the gap';
  switch (gap.word) {
    case 'crossed':
      return `${now} (${before}): ${crossedText(gap, indicator)}.`;
    case 'unchanged':
      return `${now} (${before}): ${noun} is unchanged.`;
    case 'narrowed':
    case 'widened':
      return `${now} (${before}): ${noun} ${gap.word} by ${distance(gap.by)}.`;
  }
}

/** The same in a clause for a table: "The gap to England narrowed from 3 pp to 2 pp." */
export function gapSentence(
  { name, gap }: ComparatorGap,
  indicator: Measured,
  region: string | undefined,
): string {
  const distance = (size: number) =>
    formatDistance(Math.abs(size), indicator.unit, decimalsOf(gap, indicator));
  const who = comparatorText(name, region);
  const noun = isLead(gap, indicator) ? 'The lead over' : 'The gap to';
  switch (gap.word) {
    case 'crossed':
      return `Beside ${who} it went ${crossedText(gap, indicator)}.`;
    case 'unchanged':
      return `${noun} ${who} is unchanged at ${distance(gap.now)}.`;
    case 'narrowed':
    case 'widened':
      return `${noun} ${who} ${gap.word} from ${distance(gap.before)} to ${distance(gap.now)}.`;
  }
}

/** One precision for a sentence: no more digits than its distances are worked out to. */
function decimalsOf({ decimals }: ComparatorGap['gap'], indicator: Measured): number {
  return Math.min(decimals, indicator.decimals);
}

/** Whether the area is, or was, on the better side: what narrows then is a lead, which is no good news. */
function isLead({ now, before }: ComparatorGap['gap'], { polarity }: Measured): boolean {
  const side = now === 0 ? before : now;
  return (polarity === 'high' && side > 0) || (polarity === 'low' && side < 0);
}

/** "from 4 pp better to 3 pp worse"; for a neutral indicator "from 4 pp below to 3 pp above". */
function crossedText(gap: ComparatorGap['gap'], indicator: Measured): string {
  const { now, before } = gap;
  const { unit, polarity } = indicator;
  const [less, more] = { high: ['worse', 'better'], low: ['better', 'worse'], neutral: ['below', 'above'] }[
    polarity
  ];
  const side = (size: number) =>
    `${formatDistance(Math.abs(size), unit, decimalsOf(gap, indicator))} ${size < 0 ? less : more}`;
  return `from ${side(before)} to ${side(now)}`;
}
