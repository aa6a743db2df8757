import { beforeAll, describe, expect, it } from 'vitest';
import { countsOf } from '@/domain/report/countsOf';
import { figureAdvice } from '@/domain/report/figureAdvice';
import { figureFaults } from '@/domain/report/figureFaults';
import type { HeldFigures } from '@/domain/report/heldNumbers';
import { shippedPlan } from '#tests/support/shippedPlan';
import { shippedReport } from '#tests/support/shippedReport';

const REPORTS = { 'sample-borough': 'december', 'rotherham-now': 'draft-2026' } as const;
type Plan = keyof typeof REPORTS;

const held = new Map<Plan, HeldFigures>();

beforeAll(async () => {
  for (const [plan, report] of Object.entries(REPORTS) as [Plan, string][]) {
    const facts = await shippedReport(plan, report);
    const { origins } = await shippedPlan(plan);
    const counts = new Map([...origins].map(([id, all]) => [id, countsOf(all, facts.area)]));
    held.set(plan, { data: facts.data, area: facts.area, asAt: facts.data.plan.asAt, counts });
  }
});

function found(plan: Plan, indicator: string, text: string, report: string = REPORTS[plan]) {
  const figures = held.get(plan);
  if (figures === undefined) throw new Error(`${plan} is not read`);
  const paragraph = { kind: 'story', text, due: undefined, report, indicator } as const;
  return figureFaults(paragraph, figures).map((fault) => figureAdvice(fault, figures));
}

// The figures are those of observations.csv: English and mathematics 44.8, 40.0, 41.2 and 39.5% from 2021/22 on; activity not known 7.9% in November 2024 and 21.3, 14.8 and
// 7.5% from September 2025 on; agency workers 20.5, 15.2 and 12.1%, and of the ten neighbours 12.8 to 14.9%; families in early help 811 in November 2024, 662 and 747 in October and November 2025.
describe('a change that is true of another year than the reader takes', () => {
  it.each([
    ['english-and-maths', 'Results fell by five points.', 'since 2021'],
    ['english-and-maths', 'Results have fallen by 5.3 points.', 'since 2021'],
    ['not-known', 'The share fell by 14 points.', '2025 September'],
    ['not-known', 'The share fell by 7.3 points on last year.', '2025 October'],
  ])('is found: %s, %s', (indicator, text, since) => {
    const [advice = ''] = found('sample-borough', indicator, text);
    expect(advice).toContain('A reader takes it for the change since');
    expect(advice).toContain(since);
  });

  it.each([
    ['english-and-maths', 'Results fell by two points.'],
    ['english-and-maths', 'Results fell by 1.7 points.'],
    ['english-and-maths', 'Results fell by five points since 2021/22.'],
    ['english-and-maths', 'Results fell by five points over three years.'],
    ['not-known', 'The share fell by 7.3 points.'],
    ['not-known', 'The share fell by 0.4 points on last year.'],
    ['assessments-45', 'It fell by 8.9 points when the two teams became one.'],
  ])(
    'is no fault where the sentence says since when, or the last change is meant: %s, %s',
    (indicator, text) => {
      expect(found('sample-borough', indicator, text)).toEqual([]);
    },
  );
});

describe('a sentence that says the other way', () => {
  it.each([
    ['looked-after', 'More children are looked after.', 'went down'],
    ['early-help-families', 'More families began early help than a year ago.', 'went down'],
    ['agency-workers', 'The share of social workers from agencies has risen.', 'went down'],
    ['missing-education', 'Fewer children are missing education than a year ago.', 'went up'],
  ])('is found: %s, %s', (indicator, text, went) => {
    const [advice = '', ...others] = found('sample-borough', indicator, text);
    expect(advice).toContain(went);
    expect(others).toEqual([]);
  });

  it.each([
    // Up on October and down on a year ago, or the other way: either may be meant.
    ['early-help-families', 'More families began early help.'],
    ['missing-education', 'More children are missing education.'],
    ['missing-education', 'More children are missing education than at the same time last year.'],
    ['looked-after', 'Fewer children are looked after.'],
    ['looked-after', 'More than 500 children are looked after.'],
    ['looked-after', 'We want more children looked after by their families.'],
    ['agency-workers', 'The share of social workers from agencies has fallen.'],
    ['ehc-plans-20-weeks', 'Requests for plans have risen, so the team has grown.'],
    // The share rose and the number of children fell: nobody can tell which is meant.
    ['care-leavers-eet', 'More of our young people say that they know whom to call.'],
  ])('is not seen in what is right or open: %s, %s', (indicator, text) => {
    expect(found('sample-borough', indicator, text)).toEqual([]);
  });
});

