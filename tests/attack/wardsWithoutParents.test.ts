import { describe, expect, it } from 'vitest';
import { aSmallPlan, BOROUGH, type FigureLine } from '#mocks/aSmallPlan';
import { theAttack } from './answers';

const { wrongIn, verdict } = theAttack();

const LOCALITIES = ['north, locality', 'south, locality'];
const WARDS = ['north-1', 'north-2', 'south-1', 'south-2'];
const within = (ward: string) => ward.replace(/-\d$/, '');
/** What residents know of them. */
const KNOWS = {
  areas: [
    ...['north', 'south'].map((area) => ({ area, kind: 'locality', within: BOROUGH })),
    ...WARDS.map((area) => ({ area, kind: 'ward', within: within(area) })),
  ],
  names: [],
  groups: [],
  indicators: [],
};

type Counts = Readonly<Record<string, number>>;

const keyAt = (area: string, year: string) => `count|Children seen|${area}|${year} Calendar year|`;

/** A plan of localities and wards, of which some wards lie where it is stated: their parent in areas.csv. */
function planOf(stated: Readonly<Record<string, string>>, years: Readonly<Record<string, Counts>>) {
  const areas = WARDS.map((ward) => `${ward}, ward, ${stated[ward] ?? within(ward)}`);
  const figures = Object.entries(years).flatMap(([year, counts]) =>
    Object.entries(counts).map(([area, value]): FigureLine => ({
      area,
      period: `${year} Calendar year`,
      value,
    })),
  );
  return aSmallPlan({ areas: [...LOCALITIES, ...areas], figures });
}

describe('a ward of which areas.csv does not say in which locality it lies', () => {
  it('is no locality, though it is the only ward of the borough there and counts as many as one: 11 and 11', async () => {
    const counts = {
      [BOROUGH]: 26,
      north: 11,
      south: 15,
      'north-1': 3,
      'north-2': 8,
      'south-1': 4,
      'south-2': 11,
    };
    const plans = [planOf({ 'south-2': BOROUGH }, { '2024': counts })];
    const secrets = { [keyAt('north-1', '2024')]: 3, [keyAt('south-1', '2024')]: 4 };
    expect(await wrongIn({ plans, secrets, knowledge: KNOWS, mustPublish: true })).toEqual([]);
  });

  it('lies in no region: south-2 is all of the south where south-1 has 0', async () => {
    const stated = Object.fromEntries(WARDS.map((ward) => [ward, 'X12000001']));
    const years = {
      '2024': { [BOROUGH]: 35, north: 27, south: 8, 'north-1': 18, 'north-2': 9, 'south-1': 6, 'south-2': 2 },
      '2023': { [BOROUGH]: 39, north: 13, south: 26, 'north-1': 10, 'south-1': 0, 'south-2': 26 },
    };
    const secrets = { [keyAt('south-2', '2024')]: 2, [keyAt('north-2', '2023')]: 3 };
    expect(await wrongIn({ plans: [planOf(stated, years)], secrets, knowledge: KNOWS })).toEqual([]);
  });

  // With north-1, 168 leaves room for one ward of 82: the 4 that two of them would leave are nobody.
  it('hides nothing where nothing is small by the wards that are stated', async () => {
    const counts = {
      [BOROUGH]: 331,
      north: 168,
      south: 163,
      'north-1': 86,
      'north-2': 82,
      'south-1': 82,
      'south-2': 81,
    };
    const { outcome, lost } = await verdict({
      seed: 1,
      theme: 'wards without parents',
      plans: [planOf({ 'north-2': BOROUGH, 'south-1': BOROUGH }, { '2024': counts })],
      hasMembers: false,
      isSmallTable: false,
      isControl: true,
      secrets: [],
      truth: new Map(),
      written: new Map(Object.entries(counts).map(([area, value]) => [keyAt(area, '2024'), String(value)])),
      texts: [],
      knowledge: KNOWS,
    });
    expect({ outcome, lost }).toEqual({ outcome: 'published', lost: [] });
  });
});
