import { describe, expect, it } from 'vitest';
import { changedSubjects } from '@/pack/disclosure/changedSubjects';
import { shownIn } from '#mocks/aHeldPlan';

const row = (indicator: string, year: number, value: number | string, breakdown = '') =>
  `${indicator},sampleton,${year},Calendar year,${breakdown},${value}`;
const month = (indicator: string, at: number, value: number | string) =>
  `${indicator},sampleton,${at < 12 ? 2023 : 2024},${MONTHS[at % 12]},,${value}`;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

describe('what a title says has changed', () => {
  it.each([
    'Change in children on plans',
    'Change in the number of children on plans since last year',
    'Net change in children on plans',
    'Annual change in children on plans',
    'Percentage change in children on plans',
    '% change in children on plans on the year before',
    'Change since last year in children on plans',
    'Change from the previous month: children on plans',
    'Number increase in children on plans',
    'Rise in children on plans',
    'Fall in number of children on plans',
    'Difference in children on plans, this year and last',
    'Children on plans: change since last year',
    'Children on plans (change on last year)',
    'Children on plans – net change',
    'Children on plans, % change',
    'Number of children on plans - difference from last year',
    'Children on plans: change since 2019',
    'Five-year change in children on plans',
    'Change in children on plans over five years',
  ])('is children on plans: "%s"', (title) => {
    expect(changedSubjects(title)).toContain('children on plans');
  });

  it.each(['Children on plans', 'Children with a changed plan', 'Exchange visits of children'])(
    'is nothing: "%s"',
    (title) => {
      expect(changedSubjects(title)).toEqual([]);
    },
  );
});

describe('a change of a count', () => {
  const indicators = [
    'n,Children on plans (made up),count',
    'd,Change in children on plans (made up),count,no',
  ];

  it('is withheld where the count now is: 8 a year ago and -4 are 4', () => {
    const rows = [row('n', 2023, 8), row('n', 2024, 4), row('d', 2024, -4)];
    expect(shownIn({ indicators, rows })).toEqual({
      'n sampleton 2023': '8',
      'n sampleton 2024': 'c',
      'd sampleton 2024': 'c',
    });
  });

  it('is withheld where the count a year ago is: 12 now and 8 more are 4 then', () => {
    const rows = [row('n', 2023, 4), row('n', 2024, 12), row('d', 2024, 8)];
    expect(shownIn({ indicators, rows })).toEqual({
      'n sampleton 2023': 'c',
      'n sampleton 2024': '12',
      'd sampleton 2024': 'c',
    });
  });

  it('is withheld where nobody changed: no change since 8 would show the 8 that goes with 4', () => {
    const rows = [
      row('n', 2023, 34),
      row('n', 2023, 8, 'sex=Female'),
      row('n', 2023, 26, 'sex=Male'),
      row('n', 2024, 30),
      row('n', 2024, 4, 'sex=Female'),
      row('n', 2024, 26, 'sex=Male'),
      row('d', 2024, -4),
      row('d', 2024, -4, 'sex=Female'),
      row('d', 2024, 0, 'sex=Male'),
    ];
    const shown = shownIn({ indicators, rows });
    expect(shown['n sampleton 2024 sex=Male']).toBe('c');
    expect(shown['d sampleton 2024 sex=Male']).toBe('c');
    expect(shown['d sampleton 2024 sex=Female']).toBe('c');
    expect(shown['d sampleton 2024']).toBe('-4');
  });

  it('is withheld where the year before has no row and follows as few: 12 now and 8 more', () => {
    const shown = shownIn({ indicators, rows: [row('n', 2024, 12), row('d', 2024, 8)] });
    expect(shown).toEqual({ 'n sampleton 2024': '12', 'd sampleton 2024': 'c' });
  });

  it('is withheld as a percentage too: 8 and -50% are 4', () => {
    const share = ['n,Children on plans,count', 'd,"Children on plans, % change",percent'];
    const rows = [row('n', 2023, 8), row('n', 2024, 4), row('d', 2024, '-50.0')];
    expect(shownIn({ indicators: share, rows })['d sampleton 2024']).toBe('c');
  });

  it('is withheld where it counts people too: 4 and 8 more are 12', () => {
    const people = ['n,Children on plans,count', 'd,Increase in children on plans,children'];
    const rows = [row('n', 2023, 4), row('n', 2024, 12), row('d', 2024, 8)];
    expect(shownIn({ indicators: people, rows })['d sampleton 2024']).toBe('c');
  });

  it('is withheld where the officer withholds the count, by month', () => {
    const rows = [month('n', 0, 8), month('n', 1, 'c'), month('d', 1, -4)];
    expect(shownIn({ indicators, rows })['d sampleton 2023 February']).toBe('c');
  });

  it('since the month before is shown between two shown counts, whatever was withheld a year before', () => {
    const counts = [4, 12, 20, 31, 44, 30, 41, 55, 40, 29, 42, 60, 75, 61, 50];
    const rows = counts.flatMap((count, at) => {
      const before = counts[at - 1];
      return [month('n', at, count), ...(before === undefined ? [] : [month('d', at, count - before)])];
    });
    const shown = Object.entries(shownIn({ indicators, rows })).filter(([, text]) => text === 'c');
    expect(shown.map(([place]) => place)).toEqual(['n sampleton 2023 January', 'd sampleton 2023 February']);
  });

  it('since the year before is withheld by month where the month a year before is', () => {
    const counts = [4, 12, 20, 31, 44, 30, 41, 55, 40, 29, 42, 60, 75, 61, 50, 18];
    const rows = counts.flatMap((count, at) => {
      const before = counts[at - 12];
      return [month('n', at, count), ...(before === undefined ? [] : [month('d', at, count - before)])];
    });
    const shown = shownIn({ indicators, rows });
    expect(shown['d sampleton 2024 January']).toBe('c');
    expect(shown['d sampleton 2024 February']).toBe('49');
    expect(shown['d sampleton 2024 April']).toBe('-13');
  });

  it.each(['Change in children on plans since 2020', 'Children on plans: four-year change'])(
    'is withheld where its title compares it with a withheld count: "%s"',
    (title) => {
      const since = ['n,Children on plans,count', `d,${title},count,no`];
      const rows = [row('n', 2020, 4), row('n', 2023, 30), row('n', 2024, 41), row('d', 2024, 37)];
      expect(shownIn({ indicators: since, rows })['d sampleton 2024']).toBe('c');
    },
  );

  it('loses nothing where every count is shown', () => {
    const rows = [
      ...[20, 34, 22, 48].map((count, at) => row('n', 2020 + at, count)),
      ...[14, -12, 26].map((change, at) => row('d', 2021 + at, change)),
    ];
    expect(Object.values(shownIn({ indicators, rows }))).not.toContain('c');
  });

  it('loses nothing beside a small count of another subject', () => {
    const other = ['n,Children missing,count', 'd,Change in children on plans,count,no'];
    const rows = [row('n', 2023, 8), row('n', 2024, 4), row('d', 2024, -9)];
    expect(shownIn({ indicators: other, rows })['d sampleton 2024']).toBe('-9');
  });
});
