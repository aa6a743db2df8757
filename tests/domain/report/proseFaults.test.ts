import { describe, expect, it } from 'vitest';
import { proseFaults } from '@/domain/report/proseFaults';

const kindsIn = (text: string) => proseFaults({ text }).map(({ kind }) => kind);

describe('a paragraph of a report', () => {
  it.each([
    'Currently 96% are registered.',
    'At present two posts are vacant.',
    'To date 12 have finished.',
    'Recently the team moved.',
    'The current position is poor.',
    'This month there were five.',
    'In recent months calls rose.',
    'Presently we hold 20.',
    'At this time no child waits.',
    'As of today 3 wait.',
    'Up to now nobody asked.',
    'So far 30 have left.',
    'Two teams are now one.',
    'As things stand, the front door is coping.',
    'The front door is at this point in time fully staffed.',
  ])('speaks of now without saying when: %s', (text) => {
    expect(kindsIn(text)).toEqual(['undated']);
  });

  it.each([
    'Currently (November 2025) two posts are vacant.',
    'So far in 2025 30 have left.',
    'Electric current is a risk.',
    'The audit of March found no gap.',
  ])('says when, or speaks of no now: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it.each([
    'There has been a significant rise in referrals.',
    'Performance is significantly better than last year.',
    'We have robust plans in place.',
    'A significant number of carers responded.',
  ])('claims a test that it does not name: %s', (text) => {
    expect(kindsIn(text)).toEqual(['untested']);
  });

  it.each([
    'Children at risk of significant harm are seen the same day.',
    'The rise is significant: the 95% confidence intervals do not overlap.',
    'Insignificant change since last year.',
  ])('names its test, or claims none: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it.each([
    ['The review by Orla Quennell, Head of Commissioning, is done.', 'Orla Quennell'],
    ['Orla Quennell (Strategic Commissioning Manager) leads.', 'Orla Quennell'],
    ['Ask Nicole, Head of Commissioning.', 'Nicole'],
    ['The audit was done by O. Quennell in May 2025.', 'O. Quennell'],
    ['Alexis Example wrote the report.', 'Alexis Example'],
  ])('names a person, however rare the name: %s', (text, name) => {
    expect(proseFaults({ text })).toEqual([{ kind: 'person', name }]);
  });

  it.each([
    'Travel from A to B. The issue was raised.',
    'South Yorkshire Police, Chief Officer.',
    'The report of Early Help, Head of service.',
    'Option A. Children come first.',
    'Grace House, Manager in post.',
  ])('names nobody: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});
