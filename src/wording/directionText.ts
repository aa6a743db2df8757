import type { Direction, NotComparable } from '@/domain/scorecard/direction';
import type { Indicator } from '@/domain/figures/indicator';
import type { Polarity } from '@/domain/figures/polarity';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatChange, formatDistance } from '@/ui/formatValue';

/** The direction of travel in one word or two. */
export function directionWord(direction: Direction): string {
  return direction.kind === 'change' ? direction.word : direction.kind;
}

/** The change and since when: `+3.4 pp on the year before`; or why there is none. */
export function changeText(direction: Direction, indicator: Pick<Indicator, 'unit' | 'decimals'>): string {
  const { amount, since } = changeParts(direction, indicator);
  return [amount, since].filter((part) => part !== undefined).join(' ');
}

/** The change and since when in two parts, for a row that has little room: `+3.4 pp`, `on the year before`. */
export function changeParts(
  direction: Direction,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
): { readonly amount: string | undefined; readonly since: string } {
  if (direction.kind === 'not comparable')
    return { amount: undefined, since: notComparableText(direction.because) };
  const since = `on ${direction.lastYear ? 'the year before' : formatPeriodShort(direction.previous)}`;
  return direction.word === 'no change'
    ? { amount: undefined, since }
    : { amount: formatChange(direction.change, unit, decimals), since };
}

/** The change in a few words, for one line of a table: `3.4 pp worse`, `19 up`, `no change`; or why there is none, `new series`. */
export function changeShort(
  direction: Direction,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
): string {
  if (direction.kind === 'not comparable') return NOT_COMPARABLE_SHORT[direction.because];
  if (direction.word === 'no change') return direction.word;
  return `${formatDistance(Math.abs(direction.change), unit, decimals)} ${CHANGE_SHORT[direction.word]}`;
}

const CHANGE_SHORT = {
  improving: 'better',
  worsening: 'worse',
  increasing: 'up',
  decreasing: 'down',
} as const;

const NOT_COMPARABLE_SHORT: Readonly<Record<NotComparable, string>> = {
  'no figure': 'no figure now',
  gap: 'no figure before',
  break: 'new series',
  'withheld before': 'withheld before',
};

/** Which way is better, in words: every figure on screen has one of these beside it. */
export function polarityText(polarity: Polarity): string {
  switch (polarity) {
    case 'high':
      return 'higher is better';
    case 'low':
      return 'lower is better';
    case 'neutral':
      return 'neither is better';
  }
}

function notComparableText(because: NotComparable): string {
  switch (because) {
    case 'no figure':
      return 'no figure now';
    case 'gap':
      return 'no figure the period before';
    case 'break':
      return 'the series breaks here';
    case 'withheld before':
      return 'withheld the period before';
  }
}
