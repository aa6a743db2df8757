import { describe, expect, it } from 'vitest';
import { parseRegisters } from '@/data/parseRegisters';
import { compilePlan } from '@/pack/compile/compilePlan';
import { registersText } from '@/pack/write/registersText';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';
import { anErrorAt, saidOf, type Fault } from '#tests/support/planFault';

const ACTIONS = 'id,priority,indicator,theme,action,owner,due,status,rating,merged_into,access';
const RECOMMENDATIONS = 'id,review,recommendation,made_on,decision,reason,action,officer,due';
const FOLLOW_UPS = 'id,asked_on,ask,of,due,due_meeting,answered_on';
const MONEY = 'priority,period,item,amount,basis';
const JUDGEMENTS = 'date,body,subject,judgement';
const CASES = 'id,kind,title,text';
const SECTIONS = 'report,section,text,access';

const FAULTS: readonly (readonly [file: string, fault: Fault])[] = [
  [
    'actions.csv',
    ['an action without words', [ACTIONS, 'a-1,,,,,,,,,,'], 'empty-cell', 2, 'action', /Expected an action/],
  ],
  [
    'actions.csv',
    ['an id with a space', [ACTIONS, 'Action 1,,,,Do it,,,,,,'], 'entry-id', 2, 'id', /"action-7"/],
  ],
  [
    'actions.csv',
    [
      'an id twice',
      [ACTIONS, 'a,,,,Do it,,,,,,', 'a,,,,Do more,,,,,,'],
      'repeated-id',
      3,
      'id',
      /in row 2 already/,
    ],
  ],
  [
    'actions.csv',
    [
      'a priority that the plan lacks',
      [ACTIONS, 'a,P9,,,Do it,,,,,,'],
      'unknown-priority',
      2,
      'priority',
      /"P9"/,
    ],
  ],
  [
    'actions.csv',
    [
      'an indicator that the plan lacks',
      [ACTIONS, 'a,,nope,,Do it,,,,,,'],
      'unknown-indicator',
      2,
      'indicator',
      /"nope"/,
    ],
  ],
  [
    'actions.csv',
    [
      'a status that is no status',
      [ACTIONS, 'a,,,,Do it,,,done,,,'],
      'unknown-word',
      2,
      'status',
      /complete/,
    ],
  ],
  [
    'actions.csv',
    ['a colour that is none', [ACTIONS, 'a,,,,Do it,,,,blue,,'], 'unknown-word', 2, 'rating', /red, amber/],
  ],
  [
    'actions.csv',
    ['merged into nothing', [ACTIONS, 'a,,,,Do it,,,,,zz,'], 'unknown-entry', 2, 'merged_into', /"zz"/],
  ],
  [
    'actions.csv',
    ['merged into itself', [ACTIONS, 'a,,,,Do it,,,,,a,'], 'merged-into-itself', 2, 'merged_into', /another/],
  ],
  [
    'actions.csv',
    ['an access that is none', [ACTIONS, 'a,,,,Do it,,,,,,secret'], 'access', 2, 'access', /exempt:3/],
  ],
  [
    'recommendations.csv',
    ['no review', [RECOMMENDATIONS, 'r,,Do it,,,,,,'], 'empty-cell', 2, 'review', /Expected a review/],
  ],
  [
    'recommendations.csv',
    [
      'a decision that is none',
      [RECOMMENDATIONS, 'r,R,Do it,,agreed,,,,'],
      'unknown-word',
      2,
      'decision',
      /accepted/,
    ],
  ],
  [
    'recommendations.csv',
    ['a date that is none', [RECOMMENDATIONS, 'r,R,Do it,soon,,,,,'], 'date', 2, 'made_on', /2015-01-14/],
  ],
  ['followups.csv', ['nothing asked', [FOLLOW_UPS, 'f,,,,,,'], 'empty-cell', 2, 'ask', /Expected an ask/]],
  [
    'money.csv',
    ['no amount', [MONEY, 'P1,2014/15,Staff,lots,budget'], 'not-an-amount', 2, 'amount', /£1.2m/],
  ],
  ['money.csv', ['no basis', [MONEY, 'P1,2014/15,Staff,10,'], 'empty-cell', 2, 'basis', /basis/]],
  [
    'judgements.csv',
    ['a date that is none', [JUDGEMENTS, 'spring,Ofsted,Care,Good'], 'date', 2, 'date', /2018-01/],
  ],
  [
    'case-studies.csv',
    ['a kind that is none', [CASES, 'c,story,T,Words'], 'unknown-word', 2, 'kind', /good-news/],
  ],
  [
    'sections.csv',
    [
      'a report that the plan lacks',
      [SECTIONS, 'spring,finance,Words,'],
      'unknown-report',
      2,
      'report',
      /"spring"/,
    ],
  ],
];

