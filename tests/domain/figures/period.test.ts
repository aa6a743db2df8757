import { describe, expect, it } from 'vitest';
import { TIME_IDENTIFIERS, lastDayOf, periodsBetween, toPeriod } from '@/domain/figures/period';
import { aPeriod } from '#mocks/aPeriod';

describe('first and last day of a period', () => {
  it.each([
    ['201415', 'Academic year', '2014-09-01', '2015-08-31'],
    ['201415', 'Academic year Q1', '2014-09-01', '2014-11-30'],
    ['201415', 'Academic year Q2', '2014-12-01', '2015-02-28'],
    ['201415', 'Academic year Q3', '2015-03-01', '2015-05-31'],
    ['201415', 'Academic year Q4', '2015-06-01', '2015-08-31'],
    ['201415', 'Financial year', '2014-04-01', '2015-03-31'],
    ['201415', 'Financial year Q1', '2014-04-01', '2014-06-30'],
    ['201415', 'Financial year Q2', '2014-07-01', '2014-09-30'],
    ['201415', 'Financial year Q3', '2014-10-01', '2014-12-31'],
    ['201415', 'Financial year Q4', '2015-01-01', '2015-03-31'],
    ['2014', 'Calendar year', '2014-01-01', '2014-12-31'],
    ['2014', 'Calendar year Q1', '2014-01-01', '2014-03-31'],
    ['2014', 'Calendar year Q2', '2014-04-01', '2014-06-30'],
    ['2014', 'Calendar year Q3', '2014-07-01', '2014-09-30'],
    ['2014', 'Calendar year Q4', '2014-10-01', '2014-12-31'],
    ['201415', 'Autumn term', '2014-09-01', '2014-12-31'],
    ['201415', 'Spring term', '2015-01-01', '2015-03-31'],
    ['201415', 'Summer term', '2015-04-01', '2015-07-31'],
    ['201415', 'Autumn and spring term', '2014-09-01', '2015-03-31'],
    ['201415', 'Part 1 (April to September)', '2014-04-01', '2014-09-30'],
    ['201415', 'Part 2 (October to March)', '2014-10-01', '2015-03-31'],
    ['2014', 'January', '2014-01-01', '2014-01-31'],
    ['2015', 'February', '2015-02-01', '2015-02-28'],
    ['2016', 'February', '2016-02-01', '2016-02-29'],
    ['2014', 'March', '2014-03-01', '2014-03-31'],
    ['2014', 'April', '2014-04-01', '2014-04-30'],
    ['2014', 'May', '2014-05-01', '2014-05-31'],
    ['2014', 'June', '2014-06-01', '2014-06-30'],
    ['2014', 'July', '2014-07-01', '2014-07-31'],
    ['2014', 'August', '2014-08-01', '2014-08-31'],
    ['2014', 'September', '2014-09-01', '2014-09-30'],
    ['2014', 'October', '2014-10-01', '2014-10-31'],
    ['2014', 'November', '2014-11-01', '2014-11-30'],
    ['2014', 'December', '2014-12-01', '2014-12-31'],
    ['199900', 'Academic year', '1999-09-01', '2000-08-31'],
  ])('%s %s runs from %s to %s', (timePeriod, timeIdentifier, start, end) => {
    expect(toPeriod(timePeriod, timeIdentifier)).toMatchObject({
      timePeriod,
      timeIdentifier,
      start,
      end,
      years: 1,
    });
  });

  // ISO 8601: a week belongs to the year of its Thursday.
  it.each([
    ['2014', 'Week 1', '2013-12-30', '2014-01-05'],
    ['2014', 'Week 12', '2014-03-17', '2014-03-23'],
    ['2014', 'Week 52', '2014-12-22', '2014-12-28'],
    ['2015', 'Week 1', '2014-12-29', '2015-01-04'],
    ['2015', 'Week 53', '2015-12-28', '2016-01-03'],
    ['2016', 'Week 1', '2016-01-04', '2016-01-10'],
    ['2020', 'Week 53', '2020-12-28', '2021-01-03'],
  ])('%s %s runs from Monday %s to Sunday %s', (timePeriod, timeIdentifier, start, end) => {
    expect(toPeriod(timePeriod, timeIdentifier)).toMatchObject({ start, end });
  });

  it.each([
    ['2012-2014', 'Calendar year', '2012-01-01', '2014-12-31', 3],
    ['2008-2012', 'Calendar year', '2008-01-01', '2012-12-31', 5],
    ['201213-201415', 'Financial year', '2012-04-01', '2015-03-31', 3],
    ['201213-201314', 'Academic year', '2012-09-01', '2014-08-31', 2],
  ])('%s %s runs over several years, from %s to %s', (timePeriod, timeIdentifier, start, end, years) => {
    expect(toPeriod(timePeriod, timeIdentifier)).toMatchObject({ timePeriod, start, end, years });
  });

  it('reads a reporting year as a year', () => {
    expect(toPeriod('2014', 'Reporting year')).toMatchObject({ timeIdentifier: 'Reporting year', years: 1 });
  });

  it('reads the identifier in any letter case and with spaces about it, and writes it as DfE does', () => {
    expect(toPeriod(' 201415 ', ' academic YEAR ')).toEqual(aPeriod('201415', 'Academic year'));
  });

  it('knows 4 years, 2 halves of one, 12 quarters, 3 terms, 2 terms together, 12 months and 53 weeks', () => {
    expect(new Set(TIME_IDENTIFIERS).size).toBe(4 + 2 + 12 + 3 + 1 + 12 + 53);
    expect(TIME_IDENTIFIERS).toHaveLength(87);
  });
});

