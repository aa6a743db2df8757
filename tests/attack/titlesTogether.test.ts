import { describe, expect, it } from 'vitest';
import type { KnownLine } from '#attack/quantity';
import { asTable, aSmallPlan, BOROUGH, type FigureLine } from '#mocks/aSmallPlan';
import { theAttack } from './answers';

const { wrongIn } = theAttack();

/** Figures by title and period; the second and later of a title may be of groups: `2024 Calendar year|sex=Girls`. */
type Shown = Readonly<Record<string, Readonly<Record<string, number>>>>;

const keyOf = (title: string, at: string): string => {
  const [period = '', group = ''] = at.split('|');
  return ['count', title, BOROUGH, period, group].join('|');
};

/** What a reader who sees the titles takes to be 0: each term is the title, the period and how often it counts. */
type Guess = readonly (readonly [times: number, title: string, at: string])[];

async function wrong(
  shown: Shown,
  {
    guesses,
    notPeople = [],
    secret,
    targets,
    equals = 0,
    needs: neededKeys = [],
    units = {},
    mustPublish = true,
  }: {
    readonly guesses: readonly Guess[];
    readonly notPeople?: readonly string[];
    readonly secret: readonly [title: string, at: string, value: number];
    readonly targets?: Readonly<Record<string, number>>;
    readonly equals?: number;
    /** Figures without which the reader knows nothing of it. */
    readonly needs?: readonly string[];
    /** By title, where it is no count. */
    readonly units?: Readonly<Record<string, string>>;
    readonly mustPublish?: boolean;
  },
): Promise<readonly string[]> {
  const titles = Object.keys(shown);
  const idOf = (title: string) => `m${titles.indexOf(title)}`;
  const figures = Object.entries(shown).flatMap(([title, own]) =>
    Object.entries(own).map(([at, value]): FigureLine => {
      const [period = '', breakdown = ''] = at.split('|');
      return { indicator: idOf(title), period, breakdown, value };
    }),
  );
  const indicators = titles.map((title) => ({
    id: idOf(title),
    title,
    people: notPeople.includes(title) ? 'no' : '',
    unit: units[title] ?? 'count',
  }));
  const lines = guesses.map((guess): KnownLine => ({
    terms: guess.map(([times, title, at]) => [times, keyOf(title, at)]),
    least: equals,
    most: equals,
    neededKeys,
  }));
  const signedKeys = notPeople.flatMap((title) =>
    Object.keys(shown[title] ?? {}).map((at) => keyOf(title, at)),
  );
  const rows = Object.entries(targets ?? {}).map(([year, target]) => ({
    indicator: 'm0',
    time_period: year,
    time_identifier: 'Calendar year',
    target,
  }));
  const files: Readonly<Record<string, string>> = rows.length === 0 ? {} : { 'targets.csv': asTable(rows) };
  const [title, at, value] = secret;
  return wrongIn({
    plans: [aSmallPlan({ indicators, figures, files })],
    mustPublish,
    secrets: { [keyOf(title, at)]: value },
    knowledge: { areas: [], names: [], groups: [], indicators: [], lines, signedKeys },
  });
}

const YEAR = '2024 Calendar year';
const BEFORE = '2023 Calendar year';
const year = (value: number) => ({ [YEAR]: value });

