import { describe, expect, it } from 'vitest';
import { UNIT_SPELLINGS } from '#attack/unitSpellings';
import { asTable, aSmallPlan, BOROUGH, type FigureLine } from '#mocks/aSmallPlan';
import { theAttack } from './answers';

const { wrongIn } = theAttack();

/** Figures of the borough by group: `all` is the headline. */
const by = (groups: Readonly<Record<string, number | string>>): readonly FigureLine[] =>
  Object.entries(groups).map(([breakdown, value]) => ({
    breakdown: breakdown === 'all' ? '' : breakdown,
    value,
  }));
const key = (quantity: string, where: { title?: string; area?: string; period?: string; group?: string }) => {
  const { title = 'Children seen', area = BOROUGH, period = '2024 Calendar year', group = '' } = where;
  return [quantity, title, area, period, group].join('|');
};
const WARDS = [
  'north, locality',
  'south, locality',
  'ward-1, ward',
  'ward-2, ward',
  'ward-3, ward',
  'ward-4, ward',
];
const NESTED = [
  ...['north', 'south'].map((area) => ({ area, kind: 'locality', within: BOROUGH })),
  ...[1, 2].map((number) => ({ area: `ward-${number}`, kind: 'ward', within: 'north' })),
  ...[3, 4].map((number) => ({ area: `ward-${number}`, kind: 'ward', within: 'south' })),
];

describe('a small count is withheld whatever its unit is called', () => {
  it.each(UNIT_SPELLINGS.count)('"%s"', async (unit) => {
    const plans = [
      aSmallPlan({ indicators: { unit }, figures: by({ all: 30, 'sex=Female': 2, 'sex=Male': 28 }) }),
    ];
    expect(await wrongIn({ plans, secrets: { 'count|sex=Female': 2 } })).toEqual([]);
  });

  it.each(UNIT_SPELLINGS.percent)('as a share: "%s"', async (unit) => {
    const figures = [
      { value: '4.0', numerator: 4, denominator: 100 },
      { breakdown: 'sex=Female', value: '96.0', numerator: 48, denominator: 50 },
    ];
    const plans = [aSmallPlan({ indicators: { unit }, figures })];
    expect(await wrongIn({ plans, secrets: { count: 4, 'rest|sex=Female': 2 } })).toEqual([]);
  });

  it.each([
    ...UNIT_SPELLINGS.thousand.map((unit) => [unit, 8000] as const),
    ...UNIT_SPELLINGS['ten thousand'].map((unit) => [unit, 80_000] as const),
  ])('as a rate: "%s"', async (unit, denominator) => {
    const plans = [
      aSmallPlan({ indicators: { unit, decimals: '2' }, figures: [{ value: '0.50', denominator }] }),
    ];
    expect(await wrongIn({ plans, secrets: { count: 4 } })).toEqual([]);
  });

  it('of a sensitive indicator in any one year', async () => {
    const years = { '2022': 3, '2023': 5, '2024': 2 };
    const figures = Object.entries(years).map(([year, value]) => ({
      period: `${year} Calendar year`,
      value,
    }));
    const plans = [aSmallPlan({ indicators: { unit: 'babies', sensitive: 'yes' }, figures })];
    const secrets = Object.entries(years).map(([year, value]) => [
      key('count', { period: `${year} Calendar year` }),
      value,
    ]);
    expect(await wrongIn({ plans, secrets: Object.fromEntries(secrets) })).toEqual([]);
  });
});

