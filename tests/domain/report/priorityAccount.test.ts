import { describe, expect, it } from 'vitest';
import { mainArea } from '@/domain/plan/planData';
import { paragraphsOf, priorityAccount } from '@/domain/report/priorityAccount';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { shippedPlan } from '#tests/support/shippedPlan';

describe('the account of a priority', () => {
  it('holds every paragraph of the plan of 2013 under some priority, none twice and none cut', async () => {
    const { data } = await shippedPlan('rotherham-cypp-2013');
    const rows = scorecardOf(data, mainArea(data));
    const told = data.plan.priorities.flatMap(({ id }) => priorityAccount(data, rows, id)?.paragraphs ?? []);
    const texts = told.map(({ paragraph }) => paragraph.text);
    expect(texts.toSorted()).toEqual(data.commentary.map(({ text }) => text).toSorted());
  });

  it('gives the newest report first and marks earlier ones', async () => {
    const { data } = await shippedPlan('rotherham-cypp-2013');
    const account = priorityAccount(data, scorecardOf(data, mainArea(data)), 'P5');
    if (account === undefined) throw new Error('The plan has no priority 5.');
    const well = paragraphsOf(account, 'working-well');
    const reports = well.map(({ report, isEarlier }) => [report?.id, isEarlier]);
    // The third progress report of 14 January 2015 has five paragraphs on priority 5, the minutes of 18 July 2012 four.
    expect(reports).toEqual([
      ...Array.from({ length: 5 }, () => ['report-2015', false]),
      ...Array.from({ length: 4 }, () => ['minutes-2012', true]),
    ]);
  });

  it('counts what kind of measure each indicator is', async () => {
    const { data } = await shippedPlan('rotherham-cypp-2013');
    const account = priorityAccount(data, scorecardOf(data, mainArea(data)), 'P5');
    const { unstated = 0, ...levels } = account?.levels ?? {};
    const sum = Object.values(levels).reduce((so, count) => so + count, unstated);
    expect(sum).toBe(account?.rows.length);
  });

  it('is none for a priority that the plan lacks', async () => {
    const { data } = await shippedPlan('rotherham-cypp-2013');
    expect(priorityAccount(data, [], 'P99')).toBeUndefined();
  });
});
