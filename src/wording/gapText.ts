import type { ComparatorGap } from '@/domain/gapsOfRow';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatDistance } from '@/ui/formatValue';
import type { Indicator } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import { comparatorText } from './comparatorText';

/** "2 pp below England (2012/13: 3 pp below): the gap narrowed by 1 pp." */
export function gapText(
  { name, gap }: ComparatorGap,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
  at: { readonly previous: Period; readonly region: string | undefined },
): string {
  const who = comparatorText(name, at.region);
  const distance = (size: number) => formatDistance(Math.abs(size), unit, decimals);
  const side = (size: number) => (size === 0 ? 'level' : `${distance(size)} ${size > 0 ? 'above' : 'below'}`);
  const now = gap.now === 0 ? `Level with ${who}` : `${side(gap.now)} ${who}`;
  const change =
    gap.word === 'unchanged' ? 'the gap is unchanged' : `the gap ${gap.word} by ${distance(gap.by)}`;
  return `${now} (${formatPeriodShort(at.previous)}: ${side(gap.before)}): ${change}.`;
}

/** The same in a clause for a table: "The gap to England narrowed from 3 pp to 2 pp." */
export function gapSentence(
  { name, gap }: ComparatorGap,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
  region: string | undefined,
): string {
  const distance = (size: number) => formatDistance(Math.abs(size), unit, decimals);
  const who = comparatorText(name, region);
  if (gap.word === 'unchanged') return `The gap to ${who} is unchanged at ${distance(gap.now)}.`;
  return `The gap to ${who} ${gap.word} from ${distance(gap.before)} to ${distance(gap.now)}.`;
}
