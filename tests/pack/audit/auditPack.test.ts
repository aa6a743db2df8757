import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack, type HiddenCell } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

const COLUMNS =
  'indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator,lower_ci,upper_ci';

/** A table from rows `indicator,area,period,identifier,breakdown,value,numerator,denominator,lower,upper`. */
function table(...rows: readonly string[]): string {
  return [COLUMNS, ...rows, ''].join('\n');
}

/** The places that a pack with these figures gives away, once the hidden cells are withheld and nothing else is. */
function givenAway(
  observations: string,
  hidden: readonly HiddenCell[],
  files: Readonly<Record<string, string>> = {},
): readonly string[] {
  const pack = aLeakyPack({ 'observations.csv': observations, ...files }, hidden);
  return [
    ...new Set(
      auditPack(pack, { solver }).findings.map(({ figureName }) => figureName.replaceAll(' (made up)', '')),
    ),
  ];
}

const TITLE = 'Children who started a plan';
const YEAR = '2014 Calendar year';
const starts = (area = 'sampleton', breakdown?: string): HiddenCell => ({
  indicator: 'starts',
  area,
  period: YEAR,
  ...(breakdown !== undefined && { breakdown }),
});

// Every way to work out a figure that docs/methods.md names, one a test.
describe('the audit finds what arithmetic gives away', () => {
  it('a total less the other parts', () => {
    const rows = table(
      'starts,sampleton,2014,Calendar year,,100',
      'starts,sampleton,2014,Calendar year,sex=Female,97',
      'starts,sampleton,2014,Calendar year,sex=Male,3',
    );
    expect(givenAway(rows, [starts('sampleton', 'sex=Male')])).toEqual([
      `${TITLE}, Sampleton, ${YEAR}, sex=Male`,
    ]);
  });

  it('a total that is written out as the value Total of a breakdown', () => {
    const rows = table(
      'starts,sampleton,2014,Calendar year,sex=Total,100',
      'starts,sampleton,2014,Calendar year,sex=Female,97',
      'starts,sampleton,2014,Calendar year,sex=Male,3',
    );
    expect(givenAway(rows, [starts('sampleton', 'sex=Male')])).toHaveLength(1);
  });

  it('two that are withheld and come to 3: one is 1 and the other 2', () => {
    const rows = table(
      'starts,sampleton,2014,Calendar year,,100',
      'starts,sampleton,2014,Calendar year,age=15,97',
      'starts,sampleton,2014,Calendar year,age=16,1',
      'starts,sampleton,2014,Calendar year,age=17,2',
    );
    expect(givenAway(rows, [starts('sampleton', 'age=16'), starts('sampleton', 'age=17')])).toHaveLength(2);
  });

  it('the year so far less the year so far a quarter before', () => {
    const rows = table(
      'starts,sampleton,201415,Financial year Q1,,11',
      'starts,sampleton,201415,Financial year Q2,,13',
      'starts,sampleton,201415,Financial year Q3,,30',
    );
    const found = givenAway(rows, [], { 'indicators.csv': inYear('cumulative') });
    expect(found).toHaveLength(1);
    expect(found[0]).toBe(`${TITLE}, Sampleton, 201415 Financial year Q2`);
  });

  it('a year less its other quarters', () => {
    const rows = table(
      'starts,sampleton,201314,Financial year,,60',
      'starts,sampleton,201314,Financial year Q1,,11',
      'starts,sampleton,201314,Financial year Q2,,16',
      'starts,sampleton,201314,Financial year Q3,,30',
      'starts,sampleton,201314,Financial year Q4,,3',
    );
    const hidden = { indicator: 'starts', area: 'sampleton', period: '201314 Financial year Q4' };
    expect(givenAway(rows, [hidden], { 'indicators.csv': inYear('sum') })).toEqual([
      `${TITLE}, Sampleton, 201314 Financial year Q4`,
    ]);
  });

  it('a half-year less one of its quarters, and a year less its other half', () => {
    const half = table(
      'starts,sampleton,201314,Part 1 (April to September),,14',
      'starts,sampleton,201314,Financial year Q1,,11',
      'starts,sampleton,201314,Financial year Q2,,3',
    );
    const quarter = { indicator: 'starts', area: 'sampleton', period: '201314 Financial year Q2' };
    expect(givenAway(half, [quarter], { 'indicators.csv': inYear('sum') })).toEqual([
      `${TITLE}, Sampleton, 201314 Financial year Q2`,
    ]);
    const year = table(
      'starts,sampleton,201314,Financial year,,30',
      'starts,sampleton,201314,Part 1 (April to September),,27',
      'starts,sampleton,201314,Part 2 (October to March),,3',
    );
    const other = { indicator: 'starts', area: 'sampleton', period: '201314 Part 2 (October to March)' };
    expect(givenAway(year, [other], { 'indicators.csv': inYear('sum') })).toEqual([
      `${TITLE}, Sampleton, 201314 Part 2 (October to March)`,
    ]);
  });

  it('a region less its other authorities', () => {
    const north = [
      'E08000037',
      'E06000047',
      'E06000005',
      'E06000001',
      'E06000002',
      'E08000021',
      'E08000022',
      'E06000057',
      'E06000003',
      'E08000023',
      'E06000004',
      'E08000024',
    ];
    const rows = table(
      `starts,E12000001,2014,Calendar year,,${20 * (north.length - 1) + 4}`,
      ...north.map((area, place) => `starts,${area},2014,Calendar year,,${place === 0 ? 4 : 20}`),
    );
    expect(givenAway(rows, [starts('E08000037')])).toEqual([`${TITLE}, Gateshead, ${YEAR}`]);
  });

  it('a borough less its other wards', () => {
    const rows = table(
      'starts,sampleton,2014,Calendar year,,40',
      'starts,north,2014,Calendar year,,36',
      'starts,south,2014,Calendar year,,4',
    );
    const files = {
      'areas.csv':
        'id,name,kind,parent\nsampleton,Sampleton (made up),authority,E12000003\nexampleford,Exampleford,authority,\ntestbury,Testbury,authority,\nnorth,North,ward,sampleton\nsouth,South,ward,sampleton\n',
    };
    expect(givenAway(rows, [starts('south')], files)).toEqual([`${TITLE}, South, ${YEAR}`]);
  });

  it('age, sex and ethnicity that overlap', () => {
    const cells: Readonly<Record<string, number>> = {
      '': 60,
      'sex=F': 33,
      'sex=M': 27,
      'age=15': 40,
      'age=16': 20,
      'age=15;sex=F': 30,
      'age=16;sex=F': 3,
      'age=15;sex=M': 10,
      'age=16;sex=M': 17,
    };
    const rows = Object.entries(cells).map(
      ([side, count]) => `starts,sampleton,2014,Calendar year,${side},${count}`,
    );
    // The row of girls is hidden well, but not the column of those aged 16.
    const hidden = ['age=15;sex=F', 'age=16;sex=F'].map((side) => starts('sampleton', side));
    expect(givenAway(table(...rows), hidden)).toHaveLength(2);
    const both = ['age=15;sex=M', 'age=16;sex=M'].map((side) => starts('sampleton', side));
    expect(givenAway(table(...rows), [...hidden, ...both])).toEqual([]);
  });

  it('a rate times the population that another indicator shows', () => {
    const indicators =
      'id,title,polarity,unit,decimals,people,denominator\npop,Children under 18,neutral,count,0,yes,\nrate,Children on a plan,neutral,"per 10,000 children",1,yes,Children under 18\n';
    const rows = table(
      'pop,sampleton,2014,Calendar year,,60000',
      'rate,sampleton,2014,Calendar year,,0.5,,60000',
    );
    expect(givenAway(rows, [], { 'indicators.csv': indicators })).toEqual([
      `Children on a plan, Sampleton, ${YEAR}`,
    ]);
  });

  it('a percentage times its denominator', () => {
    const rows = table('readiness,sampleton,2014,Calendar year,,2.0,,100');
    expect(givenAway(rows, [])).toEqual([`Children ready for school, Sampleton, ${YEAR}`]);
  });

  it('those left over: 98 of 100 leaves 2', () => {
    const rows = table('readiness,sampleton,2014,Calendar year,,98,98,100');
    expect(givenAway(rows, [])).toEqual([`Children ready for school, Sampleton, ${YEAR}`]);
  });

  it('a mean of the neighbours times how many they are, less the others', () => {
    const rows = table(
      'starts,neighbours,2014,Calendar year,,22.0',
      'starts,exampleford,2014,Calendar year,,40',
      'starts,testbury,2014,Calendar year,,4',
    );
    const files = { 'indicators.csv': inYear('', 1) };
    expect(givenAway(rows, [starts('testbury')], files)).toEqual([`${TITLE}, Testbury, ${YEAR}`]);
  });

  it('a mean of the neighbours’ shares with one of them hidden', () => {
    const rows = table(
      'readiness,neighbours,2014,Calendar year,,50.0',
      'readiness,exampleford,2014,Calendar year,,60.0',
      'readiness,testbury,2014,Calendar year,,40.0',
    );
    expect(givenAway(rows, [{ ...starts('testbury'), indicator: 'readiness' }])).toEqual([
      `Children ready for school, Testbury, ${YEAR}`,
    ]);
  });

  it('five years pooled less four of them', () => {
    const rows = table(
      'starts,sampleton,2010-2014,Calendar year,,23',
      'starts,sampleton,2010-2013,Calendar year,,20',
    );
    expect(givenAway(rows, [])).toHaveLength(1);
  });

  it('an interval that says how many people a share stands on: 20% of 15', () => {
    // Wilson's 95% interval of 3 of 15.
    const rows = table('readiness,sampleton,2014,Calendar year,,20.0,,,7.0,45.2');
    expect(givenAway(rows, [])).toEqual([`Children ready for school, Sampleton, ${YEAR}`]);
  });

  it('a small count that nobody withheld', () => {
    const rows = table('starts,sampleton,2014,Calendar year,,3');
    expect(givenAway(rows, [])).toEqual([`${TITLE}, Sampleton, ${YEAR}`]);
  });
});

