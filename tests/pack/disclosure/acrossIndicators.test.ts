import { describe, expect, it } from 'vitest';
import { subjectOf } from '@/pack/disclosure/subject';
import { shownIn } from '#mocks/aHeldPlan';

const row = (indicator: string, year: number, value: number | string, breakdown = '') =>
  `${indicator},sampleton,${year},Calendar year,${breakdown},${value}`;

describe('what an indicator is about', () => {
  it.each([
    'Children on plans',
    'Number of children on plans',
    'No. of children on plans',
    'Children on plans (number)',
    'Children on plans (%)',
    '% of children on plans',
    'Percentage of children on plans',
    'Rate of children on plans per 10,000 children',
    'Children on plans, rate per 10,000',
    'Children on plans per 10k',
    'Children on plans – rate',
  ])('is the same for "%s"', (title) => {
    expect(subjectOf(title)).toBe('children on plans');
  });

  it('is another where another word is there', () => {
    expect(subjectOf('Children on plans for two years or more (%)')).toBe(
      'children on plans for two years or more',
    );
  });
});

describe('a rate or share beside a count of the same subject', () => {
  const indicators = [
    'n,Children on plans (made up),count',
    'm,"Children on plans (made up), rate","per 10,000 children"',
  ];

  it('is withheld with it: 30 and 5.0 in one year say that 0.5 is 3 in the next', () => {
    const rows = [row('n', 2023, 30), row('m', 2023, '5.0'), row('n', 2024, 3), row('m', 2024, '0.5')];
    expect(shownIn({ indicators, rows })).toEqual({
      'n sampleton 2023': '30',
      'm sampleton 2023': '5.0',
      'n sampleton 2024': 'c',
      'm sampleton 2024': 'c',
    });
  });

  it('is withheld by group too, also where the count goes only with another: 3 of 150 are girls', () => {
    const rows = [
      row('n', 2024, 150),
      row('n', 2024, 3, 'sex=Female'),
      row('n', 2024, 147, 'sex=Male'),
      row('m', 2024, '2.0', 'sex=Female'),
      row('m', 2024, '98.0', 'sex=Male'),
    ];
    const share = ['n,Children on plans (made up),count', 'm,Share of children on plans (made up),percent'];
    const shown = shownIn({ indicators: share, rows });
    expect(Object.entries(shown).filter(([, text]) => text !== 'c')).toEqual([['n sampleton 2024', '150']]);
  });

  it('is withheld with it where its own counts are given', () => {
    const rows = [
      `${row('n', 2024, 150)},,`,
      `${row('n', 2024, 3, 'sex=Female')},,`,
      `${row('n', 2024, 147, 'sex=Male')},,`,
      `${row('m', 2024, '12.0', 'sex=Male')},147,1225`,
    ];
    const share = ['n,Children on plans (made up),count', 'm,Share of children on plans (made up),percent'];
    const shown = shownIn({ indicators: share, rows, columns: 'numerator,denominator' });
    expect(shown['m sampleton 2024 sex=Male']).toBe('c');
  });

  it('is shown where nothing of the count is small', () => {
    const rows = [row('n', 2023, 30), row('m', 2023, '5.0'), row('n', 2024, 31), row('m', 2024, '5.2')];
    expect(Object.values(shownIn({ indicators, rows }))).not.toContain('c');
  });

  it('is shown beside a small count of another subject', () => {
    const other = [
      'n,Children missing (made up),count',
      'm,"Children on plans (made up), rate","per 10,000 children"',
    ];
    const rows = [row('n', 2024, 3), row('m', 2024, '5.0')];
    expect(shownIn({ indicators: other, rows })).toEqual({
      'n sampleton 2024': 'c',
      'm sampleton 2024': '5.0',
    });
  });
});

describe('counts of several indicators', () => {
  it('by sex are parts of the children: 23 with 20 boys leave 3 girls', () => {
    const indicators = [
      'n,Children on plans (made up),count',
      'b,Boys on plans (made up),count',
      'g,Girls on plans (made up),count',
    ];
    const rows = [row('n', 2024, 23), row('b', 2024, 20), row('g', 2024, 3)];
    expect(shownIn({ indicators, rows })).toEqual({
      'n sampleton 2024': '23',
      'b sampleton 2024': 'c',
      'g sampleton 2024': 'c',
    });
  });

  it('of one sex alone leave the other: 23 with 20 boys leave 3, though girls have no row', () => {
    const indicators = ['n,Pupils excluded (made up),count', 'b,Male pupils excluded (made up),count'];
    const shown = shownIn({ indicators, rows: [row('n', 2024, 23), row('b', 2024, 20)] });
    expect(Object.values(shown)).toContain('c');
  });

  const INDICATORS = [
    'n,Referrals (made up),count',
    'b,First contacts (made up),count',
    'g,Returns (made up),count',
  ];
  const years = (counts: readonly (readonly [number, number, number])[]) =>
    counts.flatMap(([n, b, g], at) => [
      row('n', 2020 + at, n),
      row('b', 2020 + at, b),
      row('g', 2020 + at, g),
    ]);

  it('that add up wherever all are known are a sum, though nobody says so: 23 less 20 is 3', () => {
    const rows = years([
      [40, 20, 20],
      [45, 30, 15],
      [31, 22, 9],
      [23, 20, 3],
    ]);
    const shown = shownIn({ indicators: INDICATORS, rows });
    expect(Object.entries(shown).filter(([, text]) => text === 'c')).toEqual([
      ['b sampleton 2023', 'c'],
      ['g sampleton 2023', 'c'],
    ]);
  });

  it('that add up once are no sum', () => {
    const rows = years([
      [40, 20, 20],
      [45, 30, 16],
      [31, 22, 12],
      [23, 20, 3],
    ]);
    const shown = shownIn({ indicators: INDICATORS, rows });
    expect(Object.entries(shown).filter(([, text]) => text === 'c')).toEqual([['g sampleton 2023', 'c']]);
  });
});

