import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import type { Polarity } from '@/domain/figures/polarity';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { gapSentence } from '@/wording/gapText';
import { earlierText, laterText } from '@/wording/laterText';
import { SAMPLETON } from '#mocks/anArea';
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
      gapsOfRow(data, row, SAMPLETON).map((gap) => gapSentence(gap, row.indicator, undefined)),
    );
  }
  it('that narrowed or widened is said with both distances', () => {
    expect(gapsOf(['89', '91'], ['92', '93'])).toEqual([
      'The gap to England narrowed from 3 percentage points to 2 points.',
    ]);
    expect(gapsOf(['90', '92'], ['88', '89'])).toEqual([
      'Better than England by 3 percentage points; it was 2 points.',
    ]);
  });
  it('is told to the decimals that all four figures have: 0.39 and 0.27 of one with tenths alone are 0.4 and 0.3', () => {
    expect(gapsOf(['-0.42', '-0.3'], ['-0.03', '-0.03'], 'high', 2)).toEqual([
      'The gap to England narrowed from 0.4 percentage points to 0.3 points.',
    ]);
    expect(gapsOf(['-0.42', '-0.30'], ['-0.03', '-0.03'], 'high', 2)[0]).toBe(
      'The gap to England narrowed from 0.39 percentage points to 0.27 points.',
    );
  });
  it('that stayed or closed is said so', () => {
    expect(gapsOf(['90', '92'], ['88', '90'])).toEqual([
      'Better than England by 2 percentage points, as before.',
    ]);
    expect(gapsOf(['90', '92'], ['93', '92'])[0]).toBe(
      'Level with England; it was 3 percentage points worse.',
    );
  });
  it('never began at nought, nor is a low rate a lead', () => {
    expect(gapsOf(['3.9', '4.6'], ['3.9', '3.9'], 'low', 1)).toEqual([
      'It was level with England, and is now 0.7 percentage points worse.',
    ]);
    expect(gapsOf(['3.2', '1.8'], ['3.9', '3.9'], 'low', 1)[0]).toBe(
      'Better than England by 2.1 percentage points; it was 0.7 points.',
    );
    expect(gapsOf(['3.2', '3.9'], ['3.9', '3.9'], 'low', 1)[0]).toBe(
      'Level with England; it was 0.7 percentage points better.',
    );
  });
  it('that changed sides is neither narrower nor wider', () => {
    expect(gapsOf(['94', '90'], ['90', '93'])).toEqual([
      'Against England it went from 4 percentage points better to 3 points worse.',
    ]);
    expect(gapsOf(['94', '90'], ['90', '93'], 'low')[0]).toBe(
      'Against England it went from 4 percentage points worse to 3 points better.',
    );
    expect(gapsOf(['94', '90'], ['90', '93'], 'neutral')[0]).toBe(
      'Against England it went from 4 percentage points above to 3 points below.',
    );
  });
});

describe('a later period without a figure', () => {
  it('is said beside the older figure', () => {
    const row = aScorecardRow({ figures: { [SAMPLETON]: { 2013: '12', 2014: 'c' } } });
    expect(laterText(row)).toBe('2014: [c]');
    expect(earlierText(row)).toBe('of 2013');
  });
  it('is not said where there is none, or where others have that period', () => {
    expect(laterText(aScorecardRow({ figures: { [SAMPLETON]: { 2014: '12' } } }))).toBeUndefined();
    const withheld: Figures = { [SAMPLETON]: { 2013: '12', 2014: 'c' }, [ENGLAND_CODE]: { 2014: '9' } };
    expect(laterText(aScorecardRow({ figures: withheld }))).toBeUndefined();
    expect(earlierText(aScorecardRow({ figures: withheld }))).toBeUndefined();
  });
});
