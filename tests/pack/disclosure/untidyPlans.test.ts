import { describe, expect, it } from 'vitest';
import { heldPlan, shownIn } from '#mocks/aHeldPlan';

const row = (breakdown: string, value: number | string, area = 'sampleton') =>
  `n,${area},2024,Calendar year,${breakdown},${value}`;
const LOCALITIES = ['north,North,locality,sampleton', 'south,South,locality,sampleton'];
const WARDS = ['ward-1', 'ward-2', 'ward-3', 'ward-4'];
const errorsOf = (held: Parameters<typeof heldPlan>[0]) =>
  heldPlan(held).issues.filter(({ severity }) => severity === 'error');

describe('a small count', () => {
  it.each(['Count', 'number', 'children', 'young people', 'Number of pupils', 'incidents seen'])(
    'is withheld where the unit is written "%s"',
    (unit) => {
      expect(shownIn({ indicators: [`n,Measure (made up),${unit}`], rows: [row('', 3)] })).toEqual({
        'n sampleton 2024': 'c',
      });
    },
  );

  it.each([
    ['per cent', 3, 100],
    ['% of pupils', 98, 100],
    ['per 10 000 children', 2.5, 12_000],
    ['rate per 10k', 2.5, 12_000],
    ['per thousand', 0.5, 6000],
  ])('stands behind a figure in "%s": %d, out of %i', (unit, value, denominator) => {
    const rows = [`${row('', value)},${denominator}`];
    expect(shownIn({ indicators: [`n,Measure (made up),${unit}`], rows, columns: 'denominator' })).toEqual({
      'n sampleton 2024': 'c',
    });
  });

  it.each([
    ['schools', 'count'],
    ['Actions on time', 'percent'],
    ['Spent on stamps', 'pounds'],
  ])('of what is no person is shown: %s', (title, unit) => {
    expect(shownIn({ indicators: [`n,${title},${unit}`], rows: [row('', 2)] })['n sampleton 2024']).toMatch(
      /^2/,
    );
  });

  it.each([
    ['2.1', '0.4', '6.1'],
    ['4.2', '1.1', '10.8'],
  ])('is told by the limits of a rate alone: %s, from %s to %s', (value, lower, upper) => {
    const held = { indicators: ['n,Deaths (made up),"per 10,000 children"'], columns: 'lower_ci,upper_ci' };
    expect(shownIn({ ...held, rows: [`${row('', value)},${lower},${upper}`] })).toEqual({
      'n sampleton 2024': 'c',
    });
  });

  it('is not what a rate of 40 events has behind it: Byar’s limits of 40 are 28.6 and 54.5', () => {
    const held = { indicators: ['n,Deaths (made up),"per 10,000 children"'], columns: 'lower_ci,upper_ci' };
    expect(shownIn({ ...held, rows: [`${row('', '40.0')},28.6,54.5`] })).toEqual({
      'n sampleton 2024': '40.0',
    });
  });

  it('is told by the total of an average: 90 days that average 30.0 are of 3', () => {
    const rows = [`${row('', '30.0')},90`];
    expect(shownIn({ indicators: ['n,Average days (made up),days'], rows, columns: 'numerator' })).toEqual({
      'n sampleton 2024': 'c',
    });
  });
});

describe('a figure of people', () => {
  it('has no more decimals than its indicator: 1.42857 is one in 70', () => {
    expect(shownIn({ indicators: ['n,Share (made up),percent'], rows: [row('', 1.42857142857143)] })).toEqual(
      {
        'n sampleton 2024': '1.4',
      },
    );
  });

  it('of a sensitive indicator is pooled over three years, whatever its unit: 2, 4 and 3 are 9', () => {
    const rows = ['2022,2', '2023,4', '2024,3']
      .map((text) => text.split(','))
      .map(([year, value]) => `n,sampleton,${year},Calendar year,,${value}`);
    expect(shownIn({ indicators: ['n,Child deaths (made up),babies,,,,,,yes'], rows })).toEqual({
      'n sampleton 2022-2024': '9',
    });
  });
});

