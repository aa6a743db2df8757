import { beforeAll, describe, expect, it } from 'vitest';
import { attackPacks } from '#attack/attackPacks';
import type { Knowledge } from '#attack/quantity';
import { loadSolver, type Solve } from '#attack/solver';
import { aShownPack } from '#mocks/aShownPack';

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

type Packs = readonly ReadonlyMap<string, string>[];
const NOTHING: Knowledge = { areas: [], names: [], groups: [], indicators: [] };

/** What the attacker makes of one quantity: its values where there are fewer than three, else `open`. */
function worked(currentPacks: Packs, key: string, knows: Partial<Knowledge> = {}) {
  const { possible } = attackPacks(
    { currentPacks, knowledge: { ...NOTHING, ...knows }, askedKeys: [key] },
    solve,
  );
  const { values, isAll } = possible.get(key) ?? { values: [], isAll: false };
  return isAll ? values.map((value) => Math.round(value * 10) / 10).toSorted((a, b) => a - b) : 'open';
}

const at = (
  quantity: string,
  group = '',
  { title = 'Children', area = 'borough', period = '2024 Calendar year' } = {},
) => [quantity, title, area, period, group].join('|');
const NESTED = [
  { code: 'north', kind: 'locality', parent: 'borough' },
  { code: 'south', kind: 'locality', parent: 'borough' },
];

