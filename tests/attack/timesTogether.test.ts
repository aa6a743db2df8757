import { describe, expect, it } from 'vitest';
import type { KnownLine } from '#attack/quantity';
import { aSmallPlan, BOROUGH, type FigureLine } from '#mocks/aSmallPlan';
import { theAttack } from './answers';

const { wrongIn } = theAttack();

const TITLE = 'Children seen';

/** The key of a count: `2024 Calendar year|sex=Girls`. */
function keyOf(at: string, title = TITLE): string {
  const [period = '', group = ''] = at.split('|');
  return ['count', title, BOROUGH, period, group].join('|');
}

/** Figures by period and group. */
function figuresOf(shown: Readonly<Record<string, number>>): readonly FigureLine[] {
  return Object.entries(shown).map(([at, value]) => {
    const [period = '', breakdown = ''] = at.split('|');
    return { period, breakdown, value };
  });
}

/** What a reader takes to be 0: how often each count is taken. */
function zero(terms: Readonly<Record<string, number>>): KnownLine {
  return {
    terms: Object.entries(terms).map(([key, times]) => [times, key]),
    least: 0,
    most: 0,
    neededKeys: [],
  };
}

async function wrong(
  plans: Parameters<typeof wrongIn>[0]['plans'],
  secrets: Readonly<Record<string, number>>,
  lines: readonly KnownLine[],
): Promise<readonly string[]> {
  const knowledge = { areas: [], names: [], groups: [], indicators: [], lines };
  return wrongIn({ plans, secrets, knowledge, mustPublish: true });
}

describe('sums over time keep what they hold', () => {
  it('the summer term beside autumn and spring in one figure and their year', async () => {
    const figures = figuresOf({ '202324 Academic year': 60, '202324 Autumn and spring term': 57 });
    const line = zero({
      [keyOf('202324 Academic year')]: -1,
      [keyOf('202324 Autumn and spring term')]: 1,
      [keyOf('202324 Summer term')]: 1,
    });
    expect(await wrong([aSmallPlan({ figures })], { [keyOf('202324 Summer term')]: 3 }, [line])).toEqual([]);
  });

  it('a week of a month by their Thursdays', async () => {
    const weeks = ['2024 Week 14', '2024 Week 15', '2024 Week 16', '2024 Week 17'];
    const figures = figuresOf({
      ...Object.fromEntries(weeks.map((week, index) => [week, [8, 8, 3, 9][index] ?? 0])),
      '2024 April': 28,
    });
    const line = zero({
      [keyOf('2024 April')]: -1,
      ...Object.fromEntries(weeks.map((week) => [keyOf(week), 1])),
    });
    const plans = [aSmallPlan({ indicators: { in_year: 'sum' }, figures })];
    expect(await wrong(plans, { [keyOf('2024 Week 16')]: 3 }, [line])).toEqual([]);
  });

  it('two years of a sensitive indicator that spans leave of each other', async () => {
    const spans = { '2019-2021': 9, '2021-2023': 11, '2019-2023': 13 };
    const keyOfSpan = (years: string) => keyOf(`${years} Calendar year`);
    const figures = figuresOf(
      Object.fromEntries(Object.entries(spans).map(([years, value]) => [`${years} Calendar year`, value])),
    );
    const lines = [
      zero({ [keyOfSpan('2019-2023')]: -1, [keyOfSpan('2019-2021')]: 1, [keyOfSpan('2022-2023')]: 1 }),
      zero({ [keyOfSpan('2019-2023')]: -1, [keyOfSpan('2021-2023')]: 1, [keyOfSpan('2019-2020')]: 1 }),
    ];
    const plans = [aSmallPlan({ indicators: { unit: 'babies', sensitive: 'yes' }, figures })];
    const secrets = { [keyOfSpan('2022-2023')]: 4, [keyOfSpan('2019-2020')]: 2 };
    expect(await wrong(plans, secrets, lines)).toEqual([]);
  });
});

// Each plan hides the 4 behind another group: 40 less 16 in the one and 20 in the other.
describe('two plans that name one figure differently keep what it holds', () => {
  const BLACK = 'ethnicity=Black';
  const ASIAN = 'ethnicity=Asian';
  const WHITE = 'ethnicity=White';
  const counts = { '': 40, [BLACK]: 4, [ASIAN]: 16, [WHITE]: 20 };

  /** What is wrong with two plans of one site: of each its period and the columns of its indicator. */
  async function wrongOfBoth(
    ...sides: readonly (readonly [period: string, columns: Readonly<Record<string, string>>])[]
  ): Promise<readonly string[]> {
    const keys = sides.map(
      ([period, { title }]) =>
        (group: string) =>
          keyOf(`${period}|${group}`, title),
    );
    const plans = sides.map(([period, columns], index) => {
      const rows = Object.entries(counts).map(([group, value]) => [`${period}|${group}`, value] as const);
      const [total, ...groups] = rows;
      const inOrder = index === 0 ? groups : groups.toReversed();
      return aSmallPlan({
        id: `side-${index}`,
        indicators: columns,
        figures: figuresOf(Object.fromEntries([...(total === undefined ? [] : [total]), ...inOrder])),
      });
    });
    const [one, two] = keys;
    if (one === undefined || two === undefined) throw new Error('two plans are needed');
    const lines = Object.keys(counts).map((group) => zero({ [one(group)]: 1, [two(group)]: -1 }));
    return wrong(plans, { [one(BLACK)]: 4, [two(BLACK)]: 4 }, lines);
  }

  it('March, and a year with 31 March as its reference date', async () => {
    const year = { reference: '31 March' };
    expect(await wrongOfBoth(['2024 March', { in_year: 'last' }], ['2024 Calendar year', year])).toEqual([]);
  });

  it('a financial year, and the reporting year in which it ends', async () => {
    expect(await wrongOfBoth(['202324 Financial year', {}], ['2024 Reporting year', {}])).toEqual([]);
  });

  it('two titles of one code', async () => {
    const [period, code] = ['2024 Calendar year', 'NI114'];
    const titles = ['Permanent exclusions', 'Expulsions'];
    expect(
      await wrongOfBoth(
        [period, { title: titles[0] ?? '', code }],
        [period, { title: titles[1] ?? '', code }],
      ),
    ).toEqual([]);
  });
});
