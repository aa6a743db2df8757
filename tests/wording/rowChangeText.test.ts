import { describe, expect, it } from 'vitest';
import { aPlanData } from '#mocks/aPlan';
import { SAMPLETON } from '#mocks/anArea';
import { anIndicator, READINESS } from '#mocks/anIndicator';
import { aSeries } from '#mocks/anObservation';
import { strongestChange } from '@/domain/certainty/strongestChange';
import type { PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { rowChange } from '@/wording/rowChangeText';
import { changeWord } from '@/wording/strongestText';

/** What the row of a yearly figure shows, and the word of its page. */
function shownOf(values: readonly string[], polarity: 'high' | 'low' | 'neutral' = 'high') {
  const indicator = anIndicator({ polarity, decimals: 0, unit: 'days', people: false });
  const ours = aSeries(Object.fromEntries(values.map((value, index) => [String(2001 + index), value])));
  const data: PlanData = {
    ...aPlanData(),
    indicators: [indicator],
    series: new Map([[READINESS, new Map([[SAMPLETON, ours]])]]),
  };
  const row = scorecardOf(data, SAMPLETON)[0];
  if (row === undefined) throw new Error('The plan has one row.');
  const strongest = strongestChange(data, row);
  const { sign, words, isSure } = rowChange(strongest, row);
  return [sign, words, isSure ? 'bold' : 'plain', changeWord(strongest, row)];
}

describe('the change of a row', () => {
  // The moves before the last one are 1 to 3 days; the last is 2, so it is usual.
  it('has the arrow of no clear change where the move is usual, and says which way it went', () => {
    expect(shownOf(['50', '52', '50', '53', '52', '54', '51', '53'])).toEqual([
      'same',
      '2 better',
      'plain',
      'no clear change',
    ]);
  });

  it('is bold with an arrow where the move is far beyond the usual', () => {
    expect(shownOf(['50', '52', '50', '53', '52', '54', '51', '20'])).toEqual([
      'worse',
      '31 worse',
      'bold',
      'worsening',
    ]);
  });

  it('says only up or down where too few figures can tell', () => {
    expect(shownOf(['50', '52'], 'low')).toEqual(['none', '2 up', 'plain', 'change cannot be judged']);
    expect(shownOf(['52', '50'], 'low')).toEqual(['none', '2 down', 'plain', 'change cannot be judged']);
  });

  it('has the thin arrow where neither way is better, but for a change that cannot be judged', () => {
    expect(shownOf(['50', '52', '50', '53', '52', '54', '51', '80'], 'neutral')).toEqual([
      'higher',
      '29 up',
      'bold',
      'increasing',
    ]);
    expect(shownOf(['50', '52'], 'neutral')).toEqual(['none', '2 up', 'plain', 'change cannot be judged']);
  });
});