describe('groups that overlap', () => {
  it.each(['Both sexes', 'Persons', 'All', 'Total', 'Grand Total', 'T', 'Male/Female', 'Any sex'])(
    '"%s" is the whole under another name',
    (whole) => {
      const rows = [row('', 23), row('sex=Female', 3), row('sex=Male', 20), row(`sex=${whole}`, 23)];
      expect(shownIn({ rows })).toMatchObject({
        'n sampleton 2024 sex=Female': 'c',
        'n sampleton 2024 sex=Male': 'c',
      });
    },
  );

  it('ages lie within spans of ages: 16 and 17 in 16-17', () => {
    const rows = [row('', 100), row('age=16', 3), row('age=17', 20), row('age=16-17', 23), row('age=18', 77)];
    expect(shownIn({ rows })).toMatchObject({
      'n sampleton 2024 age=16': 'c',
      'n sampleton 2024 age=17': 'c',
      'n sampleton 2024 age=16-17': '23',
    });
  });

  it('a name that begins with another is a part of it: White British of White', () => {
    const groups = { White: 100, 'White British': 97, 'White Gypsy/Roma': 3, Asian: 40 };
    const rows = [
      row('', 140),
      ...Object.entries(groups).map(([group, value]) => row(`ethnicity=${group}`, value)),
    ];
    expect(shownIn({ rows })).toMatchObject({
      'n sampleton 2024 ethnicity=White British': 'c',
      'n sampleton 2024 ethnicity=White': '100',
    });
  });

  it('school years lie within key stages: Year 7 in KS3', () => {
    const years = { Y7: 3, Y8: 21, Y9: 16, KS3: 40, 'Year 10': 37, 'Year 11': 23, 'Key stage 4': 60 };
    const rows = [row('', 100), ...Object.entries(years).map(([year, value]) => row(`stage=${year}`, value))];
    expect(shownIn({ rows })).toMatchObject({
      'n sampleton 2024 stage=Y7': 'c',
      'n sampleton 2024 stage=KS3': '40',
      'n sampleton 2024 stage=Key stage 4': '60',
    });
  });

  it('the groups of a census lie under its headings: Indian under Asian, and White and Asian not under White', () => {
    const groups = {
      'Asian or Asian British': 32,
      Indian: 11,
      Pakistani: 19,
      Bangladeshi: 2,
      White: 96,
      Mixed: 12,
      'White and Asian': 8,
      'Any other mixed background': 4,
    };
    const rows = [
      row('', 140),
      ...Object.entries(groups).map(([group, value]) => row(`ethnicity=${group}`, value)),
    ];
    expect(shownIn({ rows })).toMatchObject({
      'n sampleton 2024 ethnicity=Asian or Asian British': '32',
      'n sampleton 2024 ethnicity=Bangladeshi': 'c',
      'n sampleton 2024 ethnicity=White': '96',
      'n sampleton 2024 ethnicity=Mixed': '12',
      'n sampleton 2024 ethnicity=White and Asian': 'c',
    });
  });

  it('that neither names nor figures explain are asked for, with the row to write', () => {
    const rows = [row('', 30), row('need=Speech', 18), row('need=Autism', 16), row('need=Hearing', 3)];
    expect(errorsOf({ rows })).toMatchObject([{ code: 'groups-overlap', file: 'groups.csv' }]);
    expect(errorsOf({ rows })[0]?.message).toContain('need,hearing,none');
    const groups = ['need,Speech,none', 'need,Autism,none', 'need,Hearing,none'];
    expect(shownIn({ rows, groups })).toMatchObject({ 'n sampleton 2024 need=Hearing': 'c' });
  });

  it('are not looked for in shares whose limits alone say of how many they are: 2.0% (1.8 to 2.2) may be of 18,800 or of many more', () => {
    const rows = [
      `${row('', '2.0')},,,1.8,2.2`,
      `${row('sex=Female', '2.0')},,,1.6,2.5`,
      `${row('sex=Male', '2.1')},,,1.9,2.3`,
      `${row('age=0', '3.0')},3,100,,`,
    ];
    const columns = 'numerator,denominator,lower_ci,upper_ci';
    expect(errorsOf({ indicators: ['n,Seen in time (made up),percent'], rows, columns })).toEqual([]);
  });

  it('of which one alone is the whole are named as its parts', () => {
    const parts = { Cohort: 23, Red: 3, Blue: 20 };
    const rows = [row('', 23), ...Object.entries(parts).map(([team, value]) => row(`team=${team}`, value))];
    const found = heldPlan({ rows }).issues.find(({ code }) => code === 'groups-overlap');
    expect(found?.message).toContain('team,red,cohort; team,blue,cohort. If');
  });

  it('that only figures explain are asked for, with all rows to write', () => {
    const parts = { Kinship: 23, Aunt: 3, Uncle: 20, Home: 38 };
    const rows = [row('', 61), ...Object.entries(parts).map(([type, value]) => row(`type=${type}`, value))];
    const { issues } = heldPlan({ rows });
    expect(issues.filter(({ code }) => code === 'groups-overlap')).toMatchObject([
      {
        severity: 'warning',
        file: 'groups.csv',
        message: expect.stringContaining('type,aunt,kinship; type,uncle,kinship. If'),
      },
    ]);
  });

  it('are parts of what the officer says in groups.csv', () => {
    const rows = [
      row('', 60),
      row('type=Kinship', 23),
      row('type=Aunt', 3),
      row('type=Uncle', 20),
      row('type=Home', 37),
    ];
    const groups = ['type,Aunt,Kinship', 'type,Uncle,Kinship'];
    expect(shownIn({ rows, groups })).toMatchObject({
      'n sampleton 2024 type=Aunt': 'c',
      'n sampleton 2024 type=Uncle': 'c',
      'n sampleton 2024 type=Kinship': '23',
    });
  });
});

