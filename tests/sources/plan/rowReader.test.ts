import { describe, expect, it } from 'vitest';
import type { Issue } from '@/domain/plan/issue';
import { quoted } from '@/sources/quoted';
import { isIsoDate, toDay } from '@/sources/plan/dayText';
import { rowReader } from '@/sources/plan/rowReader';
import { aPeriod } from '#mocks/aPeriod';

/** A reader of row 7 of a file, and what it has to say. */
function aRowReader(cells: Readonly<Record<string, string>>) {
  const issues: Issue[] = [];
  return { read: rowReader({ row: 7, cell: (column) => cells[column] ?? '' }, 'things.csv', issues), issues };
}

describe('a cell with a fault', () => {
  it.each([
    [
      'an empty cell that is needed',
      { title: '' },
      'title',
      'empty-cell',
      'The cell is empty. Expected a title. Fill it in, or delete the row.',
    ],
    [
      'a word that is not one of those known',
      { title: 'blu' },
      'title',
      'unknown-word',
      'Found "blu". Expected one of blue, green. Did you mean "blue"?',
    ],
  ])('%s', (_, cells, column, code, message) => {
    const { read, issues } = aRowReader(cells);
    expect(
      code === 'empty-cell' ? read.needed(column) : read.oneOf(column, ['blue', 'green']),
    ).toBeUndefined();
    expect(issues).toEqual([{ severity: 'error', code, file: 'things.csv', row: 7, column, message }]);
  });

  it('is none where a month and its year are in one cell, and the other is empty', () => {
    const { read, issues } = aRowReader({ time_period: 'April 2026', time_identifier: '' });
    expect(read.period()).toEqual(aPeriod('2026', 'April'));
    expect(issues).toEqual([]);
  });

  it('that is neither yes nor no is said', () => {
    const { read, issues } = aRowReader({ seasonal: 'perhaps' });
    expect(read.yes('seasonal')).toBeUndefined();
    expect(issues).toMatchObject([
      {
        code: 'unknown-word',
        row: 7,
        column: 'seasonal',
        message: expect.stringMatching(/"perhaps".*yes or no/),
      },
    ]);
  });

  it('that is no number is said, cut where it is long', () => {
    const { read, issues } = aRowReader({ target: 'as many as we can possibly manage within the year' });
    expect(read.number('target')).toBeUndefined();
    expect(issues).toMatchObject([
      {
        code: 'not-a-number',
        row: 7,
        column: 'target',
        message: expect.stringMatching(/"as many as we can possibly manage within…".*1,234\.5/),
      },
    ]);
  });

  it.each([
    ['soon', /"soon".*2015-01-14 or 14\/01\/2015\.$/],
    ['31/02/2015', /"31\/02\/2015"/],
    // Month first, as in America: never taken for the day, whichever it may be.
    ['04/20/2017', /"04\/20\/2017".*write 2017-04-20/],
    ['20 April 2017', /write 2017-04-20/],
    ['20-Apr-2017', /write 2017-04-20/],
  ])('that is no date is told, with what to write: %s', (date, message) => {
    const { read, issues } = aRowReader({ date });
    expect(read.date('date')).toBeUndefined();
    expect(issues).toMatchObject([
      { code: 'date', row: 7, column: 'date', message: expect.stringMatching(message) },
    ]);
  });
});

describe('a cell without a fault', () => {
  it.each([
    ['yes', true],
    ['Y', true],
    ['TRUE', true],
    ['1', true],
    ['no', false],
    ['N', false],
    ['False', false],
    ['0', false],
    ['', undefined],
  ])('reads "%s" as %s', (text, expected) => {
    const { read, issues } = aRowReader({ seasonal: text });
    expect(read.yes('seasonal')).toBe(expected);
    expect(issues).toEqual([]);
  });

  it('reads words in any letter case', () => {
    expect(aRowReader({ title: 'BLUE' }).read.oneOf('title', ['blue'])).toBe('blue');
  });

  it('reads a number with its decimals, and a date', () => {
    const { read } = aRowReader({ target: '85.0', date: '2015-01-14' });
    expect(read.number('target')).toEqual({ kind: 'value', value: 85, decimals: 1 });
    expect(read.date('date')).toBe('2015-01-14');
  });

  it.each([
    ['20/04/2017', '2017-04-20'],
    ['4/5/2017', '2017-05-04'],
    ['04-05-2017', '2017-05-04'],
    ['04.05.2017 00:00:00', '2017-05-04'],
  ])('reads %s day first, as Excel in this country writes it', (date, day) => {
    const { read, issues } = aRowReader({ date });
    expect(read.date('date')).toBe(day);
    expect(issues).toEqual([]);
  });

  it('says nothing of an empty cell that may be empty', () => {
    const { read, issues } = aRowReader({});
    expect([
      read.text('title'),
      read.number('target'),
      read.date('date'),
      read.oneOf('title', ['blue']),
    ]).toEqual([undefined, undefined, undefined, undefined]);
    expect(issues).toEqual([]);
  });
});

