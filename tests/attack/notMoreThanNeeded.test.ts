import { describe, expect, it } from 'vitest';
import { packAt, type PlanFiles } from '#attack/site';
import { shownPacks } from '#attack/shownCells';
import { aSmallPlan, BOROUGH } from '#mocks/aSmallPlan';
import { theAttack } from './answers';

const { command, folder, wrongIn } = theAttack();

/** The texts of all figures that a plan’s site shows: `title, area, group` and the figure or its sign. */
async function shown(files: PlanFiles): Promise<Readonly<Record<string, string>>> {
  const plan = folder(files);
  const { code, messages } = await command(['build', plan, '--out', `${plan}-site`]);
  expect(code, `build said: ${messages}`).toBe(0);
  const cells = shownPacks(packAt(`${plan}-site`)).flatMap(({ indicators }) =>
    indicators.flatMap((one) => [...one.cells.values()]),
  );
  return Object.fromEntries(
    cells.map(({ title, area, group, value, sign = '' }) => [
      [title, area, group].filter((word) => word !== '').join(', '),
      value ?? sign,
    ]),
  );
}

const check = async (files: PlanFiles) => {
  const { result } = await command(['check', folder(files), '--format', 'json']);
  return JSON.parse(result) as readonly { severity: string; code: string; file: string; message: string }[];
};

it('groups of two sides of which some have no row lose nothing where all are large', async () => {
  // Neither girls with a disability nor boys of low income have a row. What is left of the girls, 161, is of two needs.
  const groups = {
    '': 809,
    'need=Abuse': 162,
    'need=Illness': 162,
    'need=Disability': 161,
    'sex=Female': 404,
    'sex=Male': 405,
    'need=Abuse;sex=Female': 81,
    'need=Abuse;sex=Male': 81,
    'need=Illness;sex=Female': 81,
    'need=Illness;sex=Male': 81,
    'need=Disability;sex=Male': 81,
    'need=Absent parenting;sex=Female': 81,
    'need=Absent parenting;sex=Male': 81,
  };
  const earlier = { 'need=Low income;sex=Female': 82 };
  const lines = (period: string, of: Readonly<Record<string, number>>) =>
    Object.entries(of).map(([breakdown, value]) => ({ period, breakdown, value }));
  const figures = [
    ...lines('2024 Calendar year', groups),
    ...lines('2023 Calendar year', { ...groups, ...earlier }),
  ];
  expect(Object.values(await shown(aSmallPlan({ figures })))).not.toContain('c');
});

it('rates of large groups by need and sex are all shown where one locality alone has its counts', async () => {
  // Each rate is of 85 or more of some 10,000 children. Boys with an illness and boys as a whole have no row.
  const areas = ['north, locality', 'south, locality', 'west, locality'];
  const groups = {
    '': '80.33',
    'sex=Female': '106.85',
    'need=Abuse': '98.54',
    'need=Illness': '133.01',
    'need=Disability': '60.33',
    'need=Absent parenting': '111.33',
    'need=Low income': '52.66',
    'need=Abuse;sex=Female': '100.19',
    'need=Illness;sex=Female': '156.30',
    'need=Disability;sex=Female': '83.51',
    'need=Absent parenting;sex=Female': '140.07',
    'need=Low income;sex=Female': '88.32',
    'need=Abuse;sex=Male': '96.98',
    'need=Disability;sex=Male': '47.34',
    'need=Absent parenting;sex=Male': '92.99',
    'need=Low income;sex=Male': '37.51',
  };
  const figures = [
    ...Object.entries(groups).map(([breakdown, value]) => ({ breakdown, value })),
    { area: 'north', value: '79.92', numerator: 847, denominator: 105_980 },
    { area: 'south', value: '75.65' },
    { area: 'west', value: '86.27' },
  ];
  const plan = aSmallPlan({ indicators: { unit: 'per 10,000 children', decimals: '2' }, areas, figures });
  const shownTexts = Object.values(await shown(plan));
  expect(shownTexts.toSorted()).toEqual(figures.map(({ value }) => value).toSorted());
});