describe('groups and places that overlap keep what they hold', () => {
  it.each(['Both sexes', 'All', 'Persons', 'Total'])('a total by another name: "%s"', async (all) => {
    const figures = by({ all: 36, 'sex=Female': 4, 'sex=Male': 32, [`sex=${all}`]: 36 });
    expect(await wrongIn({ plans: [aSmallPlan({ figures })], secrets: { 'count|sex=Female': 4 } })).toEqual(
      [],
    );
  });

  it('ages within ages', async () => {
    const figures = by({ all: 90, 'age=14': 2, 'age=15': 31, 'age=14-15': 33, 'age=16': 57 });
    expect(await wrongIn({ plans: [aSmallPlan({ figures })], secrets: { 'count|age=14': 2 } })).toEqual([]);
  });

  it('a group within a group of one name', async () => {
    const figures = by({
      all: 150,
      'ethnicity=Mixed': 60,
      'ethnicity=Mixed White and Asian': 58,
      'ethnicity=Mixed other': 2,
      'ethnicity=White': 90,
    });
    expect(
      await wrongIn({ plans: [aSmallPlan({ figures })], secrets: { 'count|ethnicity=Mixed other': 2 } }),
    ).toEqual([]);
  });

  it.each(['ward', 'locality'])(
    'wards within localities that areas.csv puts in the borough, told as "%s"',
    async (kind) => {
      const areas = WARDS.map((line) => line.replace(/, ward$/, `, ${kind}`));
      const places = {
        [BOROUGH]: 80,
        north: 34,
        south: 46,
        'ward-1': 2,
        'ward-2': 32,
        'ward-3': 26,
        'ward-4': 20,
      };
      const figures = Object.entries(places).map(([area, value]) => ({ area, value }));
      const secrets = { [key('count', { area: 'ward-1' })]: 2 };
      expect(
        await wrongIn({
          plans: [aSmallPlan({ areas, figures })],
          secrets,
          knowledge: { areas: NESTED, names: [], groups: [], indicators: [] },
        }),
      ).toEqual([]);
    },
  );

  it('a total of hardly more children than places are withheld in it: each withheld figure is of somebody', async () => {
    // Total and boys and girls of wards that nobody says lie in which locality: 2 + 2 + 2 + 1 in the wards, and a girl in the north at the least, of 8.
    const at = (area: string, groups: Readonly<Record<string, number>>) =>
      by(groups).map((line) => ({ ...line, area }));
    const figures = [
      ...by({ all: 8, 'sex=Female': 3 }),
      ...at('north', { 'sex=Female': 1, 'sex=Male': 3 }),
      ...at('ward-1', { all: 3, 'sex=Male': 2 }),
      ...at('ward-2', { all: 1, 'sex=Male': 1 }),
      ...at('south', { 'sex=Female': 2, 'sex=Male': 2 }),
      ...at('ward-3', { all: 2, 'sex=Female': 1, 'sex=Male': 1 }),
      ...at('ward-4', { all: 2, 'sex=Female': 1, 'sex=Male': 1 }),
    ];
    const secrets = {
      [key('count', { area: 'ward-3' })]: 2,
      [key('count', { area: 'south', group: 'sex=Female' })]: 2,
      [key('count', { area: 'ward-1', group: 'sex=Male' })]: 2,
    };
    const knowledge = { areas: NESTED, names: [], groups: [], indicators: [] };
    const areas = WARDS.map((line) => line.replace(/, ward$/, ', locality'));
    expect(await wrongIn({ plans: [aSmallPlan({ areas, figures })], secrets, knowledge })).toEqual([]);
  });

  it('a ward that has no row, nor has its locality: 80 less 34 and 42 are 4', async () => {
    const places = { [BOROUGH]: 80, north: 34, 'ward-4': 42 };
    const figures = Object.entries(places).map(([area, value]) => ({ area, value }));
    const secrets = { [key('count', { area: 'ward-3' })]: 4 };
    const knowledge = { areas: NESTED, names: [], groups: [], indicators: [] };
    expect(await wrongIn({ plans: [aSmallPlan({ areas: WARDS, figures })], secrets, knowledge })).toEqual([]);
  });

  it('a ward without a row, where a share is of few more people than that of another ward: 32 or 33 less 28', async () => {
    const share = (area: string, value: number, denominator: number) => ({ area, value, denominator });
    const figures = [
      share(BOROUGH, 19, 294),
      share('north', 19, 124),
      share('ward-1', 18, 96),
      share('south', 19, 170),
      share('ward-4', 29, 96),
    ];
    const secrets = { [key('count', { area: 'ward-3' })]: 4 };
    const knowledge = { areas: NESTED, names: [], groups: [], indicators: [] };
    const areas = WARDS.map((line) => line.replace(/, ward$/, ', locality'));
    const plans = [aSmallPlan({ indicators: { unit: 'percent', decimals: '0' }, areas, figures })];
    expect(await wrongIn({ plans, secrets, knowledge, mustPublish: true })).toEqual([]);
  });

  it('0% of a few in two wards of a locality that shows 0%', async () => {
    const share = (area: string, value: number, denominator: number) => ({ area, value, denominator });
    const figures = [
      share(BOROUGH, 10, 200),
      share('north', 14, 145),
      share('south', 0, 55),
      share('ward-1', 25, 40),
      share('ward-2', 10, 105),
      share('ward-3', 0, 3),
      share('ward-4', 0, 4),
    ];
    const secrets = { [key('count', { area: 'ward-3' })]: 0, [key('count', { area: 'ward-4' })]: 0 };
    const knowledge = { areas: NESTED, names: [], groups: [], indicators: [] };
    const plans = [aSmallPlan({ indicators: { unit: 'percent' }, areas: WARDS, figures })];
    expect(await wrongIn({ plans, secrets, knowledge })).toEqual([]);
  });

  it('wards that areas.csv puts in their localities', async () => {
    const areas = ['north, locality', 'south, locality', 'ward-1, ward, north', 'ward-2, ward, north'];
    const places = { [BOROUGH]: 80, north: 34, south: 46, 'ward-1': 2, 'ward-2': 32 };
    const figures = Object.entries(places).map(([area, value]) => ({ area, value }));
    expect(
      await wrongIn({
        mustPublish: true,
        plans: [aSmallPlan({ areas, figures })],
        secrets: { [key('count', { area: 'ward-1' })]: 2 },
      }),
    ).toEqual([]);
  });
});

describe('a total without a row of its own bridges nothing', () => {
  it('between terms of the borough and the year of its localities', async () => {
    const terms = { 'Autumn term': 3, 'Spring term': 22, 'Summer term': 17 };
    const figures = [
      ...Object.entries(terms).map(([term, value]) => ({ period: `202324 ${term}`, value })),
      { area: 'north', period: '202324 Academic year', value: 19 },
      { area: 'south', period: '202324 Academic year', value: 23 },
    ];
    const plans = [aSmallPlan({ indicators: { in_year: 'sum' }, areas: WARDS.slice(0, 2), figures })];
    expect(
      await wrongIn({ plans, secrets: { [key('count', { period: '202324 Autumn term' })]: 3 } }),
    ).toEqual([]);
  });

  it('between a group of the localities and the borough', async () => {
    const figures = [
      { value: 52 },
      { breakdown: 'sex=Female', value: 2 },
      { area: 'north', breakdown: 'sex=Male', value: 29 },
      { area: 'south', breakdown: 'sex=Male', value: 21 },
    ];
    expect(
      await wrongIn({
        plans: [aSmallPlan({ areas: WARDS.slice(0, 2), figures })],
        secrets: { 'count|sex=Female': 2 },
      }),
    ).toEqual([]);
  });
});