describe('the two columns of a period', () => {
  it('make a period', () => {
    const { read, issues } = aRowReader({ time_period: '201415', time_identifier: 'autumn term' });
    expect(read.period()).toEqual(aPeriod('201415', 'Autumn term'));
    expect(issues).toEqual([]);
  });

  it.each([
    ['2017-01-01', 'January', '2017', 'January'],
    ['01/02/2017', 'February', '2017', 'February'],
    ['42736', 'January', '2017', 'January'],
    ['2017', '2017-01-01', '2017', 'January'],
    ['2017-03-01', '2017-03-01', '2017', 'March'],
  ])(
    'make a month of the date that Excel made of one: "%s" with "%s"',
    (time_period, time_identifier, year, month) => {
      const { read, issues } = aRowReader({ time_period, time_identifier });
      expect(read.period()).toEqual(aPeriod(year, month));
      expect(issues).toEqual([]);
    },
  );

  it.each([
    ['2017-02-01', 'January', /in February 2017\. Write 2017 if January 2017 is meant, or February under/],
    ['2017-02-01', 'Financial year', /Write 201617\.$/],
    ['2017-04-01', 'Financial year Q1', /Write 201718\.$/],
    ['2017-09-01', 'Autumn term', /Write 201718\.$/],
    ['2017-02-01', 'Calendar year', /Write 2017\.$/],
    ['Jan-17', 'January', /Write 2017\.$/],
    ['2017-02', 'February', /Write 2017\.$/],
    ['02/2017', 'February', /Write 2017\.$/],
    ['January 2017', 'January', /Write 2017\.$/],
    ['2016/17', 'February', /Write 2017\.$/],
    ['2016/17', 'October', /Write 2016\.$/],
    ['17', 'May', /Write 2017\.$/],
    ['2014/15', 'Financial year', /Write 201415\.$/],
    ['2015-16', 'Financial year', /Write 201516\.$/],
    ['2011-12', 'Academic year', /Write 201112\.$/],
    ['16/17', 'Financial year', /Write 201617\.$/],
    ['2016-2017', 'Spring term', /Write 201617\.$/],
    ['FY 2016/17', 'Financial year', /Write 201617\.$/],
    ['2016', 'Financial year', /Write 201516 or 201617, whichever it is\.$/],
    ['2014/16', 'Financial year', /such as 202425 for 2024\/25\.$/],
  ])('"%s" with "%s" say what to write', (time_period, time_identifier, message) => {
    const { read, issues } = aRowReader({ time_period, time_identifier });
    expect(read.period()).toBeUndefined();
    expect(issues).toMatchObject([{ column: 'time_period', message: expect.stringMatching(message) }]);
  });

  it.each([
    ['2016', '2017-01-01', /Write January, and 2017 under time_period\.$/],
    ['2017', 'Jan-17', /Write January\.$/],
    ['201617', 'Q1', /Write Financial year Q1, Academic year Q1 or Calendar year Q1/],
    ['201617', 'FY', /Write Financial year\.$/],
    ['2017', 'Month 11', /Write November, or February where months are counted from April\.$/],
  ])('"%s" with "%s" say which word to write', (time_period, time_identifier, message) => {
    const { read, issues } = aRowReader({ time_period, time_identifier });
    expect(read.period()).toBeUndefined();
    expect(issues).toMatchObject([{ column: 'time_identifier', message: expect.stringMatching(message) }]);
  });

  it.each([
    ['', 'Academic year', 'time_period', /empty.*202425 and Academic year/],
    ['201415', '', 'time_identifier', /empty.*202425 and Academic year/],
    ['201415', 'Acedemic year', 'time_identifier', /"Acedemic year".*Did you mean "Academic year"/],
    ['201415', 'Hogmanay', 'time_identifier', /"Hogmanay".*Expected Academic year, .* and \d+ more/],
    ['2014', 'Academic year', 'time_period', /"2014" with Academic year.*202425 for 2024\/25/],
    ['2014/15', 'Financial year', 'time_period', /"2014\/15".*202425/],
    ['201415', 'Calendar year', 'time_period', /"201415" with Calendar year.*a year, such as 2024/],
  ])('"%s" with "%s" points to %s', (time_period, time_identifier, column, message) => {
    const { read, issues } = aRowReader({ time_period, time_identifier });
    expect(read.period()).toBeUndefined();
    expect(issues).toEqual([
      {
        severity: 'error',
        code: 'period',
        file: 'things.csv',
        row: 7,
        column,
        message: expect.stringMatching(message),
      },
    ]);
  });
});

describe('a day that is asked about', () => {
  it.each([
    ['1/4/17', '2017-04-01'],
    ['20-Apr-17', '2017-04-20'],
    ['20 April 2017', '2017-04-20'],
    ['04/20/2017', '2017-04-20'],
  ])('%s is said as it may be meant', (text, iso) => {
    expect(toDay(text)).toEqual({ kind: 'asked', iso });
  });

  it.each(['20/04/2017', '20.04.2017', '20-04-2017 00:00'])('%s is read', (text) => {
    expect(toDay(text)).toEqual({ kind: 'day', iso: '2017-04-20' });
  });
});

describe('a day', () => {
  it.each(['2015-01-14', '2016-02-29', '1900-01-01'])('is %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2015-02-29',
    '2015-02-30',
    '2015-13-01',
    '2015-00-10',
    '14/01/2015',
    '2015-1-14',
    '2015-01-14T00:00',
    '',
  ])('is not "%s"', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('what was found, in a message', () => {
  it('is cut after 40 letters', () => {
    expect(quoted('x'.repeat(40))).toBe('x'.repeat(40));
    expect(quoted('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
  });
});
