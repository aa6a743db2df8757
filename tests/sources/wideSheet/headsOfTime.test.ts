import { describe, expect, it } from 'vitest';
import { aWideGrid } from '#tests/support/aWideGrid';
import { askedIn, figuresIn, wideReadingOf } from '#tests/support/wideReadingOf';

const HEADS = 'Measure | Polarity | Unit';

/** A row of figures 101, 102 and so on under these heads. */
function under(...heads: readonly string[]) {
  const figures = heads.map((_, index) => String(101 + index));
  return aWideGrid(`${HEADS} | ${heads.join(' | ')}\nReferrals | Info | Number | ${figures.join(' | ')}`);
}

/** The period of each figure, in their order. */
function periodsIn(...[grid, answers]: Parameters<typeof wideReadingOf>): readonly string[] {
  return figuresIn(wideReadingOf(grid, answers)).map((text) => text.split(' | ')[1] ?? '');
}

const [APRIL_ON, OCTOBER_ON] = ['Part 1 (April to September)', 'Part 2 (October to March)'];

describe('half-years', () => {
  it.each([
    ['H1 2024/25', 'H2 2024/25'],
    ['1st half 2024-25', '2nd half 2024-25'],
    ['Half year 1 2024/25', 'Half-year 2 2024/25'],
    ['Apr - Sep 2024', 'Oct 2024 to Mar 2025'],
    ['Apr-Sep 24', 'Oct-Mar 25'],
    ['6 months to Sept 2024', 'Six months ending March 2025'],
    ['Half year to 30/09/2024', 'Half year to 31/03/2025'],
  ])('are read from %s and %s', (first, second) => {
    expect(periodsIn(under(first, second))).toEqual([`202425 ${APRIL_ON}`, `202425 ${OCTOBER_ON}`]);
  });

  it('have the year of the title', () => {
    const grid = aWideGrid(`
Performance report 2024/25
${HEADS} | Half year | Year end
Referrals | Info | Number | 201 |`);
    expect(periodsIn(grid)).toEqual([`202425 ${APRIL_ON}`]);
  });

  it('of a year of another kind are asked about, and not read', () => {
    const reading = wideReadingOf(under('H1 2024', 'H2 2024', 'Apr-24'));
    expect(figuresIn(reading)).toEqual(['Referrals | 2024 April | 103']);
    expect(askedIn(reading)).toEqual(['column:D: left out', 'column:E: left out']);
  });
});

describe('weeks', () => {
  // 1 April 2024 was a Monday, and began week 14 by ISO 8601.
  it.each([
    ['w/c 01/04/2024', 'w/c 08/04/2024'],
    ['Week commencing 1 April 2024', 'Week commencing 8 April 2024'],
    ['W/E 07/04/24', 'W/E 14/04/24'],
    ['Week ending 5 Apr 24', 'Week ending 12 Apr 24'],
    ['Week beginning 31.03.2024', 'Week beginning 07.04.2024'],
  ])('are read from %s and %s', (first, second) => {
    expect(periodsIn(under(first, second))).toEqual(['2024 Week 14', '2024 Week 15']);
  });

  it('are read from days under a head that says what they are', () => {
    const grid = aWideGrid(
      `
${HEADS} | Week commencing |
| | | 01/04/2024 | 08/04/2024
Referrals | Info | Number | 101 | 102`,
      { merges: [{ top: 0, left: 3, bottom: 0, right: 4 }] },
    );
    expect(periodsIn(grid)).toEqual(['2024 Week 14', '2024 Week 15']);
  });

  it('from Wednesday to Tuesday are none that have a name, and are asked about', () => {
    const reading = wideReadingOf(under('w/c 03/04/2024', 'Apr-24'));
    expect(figuresIn(reading)).toEqual(['Referrals | 2024 April | 102']);
    expect(askedIn(reading)).toEqual(['column:D: left out']);
  });

  it('by number may be counted from April, so that one question is asked for all of them', () => {
    const grid = under('Week 14 2024', 'Wk 15 2024');
    expect(askedIn(wideReadingOf(grid))).toEqual(['week-numbers: left out']);
    expect(periodsIn(grid)).toEqual([]);
    expect(periodsIn(grid, { 'week-numbers': 'calendar' })).toEqual(['2024 Week 14', '2024 Week 15']);
  });
});

