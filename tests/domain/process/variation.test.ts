import { describe, expect, it } from 'vitest';
import { assuranceOf, variationOf } from '@/domain/process/variation';

describe('variation', () => {
  it.each([
    ['high', 'high', 'improvement'],
    ['high', 'low', 'concern'],
    ['low', 'high', 'concern'],
    ['low', 'low', 'improvement'],
    ['neutral', 'high', 'neutral'],
    ['neutral', 'low', 'neutral'],
  ] as const)('where %s is better and the point is %s is %s', (polarity, side, kind) => {
    expect(variationOf([{ rule: 'outside', side }], polarity)).toEqual({ kind, side });
  });

  it('without a special cause is common cause', () => {
    expect(variationOf([], 'low')).toEqual({ kind: 'common cause' });
  });

  it('goes by the first of two rules that disagree', () => {
    const causes = [
      { rule: 'outside', side: 'high' },
      { rule: 'trend', side: 'low' },
    ] as const;
    expect(variationOf(causes, 'low').kind).toBe('concern');
  });
});

describe('assurance', () => {
  // docs/methods.md#process-control: strict, so that a target on a limit is hit or miss.
  it.each([
    ['high', 16.6, 'fails'],
    ['high', 16.5, 'hit or miss'],
    ['high', 11.5, 'hit or miss'],
    ['high', 6.5, 'hit or miss'],
    ['high', 6.4, 'passes'],
    ['low', 16.6, 'passes'],
    ['low', 16.5, 'hit or miss'],
    ['low', 6.5, 'hit or miss'],
    ['low', 6.4, 'fails'],
    ['neutral', 16.6, undefined],
  ] as const)('where %s is better, a target of %d beside 6.5 to 16.5: %s', (polarity, target, expected) => {
    expect(assuranceOf({ lower: 6.5, upper: 16.5 }, target, polarity)).toBe(expected);
  });
});
