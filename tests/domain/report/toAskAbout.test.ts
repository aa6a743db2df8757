import { describe, expect, it } from 'vitest';
import { toAskAbout } from '@/domain/report/toAskAbout';
import { tallyOf } from '@/domain/scorecard/tally';
import { askQuestion } from '@/wording/briefText';
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

  it('asks the newest red what happened, with the figure before and now', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    const newest = toAskAbout(data, rows, area).find(({ because }) => because === 'newest');
    expect(newest && askQuestion(data, newest)).toBe(
      'It was 2.9% in 2023 and is 3.2% now. What happened, and is it still so?',
    );
  });

  it('is nothing where no figure is red, or amber and worsening', async () => {
    const { data, rows, area } = await shippedReport('rotherham-now', 'draft');
    const green = rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'green');
    expect(toAskAbout(data, green, area)).toEqual([]);
  });
});
