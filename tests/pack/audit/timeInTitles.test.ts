import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack } from '#mocks/aLeakyPack';
import { aPackOverTime, yearsOf as years, type Rows, type Titles } from '#mocks/aPackOverTime';

const solver = await wholeNumberSolver();

/** The withheld figures that the audit finds, by indicator and period. */
function found(titles: Titles, rows: Rows): readonly string[] {
  return auditPack(aPackOverTime(titles, rows), { solver }).findings.map(({ figureName }) => figureName);
}

describe('years and the last three', () => {
  const rows = [...years('x', { 2011: '8', 2014: '4*' }), ...years('y', { 2013: '30', 2014: '26' })];
  const title = (words: string) => ({ titles: ['Deaths of children', words] });

  it.each([
    'Deaths of children in the last three years',
    'Deaths of children, past 3 years',
    'Deaths of children, three-year total',
    'Deaths of children (rolling 36 months)',
    'Deaths of children (3 yr rolling)',
    'Deaths of children over the last twelve quarters',
    'Deaths of children, three years together',
    'Deaths of children, 3 years combined',
    'Deaths of children (3yr total)',
    'Deaths of children in the three years to December 2014',
    'Deaths of children, 36 months ending 31 December',
  ])('%s gives the last year away', (words) => {
    expect(found(title(words), rows)).toContain('Deaths of children, Sampleton, 2014 Calendar year');
  });

  it('gives nothing away where the first year is hidden too', () => {
    const hidden = [...years('x', { 2011: '8*', 2014: '4*' }), ...years('y', { 2013: '30', 2014: '26' })];
    expect(found(title('Deaths of children in the last three years'), hidden)).toEqual([]);
  });

  it('gives nothing away where the title names an age or a limit of time', () => {
    expect(found(title('Deaths of children under three years'), rows)).toEqual([]);
    expect(found(title('Deaths of children within three years'), rows)).toEqual([]);
  });

  it('may be spans of years', () => {
    const spans = ['y 2011-2013 Calendar year 30', 'y 2012-2014 Calendar year 26'];
    expect(
      found(title('Deaths of children, three years together'), [
        ...years('x', { 2011: '8', 2014: '4*' }),
        ...spans,
      ]),
    ).toContain('Deaths of children, Sampleton, 2014 Calendar year');
  });
});

describe('quarters and the last four', () => {
  const quarters = ['201314 Financial year Q1 12', '201415 Financial year Q1 4*'];
  const windows = ['201314 Financial year Q4 100', '201415 Financial year Q1 92'];

  it.each([
    'last four quarters',
    'rolling 4 quarters',
    'four-quarter total',
    'annual rolling total',
    'rolling total',
    'R12M',
    'year to June',
  ])('%s gives a quarter away', (words) => {
    const rows = [...quarters.map((row) => `x ${row}`), ...windows.map((row) => `y ${row}`)];
    expect(found({ titles: ['Entrants', `Entrants, ${words}`] }, rows)).toContain(
      'Entrants, Sampleton, 201415 Financial year Q1',
    );
  });
});

describe('an average over time', () => {
  it.each([
    ['Children hurt on roads, three-year average', '6.7'],
    ['Average children hurt on roads over three years', '6.7'],
    ['Children hurt on roads (3-year rolling average)', '6.7'],
    ['Children hurt on roads, mean of the last 3 years', '6.7'],
    ['Children hurt on roads, two-year average', '6.0'],
    ['Average number of children hurt on roads a year over the last three years', '6.7'],
  ])('%s, times its years, is their sum', (title, average) => {
    const rows = years('x', { 2011: '8', 2012: '9', 2013: '3*' });
    expect(
      found({ titles: ['Children hurt on roads', title], decimals: 1 }, [
        ...rows,
        ...years('y', { 2013: average }),
      ]),
    ).toContain('Children hurt on roads, Sampleton, 2013 Calendar year');
  });

  it('says too little if it is rounded too much', () => {
    const rows = [...years('x', { 2011: '8', 2012: '9', 2013: '3*' }), ...years('y', { 2013: '7' })];
    expect(found({ titles: ['Children hurt', 'Children hurt, three-year average'] }, rows)).toEqual([]);
  });

  it('is left out where shown figures contradict it', () => {
    const rows = [
      ...years('x', { 2010: '9', 2011: '8', 2012: '9', 2013: '3*' }),
      ...years('y', { 2012: '20', 2013: '6.7' }),
    ];
    expect(
      found({ titles: ['Children hurt', 'Children hurt, three-year average'], decimals: 1 }, rows),
    ).toEqual([]);
  });

  it.each([
    'Exclusions, average a month',
    'Average monthly exclusions',
    'Exclusions per month',
    'Exclusions each month on average',
  ])('%s, times three, is a quarter', (title) => {
    const months = ['x 2014 April 8', 'x 2014 May 9', 'x 2014 June 3*'];
    expect(
      found({ titles: ['Exclusions', title], decimals: 2 }, [...months, 'y 201415 Financial year Q1 6.67']),
    ).toContain('Exclusions, Sampleton, 2014 June');
  });

  it('may say so by its unit', () => {
    const rows = ['x 2014 April 8', 'x 2014 May 9', 'x 2014 June 3*', 'y 201415 Financial year Q1 6.67'];
    const titles = ['Exclusions', 'Exclusions, average a month'];
    expect(found({ titles, decimals: 2, unit: 'pupils a month' }, rows)).toContain(
      'Exclusions, Sampleton, 2014 June',
    );
    expect(
      found({ titles: ['Exclusions', 'Exclusions, monthly'], decimals: 2, unit: 'per month' }, rows),
    ).toContain('Exclusions, Sampleton, 2014 June');
  });

  it('may be of a year that a quarter would make: annualised', () => {
    const rows = ['x 201415 Financial year Q1 4*', 'y 201415 Financial year Q1 16'];
    expect(found({ titles: ['Entrants', 'Entrants, annualised'] }, rows)).toContain(
      'Entrants, Sampleton, 201415 Financial year Q1',
    );
  });
});

