import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aPack } from '#mocks/aPack';
import { aPlanFile, aPlanFolder } from '#mocks/aPlanFolder';
import { aLeakyPack, type HiddenCell } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

const ROW = 'sampleton,2014,Calendar year';

/** A pack of one indicator with a row for each of these figures, of which some are hidden: `['ethnicity=White', 20]`. */
function pack(
  figures: Readonly<Record<string, number>>,
  hidden: readonly string[],
  { areas = '' }: { readonly areas?: string } = {},
) {
  const rows = Object.entries(figures).map(([breakdown, value]) =>
    breakdown.startsWith('area ')
      ? `n,${breakdown.slice(5)},2014,Calendar year,,${value}`
      : `n,${ROW},"${breakdown}",${value}`,
  );
  return aLeakyPack(
    {
      'indicators.csv': 'id,title,polarity,unit,decimals,people\nn,N,low,count,0,yes\n',
      'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${rows.join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv': `id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n${areas}\n`,
    },
    hidden.map((breakdown): HiddenCell => ({
      indicator: 'n',
      area: breakdown.startsWith('area ') ? breakdown.slice(5) : 'sampleton',
      period: '2014 Calendar year',
      ...(!breakdown.startsWith('area ') && { breakdown }),
    })),
  );
}

function places(...given: Parameters<typeof pack>): readonly string[] {
  return auditPack(pack(...given), { solver }).findings.map(({ figureName }) => figureName);
}

const BY_ETHNICITY = { '': 40, 'ethnicity=Black': 4, 'ethnicity=Asian': 16, 'ethnicity=White': 20 };

describe('groups of two releases', () => {
  const before = pack(BY_ETHNICITY, ['ethnicity=Black', 'ethnicity=White']);
  const matches = (name: string, values: readonly [string, string, string]) => {
    const [black, asian, white] = values.map((value) => `${name}=${value}`) as [string, string, string];
    const now = pack({ '': 40, [black]: 4, [asian]: 16, [white]: 20 }, [black, asian]);
    return auditPack(now, { solver, before }).findings.length;
  };

  it.each(['Ethnicity', 'ETHNICITY', 'ethni-city', ' ethnicity '])(
    'are the same where the dimension is written %s',
    (name) => {
      expect(matches(name, ['Black', 'Asian', 'White'])).toBeGreaterThan(0);
    },
  );

  it('are the same where the groups are written in other letters', () => {
    expect(matches('ethnicity', ['BLACK', 'asian', 'white'])).toBeGreaterThan(0);
  });

  it('are not the same where one indicator has both names', () => {
    const both = { ...BY_ETHNICITY, '': 70, 'ethnicity=Black or Black British': 30 };
    const now = pack(both, ['ethnicity=Black', 'ethnicity=Asian', 'ethnicity=White']);
    const found = auditPack(now, {
      solver,
      before: pack(BY_ETHNICITY, ['ethnicity=Black', 'ethnicity=White']),
    });
    expect(found.findings.filter(({ figureName }) => figureName.includes('British'))).toEqual([]);
  });

  it('give nothing away where both releases withhold the same', () => {
    const now = pack({ '': 40, 'Ethnicity=Black': 4, 'Ethnicity=Asian': 16, 'Ethnicity=White': 20 }, [
      'Ethnicity=Black',
      'Ethnicity=White',
    ]);
    expect(auditPack(now, { solver, before }).findings).toEqual([]);
  });

  it('read 0-4 and "0 to 4" as one age, and not as age 4', () => {
    const ages = (separator: string) => ({
      '': 60,
      [`age=0${separator}4`]: 4,
      [`age=5${separator}9`]: 20,
      [`age=10${separator}17`]: 36,
    });
    const earlier = pack(ages('-'), ['age=0-4', 'age=5-9']);
    const now = pack(ages(' to '), ['age=0 to 4', 'age=10 to 17']);
    expect(auditPack(now, { solver, before: earlier }).findings.length).toBeGreaterThan(0);
  });
});

