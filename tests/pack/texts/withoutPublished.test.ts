import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanData } from '@/domain/plan/planData';
import { mainArea } from '@/domain/plan/planData';
import { withoutPublished } from '@/pack/texts/withoutPublished';
import { shippedPlan } from '#tests/support/shippedPlan';

let data: PlanData;

beforeAll(async () => {
  ({ data } = await shippedPlan('sample-borough'));
});

/** What is still searched for numbers beside withheld figures. */
const searched = (text: string, about = 'assessments-45') =>
  withoutPublished(
    {
      file: 'commentary.csv',
      row: 2,
      column: 'text',
      text,
      subject: { kind: 'indicator', indicator: about },
      access: 'public',
      isName: false,
    },
    { data, area: mainArea(data), groups: ['Roma'] },
  );

// Sampleton's assessments in time: 82.0% in November 2025, 81.4% in October; 179 children were missing education in November.
describe('a number that says a published figure over again', () => {
  it.each([
    ['In November 2025 82.0% of assessments were finished in time.', 'assessments-45'],
    ['82% of assessments were finished in time.', 'assessments-45'],
    ['It was 81.4% in October 2025.', 'assessments-45'],
    ['179 children were missing education in November 2025.', 'missing-education'],
  ])('is not searched: %s', (text, about) => {
    expect(searched(text, about)).not.toMatch(/\d\d/);
  });

  it.each([
    ['that no figure has', 'In November 2025 72.0% of assessments were finished in time.'],
    ['of another month', 'It is 81.4%.'],
    ['of a part', 'In the north 82.0% of assessments were finished in time.'],
    ['of a locality by name', 'In North Sampleton 82.0% were finished in time.'],
    ['of a group of the plan', '82.0% were Roma.'],
    ['of some of the children', '82.0% of girls were assessed in time.'],
    ['beside one that is no figure', '82.0% were finished in time, 37 were late.'],
    ['without its unit', 'There were 82 assessments.'],
  ])('is searched if it is %s: %s', (_, text) => {
    expect(searched(text)).toBe(text);
  });
});
