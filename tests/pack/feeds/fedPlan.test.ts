import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '@/domain/figures/indicator';
import { aFedPlan, aPlanForAll, type NamedFiles } from '#mocks/aFedPlan';
import { anEesText } from '#mocks/anEesText';
import { ENGLAND_FEED, ENGLAND_FILES } from '#mocks/anEnglandPack';

const NEET = 'neet' as IndicatorId;

/** A plan that takes every indicator of the made-up LAIT file. */
function everything(
  parts: { readonly plan?: string; readonly tables?: NamedFiles; readonly feed?: object } = {},
) {
  const { plan = aPlanForAll(), tables = {}, feed = {} } = parts;
  return aFedPlan({ plan, tables, feeds: [{ ...ENGLAND_FEED, ...feed }], published: ENGLAND_FILES });
}

describe('a plan fed by a file with a dictionary', () => {
  it('takes every indicator, with an id of lower case and hyphens, and what the dictionary says of it', async () => {
    const { plan, issues } = await everything();
    expect(issues).toEqual([]);
    expect(plan?.data.indicators).toHaveLength(5);
    expect(plan?.data.indicators.slice(0, 2)).toMatchObject([
      {
        id: 'neet',
        title: 'Young people not in education or work (made up)',
        polarity: 'low',
        unit: { kind: 'share' },
        decimals: 1,
      },
      { id: 'ready-percent', polarity: 'high', unit: { kind: 'share' } },
    ]);
    expect(plan?.data.indicators.find(({ id }) => id === 'excl')?.unbanded).toBe(true);
  });

  it('keeps what the publisher says at length for the indicator’s own page', async () => {
    const { plan } = await everything();
    expect(plan?.indicatorDescriptions.get(NEET)).toEqual({
      definition: 'Young people of 16 and 17 who neither learn nor work. (Made up.)',
      source: 'A made-up department',
      link: 'https://example.org/neet',
      caveat: 'Counted in winter. (Made up.)',
    });
    expect(plan?.data.indicators[0]).not.toHaveProperty('definition');
  });

  it('stands by topic where the plan names no priorities; a second topic is found too', async () => {
    const { plan } = await everything();
    expect(plan?.data.plan.byTopic).toBe(true);
    expect(plan?.data.plan.priorities).toEqual([
      { id: 'young-people-made-up', title: 'Young People (made up)' },
      { id: 'children-looked-after-made-up', title: 'Children Looked After (made up)' },
      { id: 'early-years-made-up', title: 'Early Years (made up)' },
      { id: 'children-in-need-made-up', title: 'Children in Need (made up)' },
    ]);
    expect(plan?.data.indicators[0]).toMatchObject({
      priority: 'young-people-made-up',
      themes: ['topics:children-looked-after-made-up'],
    });
  });

  it('stands by the plan’s own priorities where it has some; a line says which', async () => {
    const plan = aPlanForAll({ priorities: [{ id: 'P1', title: 'A good start (made up)' }] });
    const compiled = await everything({ plan, feed: { priority: 'P1' } });
    expect(compiled.issues).toEqual([]);
    expect(compiled.plan?.data.plan.byTopic).toBeUndefined();
    expect(compiled.plan?.data.plan.priorities.map(({ id }) => id)).toEqual(['P1']);
    expect(compiled.plan?.data.indicators.every(({ priority }) => priority === 'P1')).toBe(true);
    const without = await everything({ plan });
    expect(without.plan?.data.indicators.every(({ priority }) => priority === undefined)).toBe(true);
  });

  it('does not take a priority that the plan does not have', async () => {
    const plan = aPlanForAll({ priorities: [{ id: 'start', title: 'A good start (made up)' }] });
    const { issues } = await everything({ plan, feed: { priority: 'strat' } });
    expect(issues).toMatchObject([
      {
        severity: 'error',
        code: 'unknown-priority',
        file: 'feeds.json',
        row: 2,
        column: 'priority',
        message: expect.stringContaining('Did you mean "start"?'),
      },
    ]);
  });
});

describe('the officer’s own row of indicators.csv', () => {
  it('wins over what the publisher says of the same id, and stands first', async () => {
    const tables = {
      'indicators.csv': 'id,title,polarity,unit,decimals\nneet,Our own words (made up),neutral,percent,0\n',
    };
    const { plan } = await everything({ tables });
    const [first, ...rest] = plan?.data.indicators ?? [];
    expect(first).toMatchObject({
      id: 'neet',
      title: 'Our own words (made up)',
      polarity: 'neutral',
      decimals: 0,
    });
    expect(rest).toHaveLength(4);
    expect(plan?.indicatorDescriptions.has(NEET)).toBe(false);
  });
});

describe('a line of feeds.json for an indicator that nobody describes', () => {
  it('is an error with its line, and the id that was meant', async () => {
    const { plan, issues } = await aFedPlan({
      tables: {
        'indicators.csv': 'id,title,polarity,unit\nrepeat-plans,Repeat plans (made up),low,percent\n',
      },
      feeds: [
        { indicator: 'repeat-plans', file: 'a.csv', column: 'percentage' },
        { indicator: 'repeat-plan', file: 'a.csv', column: 'percentage' },
      ],
      published: { 'a.csv': anEesText('percentage', 'Rotherham|2025|5') },
    });
    expect(plan).toBeUndefined();
    expect(issues).toEqual([
      {
        severity: 'error',
        code: 'unknown-indicator',
        file: 'feeds.json',
        row: 7,
        column: 'indicator',
        message: expect.stringMatching(
          /^The indicator "repeat-plan" is not in indicators\.csv\. .* Did you mean "repeat-plans"\?$/,
        ),
      },
    ]);
  });
});

describe('an indicator whose publisher says nothing of decimals', () => {
  it.each([
    ['5', 0],
    ['5.1', 1],
    ['5.12', 1],
  ])('is shown to as many as the file has, and one at the most: %s has %i', async (figure, decimals) => {
    const { plan } = await aFedPlan({
      feeds: [{ indicator: '*', file: 'a.csv' }],
      published: { 'a.csv': anEesText('repeat_percent', `Rotherham|2025|${figure}`) },
    });
    expect(plan?.data.indicators).toMatchObject([
      {
        id: 'repeat-percent',
        title: 'Repeat percent',
        unit: { kind: 'share' },
        polarity: 'neutral',
        decimals,
      },
    ]);
  });
});