describe('areas that overlap', () => {
  const rows = [
    row('', 63),
    row('', 3, 'ward-1'),
    row('', 20, 'ward-2'),
    row('', 25, 'ward-3'),
    row('', 15, 'ward-4'),
    row('', 23, 'north'),
    row('', 40, 'south'),
  ];
  const within = (parents: readonly string[]) => [
    ...LOCALITIES,
    ...WARDS.map((id, at) => `${id},${id},ward,${parents[at]}`),
  ];

  it.each([
    ['are told in areas.csv', ['north', 'north', 'south', 'south']],
    ['follow from the figures', ['sampleton', 'sampleton', 'sampleton', 'sampleton']],
  ])('wards within localities %s', (_, parents) => {
    expect(shownIn({ rows, areas: within(parents) })).toMatchObject({
      'n ward-1 2024': 'c',
      'n ward-2 2024': 'c',
      'n north 2024': '23',
    });
  });

  const allLocal = ['north', 'south', 'ward-1', 'ward-2'];
  const warnedOf = (held: Parameters<typeof heldPlan>[0]) =>
    heldPlan(held).issues.filter(({ code }) => code === 'areas-overlap');

  it('are withheld until areas.csv says which lie in which: 16 less 14 is 2 for who knows the town', () => {
    const areas = allLocal.map((id) => `${id},${id},locality,sampleton`);
    const some = [
      row('', 66),
      row('', 50, 'north'),
      row('', 35, 'ward-1'),
      row('', 16, 'south'),
      row('', 14, 'ward-2'),
    ];
    expect(shownIn({ rows: some, areas })).toEqual({
      'n sampleton 2024': '66',
      ...Object.fromEntries(allLocal.map((id) => [`n ${id} 2024`, 'c'])),
    });
    expect(warnedOf({ rows: some, areas })).toMatchObject([{ severity: 'warning', file: 'areas.csv' }]);
  });

  it('are known by their names where their rows call them all localities: 14 less 12 of Ward 3', () => {
    const areas = [
      ...LOCALITIES,
      'w2,Ward 2,locality,sampleton',
      'w3,Ward 3,locality,sampleton',
      'w4,Ward 4,locality,sampleton',
    ];
    const some = [row('', 90), row('', 25, 'w2'), row('', 14, 'south'), row('', 12, 'w3')];
    expect(shownIn({ rows: some, areas })).toEqual({
      'n sampleton 2024': '90',
      'n w2 2024': 'c',
      'n south 2024': 'c',
      'n w3 2024': 'c',
    });
  });

  it('are withheld with an exempt one among them: the south is 39 and 37 for who knows its wards', () => {
    const areas = [...LOCALITIES, ...WARDS.map((id) => `${id},${id},ward,sampleton`)];
    const some = [
      `${row('', 137, 'north')},exempt:3`,
      `${row('', 76, 'south')},`,
      `${row('', 23, 'ward-2')},`,
      `${row('', 39, 'ward-3')},`,
      `${row('', 37, 'ward-4')},`,
    ];
    const shown = shownIn({ rows: some, areas, columns: 'access' });
    for (const id of ['south', 'ward-2', 'ward-3', 'ward-4']) expect(shown[`n ${id} 2024`]).toBe('c');
  });

  it('stay open for shares, though the counts of another indicator say which lie in which', () => {
    const shares = [
      `p,sampleton,2024,Calendar year,,20.0,20,100`,
      `p,ward-1,2024,Calendar year,,4.0,2,50`,
      `p,ward-2,2024,Calendar year,,40.0,8,20`,
      `p,south,2024,Calendar year,,33.3,10,30`,
    ];
    const shown = shownIn({
      indicators: ['n,Children seen (made up),count', 'p,Seen in time (made up),percent'],
      rows: [...rows.map((line) => `${line},,`), ...shares],
      columns: 'numerator,denominator',
      areas: within(['sampleton', 'sampleton', 'sampleton', 'sampleton']),
    });
    expect(shown).toMatchObject({ 'p ward-1 2024': 'c', 'p ward-2 2024': 'c', 'p south 2024': 'c' });
    expect(shown).toMatchObject({ 'n north 2024': '23', 'n ward-3 2024': '25' });
  });
});