describe('a total since a year', () => {
  it.each(['since 2011', 'since January 2011', 'since the start of 2011', 'from 2011 onwards'])(
    '%s gives a year away by the total of the year before',
    (words) => {
      const rows = [...years('x', { 2012: '9', 2013: '3*' }), ...years('y', { 2012: '20', 2013: '23' })];
      expect(found({ titles: ['Children killed', `Children killed ${words}`] }, rows)).toContain(
        'Children killed, Sampleton, 2013 Calendar year',
      );
    },
  );
});

describe('a total in the year, month by month', () => {
  const titles = ['Exclusions', 'Total exclusions in the year'];
  const months = ['x 2014 September 9', 'x 2014 October 3*', 'x 2014 November 10'];

  it('is the year so far where its figures are not those of the months', () => {
    expect(
      found({ titles }, [...months, 'y 2014 September 9', 'y 2014 October 12*', 'y 2014 November 22']),
    ).toContain('Exclusions, Sampleton, 2014 October');
  });

  it('is the same as the months where its figures are', () => {
    expect(
      found({ titles }, [...months, 'y 2014 September 9', 'y 2014 October 3', 'y 2014 November 10']),
    ).toContain('Exclusions, Sampleton, 2014 October');
  });
});

describe('a year and its parts by title', () => {
  it.each(['Exclusions (school year)', 'Exclusions, academic year', 'Exclusions, whole school year'])(
    '%s gives a term away',
    (title) => {
      const terms = ['x 201314 Autumn term 19', 'x 201314 Spring term 20', 'x 201314 Summer term 3*'];
      expect(found({ titles: ['Exclusions', title] }, [...terms, 'y 201314 Academic year 42'])).toContain(
        'Exclusions, Sampleton, 201314 Summer term',
      );
    },
  );

  it.each([
    ['Exclusions, autumn term', 'Exclusions, spring term', 'Exclusions, summer term'],
    ['Exclusions in the autumn', 'Exclusions in the spring', 'Exclusions in the summer'],
    ['Autumn term exclusions', 'Spring term exclusions', 'Summer term exclusions'],
    ['Exclusions (September to December)', 'Exclusions (January to March)', 'Exclusions (April to August)'],
  ])('%s and the others give one away', (...parts) => {
    const rows = ['x 42', 'y 19', 'z 20', 'w 3*'].map((row) => row.replace(' ', ' 201314 Academic year '));
    expect(found({ titles: ['Exclusions, school year', ...parts] }, rows)).toEqual([
      `${parts[2]}, Sampleton, 201314 Academic year`,
    ]);
  });

  it('may be months', () => {
    const titles = ['Exclusions, Q1', 'Exclusions in April', 'Exclusions (May)', 'Exclusions, June'];
    const rows = ['x 22', 'y 9', 'z 10', 'w 3*'].map((row) => row.replace(' ', ' 201415 Financial year '));
    expect(found({ titles }, rows)).toContain('Exclusions, June, Sampleton, 201415 Financial year');
  });

  it('may be quarters and halves', () => {
    const titles = ['Exclusions, first half of the year', 'Exclusions, quarter 1', 'Exclusions, Q2'];
    const rows = ['x 23', 'y 20', 'z 3*'].map((row) => row.replace(' ', ' 201415 Financial year '));
    expect(found({ titles }, rows)).toContain('Exclusions, Q2, Sampleton, 201415 Financial year');
  });
});

describe('the counts behind a share', () => {
  it('are given away by those of the last 12 months', () => {
    const pack = aLeakyPack(
      {
        'indicators.csv':
          'id,title,polarity,unit,decimals,people\nx,Plans in 20 weeks,high,percent,1,yes\ny,"Plans in 20 weeks, rolling 12 months",high,percent,1,yes\n',
        'observations.csv':
          'indicator,area,time_period,time_identifier,value,numerator,denominator\nx,sampleton,2013,April,60.0,12,20\nx,sampleton,2014,April,40.0,4,10\ny,sampleton,2014,March,50.0,100,200\ny,sampleton,2014,April,48.4,92,190\n',
        'neighbours.csv': undefined,
        'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n',
      },
      [{ indicator: 'x', area: 'sampleton', period: '2014 April' }],
    );
    expect(auditPack(pack, { solver }).findings.map(({ figureName }) => figureName)).toContain(
      'Plans in 20 weeks, Sampleton, 2014 April',
    );
  });
});
