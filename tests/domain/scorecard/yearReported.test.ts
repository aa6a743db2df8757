import { describe, expect, it } from 'vitest';
import { reportedInYear } from '@/domain/scorecard/yearReported';
import { anIndicator } from '#mocks/anIndicator';
import { anObservation, aSeries } from '#mocks/anObservation';
import { aPeriod } from '#mocks/aPeriod';

const MARCH = anObservation('95.6', { period: aPeriod('2017', 'March') });
const YEAR = {
  period: aPeriod('201617', 'Financial year'),
  reported: [{ colour: 'amber', by: 'council' }],
} as const;

const reportedIn = (...observations: readonly ReturnType<typeof anObservation>[]) =>
  reportedInYear({ ...aSeries({}), observations }, anIndicator(), MARCH.period);

describe('a rating that a printed scorecard has for the year alone', () => {
  it('is that of the year which the month lies in', () => {
    expect(reportedIn(MARCH, anObservation('94.5', YEAR))).toEqual({ year: YEAR.period, colour: 'amber' });
  });

  it('is none where the year has no rating, is withheld, or is another', () => {
    expect(reportedIn(MARCH, anObservation('94.5', { ...YEAR, reported: [] }))).toBeUndefined();
    expect(reportedIn(MARCH, anObservation('c', YEAR))).toBeUndefined();
    const before = { ...YEAR, period: aPeriod('201516', 'Financial year') };
    expect(reportedIn(MARCH, anObservation('94.5', before))).toBeUndefined();
  });

  it('is none of a figure that is a year itself', () => {
    const series = { ...aSeries({}), observations: [anObservation('94.5', YEAR)] };
    expect(reportedInYear(series, anIndicator(), YEAR.period)).toBeUndefined();
  });
});