describe('a total of which a part has no row', () => {
  it('is withheld with the rest and does not stop the build: 18 girls are 4, 14 and none; 6 to 11 have no row for boys', () => {
    const rows = [
      row('', 140),
      row('sex=Female', 18),
      row('sex=Male', 122),
      row('age=0-5', 25),
      row('age=6-11', 87),
      row('age=12-17', 28),
      row('age=0-5;sex=Female', 4),
      row('age=6-11;sex=Female', 14),
      row('age=12-17;sex=Female', 0),
      row('age=0-5;sex=Male', 21),
    ];
    expect(errorsOf({ rows })).toEqual([]);
    expect(shownIn({ rows })).toMatchObject({
      'n sampleton 2024 age=0-5;sex=Female': 'c',
      'n sampleton 2024 age=12-17;sex=Female': '0',
    });
  });
});

describe('a cell without a row', () => {
  it('is no bridge between quarters and localities: 27 and 24 less 9, 20 and 18 is 4', () => {
    const quarters = [4, 20, 9, 18].map(
      (value, at) => `n,sampleton,202324,Financial year Q${at + 1},,${value}`,
    );
    const years = ['north,27', 'south,24'].map(
      (text) => `n,${text.replace(',', ',202324,Financial year,,')}`,
    );
    const shown = shownIn({
      indicators: ['n,Children seen (made up),count,,sum'],
      rows: [...quarters, ...years],
      areas: LOCALITIES,
    });
    expect(Object.values(shown).filter((text) => text === 'c')).toHaveLength(2);
    expect(shown['n sampleton 202324 Financial year Q1']).toBe('c');
  });

  it('is no bridge between a group of localities and the borough: 40 less 20 and 16 is 4', () => {
    const rows = [
      row('', 40),
      row('sex=Male', 4),
      row('sex=Female', 20, 'north'),
      row('sex=Female', 16, 'south'),
    ];
    const shown = shownIn({ rows, areas: LOCALITIES });
    expect(shown['n sampleton 2024 sex=Male']).toBe('c');
    expect(Object.values(shown).filter((text) => text === 'c')).toHaveLength(2);
  });
});

