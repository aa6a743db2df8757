import { changeAccount, earlierMoveCount, type ChangeAccount } from '@/domain/certainty/changeAccount';
import { FEWEST_MOVES, type UsualMove } from '@/domain/certainty/usualMove';
import type { Indicator } from '@/domain/figures/indicator';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { roundTo, withoutNoise } from '@/domain/figures/rounding';
import { formatNumber, pointsOnce } from '@/ui/formatValue';
import { formatPoints, testedChangeText } from './certaintyText';

/** The words for a change that a test explains by chance. */
export const NO_MORE_THAN_CHANCE = 'no more than chance';

/** How a change compares with chance or with its own past, in a few words: "4 times its usual change". Returns undefined if the change cannot be judged. */
export function signalText({ signal }: Pick<ChangeAccount, 'signal'>): string | undefined {
  switch (signal.kind) {
    case 'none':
    case 'unknown':
      return undefined;
    case 'chance':
      return NO_MORE_THAN_CHANCE;
    case 'beyond chance':
      return 'more than chance';
    case 'usual':
      return 'no more than usual';
    case 'larger':
    case 'unusual':
      return `${timesText(signal.timesUsual)} its usual change`;
  }
}

/** How a row's last change compares with chance or its own past, for the note beside its direction. */
export function rowSignalText(row: ScorecardRow): string | undefined {
  const account = changeAccount(row);
  return account && signalText(account);
}

/** The account of a change as a sentence, with the figures that it rests on, or why the change cannot be judged. */
export function signalSentence(row: ScorecardRow): string | undefined {
  const account = changeAccount(row);
  if (account === undefined) return undefined;
  const { signal, change } = account;
  const { indicator } = row;
  switch (signal.kind) {
    case 'none':
      return undefined;
    case 'chance':
    case 'beyond chance':
      return testedChangeText(signal.test, change, indicator);
    case 'usual':
    case 'larger':
    case 'unusual':
      return pointsOnce(usualText(signal, change, indicator));
    case 'unknown':
      return unknownText(signal.because, row);
  }
}

/**
 * How a change compares with the usual move of its series: "Going by its last 9 changes, a change of up to 1.2 percentage points is usual;
 * this one is 3 points, which is more than usual."
 */
export function usualMoveText({ limit, moves }: UsualMove, change: number, indicator: Indicator): string {
  const size = (value: number) => formatPoints(value, indicator);
  const comparison = Math.abs(change) > limit ? ', which is more than usual' : '';
  return pointsOnce(
    `Going by its last ${moves} changes, a change of up to ${size(limit)} is usual; this one is ${size(change)}${comparison}.`,
  );
}

function usualText(
  {
    kind,
    usualMove: { typical, limit, moves },
    timesUsual,
  }: Extract<ChangeAccount['signal'], { kind: 'usual' | 'larger' | 'unusual' }>,
  change: number,
  indicator: Indicator,
): string {
  const size = (value: number) => formatPoints(value, indicator);
  // The middle of two whole moves is a half: about 2, and 6 as 4 times that, would not agree.
  const halfText = formatPoints(typical, { ...indicator, decimals: indicator.decimals + 1 });
  const middleText =
    roundTo(typical, indicator.decimals) === withoutNoise(typical) ? size(typical) : halfText;
  const usualSentence = `It usually moves by about ${middleText}, the middle of its last ${moves} changes by size`;
  switch (kind) {
    case 'usual':
      return `${usualSentence}; this one is ${size(change)}, no more than that.`;
    case 'larger':
      return `${usualSentence}. This one is ${size(change)}, ${timesText(timesUsual)} that; chance alone goes beyond ${size(limit)} once in 20 times.`;
    case 'unusual':
      return `This is unusual. ${usualSentence}; this one is ${size(change)}, ${timesText(timesUsual)} that.`;
  }
}

function unknownText(
  because: Extract<ChangeAccount['signal'], { kind: 'unknown' }>['because'],
  row: ScorecardRow,
): string | undefined {
  switch (because) {
    case 'too few': {
      const earlierMoves = earlierMoveCount(row);
      const earlierMovesText =
        earlierMoves === 0
          ? 'no earlier change'
          : earlierMoves === 1
            ? '1 earlier change'
            : `${earlierMoves} earlier changes`;
      return `What is usual for it is not known: it has ${earlierMovesText} that can be compared, and it takes ${FEWEST_MOVES}.`;
    }
    case 'overlap':
      return 'Each figure shares years with the one before, so the change between them is not one year’s change.';
    case 'other step':
      return undefined;
  }
}

/** A multiple in words: "4 times", "1.8 times", "twice", "about". */
export function timesText(timesUsual: number): string {
  const roundedTimes = timesUsual >= 3 ? Math.round(timesUsual) : Math.round(timesUsual * 10) / 10;
  if (roundedTimes === 1) return 'about';
  return roundedTimes === 2
    ? 'twice'
    : `${formatNumber(roundedTimes, Number.isInteger(roundedTimes) ? 0 : 1)} times`;
}
