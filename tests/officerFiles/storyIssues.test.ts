import { describe, expect, it } from 'vitest';
import { storyIssues } from '@/officerFiles/storyIssues';
import { shippedPlan } from '#tests/support/shippedPlan';

describe('figures that a report has to explain', () => {
  it('are named for each report by its own stories: a story of December explains nothing in October', async () => {
    const issues = storyIssues(await shippedPlan('sample-borough'));
    expect(
      issues.map(({ severity, message }) => [severity, /^In the report (\w+),/.exec(message)?.[1]]),
    ).toEqual([
      ['warning', 'december'],
      ['note', 'november'],
      ['note', 'october'],
    ]);
    const [december, , october] = issues.map(({ message }) => message);
    // assessments-45 has a story in December alone; it was red in October too.
    expect(december).not.toContain('assessments-45');
    expect(october).toContain('assessments-45');
    expect(december).toContain('initial-health,,december,story,Why it is so and what is being done.');
    // 747 families, 811 the year before: amber, and no more than chance.
    expect(december).not.toContain('early-help-families');
  });

  it('are named at the desk by their titles, and only for the report of today’s figures', async () => {
    const issues = storyIssues(await shippedPlan('sample-borough'), { isAtDesk: true });
    expect(issues.map(({ message }) => /^In the report (\w+),/.exec(message)?.[1])).toEqual(['december']);
    expect(issues[0]?.message).toMatch(/no story says why: “[A-Z][^”]+ [^”]+”/);
  });

  it('are not asked for at the desk where the newest report is of earlier figures', async () => {
    const plan = await shippedPlan('sample-borough');
    const later = { ...plan, data: { ...plan.data, plan: { ...plan.data.plan, asAt: '2099-04-30' } } };
    expect(storyIssues(later, { isAtDesk: true })).toEqual([]);
  });

  it('are not asked for in a plan without reports', async () => {
    const plan = await shippedPlan('sample-borough');
    const none = { ...plan, data: { ...plan.data, plan: { ...plan.data.plan, reports: [] } } };
    expect(storyIssues(none)).toEqual([]);
  });
});
