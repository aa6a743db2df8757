import type { ValueReading } from '@/domain/figures/reading';
import { differenceOf } from '@/domain/figures/polarity';

/** The distance to a comparator now and the period before: `by` is how much the distance shrank (more than 0) or grew. */
export type GapChange = {
  readonly now: number;
  readonly before: number;
  readonly by: number;
  /** `crossed`: from one side of the comparator to the other, which is neither narrower nor wider. */
  readonly word: 'narrowed' | 'widened' | 'unchanged' | 'crossed';
  /** The fewest decimals of the four figures; the gap is worked out and shown to this many. */
  readonly decimals: number;
};

/** Two figures of the same period: ours and the comparator's. */
export type ComparedFigures = { readonly ours: ValueReading; readonly theirs: ValueReading };

/** Whether the gap narrowed: |91 − 93| = 2 after |89 − 92| = 3 is "narrowed by 1" (docs/methods.md#direction-and-gaps). */
export function gapChange(now: ComparedFigures, before: ComparedFigures): GapChange {
  const decimals = Math.min(...[now, before].flatMap(({ ours, theirs }) => [ours.decimals, theirs.decimals]));
  const at = ({ ours, theirs }: ComparedFigures) =>
    differenceOf({ ...ours, decimals }, { ...theirs, decimals });
  const [gapNow, gapBefore] = [at(now), at(before)];
  const by = differenceOf(
    { kind: 'value', value: Math.abs(gapBefore), decimals },
    { kind: 'value', value: Math.abs(gapNow), decimals },
  );
  const sizes = { now: gapNow, before: gapBefore, by, decimals };
  if (gapNow * gapBefore < 0) return { ...sizes, word: 'crossed' };
  return { ...sizes, word: by > 0 ? 'narrowed' : by < 0 ? 'widened' : 'unchanged' };
}
