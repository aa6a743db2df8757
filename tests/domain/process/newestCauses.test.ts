import { describe, expect, it } from 'vitest';
import { newestCauses } from '@/domain/process/newestCauses';
import { processChart } from '@/domain/process/processChart';
import { aMonthlySeries } from '#mocks/aMonthlySeries';
import type { Cell } from '#mocks/anObservation';

/** The months of 2024, worked by hand: mean 11.5, limits 6.422 and 16.578. */
const STEADY = ['10', '12', '11', '13', '10', '12', '11', '13', '10', '12', '11', '13'];
const rebases = [{ date: '2025-01-06', text: 'Two teams became one.' }];

const found = (cells: readonly (Cell | undefined)[], inputs: Parameters<typeof processChart>[1] = {}) =>
  newestCauses(processChart(aMonthlySeries('2024-01', ...cells), inputs));

describe('what flags the newest point', () => {
  it('is each rule that reaches it, with how many points', () => {
    expect(found([...STEADY, '12', '5', '6'])).toMatchObject({
      limits: 'own',
      isBackWithinLimits: false,
      runs: [{ cause: { rule: 'outside', side: 'low' }, points: 2 }],
    });
    expect(found([...STEADY, '12'])).toBeUndefined();
  });

  it('is nothing where the point before was outside the limits, and the newest is back between them', () => {
    expect(found([...STEADY, '5', '12'])).toMatchObject({ runs: [], isBackWithinLimits: true });
    expect(found([...STEADY, '5', '12', '12'])).toBeUndefined();
  });

  it('goes by the limits of before after a rebase with too few points, and not after a gap or a break', () => {
    expect(found([...STEADY, '5', '6'], { rebases })).toMatchObject({
      limits: 'earlier',
      runs: [{ cause: { rule: 'outside', side: 'low' }, points: 2 }],
    });
    expect(found([...STEADY, '12', '11'], { rebases })).toBeUndefined();
    expect(found([...STEADY, undefined, '5', '6'])).toBeUndefined();
    expect(found([...STEADY, { text: '5', break: true }, '6'])).toBeUndefined();
  });

  it('goes by its own limits again when there are ten points', () => {
    expect(found([...STEADY, '5', '6', '5', '6', '5', '6', '5', '6', '5', '6'], { rebases })).toBeUndefined();
  });

  it('is nothing of a series that goes up and down with the time of year', () => {
    expect(processChart(aMonthlySeries('2024-01', ...STEADY, '5'), { isSeasonal: true })).toEqual({
      kind: 'seasonal',
    });
    expect(found([...STEADY, '5'], { isSeasonal: true })).toBeUndefined();
  });
});