describe('half-years', () => {
  it('take a second figure along where a quarter of theirs is small: 14 less 11 is 3', () => {
    const shown = shownIn({
      indicators: ['n,Children seen (made up),count,,sum'],
      rows: [
        'n,sampleton,202324,Part 1 (April to September),,14',
        'n,sampleton,202324,Financial year Q1,,11',
        'n,sampleton,202324,Financial year Q2,,3',
      ],
    });
    expect(shown['n sampleton 202324 Financial year Q2']).toBe('c');
    expect(Object.values(shown).filter((text) => text === 'c').length).toBeGreaterThan(1);
  });

  it('of a running total are the same figure as the second quarter, and are withheld with it', () => {
    const shown = shownIn({
      indicators: ['n,Children seen (made up),count,,cumulative'],
      rows: [
        'n,sampleton,202324,Financial year Q2,,4',
        'n,sampleton,202324,Part 1 (April to September),,4',
        'n,sampleton,202324,Part 2 (October to March),,40',
      ],
    });
    expect(shown['n sampleton 202324 Financial year Q2']).toBe('c');
    expect(shown['n sampleton 202324 Part 1 (April to September)']).toBe('c');
    expect(shown['n sampleton 202324 Part 2 (October to March)']).toBe('40');
  });
});

describe('an average', () => {
  it('of few takes a second along: 20 × 100.0 less 17 × 112.4 is 3 × 30', () => {
    const rows = [`${row('', '100.0')},20`, `${row('age=0', '30.0')},3`, `${row('age=1+', '112.4')},17`];
    expect(shownIn({ indicators: ['n,Average days (made up),days'], rows, columns: 'denominator' })).toEqual({
      'n sampleton 2024': '100.0',
      'n sampleton 2024 age=0': 'c',
      'n sampleton 2024 age=1+': 'c',
    });
  });

  it('of one neighbour takes the neighbours’ mean along', () => {
    const areas = ['one', 'two'].map((id) => `${id},${id},authority,E12000003`);
    const rows = [
      `${row('', '100.0')},50`,
      `${row('', '200.0', 'one')},1`,
      `${row('', '90.0', 'two')},40`,
      `${row('', '145.0', 'neighbours')},`,
    ];
    const held = { indicators: ['n,Average days (made up),days'], areas, columns: 'denominator' };
    expect(shownIn({ ...held, rows, neighbours: ['sampleton,1,one', 'sampleton,2,two'] })).toMatchObject({
      'n one 2024': 'c',
      'n two 2024': '90.0',
      'n neighbours 2024': 'c',
    });
  });
});