describe('what is no person is not withheld', () => {
  it('institutions that the officer says are none', async () => {
    const plan = aSmallPlan({
      indicators: { title: 'Homes that need to do better', unit: 'homes', people: 'no' },
      figures: [{ value: 3 }],
    });
    expect(await shown(plan)).toEqual({ [`Homes that need to do better, ${BOROUGH}`]: '3' });
  });

  it.each(['Schools judged inadequate', 'Nurseries judged inadequate', 'Children’s homes judged inadequate'])(
    'institutions that anyone knows: %s',
    async (title) => {
      expect(await shown(aSmallPlan({ indicators: { title }, figures: [{ value: 3 }] }))).toEqual({
        [`${title}, ${BOROUGH}`]: '3',
      });
    },
  );

  it.each(['Actions done on time', 'Visits made on time'])('shares of what is done: %s', async (title) => {
    const figures = [{ value: '98.0', numerator: 98, denominator: 100 }];
    expect(await shown(aSmallPlan({ indicators: { title, unit: 'percent' }, figures }))).toEqual({
      [`${title}, ${BOROUGH}`]: '98.0',
    });
  });

  it('money', async () => {
    const figures = [
      { value: 4 },
      { breakdown: 'item=Stamps', value: 1 },
      { breakdown: 'item=Paper', value: 3 },
    ];
    const texts = await shown(aSmallPlan({ indicators: { title: 'Spent', unit: 'pounds' }, figures }));
    expect(texts).toEqual({
      [`Spent, ${BOROUGH}`]: '4',
      [`Spent, ${BOROUGH}, item=Stamps`]: '1',
      [`Spent, ${BOROUGH}, item=Paper`]: '3',
    });
  });
});

it('rates of small places are withheld and the rest is published', async () => {
  const places = { north: ['20.0', 4, 2000], south: ['50.0', 15, 3000], west: ['80.0', 32, 4000] } as const;
  const figures = [
    { value: '56.7', numerator: 51, denominator: 9000 },
    ...Object.entries(places).map(([area, [value, numerator, denominator]]) => ({
      area,
      value,
      numerator,
      denominator,
    })),
  ];
  const areas = Object.keys(places).map((area) => `${area}, locality`);
  const plan = aSmallPlan({ indicators: { unit: 'per 10,000 children' }, areas, figures });
  const texts = await shown(plan);
  expect(texts[`Children seen, ${BOROUGH}`]).toBe('56.7');
  expect(texts['Children seen, north']).toBe('c');
  expect(Object.values(texts).filter((text) => text === 'c')).toHaveLength(2);
  const secrets = { 'count|Children seen|north|2024 Calendar year|': 4 };
  expect(await wrongIn({ plans: [plan], mustPublish: true, secrets })).toEqual([]);
});

it('groups that are not all of the borough are not taken for all of its localities', async () => {
  // 248 and 258 of 752 leave 246 aged 0 to 5, who have no row. If the two ages were all, the north would have 248 + 258 - 248 - 253 = 5.
  const figures = [
    { value: 752 },
    { breakdown: 'age=6-11', value: 248 },
    { breakdown: 'age=12-17', value: 258 },
    { area: 'south', value: 248 },
    { area: 'west', value: 253 },
  ];
  const areas = ['north', 'south', 'west'].map((area) => `${area}, locality`);
  expect(Object.values(await shown(aSmallPlan({ areas, figures })))).not.toContain('c');
});

it('two groups that are all of the borough are all of its localities too', async () => {
  // 248 + 258 = 506, and 506 - 248 - 253 leaves 5 in the north.
  const figures = [
    { value: 506 },
    { breakdown: 'age=6-11', value: 248 },
    { breakdown: 'age=12-17', value: 258 },
    { area: 'south', value: 248 },
    { area: 'west', value: 253 },
  ];
  const areas = ['north', 'south', 'west'].map((area) => `${area}, locality`);
  const secrets = { 'count|Children seen|north|2024 Calendar year|': 5 };
  expect(await wrongIn({ plans: [aSmallPlan({ areas, figures })], secrets })).toEqual([]);
});

it('limits that were rounded twice leave no few people over', async () => {
  // 62 of 3,386, 107 of 2,314, and 169 of 5,700. By Byar’s limits 296 (254 to 345) is of 170 events: 253.46 was rounded to 253.5 first. 62 and 107 are only 169.
  const figures = [
    { value: 296, lower_ci: '253.5', upper_ci: '344.7' },
    { area: 'north', value: 183, lower_ci: '140.4', upper_ci: '234.7' },
    { area: 'south', value: 462, lower_ci: '378.9', upper_ci: '558.8' },
  ];
  const areas = ['north, locality', 'south, locality'];
  const indicators = { unit: 'per 10,000 children', decimals: '0' };
  expect(await shown(aSmallPlan({ indicators, areas, figures }))).toEqual({
    [`Children seen, ${BOROUGH}`]: '296',
    'Children seen, north': '183',
    'Children seen, south': '462',
  });
});

