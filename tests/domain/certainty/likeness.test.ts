import { describe, expect, it } from 'vitest';
import { likenessTo, testedChange } from '@/domain/certainty/likeness';
import { anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries } from '#mocks/anObservation';

describe('a figure beside a comparator', () => {
  // As OHID's Fingertips compares: only the area's interval counts, and one that touches is similar.
  it.each([
    ['high', 38, 'better'],
    ['high', 42, 'worse'],
    ['low', 38, 'worse'],
    ['low', 42, 'better'],
    ['neutral', 38, 'higher'],
    ['neutral', 42, 'lower'],
    ['low', 39, 'similar'],
    ['high', 41, 'similar'],
    ['neutral', 40, 'similar'],
  ] as const)('where %s is better, 39 to 41 beside %d is %s', (polarity, comparator, expected) => {
    expect(likenessTo({ lower: 39, upper: 41 }, comparator, polarity)).toBe(expected);
  });
});

describe('a change and its limits', () => {
  it('is better where its limits leave out nought on the better side', () => {
    const series = aSeries({
      2013: { text: '60', interval: { lower: 57, upper: 63 } },
      2014: { text: '66', interval: { lower: 63, upper: 69 } },
    });
    const [, now] = series.observations;
    // 6 ± √(3² + 3²) = 1.76 to 10.24.
    const change = now && testedChange(series, now, aPeriod('2013'), anIndicator());
    expect(change?.likeness).toBe('better');
    expect(change?.interval.lower).toBeCloseTo(1.757, 3);
    expect(now && testedChange(series, now, aPeriod('2013'), anIndicator({ polarity: 'low' }))).toMatchObject(
      {
        likeness: 'worse',
      },
    );
  });

  it('is similar where chance may account for it', () => {
    const series = aSeries({
      2013: { text: '60', interval: { lower: 57, upper: 63 } },
      2014: { text: '64', interval: { lower: 61, upper: 67 } },
    });
    const [, now] = series.observations;
    expect(now && testedChange(series, now, aPeriod('2013'), anIndicator())?.likeness).toBe('similar');
  });

  it('is not tested where one of the two has no interval, or the years overlap', () => {
    const one = aSeries({ 2013: '60', 2014: { text: '64', interval: { lower: 61, upper: 67 } } });
    expect(
      one.observations[1] && testedChange(one, one.observations[1], aPeriod('2013'), anIndicator()),
    ).toBeUndefined();
    const interval = { lower: 50, upper: 70 };
    const rolling = aSeries({ '2010-2012': { text: '60', interval }, '2011-2013': { text: '64', interval } });
    expect(
      rolling.observations[1] &&
        testedChange(rolling, rolling.observations[1], aPeriod('2010-2012'), anIndicator()),
    ).toBeUndefined();
  });
});
