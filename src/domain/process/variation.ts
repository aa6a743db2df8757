import type { Polarity } from '@/domain/figures/polarity';
import type { ProcessLimits } from './processLimits';
import type { SpecialCause } from './specialCause';

/** The kind of variation that a point shows (the NHS's Making Data Count): chance, or a change for the better, for the worse, or neither. */
export type Variation =
  | { readonly kind: 'common cause' }
  | { readonly kind: 'improvement' | 'concern' | 'neutral'; readonly side: 'high' | 'low' };

/** Whether the process can be relied on to meet the target: it meets it always, never, or by chance. */
export type Assurance = 'passes' | 'fails' | 'hit or miss';

/** The variation of a point, by the first rule that flags it. */
export function variationOf(causes: readonly SpecialCause[], polarity: Polarity): Variation {
  const [firstCause] = causes;
  if (firstCause === undefined) return { kind: 'common cause' };
  const { side } = firstCause;
  if (polarity === 'neutral') return { kind: 'neutral', side };
  return { kind: side === polarity ? 'improvement' : 'concern', side };
}

/**
 * Whether the process meets the target, by which side of the limits the target is on. A target between the limits or on one of them is "hit or
 * miss". Returns undefined for a neutral indicator (docs/methods.md#process-control).
 */
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
