import { describe, expect, it } from 'vitest';
import { sideBySide, type AreaFigure } from '@/domain/compare/sideBySide';
import { sideBySideText, tallyMessage } from '@/wording/sideBySideText';
import { aPeriod } from '#mocks/aPeriod';
import { aReading } from '#mocks/aReading';
import { anIndicator } from '#mocks/anIndicator';

const side = (text: string, overrides: Partial<AreaFigure> = {}): AreaFigure => ({
  reading: aReading(text),
  period: aPeriod(),
  rating: undefined,
  breaks: false,
  ...overrides,
});

describe('two areas in words', () => {
  it.each([
    ['5.1', '4.4', 'low', '0.7 pp more, worse'],
    ['4.4', '5.1', 'low', '0.7 pp less, better'],
    ['4.4', '4.4', 'high', 'level'],
    ['4.4', '5.1', 'neutral', '0.7 pp less'],
    ['4.4', '4.4', 'neutral', 'the same'],
    ['c', '4.4', 'high', 'not compared: one has no figure'],
  ] as const)('%s beside %s, %s: %s', (ours, theirs, polarity, text) => {
    expect(sideBySideText(sideBySide(anIndicator({ polarity }), side(ours), side(theirs)))).toBe(text);
  });

  it('says that periods differ, or that a series breaks', () => {
    const other = side('4.4', { period: aPeriod('2013') });
    expect(sideBySideText(sideBySide(anIndicator(), side('4.4'), other))).toBe(
      'not compared: 2014 and 2013 are two periods',
    );
    expect(sideBySideText(sideBySide(anIndicator(), side('4.4'), side('4.4', { breaks: true })))).toBe(
      'not compared: the series of one breaks here',
    );
  });

  it('are counted in a sentence', () => {
    expect(
      tallyMessage(
        { better: 120, worse: 90, level: 12, comparedCount: 222, indicatorCount: 434 },
        'Here',
        'There',
      ),
    ).toBe(
      'Here is better than There on 120, worse on 90 and level on 12 of 222 indicators that can be compared',
    );
    expect(
      tallyMessage({ better: 0, worse: 0, level: 0, comparedCount: 0, indicatorCount: 3 }, 'Here', 'There'),
    ).toBe('Here and There have no figures that can be compared');
  });
});
