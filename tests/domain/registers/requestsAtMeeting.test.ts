import { describe, expect, it } from 'vitest';
import { requestsAtMeeting } from '@/domain/registers/requestsAtMeeting';
import { dueOf } from '@/domain/registers/dueDate';
import type { FollowUp } from '@/domain/registers/register';

const asked = (id: string, due: string | undefined, more: Partial<FollowUp> = {}): FollowUp => ({
  id,
  ask: `Ask of ${id} (made up)`,
  askedOn: '2018-01-23',
  due: due === undefined ? undefined : dueOf(due, '2018-01-23'),
  access: 'public',
  ...more,
});
const REQUESTS = [
  asked('september', 'September 2018'),
  asked('march', 'March 2018'),
  asked('april', '24th April 2018'),
  asked('february', 'February 2018'),
  asked('undated', undefined),
  asked('answered', 'March 2018', { answeredOn: '2018-03-01' }),
  asked('here', 'March 2018', { askedOn: '2018-03-13' }),
];
const idsAt = (meeting: string) => {
  const { dueThisMonth, overdue, nextDue } = requestsAtMeeting(REQUESTS, meeting);
  return { back: dueThisMonth.map(({ id }) => id), late: overdue.map(({ id }) => id), next: nextDue?.id };
};

describe('what members asked for, at a meeting', () => {
  it('of 13 March 2018 comes back where it is due that month, is late where its day is past, and has a next', () => {
    expect(idsAt('2018-03-13')).toEqual({ back: ['march'], late: ['february'], next: 'april' });
  });

  it('of 24 April comes back on its own day, and what was due in March is late', () => {
    expect(idsAt('2018-04-24')).toMatchObject({ back: ['april'], next: 'september' });
    expect(idsAt('2018-04-24').late).toEqual(expect.arrayContaining(['february', 'march', 'here']));
  });
});
