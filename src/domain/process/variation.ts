import type { Polarity } from '@/domain/figures/polarity';
import type { ProcessLimits } from './processLimits';
import type { SpecialCause } from './specialCause';

/** What kind of variation a point is (the NHS's Making Data Count): chance, or a change and for whom it is good. */
export type Variation =
  | { readonly kind: 'common cause' }
  | { readonly kind: 'improvement' | 'concern' | 'neutral'; readonly side: 'high' | 'low' };

/** Whether a target can be relied on: met always, never, or by chance. */
export type Assurance = 'passes' | 'fails' | 'hit or miss';

/** The variation of a point, by the first rule that flags it. */
export function variationOf(causes: readonly SpecialCause[], polarity: Polarity): Variation {
  const [firstCause] = causes;
  if (firstCause === undefined) return { kind: 'common cause' };
  const { side } = firstCause;
  if (polarity === 'neutral') return { kind: 'neutral', side };
  return { kind: side === polarity ? 'improvement' : 'concern', side };
}

/** Whether the target is inside or outside the limits; one on a limit counts as "hit or miss". Undefined for a neutral indicator (docs/methods.md#process-control). */
export function assuranceOf(
  { lower, upper }: Pick<ProcessLimits, 'lower' | 'upper'>,
  target: number,
  polarity: Polarity,
): Assurance | undefined {
  switch (polarity) {
    case 'high':
      return target > upper ? 'fails' : target < lower ? 'passes' : 'hit or miss';
    case 'low':
      return target < lower ? 'fails' : target > upper ? 'passes' : 'hit or miss';
    case 'neutral':
      return undefined;
  }
}