it('shares without decimals lose nothing where the children counted add up and all are many', async () => {
  // 234 and 287 are 521. By the shares alone the north has about 7,800 children and the south 7,175, and both together only 13,025.
  const line = (area: string, breakdown: string, value: number, numerator: number) => ({
    area,
    breakdown,
    value,
    numerator,
  });
  const figures = [
    line(BOROUGH, '', 4, 521),
    line('north', '', 3, 234),
    line('south', '', 4, 287),
    line(BOROUGH, 'sex=Female', 4, 265),
    line('north', 'sex=Female', 3, 132),
    line('south', 'sex=Female', 4, 133),
    line(BOROUGH, 'sex=Male', 4, 256),
    line('north', 'sex=Male', 3, 102),
    line('south', 'sex=Male', 4, 154),
  ];
  const areas = ['north, locality', 'south, locality'];
  const indicators = { unit: 'percent', decimals: '0' };
  expect(Object.values(await shown(aSmallPlan({ indicators, areas, figures })))).not.toContain('c');
});

it('a share is not taken for one of a few of those counted where both titles only say that each is a measure', async () => {
  // 2.3% of 162 would be 4 children.
  const figures = [{ value: '2.3' }, { indicator: 'm', value: 162 }];
  const [share, count] = ['Measure 1', 'Measure 2'];
  const indicators = [
    { title: share, unit: 'percent' },
    { id: 'm', title: count },
  ];
  expect(await shown(aSmallPlan({ indicators, figures }))).toEqual({
    [`${share}, ${BOROUGH}`]: '2.3',
    [`${count}, ${BOROUGH}`]: '162',
  });
});

describe('the officer is told', () => {
  it('by check of all that build refuses: a sign for a figure that the others give', async () => {
    const plan = aSmallPlan({
      figures: [{ value: 52 }, { breakdown: 'sex=Female', value: 'x' }, { breakdown: 'sex=Male', value: 49 }],
    });
    const { code } = await command(['build', folder(plan), '--out', `${folder(plan)}-site`]);
    const errors = (await check(plan)).filter(({ severity }) => severity === 'error');
    expect(errors.length > 0).toBe(code === 1);
  });

  it.each([1, 2])('that figures below three can be seen where the smallest is %i', async (smallest) => {
    const issues = await check(
      aSmallPlan({ settings: { disclosure: { smallest } }, figures: [{ value: 40 }] }),
    );
    expect(issues.filter(({ severity, file }) => severity === 'warning' && file === 'plan.json')).not.toEqual(
      [],
    );
  });

  it('that a row is broken down too many ways, before anyone has to wait', async () => {
    const breakdown = Array.from({ length: 1500 }, (_, index) => `name-${index}=value-${index}`).join(';');
    const issues = await check(aSmallPlan({ figures: [{ value: 40 }, { breakdown, value: 12 }] }));
    expect(
      issues.filter(({ severity, file }) => severity === 'error' && file === 'observations.csv'),
    ).not.toEqual([]);
  });

  it('that nothing of an earlier release could be compared', async () => {
    const [now, before] = ['Children seen', 'Children who were seen'].map((title) => {
      const plan = folder(
        aSmallPlan({
          indicators: { title, id: title.length > 14 ? 'm' : 'n' },
          figures: [{ indicator: title.length > 14 ? 'm' : 'n', value: 40 }],
        }),
      );
      return plan;
    });
    for (const plan of [now, before]) await command(['build', plan ?? '', '--out', `${plan}-site`]);
    const { result, messages } = await command(['audit', `${now}-site`, '--before', `${before}-site`]);
    expect(`${result}${messages}`).toMatch(
      /(no|none|nothing)[^.]*(match|compare|same)|(match|compare)[^.]*(no|none|nothing)/i,
    );
  });
});

