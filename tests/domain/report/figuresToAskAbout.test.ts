import { describe, expect, it } from 'vitest';
import { strongestOf } from '@/domain/certainty/strongestChange';
import { figuresToAskAbout, type FigureToAsk } from '@/domain/report/figuresToAskAbout';
import { tallyOf } from '@/domain/scorecard/tally';
import { askQuestions } from '@/wording/askQuestions';
import { askFacts, askReason } from '@/wording/briefText';
import { redText } from '@/wording/tallyText';
import { shippedReport } from '#tests/support/shippedReport';

describe('what to ask about', () => {
  it('is four figures of Rotherham’s reds, each once: the unusual change that the overview puts first, furthest from its benchmark, longest and newest', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    const asked = figuresToAskAbout(data, rows, area);
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
    expect(askQuestions(data, figuresToAskAbout(data, rows, area))).toEqual([
      // 13 / 7 is 1.86.
      'It nearly doubled, from 7% in 2023/24 to 13%. What happened, and is it still so?',
      // 100 / 5.5 is 18.2, and 100 / 2.4 is 41.7.
      'It is about 1 in 18 here and 1 in 42 in similar areas. What makes the difference?',
      'It has been red since 2016/17. What has been tried, and what will be different now?',
      // It was level in 2023/24, but two earlier changes are too few to tell whether the last one is chance: no question looks for its cause.
      'Telford and Wrekin, a similar area, has 2.2%. What does it do that we do not?',
    ]);
  });

  it('asks first about what is worse by more than chance, then by the target, where nobody else has a figure', async () => {
    const { data, rows, area } = await shippedReport('sample-borough', 'december');
    expect(askQuestions(data, figuresToAskAbout(data, rows, area))).toEqual([
      'In Nov 2024 it was 91.3%, and now 82.0%. What changed, and what will bring it back?',
      'Its recent figures are worse by more than chance. What changed, and what will bring it back?',
      'The target is 4.5%. Which steps close the gap, by whom and by when?',
      // Two others have been red since August 2025 too: four months, and this one four years.
      'It has been red since 2021/22. What has been tried, and what will be different now?',
    ]);
  });

  it('says by which share a figure chosen for its gap is behind, of the figures that the page prints, and claims no superlative', async () => {
    const reasons = async (plan: Parameters<typeof shippedReport>[0], report: string) => {
      const { data, rows, area } = await shippedReport(plan, report);
      return figuresToAskAbout(data, rows, area).map((ask) => askReason(data, ask));
    };
    // 3.0 points of 4.5 are two thirds; others are more points off, and a smaller share.
    expect(await reasons('sample-borough', 'december')).toEqual([
      'worse by more than chance',
      'worse by more than chance',
      'for its gap: 67% over its target',
      'longest red',
    ]);
    // 3.1 points of 2.4 are 129%.
    expect((await reasons('rotherham-now', 'draft'))[1]).toBe('for its gap: 129% above similar areas');
  });

  it.each([
    [0.2, 'for its gap: 0.2% short of its target'],
    [0.01, 'for its gap'],
  ])('never says that a figure is 0%% short of its target: %s points of 95', async (behind, expected) => {
    const { data, rows, area } = await shippedReport('sample-borough', 'december');
    const ask = figuresToAskAbout(data, rows, area).find(
      ({ row: askedRow }) => askedRow.rating.kind === 'rated' && askedRow.rating.target !== undefined,
    );
    if (ask?.row.rating.kind !== 'rated' || ask.row.rating.target === undefined)
      throw new Error('The sample asks about no figure with a target.');
    const { target: comparison } = ask.row.rating;
    const rating = {
      ...ask.row.rating,
      comparisons: [],
      target: { ...comparison, distanceBehind: behind, target: { ...comparison.target, value: 95 } },
    };
    const indicator = { ...ask.row.indicator, polarity: 'high' } as const;
    const nearlyThere: FigureToAsk = {
      ...ask,
      row: { ...ask.row, indicator, rating },
      because: 'furthest',
    };
    expect(askReason(data, nearlyThere)).toBe(expected);
  });

  it('says in two lines how far from whom, what that was before, and England’s figure', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    expect(figuresToAskAbout(data, rows, area).map((ask) => askFacts(data, ask))).toEqual([
      '3 points higher than similar areas (10%), which is worse; in 2023/24 it was 4 points better. England 10%.',
      // DfE publishes no range for it: “How sure” cannot tell whether it is worse.
      '3.1 points higher than similar areas (2.4%); the gap was 2.1 in 2023/24. England 4.4%.',
      // Care leavers in work or training: 49% and 50% in 2023/24, 46% and 50% now. Its financial year 2016/17 began before the school year did.
      '4 points lower than similar areas (50%), which is worse; the gap was 1 in 2023/24. England 54%.',
      '0.3 points higher than similar areas (2.7%); in 2023/24 it was level. England 2.4%.',
    ]);
  });

  it('does not call a figure worse than others that nothing stands beside', async () => {
    const { data, rows } = await shippedReport('rotherham-safeguarding-2012', 'draft');
    // Its ratings are those that the report prints: no figure of it is compared with anything.
    const red = rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'red');
    const reasons = red.map((row) =>
      askReason(data, { row, because: 'behind', since: undefined, strongest: strongestOf(row) }),
    );
    expect(new Set(reasons)).toEqual(new Set(['red too']));
  });

  it('is nothing where no figure is red, or amber and worsening', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    const green = rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'green');
    expect(figuresToAskAbout(data, green, area)).toEqual([]);
  });
});
