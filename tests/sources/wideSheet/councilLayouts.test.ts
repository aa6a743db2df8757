import { describe, expect, it } from 'vitest';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { sheetPlan } from '@/officerFiles/sheetPlan';
import { compileFolder } from '@/pack/compile/compileFolder';
import { textGrid } from '@/sources/wideSheet/gridOf';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import { answersOf, layoutOf } from '@/sources/wideSheet/wideLayout';
import { aWideGrid } from '#tests/support/aWideGrid';
import { askedIn, figuresIn, wideReadingOf } from '#tests/support/wideReadingOf';

const HEADS = 'Measure | Polarity | Unit';

/** The merges of a head over several columns, in the first row. */
function over(...spans: readonly (readonly [left: number, right: number])[]) {
  return { merges: spans.map(([left, right]) => ({ top: 0, left, bottom: 0, right })) };
}

type Layout = readonly [
  name: string,
  lines: string,
  figures: readonly string[],
  asked: readonly string[],
  beside?: Parameters<typeof aWideGrid>[1],
];

/** Layouts of councils: the figures that are taken without an answer, and all that is asked. */
const LAYOUTS: readonly Layout[] = [
  [
    'a pivot table: its sums are asked about, in the column and in the row',
    `
Sum of Value | | Column Labels | | |
Row Labels | Unit | Apr-24 | May-24 | Grand Total
Referrals | Number | 398 | 361 | 759
Contacts | Number | 998 | 961 | 1959
Grand Total | Number | 1396 | 1322 | 2718`,
    [
      'Referrals | 2024 April | 398',
      'Referrals | 2024 May | 361',
      'Contacts | 2024 April | 998',
      'Contacts | 2024 May | 961',
    ],
    ['column:E: left out', 'total:grand total: left out', 'polarity: neutral'],
  ],
  [
    'a pivot table with months under years, from its second column on',
    `
Average | Column Labels | | |
| 2023 | | 2024 |
Row Labels | Nov | Dec | Jan | Feb
% of re-referrals | 21.4 | 22.1 | 23.3 | 24.0
% of repeat plans | | | | 17.2`,
    [
      '% of re-referrals | 2023 November | 21.4',
      '% of re-referrals | 2023 December | 22.1',
      '% of re-referrals | 2024 January | 23.3',
      '% of re-referrals | 2024 February | 24.0',
      '% of repeat plans | 2024 February | 17.2',
    ],
    ['polarity: neutral'],
  ],
  [
    'a row of years below the months',
    `
${HEADS} | Nov | Dec | Jan
| | | 2023 | 2023 | 2024
Referrals | Info | Number | 398 | 361 | 377`,
    ['Referrals | 2023 November | 398', 'Referrals | 2023 December | 361', 'Referrals | 2024 January | 377'],
    [],
  ],
  [
    'a rating column that names the quarter and no year',
    `
${HEADS} | Q1 24/25 | RAG Q1 | Q2 24/25 | RAG Q2
Visits in time | High | % | 93.8% | A | 95.6% | G`,
    [
      'Visits in time | 202425 Financial year Q1 | 93.8 amber',
      'Visits in time | 202425 Financial year Q2 | 95.6 green',
    ],
    ['years: Financial year'],
  ],
  [
    'a quarter on the right of its three months',
    `
${HEADS} | Apr-24 | May-24 | Jun-24 | Q1 | Jul-24
Referrals | Info | Number | 39 | 40 | 36 | 115 | 38`,
    [
      'Referrals | 2024 April | 39',
      'Referrals | 2024 May | 40',
      'Referrals | 2024 June | 36',
      'Referrals | 202425 Financial year Q1 | 115',
      'Referrals | 2024 July | 38',
    ],
    ['years: Financial year'],
  ],
  [
    'quarters that name their months too',
    `
${HEADS} | Q1 (Apr-Jun 2024) | Quarter 2 (Jul - Sep 2024)
Referrals | Info | Number | 115 | 112`,
    ['Referrals | 202425 Financial year Q1 | 115', 'Referrals | 202425 Financial year Q2 | 112'],
    [],
  ],
  [
    'years that name their first and last month',
    `
${HEADS} | Apr 22 - Mar 23 | Apr 23 - Mar 24
Referrals | Info | Number | 450 | 461`,
    ['Referrals | 202223 Financial year | 450', 'Referrals | 202324 Financial year | 461'],
    [],
  ],
  [
    'quarters whose year is only in a title that names a quarter',
    `
Quarter 2 performance report 2024-25
${HEADS} | Qtr 1 | Qtr 2 | Qtr 3
Visits in time | High | % | 93.8% | 95.6% |`,
    ['Visits in time | 202425 Financial year Q1 | 93.8', 'Visits in time | 202425 Financial year Q2 | 95.6'],
    ['years: Financial year'],
  ],
  [
    'a title that names two years, which gives the months neither',
    `
Scorecard 2024/25 compared with 2023/24
${HEADS} | Apr | May
Referrals | Info | Number | 39 | 40`,
    [],
    ['column:D: left out', 'column:E: left out'],
  ],
  [
    'days with points and short years',
    `
${HEADS} | 30.04.24 | As at 31/05/2024 | 30/06/24
Looked after | Info | Number | 398 | 361 | 377`,
    ['Looked after | 2024 April | 398', 'Looked after | 2024 May | 361', 'Looked after | 2024 June | 377'],
    [],
  ],
  [
    'dates with the month first, which read day first all lie in January',
    `
${HEADS} | 4/1/2024 | 5/1/2024 | 6/1/2024
Referrals | Info | Number | 398 | 361 | 377`,
    [],
    ['month-first: left out'],
  ],
  [
    'dates that only the month first makes dates',
    `
${HEADS} | 4/30/2024 | 5/31/2024
Referrals | Info | Number | 398 | 361`,
    [],
    ['month-first: left out'],
  ],
  [
    'traffic lights as signs',
    `
${HEADS} | Apr-24 | RAG
Visits in time | High | % | 93.8% | 🟢
Re-referrals | Low | % | 23.8% | 🔴
Repeat plans | Low | % | 3.8% | 🟡
Absence | Low | % | 5.1% | ●`,
    [
      'Visits in time | 2024 April | 93.8 green',
      'Re-referrals | 2024 April | 23.8 red',
      'Repeat plans | 2024 April | 3.8 amber',
      'Absence | 2024 April | 5.1',
    ],
    ['rating-word:●: left out'],
  ],
  [
    'numbers with marks, which are left out until somebody says what each means',
    `
${HEADS} | Apr-24 | May-24 | Jun-24 | Jul-24
Net change | Info | Number | (12) | -3 | 5 | 1,398
Visits in time | High | % | 93.8% 🟢 | 95.6 pct | ~95% | 94.1% (p)`,
    [
      'Net change | 2024 May | -3',
      'Net change | 2024 June | 5',
      'Net change | 2024 July | 1398',
      'Visits in time | 2024 May | 95.6',
    ],
    ['mark:brackets: left out', 'mark:rating: left out', 'mark:~: left out', 'mark:p: left out'],
  ],
  [
    'a head that says provisional',
    `
${HEADS} | FY 2022/23 | FY 2023/24 (provisional)
Referrals | Info | Number | 3980 | 3610`,
    ['Referrals | 202223 Financial year | 3980', 'Referrals | 202324 Financial year | 3610 provisional'],
    [],
  ],
  [
    'authorities one under the other, without the heads again',
    `
${HEADS} | Apr-24
Referrals | Info | Number | 398
Otherham | | |
Referrals | Info | Number | 298
Contacts | Info | Number | 1298`,
    ['Referrals | 2024 April | 398'],
    ['group:otherham: left out'],
  ],
  [
    'authorities one under the other, each with its heads',
    `
${HEADS} | Apr-24
Referrals | Info | Number | 398
Contacts | Info | Number | 998

Otherham | | |
${HEADS} | Apr-24
Referrals | Info | Number | 298
Contacts | Info | Number | 1298`,
    ['Referrals | 2024 April | 398', 'Contacts | 2024 April | 998'],
    ['group:otherham: left out'],
  ],
  [
    'rows under the name of an authority that is there',
    `
${HEADS} | Apr-24
Referrals | Info | Number | 398
Doncaster | | |
Contacts | Info | Number | 1298`,
    ['Referrals | 2024 April | 398'],
    ['group:doncaster: left out'],
  ],
  [
    'years one under the other, as headings over rows',
    `
Report 2024/25
${HEADS} | Apr | May
2023/24 | | | |
Referrals | Info | Number | 39 | 40
2024/25 | | | |
Referrals | Info | Number | 49 | 50`,
    [],
    ['group:2023 24: left out', 'group:2024 25: left out'],
  ],
  [
    'a row of targets and one of last year under each indicator',
    `
${HEADS} | Apr-24 | May-24
Visits in time | High | % | 93.8% | 95.6%
Target | | % | 95% | 95%
Last year | | % | 90% | 91%`,
    ['Visits in time | 2024 April | 93.8', 'Visits in time | 2024 May | 95.6'],
    ['under:target: above', 'under:last year: leave'],
  ],
  [
    'rows of comparators under each indicator',
    `
${HEADS} | Apr-24
Re-referrals | Low | % | 23.8%
England | | | 22%
Stat neighbours | | | 21%`,
    [
      'Re-referrals | 2024 April | 23.8',
      'Re-referrals | england 2024 April | 22',
      'Re-referrals | neighbours 2024 April | 21',
    ],
    ['under:england: above', 'under:neighbours: above'],
  ],
  [
    'the counts behind a share in rows under it: they are no indicators',
    `
${HEADS} | Apr-24
Visits in time | High | % | 93.8%
Numerator | | Number | 45
Denominator | | Number | 48`,
    ['Visits in time | 2024 April | 93.8'],
    ['under:numerator: leave', 'under:denominator: leave'],
  ],
  [
    'a heading with the name, and under it actual and target',
    `
${HEADS} | Apr-24
Safe | | |
Visits in time | | |
Actual | High | % | 93%
Target | | % | 95%
Re-referrals | | |
Actual | Low | % | 23%
Target | | % | 20%`,
    ['Visits in time | 2024 April | 93', 'Re-referrals | 2024 April | 23'],
    ['actual: joined', 'under:target: above'],
  ],
  [
    'a name over two rows',
    `
${HEADS} | Apr-24
Percentage of visits | | |
within the timescale | High | % | 93%`,
    ['Percentage of visits within the timescale | 2024 April | 93'],
    ['goes-on: joined'],
  ],
  [
    'parts under a whole',
    `
${HEADS} | Apr-24
Assessments in time | High | % | 90%
- North team | High | % | 88%`,
    ['Assessments in time | 2024 April | 90', 'Assessments in time: North team | 2024 April | 88'],
    ['parts: parts'],
  ],
  [
    'sums of teams by several names',
    `
${HEADS} | Apr-24
Referrals, north | Info | Number | 20
TOTAL (all teams) | Info | Number | 60
Borough total | Info | Number | 60`,
    ['Referrals, north | 2024 April | 20'],
    ['total:total all teams: left out', 'total:borough total: left out'],
  ],
  [
    'the year to date beside each month: only the newest counts',
    `
${HEADS} | Apr-24 In month | Apr-24 Cumulative | May-24 In month | May-24 Cumulative
Adoptions | High | Number | 5 | 5 | 4 | 9`,
    ['Adoptions | 2024 April | 5', 'Adoptions | 2024 May | 4', 'Adoptions | 202425 Financial year | 9'],
    ['to-date-other:E: leave'],
  ],
  [
    'running totals under the heads of quarters: they are not the quarters’ own',
    `
${HEADS} | Cumulative performance |
| | | Q1 24/25 | Q2 24/25
Adoptions | High | Number | 5 | 12`,
    [],
    ['column:D: left out', 'column:E: left out'],
    over([3, 4]),
  ],
  [
    'a number and a share for each month: the number is not the indicator’s own number',
    `
Measure | Polarity | Apr-24 No. | Apr-24 %
Visits in time | High | 45 | 93%`,
    ['Visits in time | 2024 April | 93'],
    ['column:C: left out'],
  ],
  [
    'a rating in a row that has no figure for the newest month',
    `
${HEADS} | Apr-24 | May-24 | RAG
Visits in time | High | % | 93% | 94% | G
Plans reviewed | High | % | 93% | | A`,
    [
      'Visits in time | 2024 April | 93',
      'Visits in time | 2024 May | 94 green',
      'Plans reviewed | 2024 April | 93',
    ],
    ['rating-of-blank: left out'],
  ],
  [
    'the unit in a second row of heads',
    `
Measure | Polarity | Apr-24 | May-24
| | % | %
Visits in time | High | 93.8 | 94`,
    ['Visits in time | 2024 April | 93.8', 'Visits in time | 2024 May | 94'],
    [],
  ],
];

