import { describe, expect, it } from 'vitest';
import { parsePlan } from '@/data/parsePack';
import { mainArea } from '@/domain/plan/planData';
import { ratedByOthers } from '@/domain/report/ratedByOthers';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { publishedParts } from '@/pack/write/publishedFiles';
import { shippedPlan } from '#tests/support/shippedPlan';

describe('figures that the council and an inspector rate', () => {
  it('of 2011/12 are two of eleven: amber by the council, green by Ofsted', async () => {
    const plan = await shippedPlan('rotherham-safeguarding-2012');
    const area = mainArea(plan.data);
    const data = parsePlan(JSON.parse(publishedParts(plan).part(area)) as unknown);
    const rated = ratedByOthers(scorecardOf(data, area, undefined));
    expect(
      rated.map(({ row, ownRating, otherRatings }) => ({
        code: row.indicator.code,
        own: ownRating,
        others: otherRatings,
      })),
    ).toEqual(
      ['NI59', 'NI62'].map((code) => ({
        code,
        own: { colour: 'amber', isReported: true },
        others: [{ colour: 'green', by: 'ofsted' }],
      })),
    );
  });
});