describe('a small count is not worked out from another indicator whose title says what it is', () => {
  it.each([
    'since April',
    'from April',
    'since the beginning of the year',
    'this year so far',
    'April to date',
  ])('a month beside all "%s"', async (words) => {
    const [one, all] = ['Referrals', `Referrals ${words}`];
    const shown = { [one]: { '2024 May': 16, '2024 June': 3 }, [all]: { '2024 May': 38, '2024 June': 41 } };
    const guesses: readonly Guess[] = [
      [
        [1, all, '2024 June'],
        [-1, all, '2024 May'],
        [-1, one, '2024 June'],
      ],
    ];
    expect(await wrong(shown, { guesses, secret: [one, '2024 June', 3] })).toEqual([]);
  });

  it.each([
    ['half-years', 'Referrals in six months', 'Financial year Q', '202425 Part 1 (April to September)', 2],
    ['a school year', 'Referrals per annum', '', '202425 Academic year', 3],
    ['years', 'Referrals: full-year figure', 'Financial year Q', '202425 Financial year', 4],
  ])('a part of %s', async (_, long, kind, whole, count) => {
    const terms = ['Autumn term', 'Spring term', 'Summer term'];
    const parts = Array.from(
      { length: count },
      (__, at) => `202425 ${kind === '' ? terms[at] : `${kind}${at + 1}`}`,
    );
    const values = Object.fromEntries(parts.map((part, at) => [part, at === 0 ? 2 : 20 + at]));
    const total = Object.values(values).reduce((sum, one) => sum + one, 0);
    const guess: Guess = [[1, long, whole], ...parts.map((part) => [-1, 'Referrals', part] as const)];
    const shown = { Referrals: values, [long]: { [whole]: total } };
    expect(await wrong(shown, { guesses: [guess], secret: ['Referrals', parts[0] ?? '', 2] })).toEqual([]);
  });

  it.each([
    'Referrals in the last four weeks',
    'Referrals: rolling 4-week total',
    'Referrals (past 4 weeks)',
    'Referrals, four-week total',
  ])('a week beside "%s"', async (all) => {
    const weeks = [10, 11, 12, 14, 3];
    const [sums, of] = [[47, 40], 'Referrals'];
    const shown = {
      [of]: Object.fromEntries(weeks.map((value, at) => [`2024 Week ${at + 10}`, value])),
      [all]: Object.fromEntries(sums.map((value, at) => [`2024 Week ${at + 13}`, value])),
    };
    const guesses = [13, 14].map((last): Guess => [
      [1, all, `2024 Week ${last}`],
      ...[0, 1, 2, 3].map((back) => [-1, of, `2024 Week ${last - back}`] as const),
    ]);
    expect(await wrong(shown, { guesses, secret: [of, '2024 Week 14', 3] })).toEqual([]);
  });

  it.each([
    ['Children in care', 'Children who came into care', 'Children who went out of care'],
    ['Children on the waiting list', 'Added to the waiting list', 'Taken off the waiting list'],
    ['Open early help cases', 'New early help cases', 'Early help cases stepped down'],
    ['Caseload', 'New cases', 'Cases closed'],
  ])('those who came, by "%s" and those who went', async (stock, came, went) => {
    const shown = {
      [stock]: { '2024 April': 40, '2024 May': 55, '2024 June': 57 },
      [came]: { '2024 May': 22, '2024 June': 2 },
      [went]: { '2024 May': 7, '2024 June': 0 },
    };
    const guesses = [
      ['2024 April', '2024 May'],
      ['2024 May', '2024 June'],
    ].map(([before = '', now = '']): Guess => [
      [1, stock, now],
      [-1, stock, before],
      [-1, came, now],
      [1, went, now],
    ]);
    expect(await wrong(shown, { guesses, secret: [came, '2024 June', 2] })).toEqual([]);
  });

  it.each([
    ['Children in care', 'Children in care (excluding UASC)', 'Unaccompanied minors'],
    ['Children waiting over 12 weeks', 'Children waiting over 18 weeks', 'Children waiting 12 to 18 weeks'],
    ['Conceptions under 18', 'Conceptions under 16', 'Conceptions of older teenagers'],
  ])('those in "%s" and not in "%s"', async (whole, part, rest) => {
    const shown = { [whole]: year(54), [part]: year(50), [rest]: year(4) };
    const guesses: readonly Guess[] = [
      [
        [1, whole, YEAR],
        [-1, part, YEAR],
        [-1, rest, YEAR],
      ],
    ];
    expect(await wrong(shown, { guesses, secret: [rest, YEAR, 4] })).toEqual([]);
  });

  it.each([
    [
      'Children in care at the start of the year',
      'Children who came into care',
      'Children who left care',
      'Children in care at the end of the year',
    ],
    ['Open cases (year start)', 'Cases opened', 'Cases closed', 'Open cases (year end)'],
  ])('those who left, by "%s", "%s" and those at the end', async (before, came, left, after) => {
    const shown = { [before]: year(60), [came]: year(20), [left]: year(4), [after]: year(76) };
    const guesses: readonly Guess[] = [
      [
        [1, before, YEAR],
        [1, came, YEAR],
        [-1, left, YEAR],
        [-1, after, YEAR],
      ],
    ];
    expect(await wrong(shown, { guesses, secret: [left, YEAR, 4] })).toEqual([]);
  });

  it.each(['Children in care: Asian', 'Asian children in care'])('a group, by "%s"', async (title) => {
    const inGroup = (group: string) => `${YEAR}|ethnicity=${group}`;
    const [black, asian, white] = [inGroup('Black'), inGroup('Asian'), inGroup('White')];
    const shown = {
      'Children in care': { [YEAR]: 40, [black]: 4, [asian]: 16, [white]: 20 },
      [title]: year(16),
    };
    const guesses: readonly Guess[] = [
      [
        [1, 'Children in care', asian],
        [-1, title, YEAR],
      ],
    ];
    expect(await wrong(shown, { guesses, secret: ['Children in care', black, 4] })).toEqual([]);
  });

  it.each([
    'Difference of girls and boys excluded',
    'Girls minus boys, excluded',
    'How many more girls than boys were excluded',
    'Excess of girls over boys excluded',
    'Girls minus boys, exclusions',
  ])('a group by "%s"', async (gap) => {
    const [girls, boys] = [`${YEAR}|sex=Girls`, `${YEAR}|sex=Boys`];
    const shown = {
      'Children excluded': { [YEAR]: 28, [girls]: 26, [boys]: 2 },
      [gap]: year(24),
    };
    const guess: Guess = [
      [1, 'Children excluded', girls],
      [-1, 'Children excluded', boys],
      [-1, gap, YEAR],
    ];
    const secret = ['Children excluded', boys, 2] as const;
    expect(await wrong(shown, { guesses: [guess], notPeople: [gap], secret })).toEqual([]);
  });

  it('a group without a row: 17 girls, 16 more than boys', async () => {
    const gap = 'How many more girls than boys were excluded';
    const [girls, boys] = [`${YEAR}|sex=Girls`, `${YEAR}|sex=Boys`];
    const shown = { 'Children excluded': { [girls]: 17 }, [gap]: year(16) };
    const guess: Guess = [
      [1, 'Children excluded', girls],
      [-1, 'Children excluded', boys],
      [-1, gap, YEAR],
    ];
    const secret = ['Children excluded', boys, 1] as const;
    expect(await wrong(shown, { guesses: [guess], notPeople: [gap], secret })).toEqual([]);
  });

  it.each([
    ['as many girls as boys of 4', { total: 4, girls: 2, gap: 0, isHidden: true }],
    ['neither with a row: 30, and 26 more boys', { total: 30, girls: 2, gap: -26, isHidden: false }],
  ])('groups by their total and their difference: %s', async (_, { total, girls, gap: value, isHidden }) => {
    const gap = 'Girls minus boys, excluded';
    const [one, other] = [`${YEAR}|sex=Girls`, `${YEAR}|sex=Boys`];
    const rows = isHidden ? { [one]: girls, [other]: total - girls } : {};
    const shown = { 'Children excluded': { [YEAR]: total, ...rows }, [gap]: year(value) };
    const guesses: readonly Guess[] = [
      [
        [1, 'Children excluded', one],
        [-1, 'Children excluded', other],
        [-1, gap, YEAR],
      ],
      [
        [1, 'Children excluded', YEAR],
        [-1, 'Children excluded', one],
        [-1, 'Children excluded', other],
      ],
    ];
    const secret = ['Children excluded', one, girls] as const;
    expect(await wrong(shown, { guesses, notPeople: [gap], secret })).toEqual([]);
  });

  it.each([
    'Referrals as a share of the target of 30',
    'Referrals: share of 30 planned',
    'Referrals achieved (% of 30)',
    'Referrals, target 30: attainment',
    'Share of target referrals (30) reached',
  ])('a count by its share of a number that the title names: "%s"', async (share) => {
    const shown = { Referrals: { [BEFORE]: 24, [YEAR]: 3 }, [share]: { [BEFORE]: 80, [YEAR]: 10 } };
    const guess: Guess = [
      [100, 'Referrals', YEAR],
      [-30, share, YEAR],
    ];
    // `build` may ask about the number in a title whose figure it withholds.
    const given = { notPeople: [share], units: { [share]: '%' }, mustPublish: false };
    expect(await wrong(shown, { guesses: [guess], secret: ['Referrals', YEAR, 3], ...given })).toEqual([]);
  });

  it.each(['Referrals (+/-)', 'Referrals: more than last year', 'Referrals: up or down on last year'])(
    'a year by "%s"',
    async (change) => {
      const shown = { Referrals: { [BEFORE]: 27, [YEAR]: 3 }, [change]: year(-24) };
      const guess: Guess = [
        [1, 'Referrals', YEAR],
        [-1, 'Referrals', BEFORE],
        [-1, change, YEAR],
      ];
      const secret = ['Referrals', YEAR, 3] as const;
      expect(await wrong(shown, { guesses: [guess], notPeople: [change], secret })).toEqual([]);
    },
  );

  it.each([
    ['Referrals as a percentage of last year', {}],
    ['Referrals: percent of target met', { targets: { '2024': 30 } }],
  ])('a year by "%s"', async (percent, given) => {
    const shown = { Referrals: { [BEFORE]: 30, [YEAR]: 3 }, [percent]: year(10) };
    const guess: Guess = [[1, 'Referrals', YEAR]];
    const secret = ['Referrals', YEAR, 3] as const;
    const reader = { guesses: [guess], needs: [keyOf(percent, YEAR)], equals: 3 };
    expect(await wrong(shown, { ...reader, notPeople: [percent], secret, ...given })).toEqual([]);
  });

  it.each(['Referrals: variance against target', 'Referrals over target', 'Referrals above target'])(
    'a year that has no row, by its target and "%s"',
    async (gap) => {
      const shown = { Referrals: { [BEFORE]: 27 }, [gap]: year(-6) };
      const guess: Guess = [
        [1, 'Referrals', YEAR],
        [-1, gap, YEAR],
      ];
      const secret = ['Referrals', YEAR, 5] as const;
      const given = { targets: { '2024': 11 }, equals: 11 };
      expect(await wrong(shown, { guesses: [guess], notPeople: [gap], secret, ...given })).toEqual([]);
    },
  );

  it.each([
    ['Assessments completed', ['Assessments within 45 days', 'Assessments after 45 days']],
    ['Children reviewed', ['Reviewed by the due date', 'Reviewed after the due date']],
    ['Children returned', ['Offered an interview', 'Not offered an interview']],
    ['First-time entrants', ['First-time entrants (M)', 'First-time entrants (F)']],
    ['Permanent exclusions', ['Permanent exclusions - lads', 'Permanent exclusions - lasses']],
    ['Referrals', ['From the police', 'From health', 'From schools']],
    ['Care leavers', ['In work', 'In neither']],
    ['Children seen in both', ['Children seen in Upton', 'Children seen in Downton']],
  ] as const)('a part of "%s"', async (whole, parts) => {
    const values = parts.map((_, at) => (at === parts.length - 1 ? 2 : 15 + at));
    const shown = {
      [whole]: year(values.reduce((sum, one) => sum + one, 0)),
      ...Object.fromEntries(parts.map((part, at) => [part, year(values[at] ?? 0)])),
    };
    const guess: Guess = [[1, whole, YEAR], ...parts.map((part) => [-1, part, YEAR] as const)];
    expect(await wrong(shown, { guesses: [guess], secret: [parts.at(-1) ?? '', YEAR, 2] })).toEqual([]);
  });
});

