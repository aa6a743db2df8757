import type { ValueReading } from '@/domain/figures/reading';
import { differenceOf } from '@/domain/figures/polarity';

/** The distance to a comparator in this period and the period before. `narrowedBy` is how much the distance shrank (above 0) or grew (below 0). */
export type GapChange = {
  readonly gapNow: number;
  readonly gapBefore: number;
  readonly narrowedBy: number;
  /** How the gap changed. `crossed`: the figure went from one side of the comparator to the other, so that the gap is neither narrower nor wider. */
  readonly word: 'narrowed' | 'widened' | 'unchanged' | 'crossed';
  /** The decimals that the gap is worked out and shown to: the fewest that any of the four figures has. */
  readonly decimals: number;
};

/** Two figures of the same period: ours and the comparator's. */
export type ComparedFigures = { readonly ownReading: ValueReading; readonly comparatorReading: ValueReading };

/** Whether the gap narrowed: |91 − 93| = 2 after |89 − 92| = 3 is "narrowed by 1" (docs/methods.md#direction-and-gaps). */
export function gapChange(latestFigures: ComparedFigures, earlierFigures: ComparedFigures): GapChange {
  const decimals = Math.min(
    ...[latestFigures, earlierFigures].flatMap(({ ownReading, comparatorReading }) => [
      ownReading.decimals,
      comparatorReading.decimals,
    ]),
  );
  const gapOf = ({ ownReading, comparatorReading }: ComparedFigures) =>
    differenceOf({ ...ownReading, decimals }, { ...comparatorReading, decimals });
  const [gapNow, gapBefore] = [gapOf(latestFigures), gapOf(earlierFigures)];
  const narrowedBy = differenceOf(
    { kind: 'value', value: Math.abs(gapBefore), decimals },
    { kind: 'value', value: Math.abs(gapNow), decimals },
  );
  const sizes = { gapNow, gapBefore, narrowedBy, decimals };
  if (gapNow * gapBefore < 0) return { ...sizes, word: 'crossed' };
  return { ...sizes, word: narrowedBy > 0 ? 'narrowed' : narrowedBy < 0 ? 'widened' : 'unchanged' };
}
