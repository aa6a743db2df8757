import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import type { Polarity } from '@/domain/figures/polarity';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { gapSentence, gapText } from '@/wording/gapText';
import { laterText } from '@/wording/laterText';
import { SAMPLETON } from '#mocks/anArea';
import { aPeriod } from '#mocks/aPeriod';
import { aPlanData, type Figures } from '#mocks/aPlan';
import { aScorecardRow } from '#mocks/aScorecardRow';

describe('a gap to a comparator', () => {
  type Years = readonly [before: string, now: string];
  function gapsOf(ours: Years, england: Years, polarity: Polarity = 'high', decimals = 0): readonly string[] {
    const figures = {
      [SAMPLETON]: { 2013: ours[0], 2014: ours[1] },
      [ENGLAND_CODE]: { 2013: england[0], 2014: england[1] },
    };
    const data = aPlanData({ figures, indicator: { decimals, polarity } });
    return scorecardOf(data, SAMPLETON).flatMap((row) =>
      gapsOfRow(data, row, SAMPLETON).flatMap((gap) => [
        gapText(gap, row.indicator, { previous: aPeriod('2013'), region: undefined }),
        gapSentence(gap, row.indicator, undefined),
      ]),
    );
  }
  it('that narrowed or widened is said with both distances', () => {
    expect(gapsOf(['89', '91'], ['92', '93'])).toEqual([
      '2 percentage points below England, which is worse (2013: 3 points below): the gap narrowed by 1 point.',
      'The gap to England narrowed from 3 percentage points to 2 points.',
    ]);
    expect(gapsOf(['90', '92'], ['88', '89'])).toEqual([
      '3 percentage points above England, which is better (2013: 2 points above): the difference widened by 1 point.',
      'Better than England by 3 percentage points; it was 2 points.',
    ]);
  });
  it('is told to the decimals that all four figures have: 0.39 and 0.27 of one with tenths alone are 0.4 and 0.3', () => {
    expect(gapsOf(['-0.42', '-0.3'], ['-0.03', '-0.03'], 'high', 2)).toEqual([
      '0.3 percentage points below England, which is worse (2013: 0.4 points below): the gap narrowed by 0.1 points.',
      'The gap to England narrowed from 0.4 percentage points to 0.3 points.',
    ]);
    expect(gapsOf(['-0.42', '-0.30'], ['-0.03', '-0.03'], 'high', 2)[1]).toBe(
      'The gap to England narrowed from 0.39 percentage points to 0.27 points.',
    );
  });
  it('that stayed or closed is said so', () => {
    expect(gapsOf(['90', '92'], ['88', '90'])).toEqual([
      '2 percentage points above England, which is better (2013: 2 points above): the difference is unchanged.',
      'Better than England by 2 percentage points, as before.',
    ]);
    expect(gapsOf(['90', '92'], ['93', '92'])[0]).toBe(
      'Level with England (2013: 3 percentage points below): the gap narrowed by 3 points.',
    );
  });
  it('never began at nought, nor is a low rate a lead', () => {
    expect(gapsOf(['3.9', '4.6'], ['3.9', '3.9'], 'low', 1)).toEqual([
      '0.7 percentage points above England, which is worse (2013: level).',
      'It was level with England, and is now 0.7 percentage points worse.',
    ]);
    expect(gapsOf(['3.2', '1.8'], ['3.9', '3.9'], 'low', 1)[1]).toBe(
      'Better than England by 2.1 percentage points; it was 0.7 points.',
    );
    expect(gapsOf(['3.2', '3.9'], ['3.9', '3.9'], 'low', 1)[1]).toBe(
      'Level with England; it was 0.7 percentage points better.',
    );
  });
  it('that changed sides is neither narrower nor wider', () => {
    expect(gapsOf(['94', '90'], ['90', '93'])).toEqual([
      '3 percentage points below England (2013: 4 points above): from 4 points better to 3 points worse.',
      'Against England it went from 4 percentage points better to 3 points worse.',
    ]);
    expect(gapsOf(['94', '90'], ['90', '93'], 'low')[1]).toBe(
      'Against England it went from 4 percentage points worse to 3 points better.',
    );
    expect(gapsOf(['94', '90'], ['90', '93'], 'neutral')[1]).toBe(
      'Against England it went from 4 percentage points above to 3 points below.',
    );
  });
});

describe('a later period without a figure', () => {
  it('is said beside the older figure', () => {
    const row = aScorecardRow({ figures: { [SAMPLETON]: { 2013: '12', 2014: 'c' } } });
    expect(laterText(row)).toBe('2014: [c]');
  });
  it('is not said where there is none, or where others have that period', () => {
    expect(laterText(aScorecardRow({ figures: { [SAMPLETON]: { 2014: '12' } } }))).toBeUndefined();
    const withheld: Figures = { [SAMPLETON]: { 2013: '12', 2014: 'c' }, [ENGLAND_CODE]: { 2014: '9' } };
    expect(laterText(aScorecardRow({ figures: withheld }))).toBeUndefined();
  });
});
