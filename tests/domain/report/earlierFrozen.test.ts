import { describe, expect, it } from 'vitest';
import type { FrozenReport } from '@/domain/plan/frozenReport';
import type { Plan, Report } from '@/domain/plan/plan';
import { earlierFrozen } from '@/domain/report/earlierFrozen';

const report = (id: string, date: string | undefined, asAt: string | undefined): Report => ({
  id,
  title: id,
  date,
  asAt,
  template: '2018',
});
const planOf = (asAt: string, ...reports: readonly Report[]) => ({ asAt, reports }) as unknown as Plan;
const frozen = (...ids: readonly string[]): readonly FrozenReport[] =>
  ids.map((id) => ({ report: id, figures: [] }));
const idsOf = (plan: Plan, ...ids: readonly string[]) =>
  earlierFrozen(plan, frozen(...ids)).map((one) => one.report);

const MARCH = report('march', '2017-03-31', '2017-03-31');
const APRIL = report('april', '2017-04-30', '2017-04-30');

describe('the frozen reports that figures are compared with', () => {
  it('are not the report of the same figures: a scorecard that is published for the first time has none before it', () => {
    expect(idsOf(planOf('2017-03-31', MARCH), 'march')).toEqual([]);
    expect(idsOf(planOf('2017-04-30', MARCH, APRIL), 'march', 'april')).toEqual(['march']);
  });

  it('are those of earlier figures, whenever they were given to a meeting', () => {
    expect(idsOf(planOf('2017-04-30', MARCH), 'march')).toEqual(['march']);
    // The meeting of May saw the figures of March.
    const late = report('may-meeting', '2017-05-12', '2017-03-31');
    expect(idsOf(planOf('2017-05-31', late), 'may-meeting')).toEqual(['may-meeting']);
  });

  it('are not the report without a date, which shows the figures of today', () => {
    expect(idsOf(planOf('2017-04-30', MARCH, report('next', undefined, undefined)), 'march', 'next')).toEqual(
      ['march'],
    );
  });
});