describe('counts of which the titles do not say the sum', () => {
  const months = (rows: Readonly<Record<string, readonly number[]>>) =>
    Object.entries(rows).flatMap(([indicator, counts]) =>
      counts.map((count, at) => row(indicator, 2020 + at, count)),
    );

  it('are the sum of boys and girls all the same: of 19 children missing, 17 boys reported missing leave 2', () => {
    const indicators = [
      'n,Number of children missing (made up),count',
      'x,Contacts (made up),count',
      'b,Boys reported missing (made up),count',
      'g,Girls reported missing (made up),count',
    ];
    const shown = shownIn({
      indicators,
      rows: months({ n: [24, 31, 19], x: [900, 870, 911], b: [16, 28, 17], g: [8, 3, 2] }),
    });
    expect(shown).toMatchObject({
      'n sampleton 2022': '19',
      'b sampleton 2022': 'c',
      'g sampleton 2022': 'c',
    });
    expect(shown).toMatchObject({
      'n sampleton 2021': '31',
      'b sampleton 2021': 'c',
      'g sampleton 2021': 'c',
    });
    expect(shown).toMatchObject({ 'b sampleton 2020': '16', 'g sampleton 2020': '8' });
  });

  it('are no sum of boys and girls where one year does not add up', () => {
    const indicators = [
      'n,Number of children missing (made up),count',
      'b,Boys reported missing (made up),count',
      'g,Girls reported missing (made up),count',
    ];
    const shown = shownIn({ indicators, rows: months({ n: [24, 31, 19], b: [16, 29, 17], g: [8, 3, 2] }) });
    expect(shown).toMatchObject({ 'b sampleton 2021': '29', 'b sampleton 2022': '17' });
  });

  it('are the sum of the rows below: 57, 31 and 2 of 90, and one more goes with the 2', () => {
    const indicators = [
      'n,Referrals (made up),count',
      'p,From the police (made up),count',
      's,From schools (made up),count',
      'o,From neighbours (made up),count',
    ];
    const rows = months({ n: [101, 96, 90], p: [60, 50, 57], s: [30, 38, 31], o: [11, 8, 2] });
    const shown = shownIn({ indicators, rows });
    expect(shown['o sampleton 2022']).toBe('c');
    expect([shown['n sampleton 2022'], shown['p sampleton 2022'], shown['s sampleton 2022']]).toContain('c');
    expect(shown).toMatchObject({ 'n sampleton 2021': '96', 'o sampleton 2021': '8' });
  });

  it('are the sum of the rows above', () => {
    const indicators = [
      'p,From the police (made up),count',
      's,From schools (made up),count',
      'o,From neighbours (made up),count',
      'n,All referrals (made up),count',
    ];
    const rows = months({ p: [60, 50, 57], s: [30, 38, 31], o: [11, 8, 2], n: [101, 96, 90] });
    const shown = shownIn({ indicators, rows });
    expect([shown['n sampleton 2022'], shown['p sampleton 2022'], shown['s sampleton 2022']]).toContain('c');
  });

  it('are no sum of rows that add up in one year only', () => {
    const indicators = [
      'n,Referrals (made up),count',
      'p,Contacts (made up),count',
      's,Visits (made up),count',
      'o,Reviews (made up),count',
    ];
    const rows = months({ n: [101, 97, 91], p: [60, 50, 57], s: [30, 38, 31], o: [11, 8, 2] });
    expect(Object.values(shownIn({ indicators, rows })).filter((text) => text === 'c')).toHaveLength(1);
  });
});

describe('a total of which one group alone has a row', () => {
  it('is shown when that group is small: nobody knows the rest of 50', () => {
    const rows = [row('n', 2024, 50), row('n', 2024, 3, 'disability=Disabled')];
    expect(shownIn({ rows })).toEqual({
      'n sampleton 2024': '50',
      'n sampleton 2024 disability=Disabled': 'c',
    });
  });

  it('goes with that group, or the group with it, when the rest is small: 50 less 47 is 3', () => {
    const rows = [row('n', 2024, 50), row('n', 2024, 47, 'disability=Not disabled')];
    expect(Object.values(shownIn({ rows }))).toContain('c');
  });
});