describe('what a published file brings is known too', () => {
  const feed = (value: number) => ({
    'feeds.json': JSON.stringify([{ indicator: 'n', file: 'f.csv', column: 'n' }]),
    'feeds/f.csv': [
      'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,n',
      '2024,Calendar year,National,E92000001,England,,,,,,8000000',
      '2024,Calendar year,Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,,800000',
      `2024,Calendar year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,372,E08000018,Rotherham,${value}`,
      '',
    ].join('\n'),
  });
  const area = 'E08000018';

  it('a total beside groups of the officer’s own', async () => {
    const figures = [
      { area, breakdown: 'sex=Female', value: 27 },
      { area, breakdown: 'sex=Male', value: 4 },
    ];
    const plans = [aSmallPlan({ authority: area, figures, files: feed(31) })];
    expect(await wrongIn({ plans, secrets: { [key('count', { area, group: 'sex=Male' })]: 4 } })).toEqual([]);
  });

  it('a population behind a rate of the officer’s own', async () => {
    const indicators = [
      { title: 'Children who live here' },
      {
        id: 'r',
        title: 'Rate',
        unit: 'per 10,000 children',
        decimals: '1',
        denominator: 'Children who live here',
      },
    ];
    const plans = [
      aSmallPlan({
        authority: area,
        indicators,
        figures: [{ indicator: 'r', area, value: '2.0' }],
        files: feed(20_000),
      }),
    ];
    expect(await wrongIn({ plans, secrets: { [key('count', { title: 'Rate', area })]: 4 } })).toEqual([]);
  });
});

describe('what an officer keeps back is withheld as a small count is', () => {
  it('an exempt sum of money', async () => {
    const figures = [
      { value: 620_000 },
      { breakdown: 'provider=One', value: 210_000, access: 'exempt:3' },
      { breakdown: 'provider=Two', value: 160_000 },
      { breakdown: 'provider=Three', value: 250_000 },
    ];
    expect(
      await wrongIn({
        plans: [aSmallPlan({ indicators: { unit: 'pounds' }, figures })],
        secrets: { 'count|provider=One': 210_000 },
      }),
    ).toEqual([]);
  });

  it('a draft', async () => {
    const figures = [
      { value: 61 },
      { breakdown: 'sex=Female', value: 25, access: 'draft' },
      { breakdown: 'sex=Male', value: 36 },
    ];
    expect(await wrongIn({ plans: [aSmallPlan({ figures })], secrets: { 'count|sex=Female': 25 } })).toEqual(
      [],
    );
  });

  it('a draft of a ward whose locality has no row: 139 less 58 and 26', async () => {
    const places = { [BOROUGH]: 139, north: 58, 'ward-1': 23, 'ward-2': 35, 'ward-3': 26 };
    const figures = [
      ...Object.entries(places).map(([area, value]) => ({ area, value })),
      { area: 'ward-4', value: 55, access: 'draft' },
    ];
    const areas = [
      ...WARDS.slice(0, 2),
      'ward-1, ward, north',
      'ward-2, ward, north',
      'ward-3, ward, south',
      'ward-4, ward, south',
    ];
    const plans = [aSmallPlan({ areas, figures })];
    const secrets = { [key('count', { area: 'ward-4' })]: 55 };
    const knowledge = { areas: NESTED, names: [], groups: [], indicators: [] };
    expect(await wrongIn({ plans, secrets, knowledge })).toEqual([]);
  });

  it('an exempt row beside a public one of the same cell, of which there is no trace', async () => {
    const figures = [
      { value: 57, source: 'later', access: 'exempt:3' },
      { value: 58, source: 'earlier' },
    ];
    expect(
      await wrongIn({ plans: [aSmallPlan({ figures })], secrets: {}, texts: ['exempt:3', '"57"'] }),
    ).toEqual([]);
  });
});

describe('means of few people', () => {
  it('are withheld with the groups that give them away', async () => {
    const figures = [
      { value: '61.0', denominator: 12 },
      { breakdown: 'sex=Female', value: '58.0', denominator: 11 },
      { breakdown: 'sex=Male', value: '94.0', denominator: 1 },
    ];
    const plans = [aSmallPlan({ indicators: { unit: 'score' }, figures })];
    expect(await wrongIn({ plans, secrets: { 'mean|sex=Male': 94, 'denominator|sex=Male': 1 } })).toEqual([]);
  });

  it('are withheld in days, in every breakdown at once', async () => {
    const figures = [
      { value: '80.0', denominator: 25 },
      { breakdown: 'sex=Female', value: '60.0', denominator: 12 },
      { breakdown: 'sex=Male', value: '98.5', denominator: 13 },
      { breakdown: 'age=0', value: '21.0', denominator: 2 },
      { breakdown: 'age=1 and over', value: '85.1', denominator: 23 },
    ];
    const plans = [aSmallPlan({ indicators: { unit: 'days' }, figures })];
    expect(await wrongIn({ plans, secrets: { 'mean|age=0': 21, 'denominator|age=0': 2 } })).toEqual([]);
  });

  it('are withheld where the sum of all days says how few they are', async () => {
    const plans = [
      aSmallPlan({ indicators: { unit: 'days' }, figures: [{ value: '25.0', numerator: 100 }] }),
    ];
    expect(await wrongIn({ plans, secrets: { denominator: 4, mean: 25 } })).toEqual([]);
  });

  it('are withheld where the mean of the neighbours gives one of them away', async () => {
    const areas = [
      'X08000002, authority, X12000001',
      'X08000003, authority, X12000001',
      'X08000004, authority, X12000001',
    ];
    const days = {
      [BOROUGH]: ['90.0', 60],
      X08000002: ['300.0', 2],
      X08000003: ['90.0', 70],
      X08000004: ['120.0', 50],
    } as const;
    const figures = [
      ...Object.entries(days).map(([area, [value, denominator]]) => ({ area, value, denominator })),
      { area: 'neighbours', value: '170.0' },
    ];
    const files = {
      'neighbours.csv': asTable(
        [2, 3, 4].map((number) => ({
          area: BOROUGH,
          rank: number - 1,
          neighbour: `X0800000${number}`,
          model: 'm',
        })),
      ),
    };
    const plans = [aSmallPlan({ indicators: { unit: 'days' }, areas, figures, files })];
    expect(await wrongIn({ plans, secrets: { [key('mean', { area: 'X08000002' })]: 300 } })).toEqual([]);
  });
});

