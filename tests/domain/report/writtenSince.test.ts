import { describe, expect, it } from 'vitest';
import { aPeriod } from '#mocks/aPeriod';
import type { Commentary, Plan, Report } from '@/domain/plan/plan';
import { paragraphsSince } from '@/domain/report/sinceReport';

const NOVEMBER: Report = {
  id: 'november',
  title: 'N',
  date: '2025-11-12',
  asAt: '2025-10-31',
  template: '2018',
};
const DECEMBER: Report = {
  id: 'december',
  title: 'D',
  date: '2025-12-10',
  asAt: '2025-11-30',
  template: '2018',
};
const PLAN = { reports: [NOVEMBER, DECEMBER] } as unknown as Plan;

function saying(text: string, cells: Partial<Commentary>): Commentary {
  return { kind: 'story', text, access: 'public', ...cells };
}

const ALL = [
  saying('dated before', { date: '2025-11-12' }),
  saying('dated after', { date: '2025-12-01' }),
  saying('of the report after', { report: 'december', date: '2025-10-01' }),
  saying('of that report', { report: 'november' }),
  saying('about October', { period: aPeriod('2025', 'October') }),
  saying('about November', { period: aPeriod('2025', 'November') }),
  saying('about December', { period: aPeriod('2025', 'December') }),
  saying('of no time', {}),
];

describe('paragraphs that are new since a report', () => {
  it('are those of a later report or day; without either, those of a period that ended after its figures did', () => {
    expect(paragraphsSince(PLAN, NOVEMBER, ALL).map(({ text }) => text)).toEqual([
      'dated after',
      'of the report after',
      'about November',
      'about December',
    ]);
  });

  it('are for the report that follows no later than its own figures', () => {
    expect(paragraphsSince(PLAN, NOVEMBER, ALL, DECEMBER).map(({ text }) => text)).toEqual([
      'dated after',
      'of the report after',
      'about November',
    ]);
  });
});
