import { describe, expect, it } from 'vitest';
import { ENGLAND } from '@/domain/figures/area';
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
      [ENGLAND]: { 2013: england[0], 2014: england[1] },
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
      '2 pp below England, which is worse (2013: 3 pp below): the gap narrowed by 1 pp.',
      'The gap to England narrowed from 3 pp to 2 pp.',
    ]);
    expect(gapsOf(['90', '92'], ['88', '89'])).toEqual([
      '3 pp above England, which is better (2013: 2 pp above): the difference widened by 1 pp.',
      'Better than England by 3 pp; it was 2 pp.',
    ]);
  });
  it('is told to the decimals that all four figures have: 0.39 and 0.27 of one with tenths alone are 0.4 and 0.3', () => {
    expect(gapsOf(['-0.42', '-0.3'], ['-0.03', '-0.03'], 'high', 2)).toEqual([
      '0.3 pp below England, which is worse (2013: 0.4 pp below): the gap narrowed by 0.1 pp.',
      'The gap to England narrowed from 0.4 pp to 0.3 pp.',
    ]);
    expect(gapsOf(['-0.42', '-0.30'], ['-0.03', '-0.03'], 'high', 2)[1]).toBe(
      'The gap to England narrowed from 0.39 pp to 0.27 pp.',
    );
  });
  it('that stayed or closed is said so', () => {
    expect(gapsOf(['90', '92'], ['88', '90'])).toEqual([
      '2 pp above England, which is better (2013: 2 pp above): the difference is unchanged.',
      'Better than England by 2 pp, as before.',
    ]);
    expect(gapsOf(['90', '92'], ['93', '92'])[0]).toBe(
      'Level with England (2013: 3 pp below): the gap narrowed by 3 pp.',
    );
  });
  it('never began at nought, nor is a low rate a lead', () => {
    expect(gapsOf(['3.9', '4.6'], ['3.9', '3.9'], 'low', 1)).toEqual([
      '0.7 pp above England, which is worse (2013: level).',
      '0.7 pp worse beside England; it was level.',
    ]);
    expect(gapsOf(['3.2', '1.8'], ['3.9', '3.9'], 'low', 1)[1]).toBe(
      'Better than England by 2.1 pp; it was 0.7 pp.',
    );
    expect(gapsOf(['3.2', '3.9'], ['3.9', '3.9'], 'low', 1)[1]).toBe(
      'Level with England; it was 0.7 pp better.',
    );
  });
  it('that changed sides is neither narrower nor wider', () => {
    expect(gapsOf(['94', '90'], ['90', '93'])).toEqual([
      '3 pp below England (2013: 4 pp above): from 4 pp better to 3 pp worse.',
      'Beside England it went from 4 pp better to 3 pp worse.',
    ]);
    expect(gapsOf(['94', '90'], ['90', '93'], 'low')[1]).toBe(
      'Beside England it went from 4 pp worse to 3 pp better.',
    );
    expect(gapsOf(['94', '90'], ['90', '93'], 'neutral')[1]).toBe(
      'Beside England it went from 4 pp above to 3 pp below.',
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
    const withheld: Figures = { [SAMPLETON]: { 2013: '12', 2014: 'c' }, [ENGLAND]: { 2014: '9' } };
    expect(laterText(aScorecardRow({ figures: withheld }))).toBeUndefined();
  });
});