const quarters = (year: string, ...counts: readonly number[]): readonly string[] =>
  counts.map((count, at) => `starts,sampleton,${year},Financial year Q${at + 1},,${count}`);

// Worked by hand: what a year has left beside the periods that are shown.
describe('the audit finds what is left for a period without a row', () => {
  const year = 'starts,sampleton,201314,Financial year,,43';
  const three = [year, ...quarters('201314', 10, 16, 14)];
  const fourth = `${TITLE}, Sampleton, 201314 Financial year Q4`;

  it.each(['', 'sum', 'pooled', 'as-printed'])(
    'in a quarter: 43 less 10, 16 and 14, in_year "%s"',
    (rule) => {
      expect(givenAway(table(...three), [], { 'indicators.csv': inYear(rule) })).toEqual([fourth]);
    },
  );

  it('in a month, a term and a half-year', () => {
    const months = 'April May June July August September October November December January February';
    const rows = months
      .split(' ')
      .map((month, at) => `starts,sampleton,${at < 9 ? 2013 : 2014},${month},,10`);
    expect(givenAway(table('starts,sampleton,201314,Financial year,,114', ...rows), [])).toEqual([
      `${TITLE}, Sampleton, 2014 March`,
    ]);
    const terms = ['Autumn term,,20', 'Summer term,,18'].map((term) => `starts,sampleton,201314,${term}`);
    expect(givenAway(table('starts,sampleton,201314,Academic year,,40', ...terms), [])).toEqual([
      `${TITLE}, Sampleton, 201314 Spring term`,
    ]);
    const half = 'starts,sampleton,201314,Part 1 (April to September),,38';
    expect(givenAway(table(year, half), [])).toEqual([
      `${TITLE}, Sampleton, 201314 Part 2 (October to March)`,
    ]);
  });

  it('by group: 20 less 8 and 9 of girls in a third term', () => {
    const rows = table(
      'starts,sampleton,201314,Academic year,,60',
      'starts,sampleton,201314,Academic year,sex=Female,20',
      'starts,sampleton,201314,Autumn term,,18',
      'starts,sampleton,201314,Autumn term,sex=Female,8',
      'starts,sampleton,201314,Spring term,,19',
      'starts,sampleton,201314,Spring term,sex=Female,9',
    );
    expect(givenAway(rows, [])).toEqual([`${TITLE}, Sampleton, 201314 Summer term, sex=Female`]);
  });

  it('in a withheld quarter too, once it and the one without a row come to 2', () => {
    const rows = table('starts,sampleton,201314,Financial year,,28', ...quarters('201314', 10, 16, 1));
    const third = { indicator: 'starts', area: 'sampleton', period: '201314 Financial year Q3' };
    expect(givenAway(rows, [third])).toContain(`${TITLE}, Sampleton, 201314 Financial year Q3`);
  });

  it('by the counts behind shares that are added up over the year', () => {
    const rows = table(
      'readiness,sampleton,201314,Financial year,,50.0,50,100',
      'readiness,sampleton,201314,Financial year Q1,,50.0,10,20',
      'readiness,sampleton,201314,Financial year Q2,,55.0,22,40',
      'readiness,sampleton,201314,Financial year Q3,,41.7,15,36',
    );
    const files = (rule: string) => ({
      'indicators.csv': `id,title,polarity,unit,decimals,people,in_year\nreadiness,Children ready for school (made up),high,percent,1,yes,${rule}\nstarts,${TITLE} (made up),low,count,0,yes,\n`,
    });
    expect(givenAway(rows, [], files('pooled'))).toEqual([
      'Children ready for school, Sampleton, 201314 Financial year Q4',
    ]);
    // The same children may be in every quarter.
    expect(givenAway(rows, [], files(''))).toEqual([]);
  });
});