describe('a scorecard as councils make them', () => {
  it.each(LAYOUTS.map((layout) => ({ name: layout[0], layout })))('has $name', ({ layout }) => {
    const [, lines, figures, asked, beside] = layout;
    const reading = wideReadingOf(aWideGrid(lines, beside));
    expect(figuresIn(reading)).toEqual(figures);
    expect(askedIn(reading).toSorted()).toEqual(asked.toSorted());
  });

  it('gives an indicator the targets in the row under it', () => {
    const { indicators } = wideReadingOf(
      aWideGrid(`
${HEADS} | Apr-24 | May-24
Visits in time | High | % | 93.8% | 95.6%
Target | | % | 95% | 96%`),
    );
    expect(indicators.map(({ targets }) => targets.map(({ target }) => target))).toEqual([['95', '96']]);
  });

  it('has indicators under their priority, where the heading between is only a name', () => {
    const { indicators } = wideReadingOf(
      aWideGrid(`
${HEADS} | Apr-24
Safe | | |
Visits in time | | |
Actual | High | % | 93%
Plans | Low | % | 3%`),
    );
    expect(indicators.map(({ title, group }) => [group, title])).toEqual([
      ['Safe', 'Visits in time'],
      ['Safe', 'Plans'],
    ]);
  });
});