describe('shares without counts', () => {
  it('of a few in one area are withheld with those of the areas beside it', async () => {
    // 16.4% of 67 are 11, and 30.3% of 33 are 10: 1 in the north.
    const [people, long] = ['Children on plans', 'On a plan for two years or more'];
    const at = (indicator: string, values: Readonly<Record<string, number>>) =>
      Object.entries(values).map(([area, value]) => ({ indicator, area, value }));
    const share = (area: string, quantity: string, title: string) =>
      [quantity, title, area, YEAR, ''].join('|');
    const lines = [BOROUGH, 'north', 'south'].map((area): KnownLine => ({
      terms: [
        [1, share(area, 'denominator', long)],
        [-1, share(area, 'count', people)],
      ],
      least: 0,
      most: 0,
    }));
    const plan = aSmallPlan({
      indicators: [
        { id: 'n', title: people },
        { id: 'm', title: long, unit: 'percent', decimals: '1' },
      ],
      areas: ['north, locality', 'south, locality'],
      figures: [
        ...at('n', { [BOROUGH]: 67, north: 34, south: 33 }),
        ...at('m', { [BOROUGH]: 16.4, north: 2.9, south: 30.3 }),
      ],
    });
    expect(
      await wrongIn({
        plans: [plan],
        mustPublish: true,
        secrets: { [share('north', 'count', long)]: 1 },
        knowledge: { areas: [], names: [], groups: [], indicators: [], lines },
      }),
    ).toEqual([]);
  });
});

