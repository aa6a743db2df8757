import { describe, expect, it } from 'vitest';
import { runCommand, tableRecords } from '#tests/support/runCommand';
import { shippedFolder } from '#tests/support/shippedPlan';

// Expected figures are those that the progress report of 14 January 2015 and the minutes of 18 July 2012 print.
const ROTHERHAM = 'E08000018';
const folder = shippedFolder('rotherham-cypp-2013');
const records = await tableRecords(folder, '--area', ROTHERHAM);
const { result: text } = await runCommand('table', folder, '--area', ROTHERHAM, '--format', 'text');

function row(id: string): Record<string, string> {
  return records.find(({ indicator }) => indicator === id) ?? {};
}

/** What the text says of one indicator, up to the next. */
function block(id: string): string {
  return text.split('\n\n').find((part) => part.includes(`(${id})\n`)) ?? '';
}

describe('the plan of 2013, as the report of January 2015 told it', () => {
  it('has its 27 indicators, one in development and four of the Partnership’s minutes, each once', () => {
    expect(new Set(records.map(({ indicator }) => indicator)).size).toBe(records.length);
    expect(records).toHaveLength(32);
    expect(records.every(({ area }) => area === ROTHERHAM)).toBe(true);
  });

  it('has sudden infant deaths of five years together, and by no year', () => {
    expect(row('sids-deaths')).toMatchObject({ time_period: '2008-2012', value: '12', rating: 'not rated' });
  });

  it('has 22 children’s centres of which ten were due to close, and of “60+” police staff no number', () => {
    expect(row('childrens-centres')).toMatchObject({ value: '22', rating: 'not rated' });
    expect(row('childrens-centres-closing')).toMatchObject({ value: '10' });
    expect(row('police-protection-staff')).toMatchObject({ value: '', shorthand: 'x' });
  });

  it('rates NEET of November 2014 red: 5.9 beside 5.7 in similar areas and 4.6 in England', () => {
    expect(row('neet')).toMatchObject({
      time_period: '2014',
      time_identifier: 'November',
      value: '5.9',
      rating: 'red',
      neighbours_mean: '5.7',
      england: '4.6',
      direction: 'not comparable',
    });
    expect(row('neet')['rating_reason']).toBe(
      '5.9% is 0.2 percentage points higher than the neighbours’ average (5.7%), which is worse. Read with Young people aged 16 to 18 whose activity is not known: 5.9% and 4.7%, together 10.6%; neighbours 5.7% and 10.7%, together 16.4%; England 4.6% and 11%, together 15.6% (added up here, not rated).',
    );
  });

  it('rates "not known" green: 4.7 beside 10.7 and 11', () => {
    expect(row('not-known')).toMatchObject({
      value: '4.7',
      rating: 'green',
      neighbours_mean: '10.7',
      england: '11',
    });
  });

  it('does not rate the two added together, which no document prints', () => {
    expect(row('neet-and-not-known')).toMatchObject({
      value: '10.6',
      status: 'estimated',
      rating: 'not rated',
    });
  });

  it('rates progress in writing red though it improves: 91 beside 93, after 89', () => {
    expect(row('progress-writing')).toMatchObject({
      value: '91',
      england: '93',
      rating: 'red',
      direction: 'improving',
      previous_time_period: '201213',
      previous_value: '89',
      change: '2',
    });
  });

  it('rates progress in mathematics green: 90 beside 89', () => {
    expect(row('progress-maths')).toMatchObject({
      value: '90',
      england: '89',
      rating: 'green',
      direction: 'improving',
    });
  });

  it('rates childminders and early years settings green', () => {
    expect(row('childminders-good')).toMatchObject({ value: '82.1', england: '78.4', rating: 'green' });
    expect(row('early-years-good')).toMatchObject({ value: '89.7', england: '83.3', rating: 'green' });
  });

  it('rates the good level of development green: 62.2 beside 60.3, after 55.7', () => {
    expect(row('good-level-of-development')).toMatchObject({
      value: '62.2',
      england: '60.3',
      previous_value: '55.7',
      change: '6.5',
      direction: 'improving',
      rating: 'green',
    });
  });

  it('does not rate progress in English of 2012, for England’s figure is of 2011', () => {
    expect(row('ks2-progress-english')).toMatchObject({
      value: '87.1',
      status: 'provisional',
      england: '',
      rating: 'not rated',
    });
    expect(row('ks2-progress-english')['rating_reason']).toBe(
      'The figure for England is for school year 2010/11, and this figure for school year 2011/12: two periods are not compared.',
    );
  });

  it('does not rate school meals, and says that their date is in doubt', () => {
    expect(row('school-meals')).toMatchObject({ value: '21500', rating: 'not rated' });
    expect(block('school-meals')).toMatch(
      /Query: .*18,000.*November 2013 in the report, November 2014 in the minutes/,
    );
  });

  it('works out weight management from its counts, and says that the report prints 93%', () => {
    expect(row('weight-management')['value']).toBe('93.9672801636');
    expect(block('weight-management')).toMatch(/NOT RATED · 94%/);
    expect(block('weight-management')).toMatch(
      /prints 93%; 919 of 978 is 94%\. The figure here is worked out from the counts\./,
    );
  });

  it('shows what the report states without a figure as not available, never as nought', () => {
    for (const id of ['overweight-reception', 'overweight-year-6'])
      expect(row(id)).toMatchObject({ value: '', shorthand: 'x', rating: 'not rated' });
  });

  it('rates no count of what was done', () => {
    for (const id of ['cse-education-schools', 'iyss-one-to-one', 'cse-suspects-high-risk'])
      expect(row(id)).toMatchObject({ polarity: 'neutral', rating: 'not rated', rating_basis: '' });
  });

  it('calculates no rating beyond those that can be checked', () => {
    const rated = records
      .filter(({ rating }) => rating !== 'not rated')
      .map(({ indicator, rating }) => `${indicator}: ${rating}`);
    expect(rated.toSorted()).toEqual([
      'childminders-good: green',
      'early-years-good: green',
      'good-level-of-development: green',
      'neet: red',
      'not-known: green',
      'progress-maths: green',
      'progress-writing: red',
    ]);
  });
});
