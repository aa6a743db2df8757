import { describe, expect, it } from 'vitest';
import type { Series } from '@/domain/figures/observation';
import { processChart, type ProcessChart } from '@/domain/process/processChart';
import { aPeriod } from '#mocks/aPeriod';
import { anObservation, type Cell } from '#mocks/anObservation';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const STEADY = ['10', '12', '11', '13'];

/** Months from January 2013 on; an empty text is a month without a row. */
function months(cells: readonly Cell[]): Series {
  const observations = cells.flatMap((cell, index) => {
    const { text, ...rest } = typeof cell === 'string' ? { text: cell } : cell;
    const period = aPeriod(String(2013 + Math.floor(index / 12)), MONTHS[index % 12]);
    return text === '' ? [] : [anObservation(text, { period, ...rest })];
  });
  return { ...BLANK, observations };
}

const BLANK: Series = { indicator: 'made-up', area: 'made-up', observations: [] } as unknown as Series;

const steady = (length: number): string[] =>
  Array.from({ length }, (_, index) => STEADY[index % STEADY.length] ?? '');

function segments(chart: ProcessChart) {
  if (chart.kind !== 'chart') throw new Error(`No chart: ${chart.kind}`);
  return chart.segments.map(({ start, points, limits, isTrial }) => ({
    start: start.kind,
    points: points.length,
    drawn: limits !== undefined,
    isTrial,
  }));
}

describe('a process chart', () => {
  it('of nine points is too few, and says how many', () => {
    expect(processChart(months(steady(9)))).toEqual({ kind: 'few', points: 9 });
    expect(processChart(months([]))).toEqual({ kind: 'few', points: 0 });
  });

  it.each([
    [10, true],
    [11, true],
    [12, false],
    [24, false],
  ])('of %i points has limits; on trial: %s', (length, isTrial) => {
    expect(segments(processChart(months(steady(length))))).toEqual([
      { start: 'first', points: length, drawn: true, isTrial },
    ]);
  });

  it('is judged anew after a month without a row', () => {
    const chart = processChart(months([...steady(12), '', ...steady(12)]));
    expect(segments(chart).map(({ start, points }) => [start, points])).toEqual([
      ['first', 12],
      ['gap', 12],
    ]);
  });

  it('leaves a withheld month out and is judged anew after it', () => {
    const chart = processChart(months([...steady(12), 'c', ...steady(4)]));
    expect(segments(chart)).toEqual([
      { start: 'first', points: 12, drawn: true, isTrial: false },
      { start: 'gap', points: 4, drawn: false, isTrial: true },
    ]);
  });

  it('is judged anew where the series breaks', () => {
    const chart = processChart(months([...steady(12), { text: '30', break: true }, ...steady(11)]));
    expect(segments(chart).map(({ start, points }) => [start, points])).toEqual([
      ['first', 12],
      ['break', 12],
    ]);
  });

  it('is judged anew from the period in which an event falls, and says which', () => {
    const rebases = [{ date: '2014-01-15', text: 'New front door' }];
    const chart = processChart(months(steady(24)), { rebases });
    expect(chart).toMatchObject({
      segments: [{ points: { length: 12 } }, { start: { kind: 'rebase', text: 'New front door' } }],
    });
    expect(segments(chart).map(({ points }) => points)).toEqual([12, 12]);
  });

  it('has other limits after an event than before', () => {
    const higher = steady(12).map((text) => String(Number(text) + 20));
    const rebases = [{ date: '2014-01-01', text: 'New count' }];
    const chart = processChart(months([...steady(12), ...higher]), { rebases });
    expect(chart).toMatchObject({ segments: [{ limits: { mean: 11.5 } }, { limits: { mean: 31.5 } }] });
    const flags = chart.kind === 'chart' ? chart.segments.flatMap(({ points }) => points) : [];
    expect(flags.flatMap(({ causes }) => causes)).toEqual([]);
  });

  it('is never made of a running total', () => {
    expect(processChart(months(steady(24)), { isRunningTotal: true })).toEqual({ kind: 'running total' });
  });

  it('is never made of years that overlap', () => {
    const observations = Array.from({ length: 12 }, (_, index) =>
      anObservation('4', { period: aPeriod(`${2001 + index}-${2003 + index}`) }),
    );
    expect(processChart({ ...BLANK, observations })).toEqual({ kind: 'overlapping' });
  });

  describe('of weeks', () => {
    const weekly = (weeks: readonly number[], withheld: readonly number[] = []): Series => ({
      ...BLANK,
      observations: weeks.map((week, index) =>
        anObservation(withheld.includes(week) ? 'c' : (STEADY[index % 4] ?? ''), {
          period: aPeriod('2024', `Week ${week}`),
        }),
      ),
    });
    const weeks = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13];

    it('goes on over a week in which no area has a figure, because schools are shut', () => {
      expect(segments(processChart(weekly(weeks)))).toHaveLength(1);
    });

    it('does not go on over a week that others have', () => {
      const periodsWithFigures = [aPeriod('2024', 'Week 7')];
      expect(processChart(weekly(weeks), { periodsWithFigures })).toEqual({ kind: 'few', points: 6 });
    });

    it('does not go on over a week of its own that is withheld', () => {
      expect(processChart(weekly([...weeks, 14], [8]))).toEqual({ kind: 'few', points: 6 });
    });
  });
});