it('an exempt row beside a public one of the same cell leaves no trace in any file', async () => {
  const open = { value: 58, source: 'earlier' };
  const [bare, kept] = await Promise.all(
    [[open], [{ value: 57, source: 'later', access: 'exempt:3' }, open]].map(async (figures) => {
      const plan = folder(aSmallPlan({ figures: figures.map((figure) => ({ access: '', ...figure })) }));
      const { code, messages } = await command(['build', plan, '--out', `${plan}-site`]);
      expect(code, `build said: ${messages}`).toBe(0);
      return packAt(`${plan}-site`);
    }),
  );
  // Which row of the officer’s file a figure stands in, and how long that file is, are no part of what is compared.
  const texts = (pack: typeof bare) =>
    [...(pack ?? [])]
      .filter(([path]) => !/digests|manifest|data\.json/.test(path))
      .map(([path, text]) => [path, text.replaceAll(/"0:\d+"/g, '')]);
  expect(texts(kept)).toEqual(texts(bare));
});

describe('a change of counts', () => {
  const areas = [1, 2, 3, 4].map((ward) => `ward-${ward}, ward`);
  const changesShown = async (
    change: Readonly<Record<string, string>>,
    counts: Readonly<Record<string, readonly [before: number, now: number]>>,
  ) => {
    const figures = Object.entries(counts).flatMap(([area, [before, now]]) => [
      { area, period: '2023 Calendar year', value: before },
      { area, value: now },
      { indicator: 'd', area, value: now - before },
    ]);
    const indicators = [{}, { id: 'd', title: 'Change in children seen', ...change }];
    const all = await shown(aSmallPlan({ indicators, areas, figures }));
    return Object.fromEntries(
      Object.entries(all).flatMap(([place, text]) => {
        const area = /^Change in children seen, (.*)$/.exec(place)?.[1];
        return area === undefined ? [] : [[area, text]];
      }),
    );
  };

  it('goes only where a count of it does: of 8 and 4 in one ward, and of the ward that goes with it', async () => {
    const counts = {
      [BOROUGH]: [64, 71],
      'ward-1': [8, 4],
      'ward-2': [12, 22],
      'ward-3': [26, 20],
      'ward-4': [18, 25],
    } as const;
    expect(await changesShown({ people: 'no' }, counts)).toEqual({
      [BOROUGH]: '7',
      'ward-1': 'c',
      'ward-2': '10',
      'ward-3': '-6',
      'ward-4': 'c',
    });
  });

  it('goes only where a count of it does, also where it is taken for people', async () => {
    const counts = {
      [BOROUGH]: [60, 100],
      'ward-1': [4, 12],
      'ward-2': [12, 22],
      'ward-3': [26, 36],
      'ward-4': [18, 30],
    } as const;
    expect(await changesShown({}, counts)).toEqual({
      [BOROUGH]: '40',
      'ward-1': 'c',
      'ward-2': '10',
      'ward-3': '10',
      'ward-4': 'c',
    });
  });

  it('loses nothing where no count is withheld', async () => {
    const counts = {
      [BOROUGH]: [64, 71],
      'ward-1': [8, 9],
      'ward-2': [12, 18],
      'ward-3': [26, 20],
      'ward-4': [18, 24],
    } as const;
    expect(await changesShown({ people: 'no' }, counts)).toEqual({
      [BOROUGH]: '7',
      'ward-1': '1',
      'ward-2': '6',
      'ward-3': '-6',
      'ward-4': '6',
    });
  });
});

it('three years of terms that rise are no running total: in one of 216 cases they do so by chance', async () => {
  const years = { '202122': [81, 82, 83], '202223': [81, 82, 90], '202324': [81, 89, 127] };
  const figures = Object.entries(years).flatMap(([year, values]) =>
    ['Autumn', 'Spring', 'Summer'].map((term, at) => ({
      period: `${year} ${term} term`,
      value: values[at] ?? '',
    })),
  );
  const issues = await check(aSmallPlan({ figures }));
  expect(issues.filter(({ message }) => /running total|withheld/.test(message))).toEqual([]);
});

it('a table of four dimensions without a total, whose totals are much larger than any figure, is published', async () => {
  const groups = ['a', 'b', 'c', 'd', 'e', 'f'];
  const figures = groups.flatMap((one, a) =>
    groups.flatMap((two, b) =>
      groups.flatMap((three, c) =>
        groups.map((four, d) => ({
          breakdown: `home=${one}1;need=${two}2;plan=${three}3;team=${four}4`,
          value: (a * 7 + b * 5 + c * 11 + d * 3 + a * b * c * d) % 23,
        })),
      ),
    ),
  );
  const plan = folder(aSmallPlan({ figures }));
  const { code, messages } = await command(['build', plan, '--out', `${plan}-site`]);
  expect({ code, errors: messages.match(/^.*error.*$/gm) }).toEqual({ code: 0, errors: null });
});