describe('an average without the number of people it is of', () => {
  const held = { indicators: ['n,Average days (made up),days'], columns: 'denominator' };

  it('is withheld of a group and of a local area, and the number is asked for', () => {
    const rows = [
      `${row('', '40.0')},`,
      `${row('sex=Female', '30.0')},`,
      `${row('sex=Male', '44.0')},31`,
      `${row('', '38.0', 'north')},`,
    ];
    const areas = LOCALITIES;
    expect(shownIn({ ...held, areas, rows })).toMatchObject({
      'n sampleton 2024 sex=Female': 'c',
      'n north 2024': 'c',
    });
    expect(heldPlan({ ...held, areas, rows }).issues).toContainEqual(
      expect.objectContaining({ code: 'counts-needed', column: 'denominator' }),
    );
  });

  it.each([['', '40.0', 'sampleton'] as const, ['', '38.0', 'north'] as const])(
    'is withheld also of a whole authority or area until its number of people is given',
    (breakdown, value, area) => {
      const rows = [`${row(breakdown, value, area)},`];
      expect(Object.values(shownIn({ ...held, areas: LOCALITIES, rows }))).toEqual(['c']);
      const known = [`${row(breakdown, value, area)},80`];
      expect(Object.values(shownIn({ ...held, areas: LOCALITIES, rows: known }))).toEqual([value]);
    },
  );

  it.each(['E92000001', 'E12000003', 'neighbours'])('is shown of so many that it is nobody’s: %s', (area) => {
    expect(Object.values(shownIn({ ...held, rows: [`${row('', '40.0', area)},`] }))).toEqual(['40.0']);
  });

  it.each(['n,Pupils excluded (made up),per week', 'n,Pupils excluded a week (made up),count'])(
    'may be over weeks or days: %s',
    (indicator) => {
      const rows = [`${row('', '7.29')},`, `${row('', '38.15', 'north')},`];
      const averages = { indicators: [`${indicator}`], areas: LOCALITIES, columns: 'denominator', rows };
      expect(Object.values(shownIn(averages))).toEqual(['c', 'c']);
      const counts = [`${row('', '7')},`, `${row('', '38', 'north')},`];
      expect(Object.values(shownIn({ ...averages, rows: counts }))).toEqual(['7', '38']);
    },
  );

  it('is shown where it is of no people', () => {
    const indicators = ['n,Average days to repair (made up),days,no'];
    const rows = [row('sex=Female', '30.0')];
    expect(Object.values(shownIn({ indicators, rows }))).toEqual(['30.0']);
  });
});

describe('a share without counts', () => {
  const held = { indicators: ['n,Share (made up),percent'], columns: 'numerator,denominator' };

  it('is withheld where only few counts fit, and asked for: 4.0% and 36.0% of 20 in 100', () => {
    const rows = [`${row('', '20.0')},20,100`, row('sex=Female', '4.0'), row('sex=Male', '36.0')];
    expect(shownIn({ ...held, rows })).toMatchObject({
      'n sampleton 2024 sex=Female': 'c',
      'n sampleton 2024 sex=Male': 'c',
    });
    expect(heldPlan({ ...held, rows }).issues).toContainEqual(
      expect.objectContaining({ code: 'counts-needed' }),
    );
  });

  it('is shown where many fit: 19.0% to 21.5% of 2,000 in 10,000', () => {
    const rows = [
      `${row('', '20.0')},2000,10000`,
      ...['19.0', '20.0', '21.5'].map((value, at) => row(`area=${at}`, value)),
    ];
    expect(Object.values(shownIn({ ...held, rows }))).toEqual(['20.0', '19.0', '20.0', '21.5']);
  });
});

