import { describe, expect, it } from 'vitest';
import { trendRows } from '@/charts/trendRows';
import { inYearRow } from '@/domain/inYear/inYear';
import type { PlanData } from '@/domain/plan/planData';
import { earlierChanges } from '@/domain/report/earlierChanges';
import { rowOf } from '@/domain/scorecard/scorecard';
import { areaRecords } from '@/documents/areaRecords';
import { ratingReason } from '@/wording/ratingText';
import { aMonthlySeries, togetherIn } from '#mocks/aMonthlySeries';
import { SAMPLETON } from '#mocks/anArea';
import { READINESS, anIndicator, type IndicatorOverrides } from '#mocks/anIndicator';
import { aSeries } from '#mocks/anObservation';
import { aPeriod } from '#mocks/aPeriod';
import { aPlanData } from '#mocks/aPlan';

/** The contacts of a council's sheet of April 2017, whose column “Year to date” holds April alone. */
const YEARS = { 201415: '11010', 201516: '12165', 201617: '12870' };
const MONTHS = aMonthlySeries('2017-01', '1042', '988', '1190', '1105');

function contacts({
  months = MONTHS,
  toDate = '1105',
  indicator = {},
}: {
  readonly months?: typeof MONTHS;
  readonly toDate?: string;
  readonly indicator?: IndicatorOverrides;
} = {}): PlanData {
  const years = aSeries({ ...YEARS, 201718: toDate }, 'Financial year');
  const only = anIndicator({
    inYear: 'as-printed',
    unit: 'count',
    decimals: 0,
    polarity: 'neutral',
    ...indicator,
  });
  return {
    ...aPlanData({ plan: { asAt: '2017-04-30' } }),
    indicators: [only],
    series: new Map([[READINESS, new Map([[SAMPLETON, togetherIn(months, years)]])]]),
  };
}

const only = (data: PlanData) => data.indicators[0] ?? anIndicator();
const trendOf = (data: PlanData, lastDay?: string) =>
  trendRows(data, only(data), { area: SAMPLETON, lastDay }).map(({ label, figures }) => [
    label,
    figures.ours,
  ]);

describe('the year to date that an officer prints', () => {
  it('is not the newest figure, and not a figure of the series', () => {
    const data = contacts();
    const row = rowOf(data, only(data), { area: SAMPLETON });
    expect(row).toMatchObject({
      period: aPeriod('2017', 'April'),
      observation: { reading: { value: 1105 } },
      direction: { kind: 'change', change: -85, previous: aPeriod('2017', 'March') },
    });
    expect(row.series.observations.map(({ period }) => period.timePeriod)).not.toContain('201718');
  });

  it('leaves the trend in months', () => {
    const months = [
      ['Jan 2017', 1042],
      ['Feb 2017', 988],
      ['Mar 2017', 1190],
    ];
    expect(trendOf(contacts())).toEqual([...months, ['Apr 2017', 1105]]);
    expect(trendOf(contacts(), '2017-03-31')).toEqual(months);
  });

  it('is no point among whole years, where there are no months', () => {
    expect(trendOf(contacts({ months: aMonthlySeries('2017-01') }))).toEqual([
      ['2014/15', 11010],
      ['2015/16', 12165],
      ['2016/17', 12870],
    ]);
  });

  it('is what the year to date of this year shows', () => {
    const data = contacts();
    expect(inYearRow(data, only(data), new Map(), { area: SAMPLETON })).toMatchObject({
      latest: { period: aPeriod('2017', 'April') },
      toDate: { kind: 'value', reading: { value: 1105 }, isPrinted: true, isWhole: false },
      years: [
        { observation: { reading: { value: 11010 } } },
        { observation: { reading: { value: 12165 } } },
        { observation: { reading: { value: 12870 } } },
      ],
    });
  });

  it('is no revised figure where the next month prints another', () => {
    const next = contacts({
      months: aMonthlySeries('2017-01', '1042', '988', '1191', '1105', '1010'),
      toDate: '2115',
    });
    const changes = earlierChanges(contacts(), next, { area: SAMPLETON, shownFigures: [] });
    expect(changes).toHaveLength(1);
    expect(changes).toMatchObject([{ kind: 'revised', was: { period: aPeriod('2017', 'March') } }]);
  });

  it('is the year’s own figure once there is a row for the last month', () => {
    const months = aMonthlySeries('2018-01', '1042', '988', '1190');
    const data = contacts({ months, toDate: '12500' });
    const { series } = rowOf(data, only(data), { area: SAMPLETON });
    expect(series.observations.map(({ period }) => period.timePeriod)).toContain('201718');
  });

  it.each(['sum', undefined] as const)('is the row of no year that adds up in another way: %s', (inYear) => {
    const data = contacts({ indicator: { inYear } });
    expect(rowOf(data, only(data), { area: SAMPLETON }).period).toEqual(aPeriod('201718', 'Financial year'));
  });
});

it('the CSV of everything held calls it a year to date while the year runs, and a financial year once it is over', () => {
  const recordsOf = (data: PlanData) =>
    areaRecords(data, SAMPLETON, () => '').map((record) => [
      record.time_period,
      record.time_identifier,
      record.value,
    ]);
  expect(recordsOf(contacts())).toContainEqual(['201718', 'Year to date', '1105']);
  expect(recordsOf(contacts())).toContainEqual(['201617', 'Financial year', '12870']);
  const wholeYear = contacts({ months: aMonthlySeries('2018-03', '1201'), toDate: '13000' });
  expect(recordsOf(wholeYear)).toContainEqual(['201718', 'Financial year', '13000']);
});

it('a rating printed for it is said to be of the year to date, not of the year', () => {
  const printed = { text: '1105', reported: [{ colour: 'amber', by: 'council' }] } as const;
  const reasonIn = (months: typeof MONTHS, year: string) => {
    const years = aSeries({ [year]: printed }, 'Financial year');
    const data = contacts({ indicator: { basis: 'reported', polarity: 'low' } });
    const series = new Map([[READINESS, new Map([[SAMPLETON, togetherIn(months, years)]])]]);
    const row = rowOf({ ...data, series }, only(data), { area: SAMPLETON });
    return ratingReason({ ...row, combine: 'all', region: undefined });
  };
  expect(reasonIn(MONTHS, '201718')).toBe(
    'No rating was reported for this period. The year to date was reported amber.',
  );
  expect(reasonIn(aMonthlySeries('2018-03', '1201'), '201718')).toBe(
    'No rating was reported for this period. The figure for year to March 2018 was reported amber.',
  );
});