describe('a sheet with a column of ratings', () => {
  const grid = aWideGrid(`
${HEADS} | Apr-24 | May-24 | YTD | Target | Amber | RAG
Visits in time | High | % | 96% | 95.6% | 94.5% | 95% | 92% | A
Plans reviewed | High | % | 93% | 94% | 94% | 90% | 80% | G
Looked after | Low | Number | 90 | 91 | 91 | 77 | 80 |
Repeat plans | Low | % | 3% | n/a | 3% | 5% | 6% | G`);
  const of = (answers: Readonly<Record<string, string>>) => {
    const { indicators } = wideReadingOf(grid, answers);
    return indicators.map(({ title, observations, isUnrated }) => [
      title,
      observations.flatMap(({ period, rating }) => (rating ? `${period.timePeriod} ${rating}` : [])).join(),
      isUnrated,
    ]);
  };

  it('has a row without a rating unrated, although it has a target', () => {
    expect(askedIn(wideReadingOf(grid))).toContain('no-rating: unrated');
    expect(of({})[2]).toEqual(['Looked after', '', true]);
    expect(of({ 'no-rating': 'target' })[2]).toEqual(['Looked after', '', false]);
  });

  it('has a rating that fits the year to date and not the month for neither, until somebody says which', () => {
    expect(of({}).slice(0, 2)).toEqual([
      ['Visits in time', '', true],
      ['Plans reviewed', '2024 green', false],
    ]);
    expect(of({ 'rating-of': 'year' })[0]).toEqual(['Visits in time', '202425 amber', false]);
    expect(of({ 'rating-of': 'month' })[0]).toEqual(['Visits in time', '2024 amber', false]);
  });
});