describe('several indicators', () => {
  const COUNTS = 'numerator,denominator';
  const share = (id: string, value: string, counts: string) =>
    `${id},sampleton,2024,Calendar year,,${value},${counts}`;

  it('that make up all of the same people keep a small one: 200 less 187 and 10 is 3', () => {
    const indicators = [
      'neet,NEET (made up),percent',
      'nk,Not known (made up),percent',
      'eet,In work (made up),percent',
    ];
    const rows = [
      share('neet', '1.5', '3,200'),
      share('nk', '5.0', '10,200'),
      share('eet', '93.5', '187,200'),
    ];
    expect(Object.values(shownIn({ indicators, rows, columns: COUNTS })).toSorted()).toEqual([
      '5.0',
      'c',
      'c',
    ]);
  });

  it('of which one is the sum of two keep a small one: 10 less 7 is 3', () => {
    const indicators = [
      'a,NEET (made up),percent,,,b',
      'b,Not known (made up),percent',
      's,Together (made up),percent',
    ];
    const rows = [share('a', '3.0', '3,100'), share('b', '7.0', '7,100'), share('s', '10.0', '10,100')];
    expect(shownIn({ indicators, rows, columns: COUNTS })).toEqual({
      'a sampleton 2024': 'c',
      'b sampleton 2024': 'c',
      's sampleton 2024': '10.0',
    });
  });

  it('that say of which whole they are parts keep a small one', () => {
    const indicators = [
      'all,All (made up),count',
      'x,One kind (made up),count,,,,all',
      'y,Other kind (made up),count,,,,all',
    ];
    const rows = ['all,50', 'x,3', 'y,47'].map(
      (text) => `${text.replace(',', ',sampleton,2024,Calendar year,,')}`,
    );
    expect(shownIn({ indicators, rows })).toEqual({
      'all sampleton 2024': '50',
      'x sampleton 2024': 'c',
      'y sampleton 2024': 'c',
    });
  });
});

describe('what is not public', () => {
  it('a draft cannot be worked out, whatever its size: 40 less 28 is 12', () => {
    const rows = [row('', 40), `${row('sex=Female', 12)},draft`, row('sex=Male', 28)];
    expect(shownIn({ rows, columns: 'access' })).toEqual({
      'n sampleton 2024': '40',
      'n sampleton 2024 sex=Male': 'c',
    });
  });

  it('an exempt sum of money cannot either', () => {
    const costs = { A: '150000,exempt:3', B: '100000,', C: '200000,' };
    const rows = [
      `${row('', 450_000)},`,
      ...Object.entries(costs).map(([name, rest]) => row(`provider=${name}`, rest)),
    ];
    const shown = shownIn({ indicators: ['n,Cost (made up),pounds'], rows, columns: 'access' });
    expect(shown).toMatchObject({
      'n sampleton 2024 provider=A': 'exempt:3',
      'n sampleton 2024 provider=C': 'c',
    });
  });

  it('two editions withhold together what either does', () => {
    const groups = { A: '3,', B: '12,', C: '30,', D: '50,exempt:2' };
    const rows = [`${row('', 95)},`, ...Object.entries(groups).map(([name, rest]) => row(`g=${name}`, rest))];
    const hidden = (audience: 'public' | 'members') =>
      Object.entries(shownIn({ rows, columns: 'access', audience })).flatMap(([cell, text]) =>
        /^\d/.test(text) ? [] : [cell],
      );
    expect(hidden('members')).toHaveLength(2);
    expect(hidden('public')).toEqual(expect.arrayContaining(hidden('members')));
  });

  it('an exempt row beside a public one leaves no trace, not even in the number of rows', () => {
    const rows = [`${row('', 40)},minutes,exempt:3`, `${row('', 41)},report,`];
    const { plan } = heldPlan({ rows, columns: 'source,access' });
    expect(plan?.files.map(({ rows: many }) => many)).toEqual([1]);
  });
});

describe('what a figure was', () => {
  it('is not told where it gives away what a part was: 25 less 22 is 3', () => {
    const rows = [
      ',30,report,revised',
      ',25,minutes,',
      'sex=Male,20,report,revised',
      'sex=Male,22,minutes,',
      'sex=Female,10,report,revised',
      'sex=Female,3,minutes,',
    ].map((text) => `n,sampleton,2024,Calendar year,${text}`);
    const { plan } = heldPlan({ rows, columns: 'source,status' });
    const origins = [
      ...(plan?.origins.values() ?? []),
      ...[...(plan?.breakdowns.values() ?? [])].flat().map((one) => one.origins),
    ].flat();
    expect(origins).toHaveLength(3);
    expect(origins.map(({ revised }) => revised)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a running total that nobody has declared', () => {
  it('is asked about, and its increases are kept: 12 less 10 is 2', () => {
    const rows = ['April,10', 'May,12', 'June,31', 'July,44'].map(
      (text) => `n,sampleton,2024,${text.replace(',', ',,')}`,
    );
    const held = { indicators: ['n,"Exclusions, year to date (made up)",count'], rows };
    expect(heldPlan(held).issues).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'running-total' }),
    );
    const { 'n sampleton 2024 April': april, 'n sampleton 2024 May': may } = shownIn(held);
    expect([april, may]).toContain('c');
  });
});

