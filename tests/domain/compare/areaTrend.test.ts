import { describe, expect, it } from 'vitest';
import { areaTrend, changeOver } from '@/domain/compare/areaTrend';
import type { AreaCode, Area } from '@/domain/figures/area';
import type { Series } from '@/domain/figures/observation';
import { areaTrendMessage, otherAreaTexts, trendPointText } from '@/wording/areaTrendText';
import { aSeries, type Cell } from '#mocks/anObservation';
import { anIndicator } from '#mocks/anIndicator';

const area = (code: string): Area => ({
  code: code as AreaCode,
  name: `${code} (made up)`,
  kind: 'authority',
});

function held(all: Readonly<Record<string, Readonly<Record<string, Cell>>>>) {
  const codes = Object.keys(all);
  return {
    areas: new Map(codes.map((code) => [area(code).code, area(code)])),
    series: new Map<AreaCode, Series>(
      Object.entries(all).map(([code, cells]) => [
        code as AreaCode,
        { ...aSeries(cells), area: code as AreaCode },
      ]),
    ),
  };
}

const indicator = anIndicator({ polarity: 'low', decimals: 1 });
const yearsOf = (trend: ReturnType<typeof areaTrend>) => trend?.periods.map(({ timePeriod }) => timePeriod);

describe('a trend of chosen areas', () => {
  const all = held({
    Ayton: { 2012: '5.0', 2013: '4.0', 2014: '6.0' },
    Beeton: { 2012: '5.5', 2013: 'c', 2014: '4.5' },
    Ceeton: { 2013: '3.0', 2014: '6.0' },
  });
  const codes = (...names: readonly string[]) => names.map((name) => name as AreaCode);

  it('has the periods of ours and of those chosen, years and months not mixed', () => {
    const monthly = { ...aSeries({ 2014: '2.0' }, 'November'), area: area('Monthly').code };
    const both = {
      areas: new Map([...all.areas, [monthly.area, area('Monthly')]]),
      series: new Map([...all.series, [monthly.area, monthly]]),
    };
    const trend = areaTrend(both, area('Ayton'), codes('Beeton', 'Monthly'));
    expect(yearsOf(trend)).toEqual(['2012', '2013', '2014']);
    expect(trend?.otherAreas.map((one) => one.series.observations.length)).toEqual([3, 0]);
  });

  it('says what each did over the time that ours can be compared, and how ours compares at its end', () => {
    const trend = areaTrend(all, area('Ayton'), codes('Beeton', 'Ceeton'));
    if (trend === undefined) throw new Error('no trend');
    expect(areaTrendMessage(trend, indicator)).toBe('Ayton (made up) went from 5.0% in 2012 to 6.0% in 2014');
    expect(otherAreaTexts(trend, indicator)).toEqual([
      'Over the same time: Beeton (made up) 5.5% to 4.5%.',
      'Ceeton (made up) cannot be compared over this time.',
      'In 2014 Ayton (made up)’s 6.0% is worse than Beeton (made up), and level with Ceeton (made up).',
    ]);
  });

  it('says of a withheld figure why it is not there, never nought', () => {
    const trend = areaTrend(all, area('Ayton'), codes('Beeton', 'Ceeton'));
    const period = trend?.periods[1];
    if (trend === undefined || period === undefined) throw new Error('no trend');
    expect(trendPointText(trend, period, indicator)).toBe(
      '2013: Ayton (made up) 4.0%, Beeton (made up) confidential, figure withheld, Ceeton (made up) 3.0%',
    );
  });

  it('passes over an area that the pack does not hold, and our own', () => {
    const trend = areaTrend(all, area('Ayton'), codes('Nowhere', 'Ayton', 'Ceeton'));
    expect(trend?.otherAreas.map((one) => one.area.code)).toEqual(['Ceeton']);
  });

  it('is of the others alone where ours has no figure', () => {
    const trend = areaTrend(all, area('Elsewhere'), codes('Ceeton'));
    if (trend === undefined) throw new Error('no trend');
    expect(yearsOf(trend)).toEqual(['2013', '2014']);
    expect(areaTrendMessage(trend, indicator)).toBe('Elsewhere (made up) has no figure');
    expect(otherAreaTexts(trend, indicator)).toEqual([]);
  });

  it('compares nothing across a break of a series', () => {
    const broken = held({
      Ayton: { 2011: '9.0', 2012: '5.0', 2013: '4.0' },
      Beeton: { 2012: '5.5', 2013: '4.5' },
    });
    const series = new Map(
      [...broken.series].map(([code, one]) => [
        code,
        {
          ...one,
          observations: one.observations.map((seen) => ({
            ...seen,
            break: seen.period.timePeriod === (code === 'Ayton' ? '2012' : '2013'),
          })),
        },
      ]),
    );
    const trend = areaTrend({ ...broken, series }, area('Ayton'), codes('Beeton'));
    expect(trend?.span?.first.timePeriod).toBe('2012');
    const [beeton] = trend?.otherAreas ?? [];
    if (trend?.span === undefined || beeton === undefined) throw new Error('no span');
    expect(changeOver(beeton, trend.span)).toBeUndefined();
  });

  it('is nothing where no area has a row', () => {
    expect(areaTrend(held({}), area('Ayton'), [])).toBeUndefined();
  });
});