describe('a figure without a row is not worked out from others whose titles say what it is', () => {
  it.each([
    ['Children in care', 'Boys in care', 'Girls in care'],
    ['Assessments completed', 'Assessments within 45 days', 'Assessments after 45 days'],
    ['Referrals', 'Referrals: north team', 'Referrals: south team'],
  ])('%s, %s, and no row at all of %s', async (all, shown, none) => {
    const guesses: readonly Guess[] = [
      [
        [1, all, YEAR],
        [-1, shown, YEAR],
        [-1, none, YEAR],
      ],
    ];
    const secret = [none, YEAR, 3] as const;
    expect(await wrong({ [all]: year(37), [shown]: year(34), [none]: {} }, { guesses, secret })).toEqual([]);
  });

  it('a count of which only the gap to its printed target has a row', async () => {
    const [all, gap] = ['Children missing', 'Gap to target: children missing'];
    const guesses: readonly Guess[] = [
      [
        [1, all, YEAR],
        [-1, gap, YEAR],
      ],
    ];
    const more = { notPeople: [gap], targets: { 2024: 12 }, equals: 12, secret: [all, YEAR, 1] as const };
    expect(await wrong({ [all]: {}, [gap]: year(-11) }, { guesses, ...more })).toEqual([]);
  });

  it.each([
    ['Financial year Q1', ['Financial year Q2', 'Financial year Q3', 'Financial year Q4'], 'Financial year'],
    ['Financial year Q3', ['Financial year Q1', 'Financial year Q2', 'Financial year Q4'], 'Financial year'],
    ['Autumn term', ['Spring term', 'Summer term'], 'Academic year'],
    ['Summer term', ['Autumn term', 'Spring term'], 'Academic year'],
  ])('%s: the year has a row of another indicator, and so have all the rest', async (none, rest, whole) => {
    const [part, all] = ['Children excluded', 'Children excluded per annum'];
    const at = (identifier: string) => `202122 ${identifier}`;
    const parts = Object.fromEntries(rest.map((identifier, place) => [at(identifier), 20 + place]));
    const sum = Object.values(parts).reduce((so, one) => so + one, 4);
    const guesses: readonly Guess[] = [
      [[1, all, at(whole)], ...[...rest, none].map((identifier) => [-1, part, at(identifier)] as const)],
    ];
    const secret = [part, at(none), 4] as const;
    expect(await wrong({ [part]: parts, [all]: { [at(whole)]: sum } }, { guesses, secret })).toEqual([]);
  });
});