describe('a running total that only its figures tell', () => {
  const months = ['April', 'May', 'June', 'July'];
  const rows = [10, 22, 43, 60, 12, 25, 27, 51].map(
    (count, at) => `n,sampleton,${at < 4 ? 2023 : 2024},${months[at % 4]},,${count}`,
  );
  const indicators = ['n,Exclusions (made up),count'];

  it('has its increases kept: over two years it never falls but in April, and 27 less 25 is 2', () => {
    const shown = shownIn({ indicators, rows });
    const [may, june] = [shown['n sampleton 2024 May'], shown['n sampleton 2024 June']];
    expect([may, june]).toContain('c');
    expect(Object.values(shown).filter((text) => text === 'c')).toHaveLength(1);
    const [issue] = heldPlan({ indicators, rows }).issues.filter(({ code }) => code === 'running-total');
    expect(issue?.message).toContain('Write cumulative in its in_year; or');
  });

  it('is none where it falls within a year', () => {
    const falling = rows.with(5, 'n,sampleton,2024,May,,11');
    expect(Object.values(shownIn({ indicators, rows: falling }))).not.toContain('c');
  });
});

describe('a total that has two rows', () => {
  it.each([
    ['c', '11'],
    ['11', 'c'],
  ])('is withheld in both where one has a sign: %s and %s', (total, all) => {
    const rows = [row('', total), row('sex=All children', all)];
    expect(Object.values(shownIn({ rows }))).toEqual(['c', 'c']);
  });

  it('is shown in both where neither is withheld', () => {
    const rows = [row('', 11), row('sex=All children', 11)];
    expect(Object.values(shownIn({ rows }))).toEqual(['11', '11']);
  });
});

describe('a plan in which nothing is small', () => {
  it('publishes every figure, with groups in two ways, nested areas and a part that is missing', () => {
    const rows = [
      row('', 90),
      row('sex=Female', 40),
      row('sex=Male', 50),
      row('age=0-5', 30),
      row('age=6-17', 60),
      row('age=16-17', 20),
      row('', 45, 'north'),
      row('', 45, 'south'),
      row('sex=Female', 20, 'north'),
    ];
    expect(Object.values(shownIn({ rows, areas: LOCALITIES })).filter((text) => text === 'c')).toEqual([]);
  });
});

describe('a local area without a parent', () => {
  it('lies in the authority, so that 23 less the 20 of South do not tell the 3 of North', () => {
    const areas = ['north,North,locality,', 'south,South,locality,'];
    const rows = [row('', 23), row('', 3, 'north'), row('', 20, 'south')];
    expect(shownIn({ rows, areas })).toEqual({
      'n sampleton 2024': '23',
      'n north 2024': 'c',
      'n south 2024': 'c',
    });
    expect(heldPlan({ rows, areas }).issues.filter(({ code }) => code === 'no-parent')).toMatchObject([
      { severity: 'note', row: 3, column: 'parent', message: expect.stringMatching(/write sampleton\.$/) },
      { severity: 'note', row: 4 },
    ]);
  });

  it('does not lie in a region: of its locality and of the authority it would be missing', () => {
    const areas = ['north,North,locality,', 'hill,The Hill,ward,E12000003'];
    const rows = [row('', 23), row('', 3, 'hill'), row('', 20, 'north')];
    const { issues } = heldPlan({ rows, areas });
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'unknown-parent', row: 4, column: 'parent', message: expect.stringMatching(/or sampleton\./) },
    ]);
  });
});
