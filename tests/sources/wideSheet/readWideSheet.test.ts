import { describe, expect, it } from 'vitest';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import { aWideGrid } from '#tests/support/aWideGrid';
import { askedIn as asked, figuresIn as figures, wideReadingOf as read } from '#tests/support/wideReadingOf';

/** Layouts that are read as they stand: the sheet, its figures, and what is asked all the same. */
const READ: readonly (readonly [
  name: string,
  grid: WideGrid,
  figures: readonly string[],
  asked: readonly string[],
])[] = [
  [
    'months as texts',
    aWideGrid(`
Indicator | Good is | Unit | Jan-17 | Feb-17
Referrals | Info | Number | 398 | 361
Re-referrals | Low | % | 27.5% | 28.4%`),
    [
      'Referrals | 2017 January | 398',
      'Referrals | 2017 February | 361',
      'Re-referrals | 2017 January | 27.5',
      'Re-referrals | 2017 February | 28.4',
    ],
    [],
  ],
  [
    'months as dates, whatever the day',
    aWideGrid(`
Indicator | Polarity | Unit | 2016-12-31 | 2017-01-31
Referrals | Info | Number | 398 | 361`),
    ['Referrals | 2016 December | 398', 'Referrals | 2017 January | 361'],
    [],
  ],
  [
    'months under a year that is merged over them',
    aWideGrid(
      `
Measure | Good performance | Unit | 2016/17 | | |
| | | Nov | Dec | Jan
Referrals | Info | Number | 398 | 361 | 377`,
      { merges: [{ top: 0, left: 3, bottom: 0, right: 5 }] },
    ),
    ['Referrals | 2016 November | 398', 'Referrals | 2016 December | 361', 'Referrals | 2017 January | 377'],
    [],
  ],
  [
    'months under a calendar year, in a file without merged cells',
    aWideGrid(`
KPI | Polarity | Unit | 2016 | | 2017 |
| | | Nov | Dec | Jan | Feb
Referrals | Info | Number | 398 | 361 | 377 | 380`),
    [
      'Referrals | 2016 November | 398',
      'Referrals | 2016 December | 361',
      'Referrals | 2017 January | 377',
      'Referrals | 2017 February | 380',
    ],
    [],
  ],
  [
    'months whose year stands in the title',
    aWideGrid(`
Monthly scorecard 2016/17 (made up)

Indicator | Good is | Unit | Mar | Apr
Referrals | Info | Number | 398 | 361`),
    ['Referrals | 2017 March | 398', 'Referrals | 2016 April | 361'],
    [],
  ],
  [
    'quarters of a financial year',
    aWideGrid(`
Ref | Indicator | Good is | Unit | Q1 2016/17 | Q2 2016/17
1.1 | Referrals | Info | Number | 1198 | 1061`),
    ['Referrals | 201617 Financial year Q1 | 1198', 'Referrals | 201617 Financial year Q2 | 1061'],
    ['years: Financial year'],
  ],
  [
    'quarters as spans of months',
    aWideGrid(`
Indicator | Good is | Unit | Apr-Jun 2016 | Jan-Mar 2017
Referrals | Info | Number | 1198 | 1061`),
    ['Referrals | 201617 Financial year Q1 | 1198', 'Referrals | 201617 Financial year Q4 | 1061'],
    [],
  ],
  [
    'years, with a comparator in a column',
    aWideGrid(`
Indicator | High or low is good | Unit | 2014/15 | 2015/16 | England 2015/16
Care leavers in work or study | High | % | 61% | 63% | 49%`),
    [
      'Care leavers in work or study | 201415 Financial year | 61',
      'Care leavers in work or study | 201516 Financial year | 63',
      'Care leavers in work or study | england 201516 Financial year | 49',
    ],
    ['years: Financial year'],
  ],
  [
    'academic years that say so',
    aWideGrid(`
Indicator | Polarity | Unit | AY 2014/15 | AY 2015/16
Absence | Low | % | 4.6% | 4.7%`),
    ['Absence | 201415 Academic year | 4.6', 'Absence | 201516 Academic year | 4.7'],
    [],
  ],
  [
    'terms',
    aWideGrid(`
Indicator | Polarity | Unit | Autumn 2016 | Spring 2017
Exclusions | Low | Number | 12 | 9`),
    ['Exclusions | 201617 Autumn term | 12', 'Exclusions | 201617 Spring term | 9'],
    [],
  ],
  [
    'two title rows and a line of notes below',
    aWideGrid(`
Children’s services (made up) | | |
Performance pack | | |
Indicator | Polarity | Unit | Jan-17
Referrals | Info | Number | 398

Source: case system | | |`),
    ['Referrals | 2017 January | 398'],
    [],
  ],
  [
    'a rating by letter, taken for the newest month',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Feb-17 | RAG
Re-referrals | Low | % | 27.5% | 28.4% | A`),
    ['Re-referrals | 2017 January | 27.5', 'Re-referrals | 2017 February | 28.4 amber'],
    [],
  ],
  [
    'a rating by its fill alone',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17 | RAG
Re-referrals | Low | % | 27.5% | `,
      { fills: { E2: 'red' } },
    ),
    ['Re-referrals | 2017 January | 27.5 red'],
    [],
  ],
  [
    'figures whose own fill is the only rating',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17 | Feb-17
Re-referrals | Low | % | 27.5% | 20.4%`,
      { fills: { D2: 'red', E2: 'green' } },
    ),
    ['Re-referrals | 2017 January | 27.5 red', 'Re-referrals | 2017 February | 20.4 green'],
    ['fills: rating'],
  ],
  [
    'actual, target and rating under each month',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17 | | | Feb-17 | |
| | | Actual | Target | RAG | Actual | Target | RAG
Visits in time | High | % | 93.8% | 95% | A | 95.6% | 95% | G`,
      {
        merges: [
          { top: 0, left: 3, bottom: 0, right: 5 },
          { top: 0, left: 6, bottom: 0, right: 8 },
        ],
      },
    ),
    ['Visits in time | 2017 January | 93.8 amber', 'Visits in time | 2017 February | 95.6 green'],
    [],
  ],
  [
    'rows of several areas under one name',
    aWideGrid(`
Indicator | Area | Polarity | Unit | 2014/15 FY | 2015/16 FY
Re-referrals | Sampleton | Low | % | 23.8% | 30.4%
| Stat neighbours | | | 22.3% | 22.0%
| England | | | 24.0% | 22.3%`),
    [
      'Re-referrals | 201415 Financial year | 23.8',
      'Re-referrals | 201516 Financial year | 30.4',
      'Re-referrals | neighbours 201415 Financial year | 22.3',
      'Re-referrals | neighbours 201516 Financial year | 22.0',
      'Re-referrals | england 201415 Financial year | 24.0',
      'Re-referrals | england 201516 Financial year | 22.3',
    ],
    [],
  ],
  [
    'the head once more on a second printed page',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17
Referrals | Info | Number | 398
Indicator | Polarity | Unit | Jan-17
Contacts | Info | Number | 1042`),
    ['Referrals | 2017 January | 398', 'Contacts | 2017 January | 1042'],
    [],
  ],
  [
    'months under quarters that name the year',
    aWideGrid(
      `
Indicator | Polarity | Unit | Q4 2024/25 | | | Q1 2025/26 | |
| | | Jan | Feb | Mar | Apr | May | Jun
Referrals | Info | Number | 398 | 361 | 377 | 380 | 390 | 401`,
      {
        merges: [
          { top: 0, left: 3, bottom: 0, right: 5 },
          { top: 0, left: 6, bottom: 0, right: 8 },
        ],
      },
    ),
    [
      'Referrals | 2025 January | 398',
      'Referrals | 2025 February | 361',
      'Referrals | 2025 March | 377',
      'Referrals | 2025 April | 380',
      'Referrals | 2025 May | 390',
      'Referrals | 2025 June | 401',
    ],
    [],
  ],
  [
    'days at which children are counted, and the ends of earlier years',
    aWideGrid(`
Indicator | Polarity | Unit | FY year end 2022/23 | As at 31 Mar 2024 | Position at 30 April 2024
Looked after | Info | Number | 410 | 398 | 361`),
    [
      'Looked after | 202223 Financial year | 410',
      'Looked after | 2024 March | 398',
      'Looked after | 2024 April | 361',
    ],
    [],
  ],
  [
    'the year before on the right of this one',
    aWideGrid(
      `
Indicator | Polarity | Unit | 2024/25 | | 2023/24 |
| | | Apr | May | Apr | May
Referrals | Info | Number | 398 | 361 | 380 | 390`,
      {
        merges: [
          { top: 0, left: 3, bottom: 0, right: 4 },
          { top: 0, left: 5, bottom: 0, right: 6 },
        ],
      },
    ),
    [
      'Referrals | 2024 April | 398',
      'Referrals | 2024 May | 361',
      'Referrals | 2023 April | 380',
      'Referrals | 2023 May | 390',
    ],
    [],
  ],
];

describe('a printed scorecard is read', () => {
  it.each(READ)('with %s', (_, grid, expected, questions) => {
    const reading = read(grid);
    expect(figures(reading)).toEqual(expected);
    expect(asked(reading)).toEqual(questions);
  });

  it('with headings over rows as priorities, by their text without its number’s row', () => {
    const reading = read(
      aWideGrid(`
No. | Indicator | Polarity | Unit | Jan-17
1 Contact and referral | | | |
1.1 | Contacts | Info | Number | 1042
1.2 | Referrals | Info | Number | 398
2 Child protection | | | |
2.1 | Plans | Info | Number | 371`),
    );
    expect(reading.indicators.map(({ group, title }) => [group, title])).toEqual([
      ['1 Contact and referral', 'Contacts'],
      ['1 Contact and referral', 'Referrals'],
      ['2 Child protection', 'Plans'],
    ]);
  });

  it('with targets and tolerances as people write them', () => {
    const reading = read(
      aWideGrid(`
Indicator | Good is | Unit | Jan-17 | Red | Amber | Target
Decided in a day | High | % | 86.4% | <92% | 92%> | 95%+
Re-referrals | Low | % | 27.5% | >30% | <30% | 26%<
Placed in families | High | % | 81.1% | | 80-87% | 87.5% or more
Days to adoption | Low | Days | 325 | >487 | | 426 or less`),
    );
    expect(
      reading.indicators.flatMap(({ title, targets }) =>
        targets.map(({ period, target, amber }) => [title, period.timePeriod, target, amber]),
      ),
    ).toEqual([
      ['Decided in a day', '201617', '95', '92'],
      ['Re-referrals', '201617', '26', '30'],
      ['Placed in families', '201617', '87.5', '80'],
      ['Days to adoption', '201617', '426', '487'],
    ]);
    expect(asked(reading)).toEqual([]);
  });
});

/** Layouts that may mean several things: the sheet, the figures that are taken without an answer, and what is asked. */
const ASKED: readonly (readonly [
  name: string,
  grid: WideGrid,
  figures: readonly string[],
  asked: readonly string[],
])[] = [
  [
    'a head that nobody knows is left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Benchmark
Referrals | Info | Number | 398 | 350`),
    ['Referrals | 2017 January | 398'],
    ['column:E: left out'],
  ],
  [
    'a column of totals is left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Feb-17 | Total
Referrals | Info | Number | 398 | 361 | 759`),
    ['Referrals | 2017 January | 398', 'Referrals | 2017 February | 361'],
    ['column:F: left out'],
  ],
  [
    'months without any year are left out',
    aWideGrid(`
Indicator | Polarity | Unit | 2015/16 FY | Jan | Feb
Referrals | Info | Number | 4915 | 398 | 361`),
    ['Referrals | 201516 Financial year | 4915'],
    ['column:E: left out', 'column:F: left out'],
  ],
  [
    'signs of several meanings are left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Feb-17 | Mar-17
Adoptions | High | Number | n/a | <5 | 12`),
    ['Adoptions | 2017 March | 12'],
    ['sign:n/a: left out', 'sign:<: left out'],
  ],
  [
    'a figure with words is left out, and none of its digits is shown',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Feb-17
Adoptions | High | Number | 4 of 12 | 12`),
    ['Adoptions | 2017 February | 12'],
    ['unread:# of ##: leave'],
  ],
  [
    'fractions in a row of percentages are left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Feb-17
Re-referrals | Low | % | 0.275 | 0.284`),
    [],
    ['fractions: left out'],
  ],
  [
    'two columns of one month are left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Jan 2017
Referrals | Info | Number | 398 | 361
Contacts | Info | Number | 998 | 961`),
    [],
    ['twice:figure|Month|24204: left out'],
  ],
  [
    'a hidden column is left out',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17 | Feb-17
Referrals | Info | Number | 398 | 361`,
      { hiddenColumns: [3] },
    ),
    ['Referrals | 2017 February | 361'],
    ['hidden:D: leave'],
  ],
  [
    'a hidden row is left out',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17
Referrals | Info | Number | 398
Secure placements | Info | Number | 3`,
      { hiddenRows: [2] },
    ),
    ['Referrals | 2017 January | 398'],
    ['hidden-rows: leave'],
  ],
  [
    'noughts in months to come are left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Feb-17
Referrals | Info | Number | 398 | 0
Contacts | Info | Number | 1042 | 0
Plans | Info | Number | 371 | 0`),
    ['Referrals | 2017 January | 398', 'Contacts | 2017 January | 1042', 'Plans | 2017 January | 371'],
    ['noughts: leave'],
  ],
  [
    'a letter and a fill that differ give no rating',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17 | RAG
Re-referrals | Low | % | 27.5% | G`,
      { fills: { E2: 'red' } },
    ),
    ['Re-referrals | 2017 January | 27.5'],
    ['rating@E2: left out'],
  ],
  [
    'of a letter and a fill that differ, the one that the target gives is assumed',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17 | RAG | Amber | Target
Re-referrals | Low | % | 25.5% | G | 30% | 26%`,
      { fills: { E2: 'amber' } },
    ),
    ['Re-referrals | 2017 January | 25.5 green'],
    ['rating@E2: green'],
  ],
  [
    'a letter and a fill that differ give no rating where the target gives neither',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17 | RAG | Amber | Target
Re-referrals | Low | % | 31.5% | G | 30% | 26%`,
      { fills: { E2: 'amber' } },
    ),
    ['Re-referrals | 2017 January | 31.5'],
    ['rating@E2: left out'],
  ],
  [
    'a letter and a fill that differ give no rating where the target gives one for the month and the other for the year',
    aWideGrid(
      `
Indicator | Polarity | Unit | Mar-17 | 2016/17 | RAG | Amber | Target
Re-referrals | Low | % | 25.5% | 27.2% | G | 30% | 26%`,
      { fills: { F2: 'amber' } },
    ),
    ['Re-referrals | 2017 March | 25.5', 'Re-referrals | 201617 Financial year | 27.2'],
    ['rating@F2: left out'],
  ],
  [
    'a word that is no rating gives none',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | RAG
Re-referrals | Low | % | 27.5% | On watch`),
    ['Re-referrals | 2017 January | 27.5'],
    ['rating-word:on watch: left out'],
  ],
  [
    'colours by rules give no rating',
    aWideGrid(
      `
Indicator | Polarity | Unit | Jan-17
Re-referrals | Low | % | 27.5%`,
      { hasColourRules: true },
    ),
    ['Re-referrals | 2017 January | 27.5'],
    ['colour-rules: leave'],
  ],
  [
    'a number that may be copied from one year to the next is left out of the older',
    aWideGrid(`
Indicator | Polarity | Unit | FY 2015/16 | FY 2016/17
Referrals | Info | Number | 4915 | 4915`),
    ['Referrals | 201617 Financial year | 4915'],
    ['copied:referrals:201516: left out'],
  ],
  [
    'a year that stands twice with two figures has none',
    aWideGrid(`
Indicator | Polarity | Unit | Mar-17 | YTD | FY 2016/17
Referrals | Info | Number | 428 | 4900 | 4915`),
    ['Referrals | 2017 March | 428'],
    ['to-date:E2: left out'],
  ],
  [
    'a second table below, with heads of its own, is left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17
Referrals | Info | Number | 398

Indicator | Polarity | Unit | Q1 2016/17 | Q2 2016/17 | Q3 2016/17
Adoptions | High | Number | 12 | 13 | 14`),
    ['Referrals | 2017 January | 398'],
    ['other-table: leave'],
  ],
  [
    'rows of several authorities are left out until ours is named',
    aWideGrid(`
Indicator | Area | Polarity | Unit | FY 2015/16
Re-referrals | Sampleton | Low | % | 30.4%
Re-referrals | Otherham | Low | % | 20.4%`),
    [],
    ['own-area: left out'],
  ],
  [
    'a name that is there twice is read once',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17
Referrals | Info | Number | 398
Referrals | Info | Number | 401`),
    ['Referrals | 2017 January | 398'],
    ['same-name:referrals: left out'],
  ],
  [
    'a row without a name is left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17
Referrals | Info | Number | 398
| | | 12`),
    ['Referrals | 2017 January | 398'],
    ['nameless: leave'],
  ],
  [
    'a target that says the other way of what is good is left out',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Target
Visits in time | High | % | 93.8% | 95% or less`),
    ['Visits in time | 2017 January | 93.8'],
    ['target:E2: leave'],
  ],
  [
    'a single year may be any of three',
    aWideGrid(`
Indicator | Polarity | Unit | 2015 | 2016
Conceptions | Low | Rate per 1,000 | 24.1 | 22.9`),
    ['Conceptions | 2015 Calendar year | 24.1', 'Conceptions | 2016 Calendar year | 22.9'],
    ['one-year: Calendar year'],
  ],
  [
    'commentary is not published unasked',
    aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Comments
Referrals | Info | Number | 398 | Fewer from schools`),
    ['Referrals | 2017 January | 398'],
    ['commentary: leave'],
  ],
  [
    'a letter stands beside each month: it rates that month',
    aWideGrid(`
Indicator | Polarity | Unit | Apr-24 | RAG | May-24 | RAG
Visits in time | High | % | 93.8% | A | 95.6% | G`),
    ['Visits in time | 2024 April | 93.8 amber', 'Visits in time | 2024 May | 95.6 green'],
    ['beside:rating: left'],
  ],
  [
    'the counts behind a share have columns of their own: they are left out',
    aWideGrid(
      `
Indicator | Polarity | Unit | Apr-24 | | | May-24 | |
| | | Num | Den | % | Num | Den | %
Visits in time | High | % | 93 | 100 | 93.0% | 95 | 100 | 95.0%`,
      {
        merges: [
          { top: 0, left: 3, bottom: 0, right: 5 },
          { top: 0, left: 6, bottom: 0, right: 8 },
        ],
      },
    ),
    ['Visits in time | 2024 April | 93.0', 'Visits in time | 2024 May | 95.0'],
    ['column:D: left out', 'column:E: left out', 'column:G: left out', 'column:H: left out'],
  ],
  [
    'a row is a total of nobody knows what',
    aWideGrid(`
Indicator | Polarity | Unit | Apr-24
Referrals, north | Info | Number | 100
Referrals, south | Info | Number | 90
Total | Info | Number | 190`),
    ['Referrals, north | 2024 April | 100', 'Referrals, south | 2024 April | 90'],
    ['total:total: left out'],
  ],
  ...(
    [
      ['years', 'Workforce | | | 2023/24 | 2024/25'],
      ['years without a word', 'Workforce | | | 2023 | 2024'],
      ['dates', 'Workforce | | | 2024-06-01 | 2024-07-01'],
      ['words', 'Workforce | | | Actual | Target'],
      ['other months under the same words', 'Indicator | Polarity | Unit | Jun-24 | Jul-24'],
    ] as const
  ).map(
    ([name, row]) =>
      [
        `the heads of a second table are ${name}: it is left out`,
        aWideGrid(`
Indicator | Polarity | Unit | Apr-24 | May-24
Referrals | Info | Number | 398 | 361
${row}
Social workers | High | Number | 80 | 82`),
        ['Referrals | 2024 April | 398', 'Referrals | 2024 May | 361'],
        ['other-table: leave'],
      ] as const,
  ),
  [
    'a year to date is of the year before',
    aWideGrid(`
Indicator | Polarity | Unit | May-24 | YTD FY 2023/24 | YTD FY 2024/25
Referrals | Info | Number | 361 | 700 | 759`),
    ['Referrals | 2024 May | 361', 'Referrals | 202425 Financial year | 759'],
    ['to-date-other:E: leave'],
  ],
  [
    'Excel has made a day of a month and its year',
    aWideGrid(`
Indicator | Polarity | Unit | 2026-04-24 | 2026-05-24
Referrals | Info | Number | 398 | 361`),
    [],
    ['typed-months: left out'],
  ],
  [
    'a target is only in a note',
    aWideGrid(`
Indicator | Polarity | Unit | Apr-24 | Notes
Visits in time | High | % | 93.8% | Target 95% by March`),
    ['Visits in time | 2024 April | 93.8'],
    ['target-in-text: leave', 'commentary: leave'],
  ],
];

describe('of a printed scorecard it is asked, and nothing guessed in silence, where', () => {
  it.each(ASKED)('%s', (_, grid, expected, questions) => {
    const reading = read(grid);
    expect(figures(reading)).toEqual(expected);
    expect(asked(reading)).toEqual(expect.arrayContaining([...questions]));
    expect(reading.doubts.every(({ place, question }) => place !== '' && question !== '')).toBe(true);
  });

  it('nothing says which way is good: it is not rated', () => {
    const reading = read(
      aWideGrid(`
Indicator | Unit | Jan-17 | Feb-17
Re-referrals | % | 27.5% | 28%`),
    );
    expect(reading.indicators[0]?.polarity).toBe('neutral');
    expect(asked(reading)).toEqual(['polarity: neutral']);
  });

  it('a target gives away which way is good', () => {
    const reading = read(
      aWideGrid(`
Indicator | Unit | Jan-17 | Target
Re-referrals | % | 27.5% | 26% or less`),
    );
    expect(reading.indicators[0]?.polarity).toBe('low');
    expect(asked(reading)).toEqual(['polarity-by-target:low: low']);
  });
});

describe('an answer', () => {
  const grid = aWideGrid(`
Indicator | Polarity | Unit | Jan-17 | Feb-17 | Benchmark
Adoptions | High | Number | n/a | 12 | 11`);

  it('decides what a sign means and what a column holds', () => {
    expect(figures(read(grid, { 'sign:n/a': 'x', 'column:F': 'england' }))).toEqual([
      'Adoptions | 2017 January | x',
      'Adoptions | 2017 February | 12',
      'Adoptions | england 201516 Financial year | 11',
    ]);
  });

  it('says that the year was typed as a day', () => {
    const grid = aWideGrid(`
Indicator | Polarity | Unit | 2026-04-24 | 2026-05-24
Referrals | Info | Number | 398 | 361`);
    expect(figures(read(grid, { 'typed-months': 'typed' }))).toEqual([
      'Referrals | 2024 April | 398',
      'Referrals | 2024 May | 361',
    ]);
    expect(figures(read(grid, { 'typed-months': 'date' }))).toEqual([
      'Referrals | 2026 April | 398',
      'Referrals | 2026 May | 361',
    ]);
  });

  it('lets a priority hold for the rows below it', () => {
    const grid = aWideGrid(`
Theme | Indicator | Polarity | Unit | Apr-24
Front door | Referrals | Info | Number | 398
| Contacts | Info | Number | 998
Care | Looked after | Info | Number | 500`);
    const groups = (answers: Readonly<Record<string, string>> = {}) =>
      read(grid, answers).indicators.map(({ group }) => group);
    expect(groups()).toEqual(['Front door', 'Front door', 'Care']);
    expect(asked(read(grid))).toEqual(['priority-above: holds']);
    expect(groups({ 'priority-above': 'none' })).toEqual(['Front door', undefined, 'Care']);
    const merged = { ...grid, merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] };
    expect(asked(read(merged))).toEqual([]);
    expect(read(merged).indicators.map(({ group }) => group)).toEqual(['Front door', 'Front door', 'Care']);
  });

  it('that is not one of the choices is none', () => {
    expect(asked(read(grid, { 'sign:n/a': 'perhaps' }))).toContain('sign:n/a: left out');
  });
});

describe('a sheet of another kind is not read', () => {
  it('a table of more rows than anybody prints: it is refused whole, and not cut', () => {
    const rows = Array.from({ length: 1001 }, (_, at) => `Measure ${at} | Low | Number | ${at}`);
    const reading = readWideSheet(aWideGrid(['Indicator | Good is | Unit | Jan-17', ...rows].join('\n')));
    expect(reading).toMatchObject({ kind: 'not wide', why: expect.stringContaining('1,000 rows') as string });
  });

  it.each([
    [
      'a plan’s own table',
      'indicator | area | time_period | time_identifier | value\nneet | E08000018 | 2017 | January | 4.4',
    ],
    ['words alone', 'Notes for the meeting\nBring the papers'],
    [
      'months down and indicators across',
      'Month | Contacts | Referrals\nJan-17 | 1042 | 398\nFeb-17 | 988 | 361',
    ],
  ])('%s', (_, lines) => {
    expect(readWideSheet(aWideGrid(lines))).toMatchObject({ kind: 'not wide' });
  });
});
