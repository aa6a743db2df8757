import { beforeAll, describe, expect, it } from 'vitest';
import { countsOf } from '@/domain/report/countsOf';
import { figureAdvice } from '@/domain/report/figureAdvice';
import { figureFaults } from '@/domain/report/figureFaults';
import type { HeldFigures } from '@/domain/report/heldNumbers';
import { shippedPlan } from '#tests/support/shippedPlan';
import { shippedReport } from '#tests/support/shippedReport';

const REPORTS = {
  'sample-borough': 'december',
  'rotherham-now': 'draft-2026',
  'rotherham-cypp-2013': 'report-2015',
} as const;
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

/** What is found in a paragraph on an indicator, or on a priority (P1). */
function found(plan: Plan, about: string, text: string): readonly string[] {
  const figures = held.get(plan);
  if (figures === undefined) throw new Error(`${plan} is not read`);
  const subject = /^P\d$/.test(about) ? { priority: about } : { indicator: about };
  const paragraph = { kind: 'story', text, due: undefined, report: REPORTS[plan], ...subject } as const;
  return figureFaults(paragraph, figures).map((fault) => figureAdvice(fault, figures));
}

// The figures are those of the plans' own tables: Sampleton's assessments in November 2025 are 82.0% (168 of 205), its children looked after 509, …
describe('a number that is not the figure is found', () => {
  it.each<readonly [Plan, string, string, string]>([
    ['sample-borough', 'assessments-45', 'Only 72% were finished in time in November 2025.', '72%'],
    [
      'sample-borough',
      'assessments-45',
      'Only 72 per cent were finished in time in November 2025.',
      '72 per cent',
    ],
    ['sample-borough', 'looked-after', '561 children were looked after at the end of November 2025.', '561'],
    [
      'sample-borough',
      'neet',
      '245 young people were not in education, employment or training in November 2025.',
      '245',
    ],
    [
      'sample-borough',
      'missing-education',
      '197 children were missing education at the end of November 2025.',
      '197',
    ],
    ['sample-borough', 'caseload', 'Each social worker has 18.7 children.', '18.7'],
    [
      'sample-borough',
      'ehc-plans-20-weeks',
      'Nine in ten plans were issued within 20 weeks in November 2025.',
      'Nine in ten',
    ],
    [
      'sample-borough',
      'initial-health',
      '15 of the 21 children had their first health assessment in time in November 2025.',
      '15 of the 21',
    ],
    [
      'sample-borough',
      'initial-health',
      'Only a third of children had their first health assessment in time in November 2025.',
      'a third',
    ],
    [
      'sample-borough',
      'three-placements',
      'Just 28 of the 509 children looked after had three or more homes.',
      '28 of the 509',
    ],
    [
      'sample-borough',
      're-referrals',
      'Of the 293 referrals in November 2025, 83 came within 12 months of an earlier one.',
      '83 of 293',
    ],
    ['sample-borough', 'P5', 'The share of social workers from agencies has climbed to 18%.', '18%'],
    ['sample-borough', 'agency-workers', 'Agency workers make up 20.5% of our social workers.', '20.5%'],
    ['sample-borough', 'neet', 'Our rate of 3.5% is below England’s 3.9%.', '3.9%'],
    ['sample-borough', 'ready-for-school', 'We are at 67.9%, and England is at 71.3%.', '71.3%'],
    ['sample-borough', 'assessments-45', 'The target is 85%.', '85%'],
    [
      'sample-borough',
      'permanent-exclusions',
      'A rise of 40% in permanent exclusions is being looked into.',
      '40%',
    ],
    [
      'rotherham-now',
      'child-poverty',
      'More than one child in three lives in a low-income family.',
      'one child in three',
    ],
    [
      'rotherham-now',
      'ncmp-year6',
      'In 2024/25, 1 in 3 children in Year 6 were overweight or obese.',
      '1 in 3',
    ],
    ['rotherham-now', 'ks2-rwm', 'In 2024/25, 64% of pupils met the standard.', '64%'],
    [
      'rotherham-now',
      'cla-3-placements',
      'The share of children with three or more placements has trebled in a year.',
      'trebled',
    ],
    ['rotherham-cypp-2013', 'weight-management', 'Of 978 children, 819 lost weight.', '819 of 978'],
    [
      'rotherham-cypp-2013',
      'cse-suspects-assessed',
      '167 people have been assessed; of those, 23 scored as high risk.',
      '23',
    ],
    [
      'rotherham-cypp-2013',
      'cse-suspects-high-risk',
      '32 of the 176 people assessed scored as high risk.',
      '176',
    ],
    ['rotherham-cypp-2013', 'P6', 'Of the 885 young people, the youth service is supporting 416.', '416'],
  ])('%s, %s: “%s”', (plan, about, text, number) => {
    expect(found(plan, about, text)).toEqual([
      expect.stringMatching(new RegExp(`^Found ${number}(?:\\.| with)`)),
    ]);
  });

  it('with the count that is meant: 509 looked after, and 210 not in education where 245 were in August', () => {
    expect(
      found('sample-borough', 'looked-after', '561 children were looked after in November 2025.'),
    ).toEqual([
      'Found 561. The count behind looked-after is 509 (2025 November). Write 509, or say in the paragraph what 561 is of.',
    ]);
    expect(
      found(
        'sample-borough',
        'neet',
        '245 young people were not in education, employment or training in November 2025.',
      ),
    ).toEqual([
      'Found 245. It is the count of 2025 August. The count behind neet is 210 (2025 November). Write 210, or say in the paragraph what 245 is of.',
    ]);
  });
});

