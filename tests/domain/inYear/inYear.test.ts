import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { inYearRow, inYearRows, type InYearNotes } from '@/domain/inYear/inYear';
import type { Series } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import { lastTargetSentence, yearTargetSentence, yearTargetText } from '@/wording/inYearText';
import { aMonthlySeries, togetherIn } from '#mocks/aMonthlySeries';
import { EXAMPLEFORD, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { anIndicator, READINESS, type IndicatorOverrides } from '#mocks/anIndicator';
import { aSeries } from '#mocks/anObservation';
import { aPeriod } from '#mocks/aPeriod';
import { aNeighbourSet, aPlanData, aTarget } from '#mocks/aPlan';

const NO_NOTES: InYearNotes = new Map();

type Given = {
  readonly ours: Series;
  readonly neighbour?: Series;
  readonly england?: Series;
  readonly indicator?: IndicatorOverrides;
  readonly plan?: Partial<PlanData>;
  readonly notes?: InYearNotes;
  readonly lastDay?: string;
};

/** Sampleton's row of a monthly count of which less is better. */
function rowFrom({ ours, neighbour, england, indicator, plan, notes = NO_NOTES, lastDay }: Given) {
  const only = anIndicator({ inYear: 'sum', unit: 'count', decimals: 0, polarity: 'low', ...indicator });
  const areas = new Map([
    [SAMPLETON, ours],
    ...(neighbour === undefined ? [] : [[EXAMPLEFORD, neighbour] as const]),
    ...(england === undefined ? [] : [[ENGLAND_CODE, england] as const]),
  ]);
  const data: PlanData = {
    ...aPlanData({ neighbours: [aNeighbourSet(EXAMPLEFORD, TESTBURY)] }),
    indicators: [only],
    series: new Map([[READINESS, areas]]),
    ...plan,
  };
  return inYearRow(data, only, notes, { area: SAMPLETON, lastDay });
}

/** April 2024 to July 2025: 16 months, the first year 10 a month. */
const SIXTEEN = aMonthlySeries('2024-04', ...Array.from({ length: 12 }, () => '10'), '11', '12', '13', '9');
const years = (cells: Readonly<Record<string, string>>) => aSeries(cells, 'Financial year');

describe('the in-year row', () => {
  it('has the last three months, the year to date and the same month of last year', () => {
    const row = rowFrom({ ours: SIXTEEN });
    expect(row?.recentFigures.map(({ observation }) => observation?.reading)).toMatchObject([
      { value: 12 },
      { value: 13 },
      { value: 9 },
    ]);
    expect(row).toMatchObject({
      latest: { period: aPeriod('2025', 'July') },
      year: { timePeriod: '202526' },
      // 11 + 12 + 13 + 9, and four months of 10
      toDate: { kind: 'value', reading: { value: 45 }, countedParts: 4, expectedParts: 4 },
      toDateLastYear: { kind: 'value', reading: { value: 40 } },
      lastYear: { observation: { reading: { value: 10 } } },
      directionState: 'improving',
    });
  });

  it('is of a year that is over where its newest month ended one before the day of the plan', () => {
    const ours = aMonthlySeries('2025-02', '11', '12');
    const asAt = (day: string) => rowFrom({ ours, plan: { plan: { ...aPlanData().plan, asAt: day } } });
    expect(asAt('2025-04-30')?.isYearOver).toBe(true);
    expect(asAt('2025-03-31')?.isYearOver).toBe(false);
    expect(rowFrom({ ours, lastDay: '2025-03-31' })?.isYearOver).toBe(false);
  });

  it('keeps the place of a month without a row, and does not fetch an older one', () => {
    const row = rowFrom({ ours: aMonthlySeries('2025-04', '11', undefined, '13') });
    expect(row?.recentFigures.map(({ period }) => period.timeIdentifier)).toEqual(['April', 'May', 'June']);
    expect(row?.recentFigures[1]?.observation).toBeUndefined();
    expect(row?.toDate).toMatchObject({
      kind: 'incomplete',
      because: 'missing',
      countedParts: 2,
      expectedParts: 3,
    });
  });

  it('shows a newest month that is withheld as withheld', () => {
    const row = rowFrom({ ours: aMonthlySeries('2025-04', '11', '12', 'c') });
    expect(row).toMatchObject({
      latest: { observation: { reading: { kind: 'withheld', shorthand: 'c' } } },
      rating: { kind: 'not rated', because: { reason: 'withheld' } },
      directionState: 'not comparable',
      toDate: { kind: 'incomplete', because: 'withheld', countedParts: 2, expectedParts: 3 },
    });
  });

  it('has the years before as their own rows say, else as their months add up, else none', () => {
    const row = rowFrom({ ours: togetherIn(years({ 202223: '130' }), SIXTEEN) });
    expect(row?.years.map(({ period }) => period.timePeriod)).toEqual(['202223', '202324', '202425']);
    expect(row?.years).toMatchObject([
      { observation: { reading: { value: 130 } } },
      { observation: undefined, workedOut: { kind: 'incomplete', countedParts: 0, expectedParts: 12 } },
      { observation: undefined, workedOut: { kind: 'value', isWhole: true, reading: { value: 120 } } },
    ]);
  });

  it.each(['last', 'sum', 'pooled', 'cumulative', 'as-printed'] as const)(
    'has at the end of a year the row that the year has of its own, whatever its months come to: %s',
    (inYear) => {
      const months = aMonthlySeries('2025-01', '86', '87', '79');
      const ours = togetherIn(months, years({ '202324': '99', '202425': '81' }));
      expect(rowFrom({ ours, indicator: { inYear } })).toMatchObject({
        latest: { period: aPeriod('2025', 'March') },
        toDate: { kind: 'value', reading: { value: 81 }, isPrinted: true, isWhole: true },
        years: [{}, {}, { observation: { reading: { value: 99 } } }],
      });
    },
  );

  it('has, while the year runs, the year’s own row only where the year is as printed', () => {
    const ours = togetherIn(
      aMonthlySeries('2025-04', '10', '12', '9', '14'),
      years({ '202425': '50', '202526': '47' }),
    );
    expect(rowFrom({ ours, indicator: { inYear: 'as-printed' } })).toMatchObject({
      toDate: { kind: 'value', reading: { value: 47 }, isPrinted: true, isWhole: false },
      toDateLastYear: undefined,
      years: [{}, {}, { observation: { reading: { value: 50 } } }],
    });
    expect(rowFrom({ ours, indicator: { inYear: 'sum' } })).toMatchObject({
      toDate: { reading: { value: 45 } },
    });
    const without = rowFrom({ ours: aMonthlySeries('2025-04', '10'), indicator: { inYear: 'as-printed' } });
    expect(without).toMatchObject({ toDate: { kind: 'incomplete', because: 'no year row' } });
  });

  it('takes a target of the year for its month', () => {
    const plan = { targets: [aTarget('10', { period: aPeriod('202526', 'Financial year') })] };
    const ours = aMonthlySeries('2025-04', '10', '9');
    expect(rowFrom({ ours, plan, indicator: { inYear: 'last' } })?.rating).toMatchObject({ colour: 'green' });
    expect(rowFrom({ ours, plan, indicator: { inYear: 'sum' } })?.rating).toMatchObject({
      because: { reason: 'no comparator' },
    });
  });

  it('has no part rated by a target for a year that is added up, says so, and compares the year with it once it is over', () => {
    const targets = [aTarget('120', { period: aPeriod('202425', 'Financial year'), decimals: 0 })];
    const said = (months: number) => {
      const ours = aMonthlySeries('2024-04', ...Array.from({ length: months }, () => '10'));
      const row = rowFrom({ ours, plan: { targets } });
      if (row === undefined) throw new Error('A row is expected.');
      return [yearTargetText(row), yearTargetSentence(row), row.rating] as const;
    };
    const [short, sentence, rating] = said(4);
    expect(short).toBe('for the year');
    expect(sentence).toBe(
      'The target of 120 is for the whole of 2024/25. No part of the year is compared with it or rated: the whole year is, once it is over.',
    );
    expect(rating).toMatchObject({
      kind: 'not rated',
      because: { reason: 'no comparator', yearTarget: targets[0] },
    });
    // Twelve months of 10 are 120.
    expect(said(12).slice(0, 2)).toEqual([
      'for the year: met',
      'The target of 120 is for the whole of 2024/25, and was met.',
    ]);
  });

  it('says for which month the last target was, where they have run out', () => {
    const targets = [aTarget('10', { period: aPeriod('2025', 'June') })];
    const row = rowFrom({ ours: SIXTEEN, plan: { targets } });
    expect(row && lastTargetSentence(row)).toBe('There is no target for Jul 2025; the last is for Jun 2025.');
  });

  it('is rated as on the scorecard: by the target of its month where nobody else has a figure for it', () => {
    const target = aTarget('10', { period: aPeriod('2025', 'July'), amber: 12 });
    const yearTarget = aTarget('120', { period: aPeriod('202526', 'Financial year') });
    expect(rowFrom({ ours: SIXTEEN, plan: { targets: [target, yearTarget] } })).toMatchObject({
      rating: { kind: 'rated', colour: 'green' },
      target,
      yearTarget,
    });
    expect(rowFrom({ ours: SIXTEEN })?.rating).toMatchObject({ because: { reason: 'no comparator' } });
  });

  it('has the colour that the officer printed where the plan shows printed colours, whatever the target says', () => {
    const target = aTarget('10', { period: aPeriod('2025', 'July') });
    const reported = [{ colour: 'amber', by: 'council' }] as const;
    const printed = {
      ...SIXTEEN,
      observations: SIXTEEN.observations.map((one, index) => (index === 15 ? { ...one, reported } : one)),
    };
    const indicator = { basis: 'reported' } as const;
    // 9 is better than the target of 10.
    expect(rowFrom({ ours: printed, indicator, plan: { targets: [target] } })).toMatchObject({
      rating: { colour: 'amber', basis: 'reported', target: { isMet: true } },
      target,
    });
    // As on the scorecard: a figure without a printed colour has none.
    expect(rowFrom({ ours: SIXTEEN, indicator, plan: { targets: [target] } })?.rating).toEqual({
      kind: 'not rated',
      because: { reason: 'not reported' },
    });
  });

  it('says which colour the officer printed for the year, where the month has none', () => {
    const year = {
      period: aPeriod('202526', 'Financial year'),
      reported: [{ colour: 'amber', by: 'council' }] as const,
    };
    const printed = {
      ...SIXTEEN,
      observations: [
        ...SIXTEEN.observations,
        ...aSeries({ 202526: { text: '45', ...year } as const }, 'Financial year').observations,
      ],
    };
    expect(
      rowFrom({ ours: printed, indicator: { basis: 'reported', inYear: 'as-printed' } })?.rating,
    ).toEqual({
      kind: 'not rated',
      because: { reason: 'not reported', ofYear: { year: year.period, colour: 'amber', isToDate: true } },
    });
  });

  it('stands beside the newest year that others have published, and says how much older it is', () => {
    const row = rowFrom({
      ours: togetherIn(SIXTEEN, years({ 202425: '120' })),
      neighbour: years({ 202324: '90', 202425: '100' }),
      england: years({ 202324: '95' }),
    });
    // July 2025 is four months after March 2025.
    expect(row?.benchmark).toMatchObject({
      period: { timePeriod: '202425' },
      monthsOlder: 4,
      row: {
        observation: { reading: { value: 120 } },
        comparators: {
          neighbours: {
            benchmark: { kind: 'value', reading: { value: 100 } },
            average: { withFigure: 1, neighbourCount: 2 },
          },
          england: { benchmark: { kind: 'other period', reading: { value: 95 } } },
        },
      },
    });
  });

  it('stands beside nobody where nobody else has a figure, whatever years of its own it has', () => {
    expect(rowFrom({ ours: togetherIn(SIXTEEN, years({ 202425: '120' })) })?.benchmark).toBeUndefined();
  });

  it('tells what a revised figure was', () => {
    const was = { text: '8', source: 'Case system in June (made up)' };
    const notes: InYearNotes = new Map([
      [READINESS, new Map([[SAMPLETON, [{ period: aPeriod('2025', 'June'), was }]]])],
    ]);
    expect(rowFrom({ ours: SIXTEEN, notes })?.recentFigures.map((figure) => figure.was)).toEqual([
      undefined,
      was,
      undefined,
    ]);
  });

  it('can be shown as it stood on an earlier day', () => {
    const row = rowFrom({ ours: SIXTEEN, lastDay: '2024-12-31' });
    expect(row).toMatchObject({
      latest: { period: aPeriod('2024', 'December') },
      // nine months of 10
      toDate: { reading: { value: 90 } },
    });
  });

  // A printed sheet may have a month column and no column of the year to date.
  it('has no year to date where the plan does not say how the year adds up', () => {
    const row = rowFrom({ ours: SIXTEEN, indicator: { inYear: undefined } });
    expect(row).toMatchObject({ latest: { period: aPeriod('2025', 'July') }, toDate: undefined });
    expect(row?.toDateLastYear).toBeUndefined();
    expect(row?.recentFigures).toHaveLength(3);
  });

  it('is there only for an indicator that has figures within the year, in a plan that has a rule for one', () => {
    expect(rowFrom({ ours: years({ 202425: '120' }) })).toBeUndefined();
    const data = aPlanData({ figures: { [SAMPLETON]: { 2014: '62.2' } } });
    expect(inYearRows(data, NO_NOTES, { area: SAMPLETON })).toEqual([]);
  });
});