describe('a share without its counts is of the people that another indicator counts', () => {
  const LOCALITIES = ['north', 'south'].map((area) => ({ area, kind: 'locality', within: BOROUGH }));
  const cell = (quantity: string, title: string, area: string) => [quantity, title, area, YEAR, ''].join('|');

  /** By area: how many there are, and the share; nothing where no row has it. */
  type Held = Readonly<Record<string, readonly [count: number | undefined, share: number | undefined]>>;

  const wrongWith = (
    [people, share]: readonly [string, string],
    held: Held,
    [quantity, area, value]: readonly [quantity: 'count' | 'rest', area: string, value: number],
  ) => {
    const figures = Object.entries(held).flatMap(([at, values]) =>
      values.flatMap((one, place): readonly FigureLine[] =>
        one === undefined
          ? []
          : [{ indicator: `m${place}`, area: at, value: place === 0 ? one : one.toFixed(1) }],
      ),
    );
    const indicators = [
      { id: 'm0', title: people },
      { id: 'm1', title: share, unit: 'percent', decimals: '1' },
    ];
    const lines = Object.keys(held).map((at): KnownLine => ({
      terms: [
        [1, cell('denominator', share, at)],
        [-1, cell('count', people, at)],
      ],
      least: 0,
      most: 0,
    }));
    const areas = ['north, locality', 'south, locality'];
    return wrongIn({
      plans: [aSmallPlan({ indicators, areas, figures })],
      mustPublish: true,
      secrets: { [cell(quantity, share, area)]: value },
      knowledge: { areas: LOCALITIES, names: [], groups: [], indicators: [], lines },
    });
  };

  // 8 of 183 and 7 of 146 leave 1 of 37.
  it('and one in a locality without a row does not follow from the rest of the borough', async () => {
    const held = { [BOROUGH]: [183, 4.4], north: [146, 4.8], south: [37, undefined] } as const;
    const titles = ['Care leavers', 'Care leavers in prison'] as const;
    expect(await wrongWith(titles, held, ['count', 'south', 1])).toEqual([]);
  });

  // 8 of 81, none of 72, and so 8 of 9: 1 is left.
  it('and those left over in a locality do not follow either', async () => {
    const held = { [BOROUGH]: [81, 9.9], north: [72, 0], south: [9, 88.9] } as const;
    const titles = ['Children on plans', 'On a plan for two years or more'] as const;
    expect(await wrongWith(titles, held, ['rest', 'south', 1])).toEqual([]);
  });

  // 24 and 21 are 45, of whom 11.1% are 5.
  it('also where only its localities show of how many it is', async () => {
    const held = { [BOROUGH]: [undefined, 11.1], north: [24, 20.8], south: [21, 0] } as const;
    const titles = ['Pupils with a plan', 'Of pupils with a plan, excluded'] as const;
    expect(await wrongWith(titles, held, ['count', 'north', 5])).toEqual([]);
  });
});