describe('shares and rates tell no count', () => {
  it('by their interval', async () => {
    // Byar’s limits of 2 events are 0.22 and 7.22.
    const figures = [{ value: '2.00', lower_ci: '0.22', upper_ci: '7.22' }];
    expect(
      await wrongIn({
        plans: [aSmallPlan({ indicators: { unit: 'per 1,000 children', decimals: '2' }, figures })],
        secrets: { count: 2 },
      }),
    ).toEqual([]);
  });

  it('by the people that rates and their limits are of: those aged 16 to 17 are too many for 11 events and too few for 14', async () => {
    // By Byar’s limits 28 to 31 events, 7, 17, and 11 to 14. At 2.6 and 10.1 per 10,000 all are of about 108,000 children and those aged 18 of 16,800, which leaves 12
    // or 13 events at 1.3 per 10,000, and 5 or 6 of those aged 17.
    const figures = [
      { value: 2.6, lower_ci: '1.8', upper_ci: '3.8' },
      { breakdown: 'age=16', value: '1.6', lower_ci: '0.7', upper_ci: '3.4' },
      { breakdown: 'age=18', value: '10.1', lower_ci: '5.9', upper_ci: '16.1' },
      { breakdown: 'age=16-17', value: '1.3', lower_ci: '0.7', upper_ci: '2.3' },
    ];
    const plans = [aSmallPlan({ indicators: { unit: 'per 10,000 children', decimals: '1' }, figures })];
    const secrets = { 'count|age=17': 5 };
    const names = [{ name: 'age', groups: ['16', '17', '18', '16-17'] }];
    const knowledge = { areas: [], names, groups: [], indicators: [] };
    expect(await wrongIn({ plans, secrets, knowledge })).toEqual([]);
  });

  it('by the one person, or nobody, that their limits leave for a group that only another indicator has a row for', async () => {
    // By Byar's limits 46 or 47 events, 12 of those aged 6 to 11 and 34 of those aged 12 to 17.
    const indicators = [
      { id: 'n', title: 'Children seen', unit: 'per 1,000 children', decimals: '1' },
      { id: 'm', title: 'Pupils on roll', unit: 'count' },
    ];
    const figures = [
      { value: '16.6', lower_ci: '12.2', upper_ci: '22.1' },
      { breakdown: 'age=6-11', value: '14.2', lower_ci: '7.3', upper_ci: '24.7' },
      { breakdown: 'age=12-17', value: '17.7', lower_ci: '12.2', upper_ci: '24.7' },
      ...by({ all: 838, 'age=0-5': 260, 'age=6-11': 273, 'age=12-17': 305 }).map((figure) => ({
        ...figure,
        indicator: 'm',
      })),
    ];
    const knowledge = {
      areas: [],
      names: [{ name: 'age', groups: ['0-5', '6-11', '12-17'] }],
      groups: [],
      indicators: [],
    };
    expect(
      await wrongIn({
        plans: [aSmallPlan({ indicators, figures })],
        secrets: { 'count|age=0-5': 1 },
        knowledge,
        mustPublish: true,
      }),
    ).toEqual([]);
  });

  it('by the one person, or nobody, that their limits leave for the ages that have no row anywhere', async () => {
    // By Byar's limits 15 or 16 events, of which 15 are of those aged 6 to 11 and none of those aged 0 to 5.
    const figures = [
      { value: '2.8', lower_ci: '1.6', upper_ci: '4.6' },
      { breakdown: 'age=0-5', value: '0.0', lower_ci: '0.0', upper_ci: '1.6' },
      { breakdown: 'age=6-11', value: '5.5', lower_ci: '3.1', upper_ci: '9.1' },
    ];
    const plans = [
      aSmallPlan({ indicators: { unit: 'per 1,000 births', people: 'yes', decimals: '1' }, figures }),
    ];
    const names = [{ name: 'age', groups: ['0-5', '6-11', '12-17'] }];
    const knowledge = { areas: [], names, groups: [], indicators: [] };
    expect(await wrongIn({ plans, secrets: { 'count|age=12-17': 1 }, knowledge, mustPublish: true })).toEqual(
      [],
    );
  });

  it('by limits that two plans of a site show both', async () => {
    // By Byar’s limits 7 events, and 12 of those aged 16 to 17: 5 of those aged 17.
    const figures = [
      { breakdown: 'age=16', value: '1.60', lower_ci: '0.64', upper_ci: '3.30' },
      { breakdown: 'age=16-17', value: '1.30', lower_ci: '0.67', upper_ci: '2.27' },
    ];
    const indicators = { unit: 'per 10,000 children', decimals: '2' };
    const plans = ['one', 'two'].map((id) => aSmallPlan({ id, indicators, figures }));
    const names = [{ name: 'age', groups: ['16', '17', '16-17'] }];
    const knowledge = { areas: [], names, groups: [], indicators: [] };
    expect(await wrongIn({ plans, secrets: { 'count|age=17': 5 }, knowledge })).toEqual([]);
  });

  it('by the shares of groups without counts', async () => {
    const figures = [
      { value: '15.0', numerator: 15, denominator: 100 },
      { breakdown: 'sex=Female', value: '2.5' },
      { breakdown: 'sex=Male', value: '23.3' },
    ];
    expect(
      await wrongIn({
        plans: [aSmallPlan({ indicators: { unit: 'percent' }, figures })],
        secrets: { 'count|sex=Female': 1 },
      }),
    ).toEqual([]);
  });

  it('by more decimals than the page shows', async () => {
    const figures = [{ value: '5.26315789473684' }];
    expect(
      await wrongIn({ plans: [aSmallPlan({ indicators: { unit: 'percent' }, figures })], secrets: {} }),
    ).toEqual([]);
  });
});

