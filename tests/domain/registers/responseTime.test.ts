import { describe, expect, it } from 'vitest';
import { responseTime } from '@/domain/registers/responseTime';

describe('how long a response took', () => {
  it('is 124 days from 18 October 2017 to 19 February 2018: two months of 61 days, and 63 more', () => {
    const time = responseTime({ madeOn: '2017-10-18', decidedOn: '2018-02-19' }, '2018-03-13');
    expect(time).toEqual({
      from: '2017-10-18',
      dueBy: '2017-12-18',
      daysAllowed: 61,
      responded: '2018-02-19',
      days: 124,
      daysSinceReport: 146,
      asAt: '2018-03-13',
    });
    expect((time?.days ?? 0) - (time?.daysAllowed ?? 0)).toBe(63);
  });

  it('runs to the day of the view where no response is recorded, or it came later', () => {
    expect(responseTime({ madeOn: '2018-03-01' }, '2018-03-13')).toMatchObject({
      responded: undefined,
      days: 12,
    });
    expect(responseTime({ madeOn: '2017-10-18', decidedOn: '2018-02-19' }, '2018-02-18')).toMatchObject({
      responded: undefined,
      days: 123,
    });
  });

  it('is not counted where nobody recorded when it was reported', () => {
    expect(responseTime({ decidedOn: '2018-02-19' }, '2018-03-13')).toBeUndefined();
    expect(responseTime({ madeOn: '2018-04-01' }, '2018-03-13')).toBeUndefined();
  });
});