/** A plan in which the product withholds Black and another group. */
function planOf(id: string, groups: readonly (readonly [group: string, count: number])[]) {
  const rows = groups.map(([group, count]) => `n,${ROW},"${group}",${count}`);
  return aPlanFolder({
    'targets.csv': undefined,
    'commentary.csv': undefined,
    'neighbours.csv': undefined,
    'plan.json': JSON.stringify(aPlanFile({ id, asAt: '2016-01-14' })),
    'indicators.csv': 'id,title,polarity,unit,decimals,people\nn,N,low,count,0,yes\n',
    'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${rows.join('\n')}\n`,
  });
}

describe('groups of two plans of a site', () => {
  const withheldInBoth = ([black, asian, white]: readonly [string, string, string]) =>
    auditPack(
      aPack(
        planOf('first', [
          ['', 40],
          ['ethnicity=Black', 4],
          ['ethnicity=Asian', 16],
          ['ethnicity=White', 20],
        ]),
        planOf('second', [
          ['', 40],
          [`ethnicity=${white}`, 20],
          [`ethnicity=${asian}`, 16],
          [`ethnicity=${black}`, 4],
        ]),
      ),
      { solver },
    ).findings.length;

  it.each([
    ['Black or Black British', 'Asian or Asian British', 'White or White British'],
    ['Black, Black British, Caribbean or African', 'Asian, Asian British or Asian Welsh', 'White'],
    ['Black/African/Caribbean/Black British', 'Asian/Asian British', 'white'],
  ] as const)('are the same by the names of a Census: %s', (...values) => {
    expect(withheldInBoth(values)).toBeGreaterThan(0);
  });

  it('are not the same by other names', () => {
    expect(withheldInBoth(['Black African', 'Asian Indian', 'White Irish'])).toBe(0);
  });
});

describe('groups by a least or a greatest number', () => {
  const twoAndThree = (two: string, three: string) =>
    places({ '': 60, [`moves=${two}`]: 23, [`moves=${three}`]: 20 }, []);

  it.each([
    ['2 or more', '3 or more'],
    ['2+', '3+'],
    ['two or more moves', 'three or more moves'],
    ['at least 2', 'at least 3'],
    ['Over 12 weeks', 'Over 18 weeks'],
    ['more than 3 months', 'more than 20 weeks'],
    ['up to 20 days', 'within 10 days'],
    ['3 or fewer', 'under 3'],
  ])('show between them those of the one and not of the other: %s and %s', (two, three) => {
    expect(twoAndThree(two, three)).toHaveLength(1);
  });

  it.each([
    ['2 or more', '1'],
    ['over 12 weeks', 'under 12 weeks'],
    ['5 to 10 days', '1 to 5 days'],
    ['2 or more moves', '3 or more schools'],
  ])('are not each other’s parts: %s and %s', (two, three) => {
    expect(twoAndThree(two, three)).toEqual([]);
  });

  it('may show a difference that is no few people', () => {
    expect(places({ '': 80, 'moves=2 or more': 43, 'moves=3 or more': 20 }, [])).toEqual([]);
  });
});

