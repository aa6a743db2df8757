import { describe, expect, it } from 'vitest';
import { directionOf } from '@/domain/scorecard/direction';
import { oppositeYearOnYear } from '@/domain/scorecard/oppositeYearOnYear';
import { aMonthlySeries, togetherIn } from '#mocks/aMonthlySeries';
import { aScorecardRow } from '#mocks/aScorecardRow';

function otherWay(lastYear: string, before: string, now: string, seasonal = false) {
  const series = togetherIn(aMonthlySeries('2024-11', lastYear), aMonthlySeries('2025-10', before, now));
  const observation = series.observations.at(-1);
  const direction = directionOf(series, observation, { polarity: 'high', seasonal });
  return oppositeYearOnYear({ ...aScorecardRow(), series, observation, direction });
}

describe('the same month last year', () => {
  it('is named where a month that is better than the last is worse than a year ago', () => {
    expect(otherWay('91.3', '84.0', '84.6')).toMatchObject({
      period: { timePeriod: '2024', timeIdentifier: 'November' },
      reading: { value: 91.3 },
    });
  });

  it('is not where both go the same way, it is withheld, or the change is since last year already', () => {
    expect(otherWay('80.0', '84.0', '84.6')).toBeUndefined();
    expect(otherWay('c', '84.0', '84.6')).toBeUndefined();
    expect(otherWay('91.3', '84.0', '84.6', true)).toBeUndefined();
  });
});
