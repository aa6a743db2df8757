import { describe, expect, it } from 'vitest';
import { dueOf } from '@/domain/registers/dueDate';

/** The date of the paper in which the dates are written. */
const ABOUT = '2018-03-13';

describe('when something is due is read as a person would', () => {
  it.each([
    ['23 February 2018', 'exact', '2018-02-23'],
    ['16th February 2018', 'exact', '2018-02-16'],
    ['16<sup>th</sup> February 2018', 'exact', '2018-02-16'],
    ['Friday 23 February 2018', 'exact', '2018-02-23'],
    ['23/02/2018', 'exact', '2018-02-23'],
    ['23.2.18', 'exact', '2018-02-23'],
    ['2018-02-23', 'exact', '2018-02-23'],
    ['by 31 March 2018', 'exact', '2018-03-31'],
    ['Before 28th March', 'exact', '2018-03-28'],
    ['5 January', 'exact', '2018-01-05'],
    ['30 November', 'exact', '2017-11-30'],
    ['August 2018', 'month', '2018-08-31'],
    ['Aug 18', 'month', '2018-08-31'],
    ['Sept 2018', 'month', '2018-09-30'],
    ['end of February 2020', 'month', '2020-02-29'],
    ['by the end of August', 'month', '2018-08-31'],
    ['March/April 2018', 'month', '2018-04-30'],
    ['September - December 2018', 'month', '2018-12-31'],
    ['June', 'month', '2018-06-30'],
    ['Autumn 2018', 'season', '2018-11-30'],
    ['Summer 2018', 'season', '2018-08-31'],
    ['Spring 2019', 'season', '2019-05-31'],
    ['Winter 2018/19', 'season', '2019-02-28'],
    ['Autumn term 2018', 'term', '2018-12-31'],
    ['Spring term 2018/19', 'term', '2019-03-31'],
    ['Q3 2018/19', 'quarter', '2018-12-31'],
    ['Quarter 4 2018/19', 'quarter', '2019-03-31'],
    ['2025', 'year', '2025-12-31'],
    ['2018/19', 'year', '2019-03-31'],
    ['academic year 2018/19', 'year', '2019-08-31'],
    ['early 2019', 'year', '2019-04-30'],
    ['end of 2018', 'year', '2018-12-31'],
    ['Week commencing 2nd April', 'week', '2018-04-08'],
    ['Week commencing 29th October 2018', 'week', '2018-11-04'],
    ['w/c 2 April 2018', 'week', '2018-04-08'],
    ['week ending 6 April 2018', 'exact', '2018-04-06'],
    ['in six months’ time', 'month', '2018-09-30'],
    ['within 3 months', 'month', '2018-06-30'],
    ['in two weeks', 'week', '2018-03-27'],
    ['January 2018 TBC', 'month', '2018-01-31'],
    ['August 2018 (TBC)', 'month', '2018-08-31'],
    ['TBC - Week commencing 2nd April', 'week', '2018-04-08'],
    ['March 2018; when funding available', 'month', '2018-03-31'],
    ['2025; with key milestones to be identified for the 7 year period (TBC)', 'year', '2025-12-31'],
  ])('%s is %s, %s at the latest', (text, kind, latest) => {
    expect(dueOf(text, ABOUT)).toEqual({ text, kind, latest });
  });
});

describe('what names no last day has none', () => {
  it.each([
    ['From 24th July 2018', 'from'],
    ['On-going', 'ongoing'],
    ['ongoing', 'ongoing'],
    ['Throughout the year', 'ongoing'],
    ['TBC', 'tbc'],
    ['To be confirmed', 'tbc'],
    ['March 2018; moved to June 2018', 'unread'],
    ['TBC; when funding is known', 'tbc'],
    ['Annual Participation', 'ongoing'],
    ['when the new lead is in post', 'unread'],
    ['31 February 2018', 'unread'],
    ['2018/20', 'unread'],
    ['13/13/2018', 'unread'],
    ['N.F.A required', 'unread'],
    ['', 'unread'],
  ])('%s: %s', (text, kind) => expect(dueOf(text, ABOUT)).toEqual({ text, kind }));
});
