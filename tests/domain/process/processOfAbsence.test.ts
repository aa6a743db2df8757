import { describe, expect, it } from 'vitest';
import type { Observation } from '@/domain/figures/observation';
import { processChart } from '@/domain/process/processChart';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import { variationOf } from '@/domain/process/variation';
import { eesReader } from '@/sources/ees/eesReader';
import { anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries } from '#mocks/anObservation';
import { aFigureSink } from '#tests/support/aFigureSink';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

/** Rotherham's primary schools, 2025, as DfE published it: the whole series that the file holds. */
async function absence() {
  const sink = aFigureSink();
  const wanted = {
    indicator: 'absence',
    column: 'persistent_absence_percent',
    filters: { education_phase: 'Primary' },
  };
  await eesReader.read(sharedFile('ees/week_29_persistent_absence.csv'), [wanted], sink);
  const own = sink.taken.filter(({ area }) => area === 'E08000018');
  const weekOf = (period: string) => /Week (\d+)/.exec(period)?.[1] ?? '';
  const observations = own
    .map(({ period, figure }): Observation => ({
      period: aPeriod('2025', `Week ${weekOf(period)}`),
      reading: { kind: 'value', value: Number(figure), decimals: 2 },
      status: 'final',
      break: false,
      reported: [],
    }))
    .toSorted((a, b) => a.period.step - b.period.step);
  return { ...aSeries({}), observations };
}

// Worked by hand. The twelve figures from week 8 to week 30 add to 174.69, so the mean is 14.5575. The eleven moves (0.58, 0.49, 0.11,
// 0.21, 0.09, 0.15, 0, 0.24, 0.11, 0.16, 0.20) add to 2.34, so the average move is 0.212727 and none reaches 0.69498. Limits 14.5575 ±
// 0.565855, near limits ± 0.377229.
describe.runIf(hasSharedData)('Rotherham’s persistent absence by week', () => {
  it('has the limits that the arithmetic gives', async () => {
    const chart = processChart(await absence());
    if (chart.kind !== 'chart') throw new Error(chart.kind);
    const [only] = chart.segments;
    expect(chart.segments).toHaveLength(1);
    expect(only?.isTrial).toBe(false);
    expect(only?.limits?.mean).toBeCloseTo(14.5575, 10);
    expect(only?.limits?.lower).toBeCloseTo(13.9916, 4);
    expect(only?.limits?.upper).toBeCloseTo(15.1234, 4);
    expect(only?.limits?.nearLower).toBeCloseTo(14.1803, 4);
    expect(only?.limits?.nearUpper).toBeCloseTo(14.9347, 4);
  });

  it('has these weeks flagged', async () => {
    const chart = processChart(await absence());
    const points = chart.kind === 'chart' ? chart.segments.flatMap((segment) => segment.points) : [];
    const flags = points.map(({ period, reading, causes }) => [
      period.timeIdentifier,
      reading.value,
      causes.map(({ rule, side }) => `${rule} ${side}`).join(', '),
    ]);
    expect(flags).toEqual([
      ['Week 8', 15.75, 'outside high, trend low'],
      ['Week 10', 15.17, 'outside high, trend low'],
      ['Week 12', 14.68, 'trend low'],
      ['Week 14', 14.57, 'trend low'],
      ['Week 15', 14.36, 'shift low, trend low'],
      ['Week 18', 14.27, 'shift low, trend low'],
      ['Week 20', 14.12, 'shift low, trend low, two of three low'],
      ['Week 21', 14.12, 'shift low, two of three low'],
      ['Week 24', 14.36, 'shift low'],
      ['Week 26', 14.47, 'shift low'],
      ['Week 28', 14.31, 'shift low'],
      ['Week 30', 14.51, 'shift low'],
    ]);
    expect(variationOf(points.at(-1)?.causes ?? [], 'low')).toEqual({ kind: 'improvement', side: 'low' });
  });

  it('is published as a year to date, and so a page would not judge it so', async () => {
    const indicator = anIndicator({ title: 'Persistent absence, primary, year to date' });
    const chart = processChart(await absence(), { isRunningTotal: isRunningTotal(indicator) });
    expect(chart).toEqual({ kind: 'running total' });
  });
});