describe('a number that is right, or of something else, is left alone', () => {
  it.each<readonly [Plan, string, string]>([
    [
      'sample-borough',
      'assessments-45',
      '82 per cent were finished in time in November 2025, against the target of 90 per cent.',
    ],
    ['sample-borough', 'assessments-45', 'The target is 90%, and amber begins at 85%.'],
    [
      'sample-borough',
      're-referrals',
      '21.5% of referrals came within a year of an earlier one, against 28.3% in November 2024.',
    ],
    [
      'sample-borough',
      're-referrals',
      'The fall since 2023/24 is statistically significant (95% confidence).',
    ],
    [
      'sample-borough',
      'looked-after',
      'The number of children looked after fell by 7 to 509 in November 2025.',
    ],
    [
      'sample-borough',
      'initial-health',
      '11 of the 21 children who came into care had their assessment in time in November 2025. Of the other ten, six live outside the borough.',
    ],
    [
      'sample-borough',
      'initial-health',
      'Half of the children had their first health assessment in time in November 2025.',
    ],
    [
      'sample-borough',
      'care-leavers-in-touch',
      'We are in touch with 208 of 238 care leavers; the other 30 have been written to.',
    ],
    [
      'sample-borough',
      'neet',
      '210 young people were not in education, employment or training in November 2025. Of those, 64 are young parents.',
    ],
    ['sample-borough', 'neet', 'Our 3.5% in November 2025 is above England’s 3.4%.'],
    [
      'sample-borough',
      'english-and-maths',
      '39.5% had grade 5 or above in both in 2024/25; of the girls, 43%, of the boys, 36%.',
    ],
    [
      'sample-borough',
      'ready-for-school',
      '67.9% were ready in 2024/25. Of those with free school meals it was 51%.',
    ],
    ['sample-borough', 'cp-visits', 'Three of the four teams made over 97% of their visits on time.'],
    [
      'sample-borough',
      'early-help-needs-met',
      '34% of the 180 families that were asked in October 2025 answered.',
    ],
    [
      'sample-borough',
      'early-help-needs-met',
      'Of the 94 plans closed with needs met in November 2025, 12 families came back.',
    ],
    [
      'sample-borough',
      'early-help-needs-met',
      'Three quarters of families left early help with their needs met.',
    ],
    ['rotherham-now', 'child-poverty', 'More than one child in four lives in a low-income family.'],
    ['rotherham-now', 'cla-3-placements', 'The share nearly doubled in a year, from 7% to 13%.'],
    ['rotherham-now', 'neet', 'The aim is to get below 3% by 2027.'],
    ['rotherham-cypp-2013', 'weight-management', 'Of 978 children, 919 lost weight.'],
    [
      'rotherham-cypp-2013',
      'cse-suspects-assessed',
      '167 people have been assessed; of those, 32 scored as high risk.',
    ],
  ])('%s, %s: “%s”', (plan, about, text) => {
    expect(found(plan, about, text)).toEqual([]);
  });
});
