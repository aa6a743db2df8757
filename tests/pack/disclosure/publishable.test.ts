import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { aValue, withheld, type Reading } from '@/domain/figures/reading';
import { publishableFigures } from '@/pack/disclosure/publishable';
import { aPeriod } from '#mocks/aPeriod';
import { anIndicator } from '#mocks/anIndicator';

const share = anIndicator();
const count = anIndicator({ unit: 'count', decimals: 0 });
const rate = anIndicator({ unit: 'per 10,000 children' });

type Counts = { readonly numerator?: Reading; readonly denominator?: Reading };

/** A cell with its value and the counts behind it. */
function aCell(reading: Reading, { numerator, denominator }: Counts = {}) {
  return { reading, numerator, denominator };
}

/** The figure as it is published when it is the only one. */
function publishable(cell: ReturnType<typeof aCell>, indicator: Indicator, smallest: number) {
  const raw = {
    ...cell,
    indicator,
    area: 'sampleton' as AreaCode,
    period: aPeriod('2014'),
    breakdown: '',
    interval: undefined,
  };
  const control = {
    areas: new Map(),
    neighbours: [],
    smallestCount: smallest,
    statedGroups: [],
    feedCounts: [],
    otherEditionReasons: new Map(),
  };
  const [found] = publishableFigures([raw], control).figures;
  if (found === undefined) throw new Error('Nothing came of the figure.');
  return found.publishable;
}

// docs/methods.md#what-is-withheld: 1 to 5 are withheld, a true 0 is shown.
describe('a count of people', () => {
  it.each([1, 2, 3, 4, 5])('of %i is withheld', (value) => {
    expect(publishable(aCell(aValue(value, 0)), count, 6)).toEqual({ reading: withheld('c') });
  });

  it.each([0, 6, 7, 100])('of %i is shown', (value) => {
    expect(publishable(aCell(aValue(value, 0)), count, 6)).toEqual({ reading: aValue(value, 0) });
  });

  it('of 9 is withheld, and of 10 shown, where the plan publishes from 10', () => {
    expect(publishable(aCell(aValue(9, 0)), count, 10).reading).toEqual(withheld('c'));
    expect(publishable(aCell(aValue(10, 0)), count, 10).reading).toEqual(aValue(10, 0));
  });

  it('of 1 is shown where the plan withholds nothing', () => {
    expect(publishable(aCell(aValue(1, 0)), count, 1).reading).toEqual(aValue(1, 0));
  });
});

describe('a count of anything else', () => {
  const schools = anIndicator({ unit: 'count', decimals: 0, people: false });

  it('is shown however small, with the counts behind it', () => {
    const counts = { numerator: aValue(2, 0), denominator: aValue(4, 0) };
    expect(publishable(aCell(aValue(2, 0), counts), schools, 6)).toEqual({
      reading: aValue(2, 0),
      numerator: 2,
      denominator: 4,
    });
  });
});

describe('a share of people', () => {
  it.each([
    ['its count is small', 5, 100],
    ['those left over are few', 98, 100],
    ['it is out of few', 0, 4],
    ['it is all of few', 5, 5],
  ])('is withheld with its counts where %s: %i of %i', (_, numerator, denominator) => {
    const counts = { numerator: aValue(numerator, 0), denominator: aValue(denominator, 0) };
    const reading = aValue((100 * numerator) / denominator, 1);
    expect(publishable(aCell(reading, counts), share, 6)).toEqual({ reading: withheld('c') });
  });

  it.each([
    [6, 100],
    [94, 100],
    [0, 20],
    [20, 20],
  ])('is shown with its counts where %i of %i', (numerator, denominator) => {
    const counts = { numerator: aValue(numerator, 0), denominator: aValue(denominator, 0) };
    const reading = aValue((100 * numerator) / denominator, 1);
    expect(publishable(aCell(reading, counts), share, 6)).toEqual({ reading, numerator, denominator });
  });

  it('is shown where no counts are given', () => {
    expect(publishable(aCell(aValue(2, 1)), share, 6)).toEqual({ reading: aValue(2, 1) });
  });

  it.each([
    ['2% of 100 is 2', 2, 100],
    ['98% of 100 leaves 2', 98, 100],
    ['0.6% of 500 is 3', 0.6, 500],
  ])('is withheld where its denominator gives a small count away: %s', (_, value, denominator) => {
    const counts = { denominator: aValue(denominator, 0) };
    expect(publishable(aCell(aValue(value, 1), counts), share, 6)).toEqual({ reading: withheld('c') });
  });

  it.each([
    ['low', 900, 'c'],
    ['k', 900, 'c'],
    ['low', 300, 'c'],
    // To one decimal: 4 at most of 10,000, and 9 at most of 20,000.
    ['low', 10_000, 'c'],
    ['low', 20_000, 'low'],
  ] as const)('that rounds to zero but is not 0: %s of %i is shown as %s', (sign, denominator, shown) => {
    for (const numerator of [undefined, aValue(1, 0)]) {
      const counts = { ...(numerator && { numerator }), denominator: aValue(denominator, 0) };
      expect(publishable(aCell(withheld(sign), counts), share, 6)).toEqual({ reading: withheld(shown) });
    }
  });

  it('is withheld where the source withholds its count', () => {
    const counts = { numerator: withheld('c'), denominator: aValue(100, 0) };
    expect(publishable(aCell(aValue(20, 0), counts), share, 6)).toEqual({ reading: withheld('c') });
  });

  it('shows no counts where the source withholds the share', () => {
    const counts = { numerator: aValue(20, 0), denominator: aValue(100, 0) };
    expect(publishable(aCell(withheld('u'), counts), share, 6)).toEqual({ reading: withheld('u') });
  });

  it('keeps the source’s own reason where that stands already', () => {
    const counts = { numerator: aValue(3, 0), denominator: aValue(100, 0) };
    expect(publishable(aCell(withheld('x'), counts), share, 6)).toEqual({ reading: withheld('x') });
  });
});

describe('a rate of people', () => {
  it('is withheld where its count is small', () => {
    const counts = { numerator: aValue(3, 0), denominator: aValue(60_000, 0) };
    expect(publishable(aCell(aValue(0.5, 1), counts), rate, 6)).toEqual({ reading: withheld('c') });
  });

  it('is withheld where its denominator gives a small count away: 0.5 per 10,000 of 60,000 is 3', () => {
    const counts = { denominator: aValue(60_000, 0) };
    expect(publishable(aCell(aValue(0.5, 1), counts), rate, 6)).toEqual({ reading: withheld('c') });
  });

  it('is shown where its count is not small, though few are left over', () => {
    const counts = { numerator: aValue(60, 0), denominator: aValue(62, 0) };
    expect(publishable(aCell(aValue(9677.4, 1), counts), rate, 6)).toEqual({
      reading: aValue(9677.4, 1),
      numerator: 60,
      denominator: 62,
    });
  });
});