describe('a year to date that equals the year before in every row', () => {
  const rows = ['Referrals', 'Contacts', 'Plans'].map((title, row) => {
    const [last, month] = [4000 + row, 300 + row];
    return `${title} | Info | Number | ${month} | ${last} | ${last}`;
  });
  const grid = aWideGrid([`${HEADS} | Apr-24 | Year End | FY 2023/24`, ...rows].join('\n'));

  it('is left over from then: it is left out, although last month’s was read', () => {
    const reading = wideReadingOf(grid, { 'to-date': 'as printed' });
    expect(askedIn(reading)).toContain('to-date-left-over:202425: leave');
    expect(figuresIn(reading).filter((line) => line.includes('202425'))).toEqual([]);
  });
});

describe('a printed rating that the row’s target does not give', () => {
  const sheet = (figure: string, rating: string, thresholds = '30% | 26%') =>
    aWideGrid(`
${HEADS} | Apr-24 | RAG | Amber | Target
Re-referrals | Low | % | ${figure} | ${rating} | ${thresholds}`);

  const ratingsIn = ({ indicators }: ReturnType<typeof wideReadingOf>) =>
    indicators.flatMap(({ observations }) => observations.flatMap(({ rating }) => rating ?? []));

  it('is asked about once more each month, and stands as it is printed until the officer leaves it out', () => {
    const grid = sheet('25.5%', 'A');
    expect(ratingsIn(wideReadingOf(grid, {}))).toEqual(['amber']);
    const [question, ...others] = wideReadingOf(grid, {}).doubts;
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      chosen: 'printed',
      found: 'The rating is amber. By the row’s target its newest figure is green.',
    });
    expect(ratingsIn(wideReadingOf(grid, { [question?.id ?? '']: 'leave' }))).toEqual([]);
  });

  it.each([
    ['25.5%', 'G'],
    ['28%', 'A'],
    ['31%', 'R'],
  ])('is not asked about where it is the one that the target gives: %s %s', (figure, rating) => {
    expect(askedIn(wideReadingOf(sheet(figure, rating), {}))).toEqual([]);
  });

  it('says “amber or red” of a figure that misses a target without a limit for amber', () => {
    const grid = aWideGrid(`
${HEADS} | Apr-24 | RAG | Target
Re-referrals | Low | % | 28% | G | 26%`);
    expect(wideReadingOf(grid, {}).doubts[0]?.found).toContain('is amber or red.');
  });
});

