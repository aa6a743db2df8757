import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { certaintyOf } from '@/domain/certainty/certainty';
import type { CountsHeld } from '@/domain/figures/counts';
import { SAMPLETON } from '#mocks/anArea';
import { aScorecardRow } from '#mocks/aScorecardRow';

const counts =
  (held: Readonly<Record<string, CountsHeld>>) =>
  ({ timePeriod }: { readonly timePeriod: string }) =>
    held[timePeriod];

describe('how sure one can be of a figure', () => {
  const figures = {
    [SAMPLETON]: {
      2013: { text: '30.0', interval: { lower: 24.1, upper: 36.7 } },
      2014: { text: '37.5', interval: { lower: 31.1, upper: 44.4 } },
    },
    [ENGLAND_CODE]: { 2013: '29.0', 2014: '30.0' },
  };

  it('is worked out from its range, and the counts of both years', () => {
    const held = {
      2013: { numerator: 60, denominator: 200 },
      2014: { numerator: 75, denominator: 200 },
    };
    expect(certaintyOf(aScorecardRow({ figures }), counts(held))).toMatchObject({
      range: { interval: { lower: 31.1 }, method: 'source' },
      likenesses: [{ name: 'england', likeness: 'better' }],
      people: { change: 15, usualChange: 17 },
    });
  });

  it('knows Wilson’s range of the counts from one that the source prints', () => {
    // Wilson's limits of 60 of 200 are 24.075 and 36.679 (worked by hand).
    const interval = { lower: 24.0747446393, upper: 36.6790684275 };
    const row = aScorecardRow({ figures: { [SAMPLETON]: { 2014: { text: '30.0', interval } } } });
    const own = certaintyOf(row, counts({ 2014: { numerator: 60, denominator: 200 } }));
    expect(own?.range?.method).toBe('Wilson');
    expect(certaintyOf(row, () => undefined)?.range?.method).toBe('source');
  });

  it('has no people where a count is withheld, and no range where the source gives nothing', () => {
    const held = { 2013: { denominator: 200 }, 2014: { numerator: 75, denominator: 200 } };
    expect(certaintyOf(aScorecardRow({ figures }), counts(held))?.people).toBeUndefined();
    const bare = aScorecardRow({ figures: { [SAMPLETON]: { 2014: '30.0' } } });
    expect(certaintyOf(bare, () => undefined)).toMatchObject({
      range: undefined,
      likenesses: [],
      trend: { because: 'too few points' },
    });
  });

  it('is nothing of a withheld figure', () => {
    const row = aScorecardRow({ figures: { [SAMPLETON]: { 2014: 'c' } } });
    expect(certaintyOf(row, () => undefined)).toBeUndefined();
  });
});
