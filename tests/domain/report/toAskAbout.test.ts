import { describe, expect, it } from 'vitest';
import { toAskAbout } from '@/domain/report/toAskAbout';
import { tallyOf } from '@/domain/scorecard/tally';
import { askQuestions } from '@/wording/askQuestions';
import { askFacts } from '@/wording/briefText';
import { redText } from '@/wording/tallyText';
import { shippedReport } from '#tests/support/shippedReport';

describe('what to ask about', () => {
  it('is four figures of Rotherham’s reds, each once: the unusual change that the overview puts first, furthest from its benchmark, longest and newest', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    const asked = toAskAbout(data, rows, area);
    expect(asked.map(({ because }) => because)).toEqual(['unusual', 'furthest', 'longest', 'newest']);
    // From 7% to 13%; its usual change is 1.5 percentage points, the middle of 0, 1, 0, 2, 2, 2, 1 and 3.
    expect(asked[0]?.row.indicator.id).toBe('cla-3-placements');
    // 5.5% of plans lasted two years or more; the neighbours' average is 2.4%, so the figure is 1.29 times further than it (3.1 / 2.4).
    expect(asked[1]?.row.indicator.title).toBe('Child protection plans that lasted two years or more');
    expect(asked[1]?.since?.since.timePeriod).toBe('202223');
    expect(new Set(asked.map(({ row }) => row.indicator.id)).size).toBe(4);
    expect(redText(tallyOf(rows))).toBe('18 of 47 figures are red');
  });

  it('asks each in another way, from its own facts', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    expect(askQuestions(data, toAskAbout(data, rows, area))).toEqual([
      // 13 / 7 is 1.86.
      'It nearly doubled, from 7% in 2023/24 to 13%. What happened, and is it still so?',
      // 100 / 5.5 is 18.2, and 100 / 2.4 is 41.7.
      'It is about 1 in 18 here and 1 in 42 in similar areas. What makes the difference?',
      'It has been red since 2016/17. What has been tried, and what will be different now?',
      // 2.9% in 2023, as the similar areas had.
      'In 2023 we were level with similar areas. What has changed here that did not change there?',
    ]);
  });

  it('asks by the target, half-way to it or in whole, where nobody else has a figure', async () => {
    const { data, rows, area } = await shippedReport('sample-borough', 'december');
    expect(askQuestions(data, toAskAbout(data, rows, area))).toEqual([
      'In Nov 2024 it was 94.1%, and now 87.4%. What changed, and what will bring it back?',
      'The target is 4.5%. Which steps close the gap, by whom and by when?',
      'It has been red since Aug 2025. What has been tried, and what will be different now?',
      // (179 + 120) / 2 is 149.5.
      'What would bring it half-way to its target, from 179 to 150, and by when?',
    ]);
  });

  it('says in two lines how far from whom, what that was before, and England’s figure', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    expect(toAskAbout(data, rows, area).map((ask) => askFacts(data, ask))).toEqual([
      '3 points higher than similar areas (10%), which is worse; in 2023/24 it was 4 points better. England 10%.',
      '3.1 points higher than similar areas (2.4%), which is worse; the gap was 2.1 in 2023/24. England 4.4%.',
      '4.7 points lower than similar areas (43.4%), which is worse; the gap was 4.4 in 2023/24. England 45.4%.',
      '0.3 points higher than similar areas (2.9%), which is worse; in 2023 it was level. England 3.0%.',
    ]);
  });

  it('is nothing where no figure is red, or amber and worsening', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    const green = rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'green');
    expect(toAskAbout(data, green, area)).toEqual([]);
  });
});