describe('two dimensions that split the same people', () => {
  const SPLITS = {
    ...BY_ETHNICITY,
    'ethnic group=Black': 4,
    'ethnic group=Asian': 16,
    'ethnic group=White': 20,
  };
  const HIDDEN_IN_ONE = ['ethnicity=Black', 'ethnicity=White'];

  it('show in one what the other withholds: a group of the same name', () => {
    const hidden = [...HIDDEN_IN_ONE, 'ethnic group=Black', 'ethnic group=Asian'];
    expect(places(SPLITS, hidden).length).toBeGreaterThan(0);
    expect(places(SPLITS, [...HIDDEN_IN_ONE, 'ethnic group=Black', 'ethnic group=White'])).toEqual([]);
  });

  it('show it by other names of the dimension too, if two groups have one name', () => {
    const renamed = Object.fromEntries(
      Object.entries(SPLITS).map(([group, count]) => [group.replace('ethnic group', 'background'), count]),
    );
    expect(places(renamed, [...HIDDEN_IN_ONE, 'background=Black', 'background=Asian'])).not.toEqual([]);
  });

  it('are not joined where shown figures say that they are of other people', () => {
    const figures = {
      ...SPLITS,
      'ethnic group=Asian': 18,
      'ethnic group=White': 18,
      'ethnicity=Mixed': 30,
      '': 70,
    };
    const mixed = { ...figures, 'ethnic group=Mixed': 26, 'ethnic group=Black': 8 };
    expect(places(mixed, ['ethnicity=Black', 'ethnicity=White'])).toEqual([]);
  });

  it.each([
    ['age', 'age group'],
    ['age', 'ageband'],
    ['Age', 'age of child'],
  ])('are ages under two names: %s and %s', (name, otherName) => {
    const ages = {
      '': 60,
      [`${name}=0 to 4`]: 4,
      [`${name}=5 to 9`]: 20,
      [`${name}=10 to 17`]: 36,
      [`${otherName}=0-4`]: 4,
      [`${otherName}=5-9`]: 20,
      [`${otherName}=10-17`]: 36,
    };
    const hidden = [`${name}=0 to 4`, `${name}=10 to 17`, `${otherName}=0-4`, `${otherName}=5-9`];
    expect(places(ages, hidden)).not.toEqual([]);
  });

  it('show between two bandings of ages those who are in one band and not in the other', () => {
    const bandings = (four: number) => ({
      '': 60,
      'age=0 to 4': 11 + four,
      'age=5 to 17': 49 - four,
      'age band=0 to 3': 11,
      'age band=4 to 17': 49,
    });
    expect(places(bandings(3), [])).not.toEqual([]);
    expect(places(bandings(20), [])).toEqual([]);
  });

  it('show it where several bands hold the other: 0 and 1 to 12 less 0 to 11', () => {
    const ages = (twelve: number) => ({
      '': 120 + twelve,
      'age=0 to 11': 100,
      'age=12 to 14': 10 + twelve,
      'age=15 to 17': 10,
      'age band=0': 20,
      'age band=1 to 12': 80 + twelve,
      'age band=13 to 17': 20,
    });
    expect(places(ages(3), [])).not.toEqual([]);
    expect(places(ages(20), [])).toEqual([]);
  });

  it('may make up a band of the other: 0 to 9 less 5 to 9', () => {
    const ages = {
      '': 60,
      'age=0 to 9': 24,
      'age=10 to 17': 36,
      'age band=0 to 4': 4,
      'age band=5 to 9': 20,
    };
    expect(places(ages, ['age band=0 to 4'])).not.toEqual([]);
    expect(places({ ...ages, 'age band=10 to 17': 36 }, ['age band=0 to 4', 'age band=5 to 9'])).toEqual([]);
  });

  it('are not the ages of a mother and her child', () => {
    const ages = {
      '': 60,
      'age=0 to 4': 14,
      'age=5 to 17': 46,
      'age of mother=0 to 3': 11,
      'age of mother=4 to 17': 49,
    };
    expect(places(ages, [])).toEqual([]);
  });
});

describe('groups that are areas', () => {
  const WARDS = 'e,East,ward,sampleton\ns,South,ward,sampleton\nn,North ward,ward,sampleton';
  const byWard = (dimension: string, east = 20) => ({
    '': 40,
    [`${dimension}=North`]: 4,
    [`${dimension}=South`]: 16,
    [`${dimension}=East`]: east,
    'area e': 20,
    'area s': 16,
    'area n': 4,
  });
  const hidden = (dimension: string, other: string) => [
    `${dimension}=North`,
    `${dimension}=${other}`,
    'area n',
    'area s',
  ];

  it.each(['ward', 'Area of home', 'patch'])('show what the area withholds: %s', (dimension) => {
    expect(places(byWard(dimension), hidden(dimension, 'East'), { areas: WARDS })).not.toEqual([]);
  });

  it('give nothing away where the same are withheld', () => {
    expect(places(byWard('ward'), hidden('ward', 'South'), { areas: WARDS })).toEqual([]);
  });

  it('are something else where shown figures differ', () => {
    const figures = { ...byWard('ward of school'), 'ward of school=South': 11, 'area e': 25, 'area s': 11 };
    expect(
      places(figures, ['ward of school=North', 'ward of school=South', 'area n', 'area s'], { areas: WARDS }),
    ).toEqual([]);
  });
});