describe('figures of twelve months', () => {
  it.each([
    ['12 months to Mar-23', '12 months to Mar-24'],
    ['Year ending 31 March 2023', 'Year ending 31 March 2024'],
    ['Rolling 12 months to March 2023', 'Rolling 12 months to March 2024'],
  ])('that end with March are financial years: %s and %s', (first, second) => {
    expect(periodsIn(under(first, second))).toEqual(['202223 Financial year', '202324 Financial year']);
  });

  it('that end with August or December are years of schools and calendars where all of several do', () => {
    expect(periodsIn(under('Year ending August 2022', 'Year ending August 2023'))).toEqual([
      '202122 Academic year',
      '202223 Academic year',
    ]);
    expect(periodsIn(under('Year to Dec 2022', 'Year to Dec 2023'))).toEqual([
      '2022 Calendar year',
      '2023 Calendar year',
    ]);
  });

  it.each([
    [under('12 months to Apr-24', '12 months to May-24')],
    [under('Rolling year to Apr-24', 'Rolling year to May-24')],
    [
      aWideGrid(
        `
${HEADS} | Rolling 12 months |
| | | Apr-24 | May-24
Referrals | Info | Number | 101 | 102`,
        { merges: [{ top: 0, left: 3, bottom: 0, right: 4 }] },
      ),
    ],
  ])('that roll from month to month are one question, and are left out until it is answered', (grid) => {
    expect(periodsIn(grid)).toEqual([]);
    expect(askedIn(wideReadingOf(grid))).toEqual(['rolling: left out']);
    expect(periodsIn(grid, { rolling: 'month' })).toEqual(['2024 April', '2024 May']);
  });
});

describe('months with their quarter', () => {
  it('are months where several lie in one quarter', () => {
    const reading = wideReadingOf(under('Apr-24 (Q1)', 'May-24 (Q1)', 'Jun-24 (Q1)'));
    expect(askedIn(reading)).toEqual([]);
    expect(figuresIn(reading).map((text) => text.split(' | ')[1])).toEqual([
      '2024 April',
      '2024 May',
      '2024 June',
    ]);
  });

  it('may be the quarters where each is the last month of one', () => {
    const grid = under('Jun-24 (Q1)', 'Q2 Sep-24');
    expect(periodsIn(grid)).toEqual([]);
    expect(askedIn(wideReadingOf(grid))).toEqual(['month-or-quarter: left out']);
    expect(periodsIn(grid, { 'month-or-quarter': 'quarter' })).toEqual([
      '202425 Financial year Q1',
      '202425 Financial year Q2',
    ]);
    expect(periodsIn(grid, { 'month-or-quarter': 'month' })).toEqual(['2024 June', '2024 September']);
  });

  it('are asked about where the month is in no such quarter', () => {
    const reading = wideReadingOf(under('Jun-24 (Q4)', 'Jul-24'));
    expect(figuresIn(reading)).toEqual(['Referrals | 2024 July | 102']);
    expect(askedIn(reading)).toEqual(['column:D: left out']);
  });
});

describe('boys and girls under a month', () => {
  const merges = [
    { top: 0, left: 3, bottom: 0, right: 5 },
    { top: 0, left: 6, bottom: 0, right: 8 },
  ];

  it('are groups, and their total is the figure of the month', () => {
    const reading = wideReadingOf(
      aWideGrid(
        `
${HEADS} | Apr-24 | | | May-24 | |
| | | Boys | Girls | Total | Boys | Girls | Total
Looked after | Low | Number | 210 | 190 | 400 | 215 | 195 | 410`,
        { merges },
      ),
    );
    expect(askedIn(reading)).toEqual([]);
    expect(figuresIn(reading)).toEqual(['Looked after | 2024 April | 400', 'Looked after | 2024 May | 410']);
    expect(
      reading.indicators.flatMap(({ groupFigures }) =>
        groupFigures.map(({ breakdown, period, text }) => `${period.timeIdentifier} ${breakdown} ${text}`),
      ),
    ).toEqual(['April sex=Male 210', 'April sex=Female 190', 'May sex=Male 215', 'May sex=Female 195']);
  });

  it('are asked about where no column has both together', () => {
    const grid = under('Apr-24 Males', 'Apr-24 Females');
    expect(askedIn(wideReadingOf(grid))).toEqual(['boys-and-girls: leave']);
    const read = wideReadingOf(grid, { 'boys-and-girls': 'read' });
    expect(read.indicators[0]?.groupFigures).toHaveLength(2);
    expect(figuresIn(read)).toEqual([]);
  });
});