describe('two columns that make no period together', () => {
  it.each([
    ['2014', 'Academic year', 'four digits where six are due'],
    ['201415', 'Calendar year', 'six digits where four are due'],
    ['201416', 'Academic year', 'years that do not follow each other'],
    ['201413', 'Financial year', 'years in the wrong order'],
    ['2014/15', 'Academic year', 'a slash'],
    ['2014-15', 'Financial year', 'a dash between the halves of one year'],
    ['14', 'Calendar year', 'two digits'],
    ['1899', 'Calendar year', 'a year before 1900'],
    ['2200', 'Calendar year', 'a year after 2199'],
    ['', 'Calendar year', 'an empty cell'],
    ['2014', '', 'an empty identifier'],
    ['2014', 'Kalender year', 'an identifier that nobody uses'],
    ['2014', 'constructor', 'a word that means something to a computer'],
    ['2014', 'Week 53', 'a week 53 in a year of 52 weeks'],
    ['2015', 'Week 54', 'a week 54'],
    ['2015', 'Week 0', 'a week 0'],
    ['2014-2012', 'Calendar year', 'a span that runs backwards'],
    ['2012-2013-2014', 'Calendar year', 'a span with three ends'],
    ['2012-', 'Calendar year', 'a span without an end'],
    ['2012-2014', 'November', 'a span of a month'],
    ['201213-201415', 'Autumn term', 'a span of a term'],
    ['201213-2014', 'Financial year', 'a span of two kinds'],
    ['２０１４', 'Calendar year', 'digits that are not 0 to 9'],
    ['2014.0', 'Calendar year', 'a year that a spreadsheet made a decimal'],
  ])('refuses "%s" with "%s": %s', (timePeriod, timeIdentifier) => {
    expect(toPeriod(timePeriod, timeIdentifier)).toBeUndefined();
  });
});

describe('the periods between two', () => {
  const between = (from: readonly [string, string], to: readonly [string, string]) =>
    periodsBetween(aPeriod(...from), aPeriod(...to)).map(
      ({ timePeriod, timeIdentifier }) => `${timePeriod} ${timeIdentifier}`,
    );

  it('are all that nobody has a row for', () => {
    expect(between(['201819', 'Academic year'], ['202122', 'Academic year'])).toEqual([
      '201920 Academic year',
      '202021 Academic year',
    ]);
    expect(between(['2023', 'November'], ['2024', 'February'])).toEqual(['2023 December', '2024 January']);
    expect(between(['201415', 'Financial year Q3'], ['201516', 'Financial year Q1'])).toEqual([
      '201415 Financial year Q4',
    ]);
    expect(between(['199900', 'Academic year'], ['200102', 'Academic year'])).toEqual([
      '200001 Academic year',
    ]);
  });

  it('are none of weeks, in which schools may be shut, and of spans, which may roll', () => {
    expect(between(['2024', 'Week 10'], ['2024', 'Week 14'])).toEqual([]);
    expect(between(['2010-2012', 'Calendar year'], ['2013-2015', 'Calendar year'])).toEqual([]);
  });
});

describe('the last day that "as at" a time period includes', () => {
  it.each([
    ['2014', '2014-12-31'],
    ['201415', '2015-08-31'],
    ['2012-2014', '2014-12-31'],
    ['201213-201415', '2015-08-31'],
  ])('%s is %s', (timePeriod, day) => {
    expect(lastDayOf(timePeriod)).toBe(day);
  });

  it.each(['', 'last year', '201416', '2014-2012'])('is not known for "%s"', (timePeriod) => {
    expect(lastDayOf(timePeriod)).toBeUndefined();
  });
});
