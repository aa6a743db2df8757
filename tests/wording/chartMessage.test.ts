import { describe, expect, it } from 'vitest';
import { strongestOf } from '@/domain/certainty/strongestChange';
import { ENGLAND_CODE } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { chartMessage } from '@/wording/chartMessage';
import { SAMPLETON } from '#mocks/anArea';
import { aMonthlySeries } from '#mocks/aMonthlySeries';
import { READINESS } from '#mocks/anIndicator';
import type { Cell } from '#mocks/anObservation';
import { aPlanData } from '#mocks/aPlan';
import { aScorecardRow } from '#mocks/aScorecardRow';

function messageOf(months: readonly Cell[], shown = 13): string | undefined {
  const data: PlanData = {
    ...aPlanData({ indicator: { decimals: 0 } }),
    series: new Map([[READINESS, new Map([[SAMPLETON, aMonthlySeries('2024-01', ...months)]])]]),
  };
  const [row] = scorecardOf(data, SAMPLETON);
  if (row === undefined) throw new Error('The test asks for a row of a plan without indicators.');
  return chartMessage(row, strongestOf(row), row.series.observations.slice(-shown));
}

describe('the title of a chart in a document', () => {
  const falling = ['60', '60', '59', '58', '57', '56', '55', '54', '53', '52', '51', '49', '50'];

  it('names the same month of last year and the newest, never a step that goes against the line', () => {
    expect(messageOf(falling)).toBe('60% in Jan 2024, 50% in Jan 2025');
  });

  it('says what that is worth where both have a range', () => {
    const range = (value: number): Cell => ({
      text: String(value),
      interval: { lower: value - 3, upper: value + 3 },
    });
    expect(messageOf([range(60), ...falling.slice(1, -1), range(50)])).toBe(
      '60% in Jan 2024, 50% in Jan 2025, more than chance',
    );
    expect(messageOf([range(53), ...falling.slice(1, -1), range(50)])).toBe(
      '53% in Jan 2024, 50% in Jan 2025, no more than chance',
    );
  });

  it('begins with the first figure that it shows, and after a break', () => {
    expect(messageOf(falling, 4)).toBe('52% in Oct 2024, 50% in Jan 2025');
    expect(messageOf([...falling.slice(0, 10), { text: '51', break: true }, '49', '50'])).toBe(
      '51% in Nov 2024, 50% in Jan 2025',
    );
  });

  it('says once what two months have alike', () => {
    expect(messageOf([...falling.slice(0, -1), '60'])).toBe('60% in Jan 2024 and in Jan 2025');
  });

  it('names the newest period where it compares the figure with others', () => {
    const row = aScorecardRow({
      figures: { [SAMPLETON]: { 2013: '50', 2014: '46' }, [ENGLAND_CODE]: { 2014: '54' } },
    });
    expect(chartMessage(row, strongestOf(row), row.series.observations)).toBe(
      'lower than in England in 2014',
    );
  });
});
