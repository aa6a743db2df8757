import { describe, expect, it } from 'vitest';
import { sideBySide, sideTally, type AreaFigure } from '@/domain/compare/sideBySide';
import { aPeriod } from '#mocks/aPeriod';
import { aReading } from '#mocks/aReading';
import { anIndicator } from '#mocks/anIndicator';

function aSide(text: string | undefined, overrides: Partial<AreaFigure> = {}): AreaFigure {
  return {
    reading: text === undefined ? undefined : aReading(text),
    period: aPeriod(),
    rating: undefined,
    breaks: false,
    ...overrides,
  };
}

const high = anIndicator();
const low = anIndicator({ polarity: 'low' });
const neutral = anIndicator({ polarity: 'neutral' });

describe('two areas in one indicator', () => {
  it('are compared by polarity at published precision', () => {
    expect(sideBySide(high, aSide('62.2'), aSide('60.0')).result).toEqual({
      kind: 'compared',
      difference: 2.2,
      word: 'better',
    });
    expect(sideBySide(low, aSide('62.2'), aSide('60.0')).result).toMatchObject({ word: 'worse' });
    expect(sideBySide(low, aSide('0'), aSide('0')).result).toMatchObject({ word: 'level', difference: 0 });
  });

  it('of a neutral indicator differ, and neither is better', () => {
    expect(sideBySide(neutral, aSide('5.0'), aSide('7.0')).result).toEqual({
      kind: 'neutral',
      difference: -2,
    });
  });

  it.each([
    ['no figure', aSide('5.0'), aSide('c')],
    ['no figure', aSide(undefined), aSide('5.0')],
    ['other period', aSide('5.0'), aSide('5.0', { period: aPeriod('2013') })],
    ['break', aSide('5.0'), aSide('5.0', { breaks: true })],
  ] as const)('are not compared: %s', (because, ours, theirs) => {
    expect(sideBySide(high, ours, theirs).result).toEqual({ kind: 'not compared', because });
  });

  it('are counted', () => {
    const pairs = [
      sideBySide(high, aSide('2.0'), aSide('1.0')),
      sideBySide(high, aSide('1.0'), aSide('2.0')),
      sideBySide(high, aSide('1.0'), aSide('1.0')),
      sideBySide(neutral, aSide('1.0'), aSide('2.0')),
      sideBySide(high, aSide('1.0'), aSide('c')),
    ];
    expect(sideTally(pairs)).toEqual({ better: 1, worse: 1, level: 1, comparedCount: 3, indicatorCount: 5 });
  });
});