describe('what is wrong in a register is said with its place', () => {
  it.each(FAULTS)('%s: %j', (file, fault) => {
    const { plan, issues } = saidOf(file, fault[1], fault[2]);
    expect(plan).toBeUndefined();
    expect(issues).toEqual([anErrorAt(file, fault)]);
  });

  it.each([
    ['no decision', 'r,R,Do it,2017-10-18,,,We agree.,Head,', ['no-decision']],
    ['accepted, and nothing else', 'r,R,Do it,,accepted,,,,', ['no-action', 'no-officer', 'no-date']],
    ['rejected without a reason', 'r,R,Do it,,rejected,,,,', ['no-reason']],
    ['deferred until nobody knows when', 'r,R,Do it,,deferred,No money,,,', ['no-when-again']],
    ['accepted in full', 'r,R,Do it,,accepted,,Write it,Head,May 2015', []],
  ])('a response lacks what its decision asks for: %s', (_, line, codes) => {
    const { issues } = compilePlan(aPlanFolder({ 'recommendations.csv': aTable(RECOMMENDATIONS, line) }));
    const said = issues.filter(({ file }) => file === 'recommendations.csv');
    expect(said.map(({ code }) => code)).toEqual(codes);
    expect(said.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

describe('the registers of a pack', () => {
  const files = {
    'actions.csv': aTable(
      ACTIONS,
      'a-1,P1,readiness,Theme 1,Visit every nursery,Head of Early Years,w/c 2 April 2015,in-progress,amber,,',
      'a-2,,,,Secret visit,,,,,,exempt:3',
      'a-3,,,,Unfinished sentence,,,,,,draft',
    ),
    'money.csv': aTable(MONEY, 'P1,2014/15,Early years,£1.2m,gross budget'),
  };

  it('hold what is public, with the officer’s words and the day that they mean', () => {
    const { plan } = compilePlan(aPlanFolder(files));
    if (plan === undefined) throw new Error('The plan has errors.');
    const text = registersText(plan) ?? '';
    expect(text).not.toMatch(/Secret|Unfinished|a-2|a-3|draft/);
    const { actions, money } = parseRegisters(JSON.parse(text));
    expect(actions).toEqual([
      {
        id: 'a-1',
        priority: 'P1',
        indicator: 'readiness',
        theme: 'Theme 1',
        action: 'Visit every nursery',
        owner: 'Head of Early Years',
        due: { text: 'w/c 2 April 2015', kind: 'week', latest: '2015-04-08' },
        status: 'in-progress',
        rating: 'amber',
        access: 'public',
      },
    ]);
    expect(money).toEqual([
      {
        priority: 'P1',
        period: '2014/15',
        item: 'Early years',
        amount: 1_200_000,
        basis: 'gross budget',
        access: 'public',
      },
    ]);
  });

  it('hold exempt rows and drafts in the members’ edition alone', () => {
    const { plan } = compilePlan(aPlanFolder(files), [], { audience: 'members' });
    expect(plan?.registers.actions.map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-3']);
  });

  it('are no file of a plan that keeps none', () => {
    const { plan } = compilePlan(aPlanFolder());
    expect(plan && registersText(plan)).toBeUndefined();
  });
});
