import { describe, expect, it } from 'vitest';
import { tableRecords } from '#tests/support/runCommand';
import { shippedFolder } from '#tests/support/shippedPlan';

// As item 158 of the minutes of 18 July 2012 prints them: 6 green, 2 amber ("Ofsted Green" beside each), 3 red.
const records = await tableRecords(shippedFolder('rotherham-safeguarding-2012'), '--area', 'E08000018');
const having = (rating: string) =>
  records.filter((record) => record['rating'] === rating).map(({ indicator }) => indicator);

describe('safeguarding in 2012, of which ratings were printed and no figures', () => {
  it('has 6 green, 2 amber and 3 red', () => {
    expect(having('green')).toEqual([
      'plans-two-years',
      'repeat-plans',
      'looked-after-reviews',
      'child-protection-reviews',
      'referrals-to-assessment',
      'assessments-10-days',
    ]);
    expect(having('amber')).toEqual(['assessments-7-days', 'three-placements']);
    expect(having('red')).toEqual(['core-assessments', 'adoption-timeliness', 'long-term-placements']);
    expect(records).toHaveLength(11);
  });

  it('has Ofsted’s green beside both ambers, and beside no other', () => {
    expect(records.map((record) => record['reported_by'])).toEqual(
      records.map((record) => (record['rating'] === 'amber' ? 'council;ofsted' : 'council')),
    );
    for (const record of records.filter(({ rating }) => rating === 'amber'))
      expect(record['reported_rating']).toBe('amber;green');
  });

  it('has no rating that was calculated, and no figure', () => {
    for (const record of records)
      expect(record).toMatchObject({
        rating_basis: 'reported',
        rating_reason: 'As reported by the council, not calculated.',
        value: '',
        shorthand: 'x',
        direction: 'not comparable',
        time_period: '201112',
        time_identifier: 'Financial year',
      });
  });
});
