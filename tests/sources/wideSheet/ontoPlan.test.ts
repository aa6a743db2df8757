import { describe, expect, it } from 'vitest';
import { ontoLines } from '@/sources/wideSheet/ontoLines';
import { ontoPlan } from '@/sources/wideSheet/ontoPlan';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import { widePlan } from '@/sources/wideSheet/widePlan';
import { aWideGrid } from '#tests/support/aWideGrid';

/** Figures made up. */
function month(file: string, lines: string) {
  const reading = readWideSheet({ ...aWideGrid(lines), file });
  if ('kind' in reading) throw new Error(reading.why);
  return widePlan(reading, { id: 'plan', title: 'Plan', authority: 'E08000018' });
}

const MARCH = month(
  'march.xlsx',
  `
Indicator | Good is | Unit | Jan-17 | Feb-17 | YTD | Target
Referrals | Info | Number | 398 | 361 | 4100 |
Re-referrals | Low | % | 27.5% | 28.4% | 27.9% | 26% or less
Open early help cases | Info | Number | 700 | 710 | 705 |`,
);
const APRIL = month(
  'april.xlsx',
  `
Indicator | Good is | Unit | Jan-17 | Feb-17 | Mar-17 | YTD | Target
Referrals | Info | Number | 398 | 361 | 428 | 4528 |
Re-referrals | Low | % | 27.1% | 28.4% | 26.1% | 27.2% | 25% or less
Contacts | Info | Number | 1042 | 988 | 1190 | 12870 |`,
);

describe('a row that is called otherwise next month', () => {
  const before = month(
    'march.xlsx',
    `
Indicator | Good is | Unit | Jan-17 | Feb-17 | Mar-17 | YTD
Number of contacts | Info | Number | 1042 | 988 | 1190 | 12870
Referrals | Info | Number | 398 | 361 | 428 | 4528`,
  );
  const after = (march: string) =>
    month(
      'april.xlsx',
      `
Indicator | Good is | Unit | Jan-17 | Feb-17 | Mar-17 | Apr-17 | YTD
Contacts (number) | Info | Number | 1042 | 988 | ${march} | 1105 | 13975
Referrals | Info | Number | 398 | 361 | 428 | 401 | 4929`,
    );

  it('is asked about, and is the same usually: it keeps its id and its history under the new name', () => {
    const { files, changes, doubts } = ontoPlan(before, after('1190'));
    expect(doubts).toMatchObject([
      {
        id: 'renamed:contacts-number',
        found:
          '“Contacts (number)” has the 3 past figures of “Number of contacts”, which the sheet does not have any more.',
        chosen: 'same',
      },
    ]);
    expect(ontoLines(changes)).toContain('Renamed: Contacts (number), which was Number of contacts.');
    expect([changes.newIndicators, changes.gone]).toEqual([[], []]);
    expect(files.get('indicators.csv')).toMatch(/^number-of-contacts,Contacts \(number\),/m);
    expect(files.get('observations.csv')).toMatch(/^number-of-contacts,E08000018,2017,April,.*1105/m);
    expect(files.get('observations.csv')).not.toContain('contacts-number');
  });

  it('is an indicator of its own where the officer says so, or where a past figure differs', () => {
    const answers = new Map([['renamed:contacts-number', 'another']]);
    for (const { changes } of [
      ontoPlan(before, after('1190'), { answers }),
      ontoPlan(before, after('1191')),
    ]) {
      expect(changes.newIndicators).toEqual(['Contacts (number)']);
      expect(changes.gone).toEqual(['Number of contacts']);
    }
  });
});

it('a target that an indicator had already is none that is new in the next month', () => {
  const rowsFor = (target: string) =>
    new Map([
      ['indicators.csv', 'id,title,polarity,unit\ncontacts,Contacts,low,percent\n'],
      ['observations.csv', 'indicator,area,time_period,time_identifier,value\n'],
      ['targets.csv', `indicator,time_period,time_identifier,target,amber\n${target}\n`],
    ]);
  const march = rowsFor('contacts,2017,March,25,27');
  expect(ontoPlan(march, rowsFor('contacts,2017,April,25,27')).changes.newTargets).toBe(0);
  expect(ontoPlan(march, rowsFor('contacts,2017,April,24,27')).changes.newTargets).toBe(1);
});

describe('next month’s sheet on last month’s plan', () => {
  const { files, changes } = ontoPlan(MARCH, APRIL);

  it('says first what is new, what was revised and what is gone', () => {
    expect(changes).toEqual({
      // March and the year to date of two indicators, and three months with the year of the third.
      newFigures: 8,
      newPeriods: [
        { period: '2017 January', count: 1 },
        { period: '2017 February', count: 1 },
        { period: '201617 Financial year', count: 3 },
        { period: '2017 March', count: 3 },
      ],
      renamedIndicators: [],
      revised: [{ indicator: 'Re-referrals', period: '2017 January', was: '27.5', is: '27.1' }],
      newIndicators: ['Contacts'],
      gone: ['Open early help cases'],
      newTargets: 0,
      changedTargets: 1,
      comments: [],
    });
    expect(ontoLines(changes)).toContain('Revised: Re-referrals, January 2017: was 27.5, is 27.1.');
  });

  it('keeps a revised figure’s earlier row under its earlier source', () => {
    const rows = (files.get('observations.csv') ?? '')
      .split('\n')
      .filter((row) => /^re-referrals,.*January/.test(row));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('27.5');
    expect(rows[1]).toMatch(/27\.1.*april.*revised/);
    expect(JSON.parse(files.get('plan.json') ?? '')).toMatchObject({
      asAt: '2017-03-31',
      sources: [{ id: 'april' }, { id: 'march' }],
    });
  });

  it('says of each figure the cell of the sheet that it is from', () => {
    const rows = (files.get('observations.csv') ?? '').split('\n');
    // Re-referrals are in the third row of both sheets: January is column D, and March, which only April’s sheet has, F.
    expect(
      rows.filter((row) => /^re-referrals,.*January/.test(row)).map((row) => /"(.+)"/.exec(row)?.[1]),
    ).toEqual([
      'march.xlsx, sheet Scorecard, row 3, column D',
      'april.xlsx, sheet Scorecard, row 3, column D',
    ]);
    expect(rows.find((row) => /^re-referrals,.*March/.test(row))).toContain(
      '"april.xlsx, sheet Scorecard, row 3, column F"',
    );
  });

  it('puts the new year to date in the place of the old one, which is no revision', () => {
    const rows = (files.get('observations.csv') ?? '')
      .split('\n')
      .filter((row) => /^referrals,.*Financial year/.test(row));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('4528');
  });

  it('leaves what the officer has corrected in the plan as it is', () => {
    const corrected = new Map(MARCH).set(
      'indicators.csv',
      (MARCH.get('indicators.csv') ?? '')
        .replace('re-referrals,Re-referrals', 're-referrals,Re-referrals')
        .replace(',low,', ',neutral,'),
    );
    expect(ontoPlan(corrected, APRIL).files.get('indicators.csv')).toMatch(
      /^re-referrals,Re-referrals,neutral,/m,
    );
  });
});