describe('the audit finds nothing left beside a year', () => {
  it('that its quarters do not add up to in the years before: children on a day', () => {
    const rows = table(
      'starts,sampleton,201213,Financial year,,103',
      ...quarters('201213', 98, 99, 101, 103),
      'starts,sampleton,201314,Financial year,,103',
      ...quarters('201314', 100),
    );
    expect(givenAway(rows, [])).toEqual([]);
  });

  it.each(['last', 'cumulative'])('where in_year is "%s"', (rule) => {
    const rows = table('starts,sampleton,201314,Financial year,,103', ...quarters('201314', 100));
    expect(givenAway(rows, [], { 'indicators.csv': inYear(rule) })).toEqual([]);
  });

  it('that is shorter than its quarters', () => {
    const rows = table('starts,sampleton,201314,Financial year,,43', ...quarters('201314', 20, 21, 14));
    expect(givenAway(rows, [], { 'indicators.csv': inYear('sum') })).toEqual([]);
  });

  it('of weeks, and where the quarters have enough left', () => {
    const rows = table('starts,sampleton,201314,Financial year,,60', ...quarters('201314', 10, 16, 14));
    expect(givenAway(rows, [])).toEqual([]);
    const weeks = ['Week 14', 'Week 15'].map((week) => `starts,sampleton,2013,${week},,29`);
    expect(givenAway(table('starts,sampleton,201314,Financial year,,61', ...weeks), [])).toEqual([]);
  });
});