describe('the head of a column for the year', () => {
  const sheet = (head: string) =>
    aWideGrid(`
${HEADS} | Apr-24 | May-24 | ${head}
Adoptions | High | Number | 5 | 4 | 9`);

  it.each(['YTD', 'Year to date', 'Year-to-date', 'Cumulative'])(
    'says that it is the year to date, so nothing is asked: %s',
    (head) => {
      const reading = wideReadingOf(sheet(head), {});
      expect(askedIn(reading)).toEqual([]);
      expect(figuresIn(reading)).toContain('Adoptions | 202425 Financial year | 9');
    },
  );

  it('may mean the year’s own figure, and the officer is asked: Year End', () => {
    expect(askedIn(wideReadingOf(sheet('Year End'), {}))).toEqual(['to-date: as printed']);
  });
});

describe('an answer', () => {
  it('may be another in each cell', () => {
    const grid = aWideGrid(`
${HEADS} | Jan-17 | Feb-17 | Mar-17
Days to adoption | Low | Days | n/a | 325 | n/a`);
    const each = wideReadingOf(grid, { 'sign:n/a': 'each' });
    expect(askedIn(each)).toEqual(['sign:n/a: each', 'sign:n/a@D2: left out', 'sign:n/a@F2: left out']);
    expect(
      figuresIn(wideReadingOf(grid, { 'sign:n/a': 'each', 'sign:n/a@D2': 'z', 'sign:n/a@F2': 'x' })),
    ).toEqual([
      'Days to adoption | 2017 January | z',
      'Days to adoption | 2017 February | 325',
      'Days to adoption | 2017 March | x',
    ]);
  });

  it('says what a mark beside a number means', () => {
    const grid = aWideGrid(`
${HEADS} | Apr-24 | May-24
Net change | Info | Number | (1,204) | 377*
Visits in time | High | % | 93.8% R | ~95%`);
    const answers = {
      'mark:brackets': 'minus',
      'mark:*': 'number',
      'mark:rating': 'rating',
      'mark:~': 'estimated',
    };
    expect(figuresIn(wideReadingOf(grid, answers))).toEqual([
      'Net change | 2024 April | -1204',
      'Net change | 2024 May | 377',
      'Visits in time | 2024 April | 93.8 red',
      'Visits in time | 2024 May | 95 estimated',
    ]);
  });

  it('does not make a number of a text with two numbers, a bound or a unit of its own', () => {
    const texts = ['93% (45/48)', '>95', '£1.2m', '4 of 12', '3 to 5', '95,6%'];
    const rows = texts.map((text, index) => `Measure ${index} | High | Number | ${text}`);
    const reading = wideReadingOf(aWideGrid([`${HEADS} | Apr-24`, ...rows].join('\n')));
    expect(figuresIn(reading)).toEqual([]);
    expect(askedIn(reading).filter((line) => /^(unread|sign)/.test(line))).toHaveLength(texts.length);
  });

  it('reads dates with the month first', () => {
    const csv = 'Measure,Polarity,Unit,4/1/2024,5/31/2024\nReferrals,Info,Number,398,361\n';
    const reading = readWideSheet(textGrid('sheet.csv', 'sheet', csv), {
      answers: new Map([['month-first', 'month']]),
    });
    expect('kind' in reading ? [] : figuresIn(reading)).toEqual([
      'Referrals | 2024 April | 398',
      'Referrals | 2024 May | 361',
    ]);
  });

  it('lets a heading that repeats names be a priority', () => {
    const grid = aWideGrid(`
${HEADS} | Apr-24
Plans | | |
Number open | Info | Number | 398
Looked after | | |
Number open | Info | Number | 298`);
    expect(figuresIn(wideReadingOf(grid, { 'group:looked after': 'priority' }))).toEqual([
      'Number open | 2024 April | 398',
      'Number open | 2024 April | 298',
    ]);
  });
});

