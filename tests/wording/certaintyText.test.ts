import { describe, expect, it } from 'vitest';
import { countChange } from '@/domain/certainty/countChange';
import {
  countChangeText,
  intervalText,
  likenessesText,
  recentTrendText,
  testedChangeText,
} from '@/wording/certaintyText';
import { anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';

const share = anIndicator();

describe('how sure one is, in words', () => {
  it('says a range with its sign', () => {
    expect(intervalText({ lower: 3.94, upper: 4.86 }, share)).toBe('3.9% to 4.9%');
  });

  it('says similar, better or worse', () => {
    expect(likenessesText([{ likeness: 'worse', comparatorName: 'England' }])).toBe('worse than England');
    expect(
      likenessesText([
        { likeness: 'similar', comparatorName: 'the neighbours’ average' },
        { likeness: 'worse', comparatorName: 'England' },
        { likeness: 'similar', comparatorName: 'the region' },
      ]),
    ).toBe('similar to the neighbours’ average and the region, and worse than England');
    expect(likenessesText([])).toBeUndefined();
  });

  it('says the change and what it could be', () => {
    const change = {
      earlierPeriod: aPeriod('2013'),
      likeness: 'similar',
      interval: { lower: -0.8, upper: 0.6 },
    } as const;
    expect(testedChangeText(change, -0.1, share)).toBe(
      'Similar to 2013: a change of −0.1 percentage points, and by chance anything from −0.8 points to +0.6 points.',
    );
  });

  it.each([
    [
      3,
      9,
      'This is 3 children more than in 2013; in 19 of 20 years chance alone makes a change of no more than 9.',
    ],
    [
      -1,
      9,
      'This is 1 child fewer than in 2013; in 19 of 20 years chance alone makes a change of no more than 9.',
    ],
    [
      0,
      9,
      'This is no more and no fewer than in 2013; in 19 of 20 years chance alone makes a change of no more than 9.',
    ],
    [6, 0, 'This is 6 children more than in 2013; chance alone changes nothing here.'],
  ])('says a change of %i where up to %i is usual', (change, usual, text) => {
    const people = {
      change,
      usualChange: usual,
      expectedCount: undefined,
      now: { numerator: 14 },
      before: { numerator: 11 },
    };
    const said = countChangeText(people, { indicator: share, earlierText: '2013', period: aPeriod('2014') });
    expect(said).toBe(text);
  });

  it('sets a larger group against what the earlier rate would give', () => {
    const people = {
      change: 15,
      usualChange: 18,
      expectedCount: 72,
      now: { numerator: 75, denominator: 240 },
      before: { numerator: 60, denominator: 200 },
    };
    const said = countChangeText(people, {
      indicator: anIndicator({ numerator: 'Young people not in work or learning' }),
      earlierText: '2013',
      period: aPeriod('2014'),
    });
    expect(said).toBe(
      'This is 3 young people more than the 72 that there would be now at the share of 2013 (75 of 240, against 60 of 200); in 19 of 20 years chance alone makes a difference of no more than 18.',
    );
  });

  it('leaves chance out where the change is judged beside its usual move', () => {
    const people = countChange(
      { numerator: 570, denominator: 2909 },
      { numerator: 472, denominator: 2672 },
      true,
    );
    const indicator = anIndicator({ numerator: 'Referrals within 12 months of an earlier one' });
    // 472 × 2,909 / 2,672 = 513.9.
    expect(
      countChangeText(people, { period: aPeriod('2025'), indicator, earlierText: '2023/24', isJudged: true }),
    ).toBe(
      'This is 56 referrals more than the 514 that there would be now at the share of 2023/24 (570 of 2,909, against 472 of 2,672).',
    );
  });

  // 36 of 49 is 73.5%, 43 of 59 is 72.9%: 43 × 49 / 59 = 35.7, so 36 at the earlier rate and no difference.
  it('sets the count of a share, never its percentage, against the earlier rate', () => {
    const [now, before] = [
      { numerator: 36, denominator: 49 },
      { numerator: 43, denominator: 59 },
    ];
    const said = countChangeText(countChange(now, before, true), {
      indicator: anIndicator({ numerator: 'Plans issued within 20 weeks' }),
      earlierText: 'Oct 2025',
      period: aPeriod('2025'),
    });
    expect(said).toContain(
      'This is no more and no fewer than the 36 that there would be now at the share of Oct 2025 (36 of 49, against 43 of 59);',
    );
  });

  // 40 × 40 / 43 = 37.2: of 40 the earlier share gives 37, so that 38 is one more, though it is two fewer than 40.
  it('calls fewer people in a larger share more than the earlier share gives', () => {
    const now = { numerator: 38, denominator: 40 };
    const before = { numerator: 40, denominator: 43 };
    const said = countChangeText(countChange(now, before, true), {
      indicator: anIndicator({ numerator: 'Assessments completed in time' }),
      earlierText: 'Oct 2025',
      period: aPeriod('2025'),
    });
    expect(said).toContain(
      'This is 1 assessment more than the 37 that there would be now at the share of Oct 2025 (38 of 40, against 40 of 43);',
    );
  });

  it.each([
    ['increasing', 'low', 'increasing and getting worse, 2010 to 2014'],
    ['increasing', 'high', 'increasing and getting better, 2010 to 2014'],
    ['decreasing', 'low', 'decreasing and getting better, 2010 to 2014'],
    ['decreasing', 'neutral', 'decreasing, 2010 to 2014'],
    ['no significant change', 'high', 'no significant change, 2010 to 2014'],
  ] as const)('says a recent trend that is %s where %s is better', (kind, polarity, text) => {
    const trend = { kind, chiSquared: 20, from: aPeriod('2010'), to: aPeriod('2014') };
    expect(recentTrendText(trend, { polarity })).toBe(text);
  });

  it('says why a trend cannot be calculated', () => {
    expect(recentTrendText({ kind: 'cannot be calculated', because: 'all or none' }, share)).toBe(
      'cannot be calculated: in one of the five years all are counted',
    );
  });
});
