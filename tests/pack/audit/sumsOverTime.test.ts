import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

const TITLE = 'Children who started a plan';

/** The periods that a pack with these counts gives away. Each row is `201314 Financial year Q1,11`. */
function givenAway(
  rows: readonly string[],
  {
    hidden = [],
    inYear = '',
    sensitive = '',
  }: { readonly hidden?: readonly string[]; readonly inYear?: string; readonly sensitive?: string } = {},
): readonly string[] {
  const lines = rows.map((row) => {
    const [at = '', value = '', breakdown = ''] = row.split(',');
    const space = at.indexOf(' ');
    return `starts,sampleton,${at.slice(0, space)},${at.slice(space + 1)},${breakdown},${value}`;
  });
  const pack = aLeakyPack(
    {
      'indicators.csv': `id,title,polarity,unit,decimals,people,in_year,sensitive\nreadiness,Children ready for school (made up),high,percent,1,yes,,\nstarts,${TITLE} (made up),low,count,0,yes,${inYear},${sensitive}\n`,
      'observations.csv': ['indicator,area,time_period,time_identifier,breakdown,value', ...lines, ''].join(
        '\n',
      ),
    },
    hidden.map((at) => {
      const [period = '', breakdown] = at.split(',');
      return {
        indicator: 'starts',
        area: 'sampleton',
        period,
        ...(breakdown !== undefined && { breakdown }),
      };
    }),
  );
  const names = auditPack(pack, { solver }).findings.map(({ figureName }) =>
    figureName.replaceAll(' (made up)', '').replace(`${TITLE}, Sampleton, `, ''),
  );
  return [...new Set(names)];
}

describe('autumn and spring in one figure', () => {
  it('leave the summer term of their school year', () => {
    expect(givenAway(['201314 Academic year,60', '201314 Autumn and spring term,57'])).toEqual([
      '201314 Summer term',
    ]);
  });

  it('are what the summer term leaves of the year', () => {
    const rows = ['201314 Academic year,60', '201314 Autumn and spring term,3', '201314 Summer term,57'];
    expect(givenAway(rows, { hidden: ['201314 Autumn and spring term'] })).toEqual([
      '201314 Autumn and spring term',
    ]);
  });

  it('leave the spring term beside the autumn term', () => {
    expect(givenAway(['201314 Autumn and spring term,57', '201314 Autumn term,54'])).toEqual([
      '201314 Spring term',
    ]);
  });

  it('give nothing away where the summer term is large, or another year’s', () => {
    expect(givenAway(['201314 Academic year,60', '201314 Autumn and spring term,40'])).toEqual([]);
    expect(givenAway(['201415 Academic year,60', '201314 Autumn and spring term,57'])).toEqual([]);
  });
});

// April 2014 has the Thursdays of weeks 14 to 17; week 14 begins on 31 March.
describe('the weeks of a month, by their Thursdays', () => {
  const weeks = ['2014 Week 14,8', '2014 Week 15,8', '2014 Week 17,9'];

  it.each(['sum', 'pooled'])('leave a withheld week, or one without a row: in_year "%s"', (inYear) => {
    const rows = [...weeks, '2014 April,28'];
    expect(givenAway(rows, { inYear })).toEqual(['2014 Week 16']);
    expect(givenAway([...rows, '2014 Week 16,3'], { inYear, hidden: ['2014 Week 16'] })).toEqual([
      '2014 Week 16',
    ]);
  });

  it('leave nothing of a larger month, and nothing where nobody says that weeks add up', () => {
    expect(givenAway([...weeks, '2014 April,35'], { inYear: 'sum' })).toEqual([]);
    expect(givenAway([...weeks, '2014 April,28'])).toEqual([]);
  });
});

describe('spans of a sensitive indicator', () => {
  it.each([
    ['two years at the end', ['2008-2010 Calendar year,9', '2008-2012 Calendar year,13'], '2011-2012'],
    ['two years at the beginning', ['2010-2012 Calendar year,11', '2008-2012 Calendar year,13'], '2008-2009'],
    ['one year', ['2008-2010 Calendar year,9', '2008-2011 Calendar year,12'], '2011'],
    ['the years around', ['2009-2011 Calendar year,9', '2008-2012 Calendar year,13'], '2008 and 2012'],
    [
      'two years between two others',
      ['2005-2007 Calendar year,9', '2010-2012 Calendar year,8', '2005-2012 Calendar year,21'],
      '2008-2009',
    ],
  ])('leave few of %s', (_, rows, years) => {
    expect(givenAway(rows, { sensitive: 'yes' })).toEqual([`${years} Calendar year`]);
  });

  it('leave few of two school years', () => {
    const rows = ['200809-201011 Academic year,9', '200809-201213 Academic year,13'];
    expect(givenAway(rows, { sensitive: 'yes' })).toEqual(['201112-201213 Academic year']);
  });

  it('give nothing away by larger differences, or nobody, or three years', () => {
    const shown = (...rows: readonly string[]) => givenAway(rows, { sensitive: 'yes' });
    expect(shown('2008-2010 Calendar year,9', '2008-2012 Calendar year,15')).toEqual([]);
    expect(shown('2008-2010 Calendar year,9', '2008-2012 Calendar year,9')).toEqual([]);
    expect(shown('2008-2010 Calendar year,9', '2008-2013 Calendar year,13')).toEqual([]);
  });
});
