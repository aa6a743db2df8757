import { describe, expect, it } from 'vitest';
import type { InYearRule } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { yearToDate, type CountsByPeriod } from '@/domain/inYear/yearToDate';
import { aMonthlySeries, togetherIn } from '#mocks/aMonthlySeries';
import { anIndicator } from '#mocks/anIndicator';
import { aSeries } from '#mocks/anObservation';
import { aPeriod } from '#mocks/aPeriod';

const YEAR = aPeriod('202526', 'Financial year');
const NONE: CountsByPeriod = () => undefined;

/** The year to July 2025 by a rule, from four months' figures. */
function toJuly(inYear: InYearRule, series: Series, countsAt: CountsByPeriod = NONE) {
  return yearToDate(series, anIndicator({ inYear, unit: inYear === 'pooled' ? 'percent' : 'count' }), {
    year: YEAR,
    to: aPeriod('2025', 'July'),
    countsAt,
  });
}

describe('the year to date', () => {
  it('is the sum of its months: 10 + 12 + 9 + 14 is 45', () => {
    expect(toJuly('sum', aMonthlySeries('2025-04', '10', '12', '9', '14'))).toEqual({
      kind: 'value',
      reading: { kind: 'value', value: 45, decimals: 0 },
      year: YEAR,
      from: aPeriod('2025', 'April'),
      to: aPeriod('2025', 'July'),
      countedParts: 4,
      expectedParts: 4,
      isWhole: false,
    });
  });

  it('has no float noise: 0.1 + 0.2 + 0.3 + 0.1 is 0.7', () => {
    expect(toJuly('sum', aMonthlySeries('2025-04', '0.1', '0.2', '0.3', '0.1'))).toMatchObject({
      reading: { value: 0.7, decimals: 1 },
    });
  });

  it('leaves out what is of the year before, and what comes after', () => {
    expect(
      toJuly('sum', aMonthlySeries('2025-02', '100', '100', '10', '12', '9', '14', '100')),
    ).toMatchObject({ reading: { value: 45 } });
  });

  it('counts a true nought', () => {
    expect(toJuly('sum', aMonthlySeries('2025-04', '10', '0', '0', '14'))).toMatchObject({
      kind: 'value',
      reading: { value: 24 },
    });
  });

  it('is the newest figure where each is the year so far, and where it is a count on a day', () => {
    for (const rule of ['cumulative', 'last'] as const)
      expect(toJuly(rule, aMonthlySeries('2025-04', '8', 'c', '20', '26'))).toMatchObject({
        kind: 'value',
        reading: { value: 26 },
        countedParts: 3,
        expectedParts: 4,
      });
  });

  // (8 + 9 + 3 + 20) of (10 + 18 + 12 + 40) is 40 of 80: 50%. The mean of the four shares would be 51.25%.
  it('pools the counts behind a share, and does not average the shares', () => {
    const counts = new Map([
      ['April', [8, 10]],
      ['May', [9, 18]],
      ['June', [3, 12]],
      ['July', [20, 40]],
    ]);
    const countsAt: CountsByPeriod = ({ timeIdentifier }) => {
      const [numerator, denominator] = counts.get(timeIdentifier) ?? [];
      return { numerator, denominator };
    };
    const series = aMonthlySeries('2025-04', '80.0', '50.0', '25.0', '50.0');
    expect(toJuly('pooled', series, countsAt)).toMatchObject({
      kind: 'value',
      reading: { value: 50, decimals: 1 },
    });
  });

  it('cannot pool shares whose counts are not known', () => {
    expect(toJuly('pooled', aMonthlySeries('2025-04', '80', '50', '25', '50'))).toMatchObject({
      kind: 'incomplete',
      because: 'no counts',
      countedParts: 4,
    });
  });

  it('is the year’s end once the year is over', () => {
    const months = Array.from({ length: 12 }, () => '2');
    const whole = yearToDate(aMonthlySeries('2025-04', ...months), anIndicator({ inYear: 'sum' }), {
      year: YEAR,
      to: aPeriod('2026', 'March'),
      countsAt: NONE,
    });
    expect(whole).toMatchObject({ isWhole: true, reading: { value: 24 }, expectedParts: 12 });
  });
});

describe('a year to date of which a part is not there', () => {
  it.each([
    ['withheld', ['10', 'c', '9', '14'], 'withheld', 3],
    ['exempt', ['10', 'exempt:3', '9', '14'], 'withheld', 3],
    ['not available', ['10', 'x', '9', '14'], 'missing', 3],
    ['without a row', ['10', undefined, '9', '14'], 'missing', 3],
    ['withheld, and another without a row', ['10', 'c', undefined, '14'], 'withheld', 2],
  ] as const)('is no sum where a month is %s', (_, cells, because, counted) => {
    const found = toJuly('sum', aMonthlySeries('2025-04', ...cells));
    expect(found).toMatchObject({ kind: 'incomplete', because, countedParts: counted, expectedParts: 4 });
    expect(found).not.toHaveProperty('reading');
  });

  it('is no count of a day that is withheld: an older day does not stand in for it', () => {
    expect(toJuly('last', aMonthlySeries('2025-04', '10', '12', '9', 'c'))).toMatchObject({
      kind: 'incomplete',
      because: 'newest withheld',
    });
  });

  it('does not add up two definitions', () => {
    const broken = aMonthlySeries('2025-04', '10', '12', { text: '9', break: true }, '14');
    expect(toJuly('sum', broken)).toMatchObject({ kind: 'incomplete', because: 'break' });
    const fresh = aMonthlySeries('2025-04', { text: '10', break: true }, '12', '9', '14');
    expect(toJuly('sum', fresh)).toMatchObject({ kind: 'value' });
  });

  it('does not expect what is not applicable', () => {
    expect(toJuly('sum', aMonthlySeries('2025-04', '10', 'z', '9', '14'))).toMatchObject({
      kind: 'value',
      reading: { value: 33 },
      countedParts: 3,
      expectedParts: 3,
    });
  });
});

describe('a school year of weeks', () => {
  const indicator = anIndicator({ inYear: 'sum', year: 'academic', unit: 'count' });
  const at = { year: aPeriod('202526', 'Academic year'), to: aPeriod('2025', 'Week 39'), countsAt: NONE };
  const week = (name: string, text: string) => aSeries({ 2025: text }, name);

  it('passes over a week without a row between two that have one: schools were closed', () => {
    const series = togetherIn(week('Week 36', '5'), week('Week 37', '6'), week('Week 39', '7'));
    expect(yearToDate(series, indicator, at)).toMatchObject({
      reading: { value: 18 },
      countedParts: 3,
      expectedParts: 3,
    });
  });

  it('misses the weeks before the first that is held', () => {
    const series = togetherIn(week('Week 38', '6'), week('Week 39', '7'));
    expect(yearToDate(series, indicator, at)).toMatchObject({
      kind: 'incomplete',
      because: 'missing',
      countedParts: 2,
      expectedParts: 4,
    });
  });
});
