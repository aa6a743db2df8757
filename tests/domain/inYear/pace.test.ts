import { describe, expect, it } from 'vitest';
import { toUnit } from '@/domain/figures/unit';
import { paceOf, type PaceInputs } from '@/domain/inYear/pace';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries, type Cell } from '#mocks/anObservation';
import { aTarget } from '#mocks/aPlan';

const YEARS = { 2021: '50', 2022: '53', 2023: '53', 2024: '57', 2025: '57' };

/** The pace of a percentage to 66 in 2028, more being better. */
function pace(cells: Readonly<Record<string, Cell>>, overrides: Partial<PaceInputs> = {}) {
  const series = aSeries(cells);
  const currentObservation = series.observations.at(-1);
  if (currentObservation === undefined) throw new Error('The test asks for the pace of nothing.');
  return paceOf({
    series,
    currentObservation,
    targets: [aTarget('66', { period: aPeriod('2028') })],
    polarity: 'high',
    indicator: { unit: toUnit('percent') },
    ...overrides,
  });
}

describe('the pace to a target', () => {
  it('is what is left, over the periods that are left', () => {
    expect(pace(YEARS)).toMatchObject({ periodsLeft: 3, neededMove: 3 });
  });

  // By hand: mean 54, slope 18/10; residuals −0.4, 0.8, −1, 1.2, −0.6, so s = √(3.6 / 3); at 2028 x is 5 beyond the middle, and
  // 3.182 × 1.0954 × √(1 + 1/5 + 25/10) = 6.705.
  it('at present is the line through the last five, with the range of a figure about it', () => {
    const present = pace(YEARS)?.present;
    expect(present?.perPeriod).toBeCloseTo(1.8, 10);
    expect(present?.expectedValue).toBeCloseTo(63, 10);
    expect(present?.range.lower).toBeCloseTo(56.295, 2);
    expect(present?.range.upper).toBeCloseTo(69.705, 2);
    expect(present?.figures).toBe(5);
  });

  it.each([
    ['56', 'gets there'],
    ['62', 'may get there'],
    ['66', 'may not get there'],
    ['70', 'does not get there'],
  ])('to %s: %s', (target, verdict) => {
    const targets = [aTarget(target, { period: aPeriod('2028') })];
    expect(pace(YEARS, { targets })?.present?.verdict).toBe(verdict);
  });

  it.each([
    ['70', 'gets there'],
    ['64', 'may get there'],
    ['60', 'may not get there'],
    ['56', 'does not get there'],
  ])('where less is better, to %s: %s', (target, verdict) => {
    const targets = [aTarget(target, { period: aPeriod('2028') })];
    expect(pace(YEARS, { targets, polarity: 'low' })?.present?.verdict).toBe(verdict);
  });

  // From 50 in 2021 to 66 in 2028 the line is at 50 + 4/7 × 16 = 59.14 in 2025, at whole numbers 59.
  it('is set against the line from the last figure before the plan began', () => {
    const line = pace(YEARS, { planStart: '2022' })?.line;
    expect(line).toMatchObject({ from: { timePeriod: '2021' }, behindLine: 2 });
    expect(line?.valueNow).toBeCloseTo(59.143, 3);
  });

  it('is set against the line from before the first target, where the plan has no beginning', () => {
    const targets = [aTarget('56', { period: aPeriod('2024') }), aTarget('66', { period: aPeriod('2028') })];
    expect(pace(YEARS, { targets })?.line?.from.timePeriod).toBe('2023');
    expect(pace(YEARS)?.line?.from.timePeriod).toBeUndefined();
  });

  it('goes to the furthest target of the same kind of period', () => {
    const targets = [
      aTarget('60', { period: aPeriod('2026') }),
      aTarget('66', { period: aPeriod('2028') }),
      aTarget('90', { period: aPeriod('202930', 'Academic year') }),
    ];
    expect(pace(YEARS, { targets })?.target.value).toBe(66);
  });

  it('is none without a target ahead or a figure now', () => {
    expect(pace(YEARS, { targets: [aTarget('66', { period: aPeriod('2025') })] })).toBeUndefined();
    expect(pace({ ...YEARS, 2026: 'c' })).toBeUndefined();
  });

  it('says nothing of the present pace from fewer than four figures, and looks no further back than a break', () => {
    expect(pace({ 2023: '53', 2024: '57', 2025: '57' })?.present).toBeUndefined();
    expect(pace({ ...YEARS, 2024: { text: '57', break: true } })?.present).toBeUndefined();
  });

  it('has no range beyond what a share can be', () => {
    const range = pace({ 2021: '90', 2022: '95', 2023: '92', 2024: '99', 2025: '98' })?.present?.range;
    expect(range?.upper).toBe(100);
    const low = pace({ 2021: '9', 2022: '5', 2023: '7', 2024: '2', 2025: '2' }, { polarity: 'low' });
    expect(low?.present?.range.lower).toBe(0);
  });
});
