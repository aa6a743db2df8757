import { describe, expect, it } from 'vitest';
import { yearToDate } from '@/domain/inYear/yearToDate';
import { benchmarkAge, everyText, incompleteText, stateText, toDateSentence } from '@/wording/inYearText';
import { aMonthlySeries } from '#mocks/aMonthlySeries';
import { anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import { rowOf } from '@/domain/scorecard/scorecard';
import { SAMPLETON } from '#mocks/anArea';
import { aPlanData } from '#mocks/aPlan';

const indicator = anIndicator({ inYear: 'sum', unit: 'count', decimals: 0 });

function toNovember(...cells: readonly (string | undefined)[]) {
  const found = yearToDate(aMonthlySeries('2025-04', ...cells), indicator, {
    year: aPeriod('202526', 'Financial year'),
    to: aPeriod('2025', 'November'),
    countsAt: () => undefined,
  });
  if (found === undefined) throw new Error('The test has no year to date.');
  return found;
}

describe('the year to date in words', () => {
  it('says its months and its sum', () => {
    const found = toNovember('1', '2', '3', '4', '5', '6', '7', '8');
    expect(toDateSentence(found, indicator)).toBe('The year to date, April to November: 36.');
    expect(incompleteText(found)).toBeUndefined();
  });

  it('says how many months it has where one is withheld, and gives no sum', () => {
    expect(toDateSentence(toNovember('1', '2', 'c', '4', '5', '6', '7', '8'), indicator)).toBe(
      'No figure for the year to date: April to November, 7 of 8 months: 1 is withheld, so there is no sum.',
    );
  });

  it('counts those that are withheld apart from those that are missing', () => {
    expect(incompleteText(toNovember('1', 'c', undefined, 'x', undefined, '6', '7', '8'))).toBe(
      'April to November, 4 of 8 months: 1 is withheld and 3 are missing, so there is no sum',
    );
  });

  it('says of a count on a day whether its newest is withheld, however many there are', () => {
    const months = aMonthlySeries('2025-10', 'c', 'c');
    const last = { ...indicator, inYear: 'last' as const };
    const found = yearToDate(months, last, {
      year: aPeriod('202526', 'Financial year'),
      to: aPeriod('2025', 'November'),
      countsAt: () => undefined,
    });
    expect(found && incompleteText(found)).toBe('April to November, 0 of 8 months: the newest is withheld');
  });

  it('says that a pooled year needs the counts behind its shares', () => {
    const pooled = { ...indicator, inYear: 'pooled' as const };
    const found = yearToDate(aMonthlySeries('2025-04', '50'), pooled, {
      year: aPeriod('202526', 'Financial year'),
      to: aPeriod('2025', 'April'),
      countsAt: () => undefined,
    });
    expect(found && incompleteText(found)).toMatch(/a pooled year needs the counts behind every share/);
  });

  it('says which are missing', () => {
    expect(incompleteText(toNovember('1', '2', undefined, 'x', '5', '6', '7', '8'))).toBe(
      'April to November, 6 of 8 months: 2 are missing, so there is no sum',
    );
  });
});

describe('the words of a row', () => {
  it('name the two kinds of worsening', () => {
    expect(stateText('worsening within target')).toBe('worsening, within target');
    expect(stateText('worsening off target')).toBe('worsening, off target');
    expect(stateText('stable')).toBe('stable');
  });

  it('say how often there is a figure', () => {
    const every = (text: string, identifier: string) => everyText(aPeriod(text, identifier));
    expect([
      every('2025', 'May'),
      every('2025', 'Week 9'),
      every('202425', 'Autumn term'),
      every('202425', 'Financial year Q2'),
    ]).toEqual(['monthly', 'weekly', 'termly', 'quarterly']);
  });

  it('say how much older a benchmark is', () => {
    const data = aPlanData();
    const row = rowOf(data, anIndicator(), { area: SAMPLETON });
    const age = (monthsOlder: number) =>
      benchmarkAge({ row, period: aPeriod('202425', 'Financial year'), monthsOlder });
    expect([age(8), age(1), age(0)]).toEqual([
      '2024/25, 8 months older',
      '2024/25, 1 month older',
      '2024/25',
    ]);
  });
});