describe('a place among others', () => {
  it('is found where it is another, with the right one', () => {
    // Ten neighbours have 12.8 to 14.9%, all above 12.1%.
    expect(found('sample-borough', 'agency-workers', 'We have the third lowest of 11.')).toEqual([
      'Found “third lowest of 11”. The newest figure of agency-workers is the lowest of 11 (this area and its similar areas). Write that, or name the period that is meant.',
    ]);
    expect(
      found('sample-borough', 'agency-workers', 'We are the highest of our similar areas.')[0],
    ).toContain('11th highest of 11 (this area and its similar areas)');
    // NEET 2025 of the publisher’s own ranks: joint 115th of 153.
    expect(found('rotherham-now', 'neet', 'We are 100th of 153 authorities.')[0]).toContain(
      'joint 115th best of 153 authorities',
    );
  });

  it('is not one of six where the sentence says sixteen', () => {
    const figures = held.get('sample-borough');
    if (figures === undefined) throw new Error('the plan is not read');
    const { data } = figures;
    const five = data.neighbours.map((set) => ({ ...set, members: set.members.slice(0, 5) }));
    const faultsOf = (text: string) =>
      figureFaults(
        { kind: 'story', text, due: undefined, report: 'december', indicator: 'agency-workers' },
        { ...figures, data: { ...data, neighbours: five } },
      );
    expect(faultsOf('We have the third lowest of six.')).toHaveLength(1);
    expect(faultsOf('We have the third lowest of sixteen.')).toEqual([]);
  });

  it('is found behind another “of” of the sentence, and with a number in words', () => {
    for (const [text, said] of [
      ['The share of agency workers is third lowest of 11.', 'third lowest of 11'],
      [
        'The number of posts that are held by workers of agencies is third lowest of eleven.',
        'third lowest of eleven',
      ],
    ] as const)
      expect(found('sample-borough', 'agency-workers', text)[0]).toContain(
        `Found “${said}”. The newest figure of agency-workers is the lowest of 11`,
      );
  });

  it.each([
    ['sample-borough', 'agency-workers', 'We have the lowest of the 11.'],
    ['sample-borough', 'agency-workers', 'Ours is the lowest of our ten neighbours and us, 11 areas in all.'],
    ['sample-borough', 'agency-workers', 'In 2021/22 it was the second highest of 11.'],
    ['sample-borough', 'agency-workers', 'The first of our new workers came in September.'],
    ['sample-borough', 'agency-workers', 'Two of 11 teams have none.'],
    ['sample-borough', 'agency-workers', 'The share of agency workers is the lowest of the 11.'],
    // Of sixteen or of seventeen is not of the eleven that are known, and not of six or of seven.
    ['sample-borough', 'agency-workers', 'We have the third lowest of seventeen.'],
    ['rotherham-now', 'neet', 'We are joint 115th of 153 authorities.'],
  ] as const)(
    'is no fault where it is right, of another time or of something else: %s, %s, %s',
    (plan, id, text) => {
      expect(found(plan, id, text)).toEqual([]);
    },
  );
});

it('Small numbers in words are compared where what is counted or points follow them', () => {
  // Three or more homes: 8.8% in November and 8.3% in October 2025, 10.8% a year before.
  expect(found('sample-borough', 'three-placements', 'The share rose by four points.')).toHaveLength(1);
  expect(found('sample-borough', 'three-placements', 'The share fell by two points on last year.')).toEqual(
    [],
  );
  expect(found('sample-borough', 'three-placements', 'Six per cent had three or more homes.')).toHaveLength(
    1,
  );
  expect(
    found('sample-borough', 'three-placements', 'Two of the children asked to meet their carers.'),
  ).toEqual([]);
});

it('A paragraph of an earlier report was right when it was written', () => {
  expect(found('sample-borough', 'looked-after', 'More children are looked after.', 'november')).toEqual([]);
});