describe('the audit of two releases', () => {
  const rows = (male: number) =>
    table(
      'starts,sampleton,2014,Calendar year,,100',
      `starts,sampleton,2014,Calendar year,sex=Female,${100 - male}`,
      `starts,sampleton,2014,Calendar year,sex=Male,${male}`,
    );
  const both = ['sex=Female', 'sex=Male'].map((side) => starts('sampleton', side));

  it('finds a figure that is withheld now and stood in the pack before', () => {
    const before = aLeakyPack({ 'observations.csv': rows(3) }, []);
    const now = aLeakyPack({ 'observations.csv': rows(3) }, both);
    expect(auditPack(now, { solver }).findings).toEqual([]);
    const found = auditPack(now, { solver, before }).findings;
    expect(found).toHaveLength(2);
    expect(found[0]?.reasons.join()).toContain('the earlier pack shows it');
  });

  it('finds a figure that was hidden before by another than now', () => {
    const before = aLeakyPack({ 'observations.csv': rows(3) }, [starts('sampleton', 'sex=Male'), starts()]);
    const now = aLeakyPack({ 'observations.csv': rows(3) }, both);
    expect(auditPack(now, { solver, before }).findings).toHaveLength(2);
  });

  it('finds nothing where both withhold the same', () => {
    const pack = aLeakyPack({ 'observations.csv': rows(3) }, both);
    expect(auditPack(pack, { solver, before: pack }).findings).toEqual([]);
  });
});

describe('what the audit says', () => {
  it('names the place and the equations, and not the count', () => {
    const pack = aLeakyPack(
      {
        'observations.csv': table(
          'starts,sampleton,2014,Calendar year,,20100',
          'starts,sampleton,2014,Calendar year,sex=Female,20097',
          'starts,sampleton,2014,Calendar year,sex=Male,3',
        ),
      },
      [starts('sampleton', 'sex=Male')],
    );
    const [found] = auditPack(pack, { solver }).findings;
    expect(found?.reasons).toEqual([
      `${TITLE} (made up), Sampleton (made up), ${YEAR} is the sum over sex: sex=Female + sex=Male`,
    ]);
    expect(JSON.stringify({ ...found, shownFigures: [] }).replaceAll('2014', '')).not.toMatch(/\d/);
    expect(JSON.stringify(found?.shownFigures)).not.toContain('20100');
    expect(found?.shownFigures.map(({ breakdown }) => breakdown)).toEqual(
      expect.arrayContaining(['sex=Female', '']),
    );
  });

  it('nothing of a pack that gives nothing away', () => {
    const rows = table(
      'starts,sampleton,2014,Calendar year,,100',
      'starts,sampleton,2014,Calendar year,sex=Female,57',
      'starts,sampleton,2014,Calendar year,sex=Male,43',
      'readiness,sampleton,2014,Calendar year,,60.0,60,100',
    );
    expect(givenAway(rows, [])).toEqual([]);
  });
});

function inYear(rule: string, decimals = 0): string {
  return `id,title,polarity,unit,decimals,people,in_year\nreadiness,Children ready for school (made up),high,percent,1,yes,\nstarts,${TITLE} (made up),low,count,${decimals},yes,${rule}\n`;
}