describe('two files together tell no more than one', () => {
  it('two plans of a site', async () => {
    const one = aSmallPlan({ figures: by({ all: 34, 'sex=Female': 5, 'sex=Male': 29 }) });
    const other = aSmallPlan({ id: 'other', figures: by({ 'sex=Male': 29 }) });
    expect(await wrongIn({ plans: [one, other], secrets: { 'count|sex=Female': 5 } })).toEqual([]);
  });

  it('the site for members and the public one', async () => {
    const groups = { 'need=Abuse': 2, 'need=Illness': 14, 'need=Debt': 33 };
    const figures = [
      ...by({ all: 110, ...groups }),
      { breakdown: 'need=Other', value: 61, access: 'exempt:2' },
    ];
    expect(
      await wrongIn({
        plans: [aSmallPlan({ figures })],
        hasMembers: true,
        secrets: { 'count|need=Abuse': 2 },
      }),
    ).toEqual([]);
  });

  it.each(['small', 'renamed'])('a release and the one before, whose id was "%s"', async (id) => {
    const plans = [aSmallPlan({ figures: by({ all: 34, 'sex=Female': 5, 'sex=Male': 29 }) })];
    const earlierRelease = aSmallPlan({ id, figures: by({ 'sex=Male': 29 }) });
    expect(await wrongIn({ plans, earlierRelease, secrets: { 'count|sex=Female': 5 } })).toEqual([]);
  });

  it('of two releases that each withhold a group, of which neither is 0', async () => {
    const terms = (groups: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
      Object.entries(groups).flatMap(([term, own]) =>
        by(own).map((figure) => ({ ...figure, period: `202324 ${term}` })),
      );
    const autumn = { all: 3, 'sex=Female': 1, 'sex=Male': 2, 'sex=People': 3 };
    const plan = (figures: readonly FigureLine[]) => aSmallPlan({ indicators: { in_year: 'sum' }, figures });
    const plans = [
      plan(
        terms({
          'Autumn term': autumn,
          'Spring term': { all: 2, 'sex=Female': 1, 'sex=People': 2 },
          'Summer term': { all: 1, 'sex=Female': 1, 'sex=People': 1 },
          'Academic year': { all: 6, 'sex=Female': 3, 'sex=Male': 3, 'sex=People': 6 },
        }),
      ),
    ];
    const earlierRelease = plan(
      terms({
        'Autumn term': autumn,
        'Spring term': { all: 2, 'sex=Male': 1, 'sex=People': 2 },
        'Summer term': { 'sex=Male': 0, 'sex=People': 1 },
        'Academic year': { all: 6, 'sex=Female': 3, 'sex=People': 6 },
      }),
    );
    const secrets = {
      [key('count', { period: '202324 Autumn term' })]: 3,
      [key('count', { period: '202324 Spring term', group: 'sex=Male' })]: 1,
    };
    expect(await wrongIn({ plans, earlierRelease, secrets })).toEqual([]);
  });

  it('a figure and what it was before it was revised', async () => {
    const revised = (breakdown: string, now: number, was: number): readonly FigureLine[] => [
      { breakdown, value: now, source: 'later', status: 'revised' },
      { breakdown, value: was, source: 'earlier' },
    ];
    const figures = [...revised('', 44, 39), ...revised('sex=Male', 33, 35), ...revised('sex=Female', 11, 4)];
    expect(await wrongIn({ plans: [aSmallPlan({ figures })], secrets: { 'was|sex=Female': 4 } })).toEqual([]);
  });
});

describe('indicators that make up one whole', () => {
  const share = (indicator: string, numerator: number) => ({
    indicator,
    value: (numerator / 2).toFixed(1),
    numerator,
    denominator: 200,
  });
  const titled = (id: string, title: string, more = {}) => ({ id, title, unit: 'percent', ...more });

  it('withhold a part with another, where they are to be read together', async () => {
    const indicators = [
      titled('a', 'Not in school', { read_with: 'b' }),
      titled('b', 'Not known'),
      titled('c', 'Not in school or not known'),
    ];
    const parts = ['Not in school', 'Not known'];
    const plans = [aSmallPlan({ indicators, figures: [share('a', 5), share('b', 18), share('c', 23)] })];
    const knowledge = {
      areas: [],
      names: [],
      groups: [],
      indicators: [{ whole: 'Not in school or not known', parts }],
    };
    expect(
      await wrongIn({ plans, knowledge, secrets: { [key('count', { title: 'Not in school' })]: 5 } }),
    ).toEqual([]);
  });

  it('withhold a part with its complement', async () => {
    const indicators = [
      titled('a', 'Not in school', { read_with: 'b' }),
      titled('b', 'Not known'),
      titled('c', 'In school'),
    ];
    const parts = ['Not in school', 'Not known', 'In school'];
    const plans = [aSmallPlan({ indicators, figures: [share('a', 5), share('b', 18), share('c', 177)] })];
    expect(
      await wrongIn({
        plans,
        knowledge: { areas: [], names: [], groups: [], indicators: [{ whole: '', parts }] },
        secrets: { [key('count', { title: 'Not in school' })]: 5 },
      }),
    ).toEqual([]);
  });
});

describe('a running total', () => {
  it('that does not say that it is one is asked about, or hides how little it grew', async () => {
    const title = 'Exclusions this year to date';
    const months = { April: 14, May: 17, June: 33, July: 35 };
    const figures = Object.entries(months).map(([month, value]) => ({ period: `2024 ${month}`, value }));
    const secrets = {
      [key('increase', { title, period: '2024 May' })]: 3,
      [key('increase', { title, period: '2024 July' })]: 2,
    };
    expect(await wrongIn({ plans: [aSmallPlan({ indicators: { title }, figures })], secrets })).toEqual([]);
  });

  it('hides how little it grew in a ward that has no row in any period', async () => {
    // 1,064 less 57, 323 and 511 is 173; 1,617 less 251, 408 and 782 is 176.
    const title = 'Contacts, year to date';
    const quarters = (values: Readonly<Record<string, readonly [number, number]>>) =>
      Object.entries(values).flatMap(([area, pair]) =>
        pair.map((value, at) => ({ area, period: `202324 Financial year Q${at + 3}`, value })),
      );
    const figures = quarters({
      [BOROUGH]: [1064, 1617],
      'ward-2': [57, 251],
      'ward-3': [323, 408],
      'ward-4': [511, 782],
    });
    const areas = [1, 2, 3, 4].map((number) => `ward-${number}, ward`);
    const within = [1, 2, 3, 4].map((number) => ({ area: `ward-${number}`, kind: 'ward', within: BOROUGH }));
    const secrets = {
      [key('increase', { title, area: 'ward-1', period: '202324 Financial year Q4' })]: 3,
    };
    const plans = [aSmallPlan({ indicators: { title, in_year: 'cumulative' }, areas, figures })];
    const knowledge = { areas: within, names: [], groups: [], indicators: [] };
    expect(await wrongIn({ plans, secrets, knowledge, mustPublish: true })).toEqual([]);
  });

  it('hides how little it grew among those whose group has no row', async () => {
    // 90 less 60 and 12 is 18; 131 less 84 and 27 is 20.
    const title = 'Exclusions, year to date';
    const figures = Object.entries({ '': [90, 131], 'need=SEMH': [60, 84], 'need=None': [12, 27] }).flatMap(
      ([breakdown, pair]) =>
        pair.map((value, at) => ({ breakdown, period: `202324 Financial year Q${at + 2}`, value })),
    );
    const secrets = {
      [key('increase', { title, group: 'need=Other', period: '202324 Financial year Q3' })]: 2,
    };
    const plans = [aSmallPlan({ indicators: { title, in_year: 'cumulative' }, figures })];
    const knowledge = {
      areas: [],
      names: [{ name: 'need', groups: ['SEMH', 'None', 'Other'] }],
      groups: [],
      indicators: [],
    };
    expect(await wrongIn({ plans, secrets, knowledge, mustPublish: true })).toEqual([]);
  });
});

describe('a term without a row', () => {
  it.each([
    ['10, none and 0 of 15', { Autumn: 10, Summer: 0 }, 15],
    ['10, none and 5 of 20', { Autumn: 10, Summer: 5 }, 20],
  ])('of few is not taken for a rounding to fives: %s', async (_, terms, all) => {
    const figures = [
      ...Object.entries(terms).map(([term, value]) => ({ period: `202324 ${term} term`, value })),
      { period: '202324 Academic year', value: all },
    ];
    const secrets = { [key('count', { period: '202324 Spring term' })]: 5 };
    expect(await wrongIn({ plans: [aSmallPlan({ figures })], secrets, mustPublish: true })).toEqual([]);
  });
});

describe('where the sums alone leave a count open, more is withheld and nothing has to be mended', () => {
  it('in a group without a row that another plan and another quarter give away', async () => {
    // 64 less 7, 24 and 17 is 16; 73 less 13, 16, 27 and 12 is 5.
    const quarters = (figures: Readonly<Record<string, readonly (number | undefined)[]>>) =>
      Object.entries(figures).flatMap(([group, values]) =>
        values.flatMap((value, at): readonly FigureLine[] => {
          const period = at === 4 ? '202324 Financial year' : `202324 Financial year Q${at + 1}`;
          return value === undefined
            ? []
            : [{ period, breakdown: group === '' ? '' : `need=${group}`, value }];
        }),
      );
    const no = undefined;
    const p = quarters({
      '': [40, no, 80, 73, 267],
      Abuse: [10, 9, no, 13, 35],
      Illness: [6, 34, 22, 5, 67],
      Disability: [7, 24, 17, no, 64],
      'Absent parenting': [no, 4, 18, no, no],
      'Low income': [9, 3, no, 12, 44],
    });
    const q = quarters({
      '': [40, 74, 80, no, no],
      Abuse: [10, 9, 3, 13, 35],
      'Absent parenting': [no, no, 18, 27, 57],
      'Low income': [9, 3, 20, 12, no],
    });
    const indicators = { in_year: 'sum' };
    const at = (quarter: number, group: string) =>
      key('count', { period: `202324 Financial year Q${quarter}`, group: `need=${group}` });
    expect(
      await wrongIn({
        plans: [aSmallPlan({ indicators, figures: p }), aSmallPlan({ id: 'other', indicators, figures: q })],
        mustPublish: true,
        secrets: { [at(4, 'Illness')]: 5, [at(3, 'Abuse')]: 3 },
      }),
    ).toEqual([]);
  });

  it('in a ward without a row of one of two indicators that are read together', async () => {
    const title = (name: string) => ({ title: name });
    const indicators = [
      { id: 'n', ...title('Left early'), read_with: 'm' },
      { id: 'm', ...title('Left late') },
      { id: 'w', ...title('Left') },
    ];
    const of = (indicator: string, values: Readonly<Record<string, number>>) =>
      Object.entries(values).map(([area, value]) => ({ indicator, area, value }));
    const figures = [
      ...of('n', { [BOROUGH]: 22, south: 7, 'ward-3': 5, 'ward-4': 2 }),
      ...of('m', { [BOROUGH]: 30, 'ward-3': 14, 'ward-4': 1 }),
      ...of('w', { [BOROUGH]: 52, north: 30 }),
    ];
    const areas = WARDS.map((line) =>
      line.startsWith('ward-') ? `${line}, ${line < 'ward-3' ? 'north' : 'south'}` : line,
    );
    const plans = [aSmallPlan({ indicators, areas, figures })];
    const secrets = { [key('count', { title: 'Left late', area: 'ward-4' })]: 1 };
    const knowledge = {
      areas: NESTED,
      names: [],
      groups: [],
      indicators: [{ whole: 'Left', parts: ['Left early', 'Left late'] }],
    };
    expect(await wrongIn({ plans, secrets, knowledge, mustPublish: true })).toEqual([]);
  });

  it('in a ward without a row of one of two indicators, where a third and the locality give it to those who know the wards of it', async () => {
    // 29 who left care in the south less 10 in its other ward are 19, of whom 15 left late.
    const indicators = [
      { id: 'n', title: 'Left early', read_with: 'm' },
      { id: 'm', title: 'Left late' },
      { id: 'w', title: 'Left' },
    ];
    const of = (indicator: string, values: Readonly<Record<string, number>>) =>
      Object.entries(values).map(([area, value]) => ({ indicator, area, value }));
    const figures = [
      ...of('n', { [BOROUGH]: 153, south: 13, 'ward-1': 135, 'ward-3': 9 }),
      ...of('m', { [BOROUGH]: 22, south: 16, 'ward-1': 1, 'ward-2': 5, 'ward-3': 1, 'ward-4': 15 }),
      ...of('w', { [BOROUGH]: 175, north: 146, south: 29, 'ward-1': 136, 'ward-3': 10 }),
    ];
    const plans = [aSmallPlan({ indicators, areas: WARDS, figures })];
    const secrets = { [key('count', { title: 'Left early', area: 'ward-4' })]: 4 };
    const knowledge = {
      areas: NESTED,
      names: [],
      groups: [],
      indicators: [{ whole: 'Left', parts: ['Left early', 'Left late'] }],
    };
    expect(await wrongIn({ plans, secrets, knowledge, mustPublish: true })).toEqual([]);
  });

  it('in shares without counts of which two are parts of a third, where the total is of more groups than have a row', async () => {
    // 15.9% and 6.1% make up 9.5% only as 7 of 44 and 5 of 82, if all of them are among 19.
    const figures = [
      { value: 4.250559284116331, numerator: 19, denominator: 447 },
      { breakdown: 'ethnicity=White British', value: '15.9' },
      { breakdown: 'ethnicity=White Gypsy/Roma', value: '6.1' },
      { breakdown: 'ethnicity=Asian', value: '6.4' },
      { breakdown: 'ethnicity=White', value: '9.5' },
    ];
    const parts = ['White British', 'White Gypsy/Roma'];
    const groups = parts.map((group) => ({ breakdown: 'ethnicity', group, part_of: 'White' }));
    const files = { 'groups.csv': asTable(groups) };
    const plans = [
      aSmallPlan({ indicators: { polarity: 'neutral', unit: 'percent', decimals: '1' }, figures, files }),
    ];
    const knowledge = {
      areas: [],
      names: [{ name: 'ethnicity', groups: [...parts, 'Asian', 'Black', 'White'] }],
      groups: parts.map((group) => ({ name: 'ethnicity', group, partOf: 'White' })),
      indicators: [],
    };
    const secrets = { 'count|ethnicity=White Gypsy/Roma': 5 };
    expect(await wrongIn({ plans, secrets, knowledge, mustPublish: true })).toEqual([]);
  });

  it('in areas of one sort of which some are sums of others, as another indicator shows', async () => {
    const shares = (indicator: string, values: Readonly<Record<string, readonly [number, number]>>) =>
      Object.entries(values).map(([area, [numerator, denominator]]) => ({
        indicator,
        area,
        value: ((100 * numerator) / denominator).toFixed(1),
        numerator,
        denominator,
      }));
    const figures = [
      ...shares('n', { south: [11, 349], 'ward-3': [2, 22], 'ward-4': [9, 327] }),
      ...shares('m', { south: [39, 349], 'ward-3': [13, 22], 'ward-4': [26, 327] }),
    ];
    const indicators = [
      { id: 'n', title: 'Left early', unit: 'percent', decimals: '1' },
      { id: 'm', title: 'Moved', unit: 'percent', decimals: '1' },
    ];
    const areas = ['south, locality', 'ward-3, locality', 'ward-4, locality'];
    const secrets = { [key('count', { title: 'Left early', area: 'ward-3' })]: 2 };
    expect(
      await wrongIn({
        plans: [aSmallPlan({ indicators, areas, figures })],
        secrets,
        knowledge: { areas: NESTED, names: [], groups: [], indicators: [] },
        mustPublish: true,
      }),
    ).toEqual([]);
  });

  it('in a ward of one indicator, though another of the same wards has to be withheld first', async () => {
    // South is 36 of 4,236, so that of the rates with one decimal only 2 births in ward 2 fit.
    const indicators = [
      { id: 'm', title: 'Children helped' },
      { id: 'n', title: 'Early births', unit: 'per 1,000 births', decimals: '1', polarity: 'neutral' },
    ];
    const of = (indicator: string, values: Readonly<Record<string, number | string>>) =>
      Object.entries(values).map(([area, value]) => ({ indicator, area, value }));
    const figures: readonly FigureLine[] = [
      ...of('m', { [BOROUGH]: 153, north: 34, 'ward-1': 31, 'ward-2': 3 }),
      ...of('m', { south: 119, 'ward-3': 45, 'ward-4': 74 }),
      ...of('n', { [BOROUGH]: '9.8', north: '11.3', 'ward-1': '16.9', 'ward-2': '1.6' }),
      ...of('n', { 'ward-3': '20.2', 'ward-4': '5.6' }),
      { indicator: 'n', area: 'south', value: '8.5', numerator: 36, denominator: 4236 },
    ];
    const secrets = {
      [key('count', { title: 'Children helped', area: 'ward-2' })]: 3,
      [key('count', { title: 'Early births', area: 'ward-2' })]: 2,
    };
    expect(
      await wrongIn({
        plans: [aSmallPlan({ indicators, areas: WARDS, figures })],
        secrets,
        knowledge: { areas: NESTED, names: [], groups: [], indicators: [] },
        mustPublish: true,
      }),
    ).toEqual([]);
  });
});

describe('the few that a share is out of', () => {
  it('are withheld where two shares of the same people show the other areas between them, and the first of the three shows none', async () => {
    // 75 in all, 53 in the north and 18 in the south leave 4 in the west.
    const indicators = [
      { id: 'n', title: 'Left care early', unit: 'percent', decimals: '2', whole: 'w' },
      { id: 'm', title: 'Left care late', unit: 'percent', decimals: '2', whole: 'w' },
      { id: 'w', title: 'Left care at any time', unit: 'percent', decimals: '1' },
    ];
    const of = (indicator: string, rows: Readonly<Record<string, readonly [string, number, number]>>) =>
      Object.entries(rows).map(([area, [value, numerator, denominator]]) => ({
        indicator,
        area,
        value,
        numerator,
        denominator,
      }));
    const figures = [
      ...of('n', { [BOROUGH]: ['9.33', 7, 75] }),
      ...of('m', {
        [BOROUGH]: ['48.00', 36, 75],
        north: ['45.28', 24, 53],
        south: ['61.11', 11, 18],
        west: ['25.00', 1, 4],
      }),
      ...of('w', { [BOROUGH]: ['57.3', 43, 75], north: ['49.1', 26, 53], south: ['72.2', 13, 18] }),
    ];
    const areas = ['north, locality', 'south, locality', 'west, locality'];
    const secrets = { [key('denominator', { title: 'Left care late', area: 'west' })]: 4 };
    const knowledge = {
      areas: ['north', 'south', 'west'].map((area) => ({ area, kind: 'locality', within: BOROUGH })),
      names: [],
      groups: [],
      indicators: [{ whole: 'Left care at any time', parts: ['Left care early', 'Left care late'] }],
    };
    expect(
      await wrongIn({
        plans: [aSmallPlan({ indicators, areas, figures })],
        secrets,
        knowledge,
        mustPublish: true,
      }),
    ).toEqual([]);
  });
});

describe('a figure that rounds away how few it is of', () => {
  it.each([
    ['0% of 300, of whom it is one or none', { value: '0', denominator: 300 }, { count: 1 }],
    ['100% with 262, of 262 or 263', { value: '100', numerator: 262 }, { rest: 1 }],
  ])('is withheld: %s', async (_, figure, secrets) => {
    const plans = [aSmallPlan({ indicators: { unit: 'percent', decimals: '0' }, figures: [figure] })];
    expect(await wrongIn({ plans, secrets, mustPublish: true })).toEqual([]);
  });

  it('is withheld of the mean of a whole authority that comes without its number of people', async () => {
    const plans = [aSmallPlan({ indicators: { unit: 'days', decimals: '1' }, figures: [{ value: '67.5' }] })];
    expect(await wrongIn({ plans, secrets: { mean: 67.5 }, mustPublish: true })).toEqual([]);
  });
});

describe('one who knows the rule and has the program', () => {
  it.each([
    [{ 'age=0-5': 5, 'age=6-11': 9, 'age=12-17': 9 }],
    [{ 'age=0-5': 4, 'age=6-11': 7, 'age=12-17': 7 }],
    [{ 'sex=Female': 1, 'sex=Male': 6 }],
    [{ 'need=Abuse': 5, 'need=Illness': 6, 'need=Debt': 40, 'need=Other': 6 }],
  ])('is left with three values or more of each count that is withheld: %o', async (groups) => {
    const all = Object.values(groups).reduce((sum, value) => sum + value, 0);
    const keys = Object.entries({ '': all, ...groups }).map(
      ([group, value]) => [key('count', { group }), value] as const,
    );
    expect(
      await wrongIn({
        plans: [aSmallPlan({ figures: by({ all, ...groups }) })],
        isSmallTable: true,
        truth: new Map(keys),
        secrets: {},
      }),
    ).toEqual([]);
  });
});
