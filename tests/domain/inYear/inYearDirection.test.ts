import { describe, expect, it } from 'vitest';
import { inYearDirection, inYearState } from '@/domain/inYear/inYearDirection';
import type { Polarity } from '@/domain/figures/polarity';
import { aMonthlySeries, togetherIn } from '#mocks/aMonthlySeries';
import { anIndicator } from '#mocks/anIndicator';
import { aTarget } from '#mocks/aPlan';

/** The state of a figure after another, beside a target of 90 with an amber limit of 85 (or of 20 and 25 where less is better). */
function stateOf(before: string, now: string, polarity: Polarity, hasTarget = true) {
  const series = aMonthlySeries('2025-10', before, now);
  const observation = series.observations.at(-1);
  const target = polarity === 'low' ? aTarget('20', { amber: 25 }) : aTarget('90', { amber: 85 });
  if (observation === undefined) throw new Error('A series of two months has a last one.');
  return inYearState(inYearDirection(series, observation, anIndicator({ polarity })), {
    currentObservation: observation,
    target: hasTarget ? target : undefined,
    polarity,
  });
}

describe('the six states of the printed row', () => {
  it.each([
    ['rises where more is better, on target or not', '70', '71', 'high', 'improving'],
    ['falls where less is better', '30', '29', 'low', 'improving'],
    ['stays', '70', '70', 'high', 'stable'],
    ['falls and still meets its target', '95', '91', 'high', 'worsening within target'],
    ['falls to its target', '95', '90', 'high', 'worsening within target'],
    ['falls just below its target, and within its amber limit', '95', '89', 'high', 'worsening off target'],
    ['falls to its amber limit', '95', '85', 'high', 'worsening off target'],
    ['falls beyond its amber limit', '95', '84', 'high', 'worsening off target'],
    ['rises to its target where less is better', '19', '20', 'low', 'worsening within target'],
    ['rises within the amber limit where less is better', '19', '24', 'low', 'worsening off target'],
    ['rises beyond it', '19', '26', 'low', 'worsening off target'],
    ['rises where neither is better', '70', '71', 'neutral', 'up'],
    ['falls where neither is better', '71', '70', 'neutral', 'down'],
    ['stays where neither is better', '71', '71', 'neutral', 'stable'],
  ] as const)('a figure that %s', (_, before, now, polarity, state) => {
    expect(stateOf(before, now, polarity)).toBe(state);
  });

  it('say no more than worsening of a figure without a target', () => {
    expect(stateOf('95', '94', 'high', false)).toBe('worsening');
  });

  it('are none of them where a figure is withheld', () => {
    expect(stateOf('c', '94', 'high')).toBe('not comparable');
    expect(stateOf('94', 'c', 'high')).toBe('not comparable');
  });
});

describe('the direction within a year', () => {
  const low = { polarity: 'low' } as const;

  it('of a running total is since the same month of last year, for it grows every month', () => {
    const series = togetherIn(aMonthlySeries('2024-11', '60'), aMonthlySeries('2025-10', '44', '47'));
    const indicator = anIndicator({ ...low, inYear: 'cumulative' });
    expect(inYearDirection(series, series.observations.at(-1), indicator)).toMatchObject({
      word: 'improving',
      change: -13,
      lastYear: true,
    });
  });

  it('of a running total without last year’s is not comparable, and not worse than last month', () => {
    const series = aMonthlySeries('2025-10', '44', '47');
    const indicator = anIndicator({ ...low, inYear: 'cumulative' });
    expect(inYearDirection(series, series.observations.at(-1), indicator)).toEqual({
      kind: 'not comparable',
      because: 'gap',
    });
  });

  it('of a seasonal indicator is since last year, of any other since last month', () => {
    const series = togetherIn(aMonthlySeries('2024-11', '5.0'), aMonthlySeries('2025-10', '6.0', '5.5'));
    const now = series.observations.at(-1);
    const seasonal = anIndicator({ ...low, inYear: 'last', seasonal: true });
    expect(inYearDirection(series, now, seasonal)).toMatchObject({ word: 'worsening', change: 0.5 });
    expect(inYearDirection(series, now, { ...seasonal, seasonal: false })).toMatchObject({
      word: 'improving',
      change: -0.5,
    });
  });
});