describe('of a list of rows no row is taken for the total of the others', () => {
  const sum = (all: string, parts: readonly string[], at: string): Guess => [
    [1, all, at],
    ...parts.map((part) => [-1, part, at] as const),
  ];

  it('where the total is below, and a row has no figure in one year', async () => {
    const [work, education, neither, all] = ['In work', 'In education', 'In neither', 'Care leavers'];
    const shown = {
      [work]: { [BEFORE]: 2, [YEAR]: 2, '2025 Calendar year': 17 },
      [education]: { [YEAR]: 9, '2025 Calendar year': 17 },
      [neither]: { [BEFORE]: 13, [YEAR]: 1 },
      [all]: { [BEFORE]: 16, [YEAR]: 12 },
    };
    const guesses = [BEFORE, YEAR].map((at) => sum(all, [work, education, neither], at));
    expect(await wrong(shown, { guesses, secret: [work, YEAR, 2] })).toEqual([]);
  });

  it('where the total is above, and all of it is withheld in another year', async () => {
    const [all, disruption, assault, other] = [
      'All permanent exclusions',
      'Persistent disruption',
      'Assault on an adult',
      'Other reasons',
    ];
    const shown = {
      [all]: { '2022 Calendar year': 18, [BEFORE]: 29, [YEAR]: 3 },
      [disruption]: { '2022 Calendar year': 7, [BEFORE]: 1, [YEAR]: 1 },
      [assault]: { '2022 Calendar year': 6, [BEFORE]: 1, [YEAR]: 1 },
      [other]: { '2022 Calendar year': 5, [BEFORE]: 27, [YEAR]: 1 },
    };
    const guesses = ['2022 Calendar year', BEFORE, YEAR].map((at) =>
      sum(all, [disruption, assault, other], at),
    );
    expect(await wrong(shown, { guesses, secret: [disruption, BEFORE, 1] })).toEqual([]);
  });
});

describe('a year is not told by the last three years', () => {
  it('of another title, less those of the year before and the first of them', async () => {
    const [deaths, last] = ['Deaths of children', 'Deaths of children in the last three years'];
    const shown = {
      [deaths]: { '2021 Calendar year': 8, [YEAR]: 4 },
      [last]: { [BEFORE]: 30, [YEAR]: 26 },
    };
    const guess: Guess = [
      [1, deaths, YEAR],
      [-1, deaths, '2021 Calendar year'],
      [-1, last, YEAR],
      [1, last, BEFORE],
    ];
    expect(await wrong(shown, { guesses: [guess], secret: [deaths, YEAR, 4] })).toEqual([]);
  });
});
