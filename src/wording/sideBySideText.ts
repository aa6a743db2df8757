import type { SideBySide, SideTally } from '@/domain/compare/sideBySide';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatDistance } from '@/ui/formatValue';

/** Compares our figure with another area's: "1.2 pp more, worse"; "level"; for a neutral indicator "1.2 pp more"; or why the two are not compared. */
export function sideBySideText({ indicator, result, ourSide, otherSide }: SideBySide): string {
  const distance = (difference: number) => {
    const size = formatDistance(Math.abs(difference), indicator.unit, indicator.decimals);
    return difference === 0 ? 'the same' : `${size} ${difference > 0 ? 'more' : 'less'}`;
  };
  switch (result.kind) {
    case 'compared':
      return result.word === 'level' ? 'level' : `${distance(result.difference)}, ${result.word}`;
    case 'neutral':
      return distance(result.difference);
    case 'not compared':
      switch (result.because) {
        case 'no figure':
          return 'not compared: one has no figure';
        case 'break':
          return 'not compared: the series of one breaks here';
        case 'other period':
          return ourSide.period === undefined || otherSide.period === undefined
            ? 'not compared: one has no period'
            : `not compared: ${formatPeriodShort(ourSide.period)} and ${formatPeriodShort(otherSide.period)} are two periods`;
      }
  }
}

/**
 * Counts the indicators on which one area is better: "Rotherham is better than Barnsley on 120, worse on 90 and level on 12 of 222 indicators
 * that can be compared"
 */
export function tallyMessage(
  { better, worse, level, comparedCount }: SideTally,
  ourName: string,
  otherName: string,
): string {
  if (comparedCount === 0) return `${ourName} and ${otherName} have no figures that can be compared`;
  return `${ourName} is better than ${otherName} on ${better}, worse on ${worse} and level on ${level} of ${comparedCount === 1 ? '1 indicator' : `${comparedCount} indicators`} that can be compared`;
}
