import { describe, expect, it } from 'vitest';
import { peopleNamed } from '@/pack/disclosure/peopleNamed';
import { shownIn } from '#mocks/aHeldPlan';

const areas = [
  'north,North,locality,sampleton',
  'south,South,locality,sampleton',
  'east,East,locality,sampleton',
];
const row = (indicator: string, area: string, value: string) =>
  `${indicator},${area},2024,Calendar year,,${value}`;

/** What is shown of rates and the people that they are out of, by area. */
function shown(unit: string, population: string, rows: Readonly<Record<string, readonly [string, string]>>) {
  return shownIn({
    indicators: [`r,Children held (made up),"${unit}",,,,,,,1`, `p,"${population}",count`],
    areas,
    rows: Object.entries(rows).flatMap(([area, [rate, people]]) => [
      row('r', area, rate),
      row('p', area, people),
    ]),
  });
}

const BOROUGH = ['20.0', '20000'] as const;
/** 13.3 per 10,000 of 3,000 are 4. */
const FEW = {
  sampleton: BOROUGH,
  north: ['13.3', '3000'],
  south: ['16.7', '12000'],
  east: ['32.0', '5000'],
} as const;
const MANY = {
  sampleton: BOROUGH,
  north: ['20.0', '5000'],
  south: ['20.0', '10000'],
  east: ['20.0', '5000'],
} as const;

describe('a rate without counts beside the people that it is out of, in other words', () => {
  it.each([
    ['per 10,000 children under 18', 'Children under 18'],
    ['per 10,000 children', 'Children aged 0 to 17 (mid-year estimate)'],
    ['per 10,000 under-18s', 'Child population'],
    ['per 10,000 girls aged 15 to 17', 'Females aged 15-17'],
    ['per 10,000 pupils', 'Number on roll'],
  ])('is withheld where a count is small: %s and "%s"', (unit, population) => {
    const few = shown(unit, population, FEW);
    expect(few['r north 2024']).toBe('c');
    expect(Object.values(few).filter((text) => text === 'c')).toHaveLength(2);
    expect(Object.values(shown(unit, population, MANY))).not.toContain('c');
  });

  it('is shown where they are other people', () => {
    for (const population of ['Girls aged 15 to 17', 'Children in need', 'Households'])
      expect(Object.values(shown('per 10,000 children', population, FEW))).not.toContain('c');
  });

  it('is shown where the figures contradict it', () => {
    const rows = { sampleton: ['20.0', '19750'], north: ['13.3', '2950'], south: ['21.2', '16800'] } as const;
    expect(Object.values(shown('per 10,000 children', 'Children under 18', rows))).not.toContain('c');
  });
});

describe('a rate of children in care beside a count of children looked after', () => {
  it.each(['Children in care per 10,000', 'Looked-after children, rate'])(
    'is withheld with it: %s',
    (title) => {
      const of = (indicator: string, values: readonly (string | number)[]) =>
        ['', 'ethnicity=Black', 'ethnicity=Asian', 'ethnicity=White'].map(
          (group, index) => `${indicator},sampleton,2024,Calendar year,${group},${values[index]}`,
        );
      const figures = shownIn({
        indicators: ['c,Children looked after,count', `r,"${title}","per 10,000 children",,,,,,,1`],
        rows: [...of('c', [40, 4, 16, 20]), ...of('r', ['20.0', '13.3', '32.0', '16.7'])],
      });
      const withheld = (id: string) =>
        Object.entries(figures).flatMap(([key, text]) =>
          text === 'c' && key.startsWith(id) ? [key.slice(2)] : [],
        );
      expect(withheld('c')).toHaveLength(2);
      expect(withheld('r')).toEqual(withheld('c'));
    },
  );
});

describe('the people that a text names', () => {
  it.each([
    ['children', 'children'],
    ['Children under eighteen', 'children'],
    ['Women aged 15 to 44', 'ages 15-44 female'],
    ['Live births 2023/24', 'births'],
    ['Resident population', 'anyone'],
    ['Number', ''],
  ])('"%s"', (text, people) => {
    expect(peopleNamed(text).split(' ').toSorted()).toEqual(people.split(' ').toSorted());
  });
});
