import { describe, expect, it } from 'vitest';
import type { IndicatorOverrides } from '#mocks/anIndicator';
import { inYearRow } from '@/domain/inYear/inYear';
import { inYearChange } from '@/domain/inYear/inYearChange';
import type { Series } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import { inYearChangeText } from '@/wording/inYearChangeText';
import { aMonthlySeries, togetherIn } from '#mocks/aMonthlySeries';
import { SAMPLETON } from '#mocks/anArea';
import { anIndicator, READINESS } from '#mocks/anIndicator';
import { aSeries } from '#mocks/anObservation';
import { aPlanData } from '#mocks/aPlan';

/** The months of 2024, worked by hand: mean 11.5, limits 6.422 and 16.578. */
const STEADY = ['10', '12', '11', '13', '10', '12', '11', '13', '10', '12', '11', '13'];

function changeOf(ours: Series, parts: IndicatorOverrides = {}) {
  const indicator = anIndicator({ inYear: 'last', polarity: 'high', decimals: 0, ...parts });
  const data: PlanData = {
    ...aPlanData(),
    indicators: [indicator],
    series: new Map([[READINESS, new Map([[SAMPLETON, ours]])]]),
  };
  const found = inYearRow(data, indicator, new Map(), { area: SAMPLETON });
  if (found === undefined) throw new Error('The test asks for a row without figures within the year.');
  const change = inYearChange(data, found);
  const { mark, words, lastChange, target, spoken } = inYearChangeText(change, found);
  const { row, strongest } = change;
  return {
    row,
    leads: strongest.leads.kind,
    signal: strongest.lastChange?.signal.kind,
    shown: [mark, words, lastChange, target],
    spoken,
  };
}

describe('the change of a row of this year', () => {
  // 5, 5 and 6 lie below 6.422, so the month’s move from 5 to 6 is no news of its own.
  it('leads with worse than usual, and has the better month beside it without a triangle', () => {
    expect(changeOf(aMonthlySeries('2024-01', ...STEADY, '12', '5', '5', '6'))).toMatchObject({
      leads: 'process',
      shown: ['▼', 'worse than usual', '1 pp better', undefined],
      spoken: 'worse than usual, +1 pp on Mar 2025',
    });
  });

  it('leads with the verdict where the month says the same', () => {
    expect(changeOf(aMonthlySeries('2024-01', ...STEADY, '12', '12', '7', '6')).shown).toEqual([
      '▼',
      'worse than usual',
      '1 pp worse',
      undefined,
    ]);
  });

  // 5 lies below 6.422 and 12 within the limits.
  it('has no triangle of better where the figure is back to usual', () => {
    expect(changeOf(aMonthlySeries('2024-01', ...STEADY, '12', '11', '5', '12')).shown).toEqual([
      '▶',
      'back to usual',
      '7 pp better',
      undefined,
    ]);
  });

  it('judges nothing of two months, and says which way the number went', () => {
    expect(changeOf(aMonthlySeries('2025-01', '10', '8'), { people: false }).shown).toEqual([
      '–',
      '2 pp down',
      undefined,
      undefined,
    ]);
  });

  // The moves before are 2, 1, 2, 3, 2, 1 and 2, so the usual one is 2; 3 is 1.5 times that and below 2.906 × 2 = 5.8.
  it('has no triangle of better for a change that is larger than usual and may be chance', () => {
    const ours = aMonthlySeries('2025-01', '10', '12', '11', '13', '10', '12', '11', '13', '16');
    expect(changeOf(ours, { people: false })).toMatchObject({
      leads: 'may be chance',
      shown: ['▶', '3 pp better', undefined, undefined],
      spoken: 'no clear change, +3 pp on Aug 2025, may be chance',
    });
  });

  // 400 and 420 are counts: the difference of 20 lies within 1.96 √820 = 56.1.
  it('says of a count beside the same term of last year that it is no more than chance', () => {
    const terms = (year: string, ...[autumn, spring, summer]: readonly [string, string, string]) => [
      aSeries({ [year]: autumn }, 'Autumn term'),
      aSeries({ [year]: spring }, 'Spring term'),
      aSeries({ [year]: summer }, 'Summer term'),
    ];
    const ours = togetherIn(
      ...terms('202324', '500', '450', '400'),
      ...terms('202425', '510', '460', '420'),
      aSeries({ '202324': '1350', '202425': '1390' }, 'Academic year'),
    );
    const change = changeOf(ours, {
      inYear: 'sum',
      unit: 'count',
      polarity: 'low',
      people: true,
      seasonal: true,
    });
    expect(change.row.direction).toMatchObject({ word: 'worsening', change: 20, lastYear: true });
    expect(change.row.period).toMatchObject({ timeIdentifier: 'Summer term', timePeriod: '202425' });
    expect(change).toMatchObject({
      signal: 'chance',
      shown: ['▶', '20 worse', undefined, undefined],
      spoken: 'no clear change, +20 on the year before, no more than chance',
    });
  });
});