describe('numbers such as 1.1 and 2.1, without any name of a section', () => {
  const grid = aWideGrid(`
No. | ${HEADS} | Apr-24
1.1 | Contacts | Info | Number | 998
1.2 | Referrals | Info | Number | 398
2.1 | Looked after | Info | Number | 641
3.1a | Adoptions | High | Number | 14`);

  it('are sections whose names are asked for, and which are no priorities without one', () => {
    const reading = wideReadingOf(grid);
    expect(reading.doubts.find(({ id }) => id === 'sections')?.boxes?.map(({ label }) => label)).toEqual([
      '1 (1.1, 1.2)',
      '2 (2.1)',
      '3 (3.1a)',
    ]);
    expect(reading.indicators.map(({ group }) => group)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('have the names that the officer writes, this month and the next', () => {
    const reading = wideReadingOf(grid, { 'section:1': 'Early help', 'section:3': 'Adoption' });
    const groups = ['Early help', 'Early help', undefined, 'Adoption'];
    expect(reading.indicators.map(({ group }) => group)).toEqual(groups);
    const layout = layoutOf(reading, undefined);
    const next = wideReadingOf(grid, Object.fromEntries(answersOf(layout, reading.columns)));
    expect(next.indicators.map(({ group }) => group)).toEqual(groups);
  });

  it('are answered once each has a name, and come back as answered next month', () => {
    const isAnswered = (reading: ReturnType<typeof wideReadingOf>) =>
      reading.doubts.find(({ id }) => id === 'sections')?.isAnswered;
    const named = wideReadingOf(grid, {
      'section:1': 'Early help',
      'section:2': 'Care',
      'section:3': 'Adoption',
    });
    expect(isAnswered(named)).toBe(true);
    const answers = Object.fromEntries(answersOf(layoutOf(named, undefined), named.columns));
    expect(isAnswered(wideReadingOf(grid, answers))).toBe(true);
    expect(isAnswered(wideReadingOf(grid, { ...answers, 'section:2': ' ' }))).toBe(false);
  });

  it('are not asked about where the sheet names its sections, or the numbers are no sections', () => {
    const named = wideReadingOf(
      aWideGrid(`
No. | ${HEADS} | Apr-24
1 Early help | | | |
1.1 | Contacts | Info | Number | 998
2 Care | | | |
2.1 | Looked after | Info | Number | 641`),
    );
    expect(askedIn(named)).toEqual([]);
    expect(named.indicators.map(({ group }) => group)).toEqual(['1 Early help', '2 Care']);
  });
});

describe('rows that add up to another in every month', () => {
  const grid = aWideGrid(`
No. | ${HEADS} | Jan-17 | Feb-17 | Mar-17
7.1 | Number of children missing | Info | Number | 24 | 31 | 19
7.2 | Boys reported missing | Info | Number | 16 | 28 | 17
7.3 | Girls reported missing | Info | Number | 8 | 3 | 2
8.1 | Referrals | Info | Number | 398 | 361 | 377`);

  /** What is published of the sheet, by indicator. */
  async function published(answers: Readonly<Record<string, string>>) {
    const { files } = sheetPlan(wideReadingOf(grid, answers), {
      name: 'made-up.xlsx',
      authority: 'E08000018',
      lastPlan: undefined,
    });
    const { plan } = await compileFolder(heldFolder('plan', files), heldFeeds(files));
    return [...(plan?.data.series.values() ?? [])].map((areas) =>
      [...areas.values()].flatMap(({ observations }) =>
        observations.map(({ reading }) =>
          reading.kind === 'value' ? String(reading.value) : reading.shorthand,
        ),
      ),
    );
  }

  it('are its parts: where one is small, another is withheld with it, so that 19 less 17 is not told', async () => {
    const reading = wideReadingOf(grid);
    expect(askedIn(reading)).toContain('sum:number-of-children-missing: parts');
    expect(reading.indicators.map(({ whole }) => whole)).toEqual([
      undefined,
      'number-of-children-missing',
      'number-of-children-missing',
      undefined,
    ]);
    const [all = [], boys = [], girls = []] = await published({});
    expect(girls.slice(1)).toEqual(['c', 'c']);
    expect([all[2], boys[2]]).toContain('c');
    expect([all[1], boys[1]]).toContain('c');
  });

  it('are protected as its parts even where the officer says that they are figures of their own: readers see that they add up', async () => {
    const [all = [], boys = []] = await published({ 'sum:number-of-children-missing': 'apart' });
    expect([all[2], boys[2]]).toEqual(['19', 'c']);
  });
});

describe('the plan of a printed scorecard', () => {
  it.each([
    ['scorecard-mar17.xlsx', 'our-scorecard'],
    ['CYPS monthly report April 2024.xlsx', 'cyps-monthly-report'],
    ['Q3 2024-25.csv', 'plan'],
  ])('of %s has an address that holds for every month: %s', (name, id) => {
    const reading = wideReadingOf(aWideGrid(`${HEADS} | Apr-24\nReferrals | Info | Number | 398`));
    const { files } = sheetPlan(reading, { name, authority: 'E08000018', lastPlan: undefined });
    expect(JSON.parse(new TextDecoder().decode(files.get('plan.json')))).toMatchObject({ id });
  });
});
