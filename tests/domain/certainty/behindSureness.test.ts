import { describe, expect, it } from 'vitest';
import { behindSureness } from '@/domain/certainty/behindSureness';
import { behindText } from '@/wording/surenessText';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { SAMPLETON } from '#mocks/anArea';
import type { IndicatorOverrides } from '#mocks/anIndicator';
import type { Cell } from '#mocks/anObservation';
import { aScorecardRow } from '#mocks/aScorecardRow';

const ours: Cell = { text: '52.0', interval: { lower: 49, upper: 55 } };

function rowBeside(england: string, cell: Cell = ours, indicator: IndicatorOverrides = {}) {
  return aScorecardRow({
    indicator: { benchmarks: ['england'], ...indicator },
    figures: { [SAMPLETON]: { 2014: cell }, [ENGLAND_CODE]: { 2014: england } },
  });
}

describe('how sure one can be that a figure is worse than what rates it', () => {
  // 52 ± 3 at 95%; 52 ± 3.94 at 99%.
  it('goes by its range of 95% and of 99%', () => {
    const word = (england: string) => behindSureness(rowBeside(england), 1).sureness;
    expect([word('56.5'), word('55.5'), word('54.0')]).toEqual(['sure', 'probably', 'cannot tell']);
    const row = rowBeside('54.0');
    expect(behindText(behindSureness(row, 1), row)).toBe(
      'Cannot tell whether it is worse than England by more than chance: chance alone allows 49.0% to 55.0%.',
    );
  });

  // Heads eight times in a row, or tails: 2 × ½⁸ is 1 in 128; six times 1 in 32.
  it('goes by how many years in a row it is red, where no range is published', () => {
    const row = rowBeside('60.0', '52.0');
    expect([2, 5, 6, 7, 8].map((periods) => behindSureness(row, periods).sureness)).toEqual([
      'cannot tell',
      'cannot tell',
      'probably',
      'probably',
      'sure',
    ]);
    expect(behindText(behindSureness(row, 8), row)).toBe(
      'Sure it is worse than England: red for 8 years in a row, each beside others of the same year.',
    );
    expect(behindText(behindSureness(row, 3), row)).toBe(
      'Cannot tell whether it is worse than England by more than chance: no range is published.',
    );
  });

  it('counts no run of a figure that counts the same people on a day', () => {
    expect(behindSureness(rowBeside('60.0', '52.0', { inYear: 'last' }), 9).sureness).toBe('cannot tell');
  });
});
