import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { populationNamed } from '@/pack/audit/populationWords';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

type RateColumns = { readonly title?: string; readonly unit?: string; readonly denominator?: string };

/** The figures that follow from a rate and a count, each by area, where nothing is withheld. */
function found(
  { title = 'Taken into police protection', unit = 'per 10,000', denominator = '' }: RateColumns,
  population: string,
  rows: Readonly<Record<string, readonly [rate: string, people: string]>>,
): readonly string[] {
  const lines = Object.entries(rows).flatMap(([area, [rate, people]]) => [
    `r,${area},2014,Calendar year,,${rate}`,
    `p,${area},2014,Calendar year,,${people}`,
  ]);
  const pack = aLeakyPack(
    {
      'indicators.csv': `id,title,polarity,unit,decimals,people,denominator\nr,"${title}",neutral,"${unit}",1,yes,"${denominator}"\np,"${population}",neutral,count,0,yes,\n`,
      'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${lines.join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv':
        'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\nnorth,North,locality,sampleton\nsouth,South,locality,sampleton\n',
    },
    [],
  );
  return auditPack(pack, { solver }).findings.map(({ figureName }) => figureName);
}

/** 13.3 per 10,000 of 3,000 are 4 children, and no other number. */
const FEW = { sampleton: ['20.0', '20000'], north: ['13.3', '3000'], south: ['21.2', '17000'] } as const;
const MANY = { sampleton: ['20.0', '20000'], north: ['16.7', '9000'], south: ['22.7', '11000'] } as const;

const WORDINGS: readonly (readonly [RateColumns, string])[] = [
  [{ unit: 'per 10,000 children under 18' }, 'Children under 18'],
  [{ unit: 'per 10,000 children' }, 'Children aged 0 to 17'],
  [{ unit: 'per 10,000 children (0-17)' }, 'Number of children under 18 (mid-year estimate)'],
  [{ unit: 'rate per 10,000 under-18s' }, 'Population aged 0–17'],
  [{ unit: 'per 10,000 0 to 17 year olds' }, 'Child population (ONS mid-2023)'],
  [{ unit: 'per 10 000', denominator: 'Children aged under 18' }, 'Children under 18'],
  [{ denominator: 'Children under 18 (mid-year estimate)' }, 'Children under 18'],
  [{ denominator: 'Children and young people aged 17 and under' }, 'Population under eighteen'],
  [{ title: 'Police protection per 10,000 children under 18', unit: 'per 10,000' }, 'Child population'],
  [{ unit: 'per 10,000 girls aged 15 to 17' }, 'Females aged 15-17'],
  [{ unit: 'per 10,000 children in care' }, 'Children looked after'],
  [{ unit: 'rate per 10,000 u18' }, 'Children aged <18'],
];

describe('a rate without counts and a count that is its denominator by words', () => {
  it.each(WORDINGS)('give a small count away: %o and "%s"', (rate, population) => {
    expect(found(rate, population, FEW).join('\n')).toContain('North');
    expect(found(rate, population, MANY)).toEqual([]);
  });

  const ROLLS = ['Pupils on roll', 'Number on roll', 'School roll (January census)'];
  it.each(
    ['% of pupils on roll', 'percentage of pupils', 'per cent of all pupils'].flatMap((unit) =>
      ROLLS.map((population) => [unit, population] as const),
    ),
  )('so too a share, %s, and "%s"', (unit, population) => {
    const rows = { north: ['2.0', '150'], south: ['6.0', '250'] } as const;
    expect(found({ unit }, population, rows).join('\n')).toContain('North');
  });

  it('are not joined where the shown figures contradict it more often than they confirm it', () => {
    // No number of children out of 2,950 or 16,800 gives these rates to one decimal.
    const rows = { sampleton: ['20.0', '19750'], north: ['13.3', '2950'], south: ['21.2', '16800'] } as const;
    expect(found({ unit: 'per 10,000 children' }, 'Children under 18', rows)).toEqual([]);
  });

  it('are not joined where they are of other people', () => {
    for (const population of [
      'Girls aged 15 to 17',
      'Children aged 5 to 17',
      'Children in need',
      'Households',
    ])
      expect(found({ unit: 'per 10,000 children' }, population, FEW)).toEqual([]);
  });
});

describe('the people that words name', () => {
  it.each([
    ['Children under 18', 'child'],
    ['All residents', 'anyone'],
    ['Boys', 'm child'],
    ['Women aged 15 to 44 in the borough', 'f aged 15-44'],
    ['Pupils registered at state-funded schools, January 2024', 'pupil'],
    ['Live births', 'birth'],
    ['Children in care, aged 16 and over', 'care aged 16-Infinity'],
    ['Number', undefined],
  ])('"%s"', (text, people) => {
    expect(populationNamed(text)).toBe(people);
  });
});

describe('a share that rounds to zero and is not 0', () => {
  const rate = { title: 'Pupils excluded', unit: '% of pupils on roll' };

  it.each(['low', 'k'])('is of few where its denominator is shown: %s of 3,000', (sign) => {
    // To one decimal, less than 0.05% of 3,000 is 1.
    const rows = { north: [sign, '3000'], south: ['6.0', '5000'] } as const;
    expect(found(rate, 'Pupils on roll', rows).join('\n')).toContain('North');
  });

  it('is of any number where its denominator is large or not shown', () => {
    const large = { north: ['low', '80000'], south: ['6.0', '90000'] } as const;
    expect(found(rate, 'Pupils on roll', large)).toEqual([]);
    const unknown = { north: ['low', 'x'], south: ['6.0', '5000'] } as const;
    expect(found(rate, 'Pupils on roll', unknown)).toEqual([]);
  });
});

describe('a rate of children in care beside a withheld count of children looked after', () => {
  const groupRows = (indicator: string, values: readonly (string | number)[]) =>
    ['', 'ethnicity=Black', 'ethnicity=Asian', 'ethnicity=White'].map(
      (group, index) => `${indicator},sampleton,2014,Calendar year,${group},${values[index]}`,
    );

  it.each(['Children in care per 10,000', 'Looked-after children, rate', 'Rate of children looked after'])(
    'gives it away: %s',
    (title) => {
      const pack = aLeakyPack(
        {
          'indicators.csv': `id,title,polarity,unit,decimals,people\nc,Children looked after,neutral,count,0,yes\nr,"${title}",neutral,"per 10,000 children",1,yes\np,Children aged 0 to 17,neutral,count,0,yes\n`,
          'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${[
            ...groupRows('c', [40, 4, 16, 20]),
            ...groupRows('r', ['20.0', '13.3', '32.0', '16.7']),
            ...groupRows('p', [20_000, 3_000, 5_000, 12_000]),
          ].join('\n')}\n`,
          'neighbours.csv': undefined,
          'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n',
        },
        ['c Black', 'c White', 'r Black', 'r Asian'].map((name) => {
          const [indicator = '', group = ''] = name.split(' ');
          return {
            indicator,
            area: 'sampleton',
            period: '2014 Calendar year',
            breakdown: `ethnicity=${group}`,
          };
        }),
      );
      // White, of which the rate is shown, comes first, and Black follows.
      expect(auditPack(pack, { solver }).findings.map(({ figureName }) => figureName)).toEqual([
        'Children looked after, Sampleton, 2014 Calendar year, ethnicity=White',
      ]);
    },
  );
});