describe('the attacker finds a leak that was planted', () => {
  it('where one part of a total is withheld alone, and none where two are', () => {
    const total = { text: '40' };
    const male = { group: 'sex=Male', text: '37' };
    const packs = (text: string) => [
      aShownPack({
        indicators: [{ figures: [total, { group: 'sex=Female', text: 'c' }, { ...male, text }] }],
      }),
    ];
    expect(worked(packs('37'), at('count', 'sex=Female'))).toEqual([3]);
    expect(worked(packs('c'), at('count', 'sex=Female'))).toBe('open');
  });

  it('in a part that nobody printed', () => {
    const figures = [{ text: '40' }, { group: 'sex=Male', text: '37' }];
    expect(worked([aShownPack({ indicators: [{ figures }] })], at('count', 'sex=Female'))).toEqual([3]);
  });

  it('where three parts leave only two values: of 1 and 2 withheld beside 97 of 100', () => {
    const figures = [
      { text: '100' },
      { group: 'age=0-5', text: 'c' },
      { group: 'age=6-11', text: 'c' },
      { group: 'age=12-17', text: '97' },
    ];
    expect(worked([aShownPack({ indicators: [{ figures }] })], at('count', 'age=0-5'))).toEqual([1, 2]);
  });

  it.each([
    [
      'both sexes',
      [
        ['sex=Female', 'c'],
        ['sex=Male', '20'],
        ['sex=Both sexes', '23'],
      ],
      'sex=Female',
    ],
    [
      '16 to 17',
      [
        ['age=16', 'c'],
        ['age=17', '20'],
        ['age=16-17', '23'],
        ['age=18', '77'],
      ],
      'age=16',
    ],
    [
      'White',
      [
        ['ethnicity=White', '23'],
        ['ethnicity=White British', '20'],
        ['ethnicity=White Gypsy/Roma', 'c'],
        ['ethnicity=Asian', '9'],
      ],
      'ethnicity=White Gypsy/Roma',
    ],
  ])('where a group holds others: %s', (_, groups, secret) => {
    const figures = groups.map(([group = '', text = '']) => ({ group, text }));
    expect(worked([aShownPack({ indicators: [{ figures }] })], at('count', secret))).toEqual([3]);
  });

  it('where places lie in one another, also where the files do not say so', () => {
    const areas = [...NESTED, ...['w1', 'w2'].map((code) => ({ code, kind: 'ward', parent: 'borough' }))];
    const figures = [
      { text: '63' },
      { area: 'north', text: '23' },
      { area: 'south', text: '40' },
      { area: 'w1', text: 'c' },
      { area: 'w2', text: '20' },
    ];
    const knows = { areas: ['w1', 'w2'].map((area) => ({ area, kind: 'ward', within: 'north' })) };
    expect(
      worked([aShownPack({ areas, indicators: [{ figures }] })], at('count', '', { area: 'w1' }), knows),
    ).toEqual([3]);
  });

  it('over a total that has no row of its own: quarters of the borough beside the year of its localities', () => {
    const quarter = (number: number, text: string) => ({ period: `202324 Financial year Q${number}`, text });
    const year = (area: string, text: string) => ({ area, period: '202324 Financial year', text });
    const figures = [
      quarter(1, 'c'),
      quarter(2, '20'),
      quarter(3, '9'),
      quarter(4, '18'),
      year('north', '27'),
      year('south', '24'),
    ];
    const pack = aShownPack({ areas: NESTED, indicators: [{ inYear: 'sum', figures }] });
    expect(worked([pack], at('count', '', { period: '202324 Financial year Q1' }))).toEqual([4]);
  });

  it('in what a running total grew by', () => {
    const figures = [10, 12, 31].map((value, index) => ({
      period: `202324 Financial year Q${index + 1}`,
      text: String(value),
    }));
    const pack = aShownPack({ indicators: [{ inYear: 'cumulative', figures }] });
    expect(worked([pack], at('increase', '', { period: '202324 Financial year Q2' }))).toEqual([2]);
  });

  it('in spans of years that overlap: 5 in three years, then 5 of which the last year had none', () => {
    const figures = [
      { period: '2019-2021 Calendar year', text: '1' },
      { period: '2020-2022 Calendar year', text: '0' },
    ];
    const pack = aShownPack({ indicators: [{ figures }] });
    expect(worked([pack], at('count', '', { period: '2019 Calendar year' }))).toEqual([1]);
  });

  it('in a share with its denominator, a rate with its population, and those left over', () => {
    const share = { unit: 'per cent', decimals: 1, figures: [{ text: '97.0', denominator: 100 }] };
    expect(worked([aShownPack({ indicators: [share] })], at('rest'))).toEqual([3]);
    const rate = { unit: 'rate per 10k', decimals: 1, denominator: 'Population', figures: [{ text: '2.5' }] };
    const people = { title: 'Population', figures: [{ text: '12000' }] };
    expect(worked([aShownPack({ indicators: [rate, people] })], at('count'))).toEqual([3]);
  });

  it('in shares without counts, of which only one number of people is possible', () => {
    const figures = [
      { text: '20.0', numerator: 20, denominator: 100 },
      { group: 'sex=Female', text: '4.0' },
      { group: 'sex=Male', text: '36.0' },
    ];
    const pack = aShownPack({ indicators: [{ unit: 'percent', decimals: 1, figures }] });
    expect(worked([pack], at('count', 'sex=Female'))).toEqual([2]);
  });

  it('in a rate of which only the interval is shown beside it', () => {
    // By Byar’s formula 3 events have 0.6 to 8.8 at a rate of 3.
    const figures = [{ text: '3.00', interval: { lower: 0.6, upper: 8.77 } }];
    const pack = aShownPack({ indicators: [{ unit: 'per 1,000 children', decimals: 2, figures }] });
    expect(worked([pack], at('count'))).toEqual([3]);
  });

  it('in means times counts, and in the mean of the neighbours', () => {
    const means = [
      { text: '50.0', denominator: 7 },
      { group: 'sex=Female', text: '45.0', denominator: 6 },
      { group: 'sex=Male', text: 'c', denominator: 1 },
    ];
    const score = { unit: 'score', decimals: 1, figures: means };
    expect(worked([aShownPack({ indicators: [score] })], at('mean', 'sex=Male'))).not.toBe('open');
    const beside = ['a', 'b', 'c'];
    const days = [
      ['a', 'c'],
      ['b', '100.0'],
      ['c', '120.0'],
      ['neighbours', '140.0'],
    ].map(([area = '', text = '']) => ({ area, text }));
    const pack = aShownPack({
      neighbours: beside,
      indicators: [{ unit: 'days', decimals: 1, figures: days }],
    });
    expect(worked([pack], at('mean', '', { area: 'a' }))).not.toBe('open');
  });

  it('in parts of a whole that are indicators of their own', () => {
    const indicators = [
      ['NEET', 'c'],
      ['Not known', '7'],
      ['Both together', '10'],
    ].map(([title = '', text = '']) => ({ title, figures: [{ text }] }));
    const knows = { indicators: [{ whole: 'Both together', parts: ['NEET', 'Not known'] }] };
    expect(worked([aShownPack({ indicators })], at('count', '', { title: 'NEET' }), knows)).toEqual([3]);
  });

  it('in what figures were before they were revised', () => {
    const figures = [
      { text: '30', was: '25' },
      { group: 'sex=Male', text: '20', was: '22' },
      { group: 'sex=Female', text: '10' },
    ];
    const revised = figures.map((figure) => ({ ...figure, was: figure.was ?? 'c' }));
    expect(worked([aShownPack({ indicators: [{ figures: revised }] })], at('was', 'sex=Female'))).toEqual([
      3,
    ]);
  });

  it('in another plan of the site, and in another release or edition of it', () => {
    const withheld = {
      figures: [{ text: '23' }, { group: 'sex=Female', text: 'c' }, { group: 'sex=Male', text: 'c' }],
    };
    const other = { figures: [{ group: 'sex=Male', text: '20' }] };
    const key = at('count', 'sex=Female');
    expect(worked([aShownPack({ indicators: [withheld] })], key)).toBe('open');
    expect(worked([aShownPack({ indicators: [withheld] }, { indicators: [other] })], key)).toEqual([3]);
    expect(
      worked([aShownPack({ indicators: [withheld] }), aShownPack({ indicators: [other] })], key),
    ).toEqual([3]);
  });

  it('in an exempt sum of money, to a few in a hundred', () => {
    const figures = [
      { text: '450000' },
      { group: 'provider=A', text: 'exempt:3' },
      { group: 'provider=B', text: '100000' },
      { group: 'provider=C', text: '200000' },
    ];
    const pack = aShownPack({ indicators: [{ unit: 'pounds', figures }] });
    expect(worked([pack], at('count', 'provider=A'))).toEqual([150000, 150000]);
  });

  it('in a figure with more decimals than the page shows', () => {
    const pack = aShownPack({
      indicators: [{ unit: 'percent', decimals: 1, figures: [{ text: '1.4285714286' }] }],
    });
    expect(
      attackPacks({ currentPacks: [pack], knowledge: NOTHING, askedKeys: [] }, solve).tooFineKeys,
    ).toEqual([at('count')]);
  });
});

describe('the attacker claims nothing', () => {
  it('where what it takes for sums does not hold: it lets go of them', () => {
    const figures = [
      { text: '30' },
      { group: 'need=Abuse', text: '25' },
      { group: 'need=Illness', text: '20' },
      { group: 'need=Other', text: 'c' },
    ];
    const found = attackPacks(
      { currentPacks: [aShownPack({ indicators: [{ figures }] })], knowledge: NOTHING, askedKeys: [] },
      solve,
    );
    expect(found.sumsReading).toBe('none of them');
    expect(found.possible.get(at('count', 'need=Other'))?.isAll).toBe(false);
  });
});
