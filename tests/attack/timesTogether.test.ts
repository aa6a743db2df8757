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
