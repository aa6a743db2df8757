import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack, type HiddenCell } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

/** Figures of months of 2014 or of other periods, by indicator: `c` stands for a figure that the pack withholds. */
type Shown = Readonly<Record<string, Readonly<Record<string, number | readonly [hidden: number]>>>>;

function found(titles: Readonly<Record<string, string>>, shown: Shown): readonly string[] {
  const lines = Object.entries(shown).flatMap(([indicator, figures]) =>
    Object.entries(figures).map(([at, value]) => {
      const [period = '', group = ''] = at.split('|');
      const when = /^\d/.test(period) ? period : `2014 ${period}`;
      return { indicator, when, group, value };
    }),
  );
  const rows = lines.map(({ indicator, when, group, value }) => {
    const [year, ...words] = when.split(' ');
    return `${indicator},sampleton,${year},${words.join(' ')},${group},${typeof value === 'number' ? value : value[0]}`;
  });
  const hidden = lines.flatMap(({ indicator, when, group, value }): readonly HiddenCell[] =>
    typeof value === 'number'
      ? []
      : [{ indicator, area: 'sampleton', period: when, ...(group !== '' && { breakdown: group }) }],
  );
  const pack = aLeakyPack(
    {
      'indicators.csv': `id,title,polarity,unit,decimals,people\n${Object.entries(titles)
        .map(([id, title]) => `${id},"${title}",low,count,0,yes`)
        .join('\n')}\n`,
      'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${rows.join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n',
    },
    hidden,
  );
  return auditPack(pack, { solver }).findings.map(({ figureName }) => figureName);
}

describe('a year to date beside the months of the same title', () => {
  const titles = { x: 'Exclusions', y: 'Exclusions, year to date' };

  it('gives a month away by the months before and the year to date of it', () => {
    const months = { April: 10, May: [3], June: 9 } as const;
    expect(found(titles, { x: months, y: { April: [10], May: 13, June: 22 } })).toContain(
      'Exclusions, Sampleton, 2014 May',
    );
  });

  it('gives nothing away where both hide the same two months', () => {
    const months = { April: [10], May: [3], June: 9 } as const;
    expect(found(titles, { x: months, y: { April: [10], May: 13, June: 22 } })).toEqual([]);
  });

  it('begins anew each year', () => {
    const months = { March: 12, April: [4], May: 8 } as const;
    expect(found(titles, { x: months, y: { March: 90, May: 12 } })).toContain(
      'Exclusions, Sampleton, 2014 April',
    );
  });

  it('is another thing where its figures say so', () => {
    const months = { April: 10, May: 11, June: [3], July: 9 } as const;
    expect(found(titles, { x: months, y: { April: 30, May: 52, June: [60], July: 70 } })).toEqual([]);
  });
});

describe('months and quarters of several indicators', () => {
  it('give a month away by the quarter of another', () => {
    const titles = { x: 'Exclusions', y: 'Exclusions per quarter' };
    const months = { April: 10, May: [3], June: 9 } as const;
    const quarter = { '201415 Financial year Q1': 22 };
    expect(found(titles, { x: months, y: quarter })).toEqual(['Exclusions, Sampleton, 2014 May']);
    expect(found(titles, { x: { ...months, April: [10] }, y: quarter })).toEqual([]);
  });

  it('give a quarter away by the year of another', () => {
    const titles = { x: 'Exclusions in the quarter', y: 'Exclusions in the year' };
    const quarters = {
      '201314 Financial year Q1': 10,
      '201314 Financial year Q2': [3],
      '201314 Financial year Q3': 30,
      '201314 Financial year Q4': 40,
    } as const;
    expect(found(titles, { x: quarters, y: { '201314 Financial year': 83 } })).toEqual([
      'Exclusions in the quarter, Sampleton, 201314 Financial year Q2',
    ]);
  });

  it('give a quarter away by the year to date of months', () => {
    const titles = { x: 'Exclusions', y: 'Exclusions year to date' };
    const quarters = { '201314 Financial year Q1': 22, '201314 Financial year Q2': [3] } as const;
    const months = { '2013 June': 22, '2013 September': 25 };
    expect(found(titles, { x: quarters, y: months })).toContain(
      'Exclusions, Sampleton, 201314 Financial year Q2',
    );
  });

  it('are not joined where nothing says that they are of the same', () => {
    const titles = { x: 'Exclusions', y: 'Number of exclusions' };
    const months = { April: 10, May: [3], June: 9 } as const;
    expect(found(titles, { x: months, y: { '201415 Financial year Q1': 12 } })).toEqual([]);
  });
});

describe('a count of the last 12 months beside the months', () => {
  const titles = { x: 'Exclusions', y: 'Exclusions in the last 12 months' };
  const before = { '2013 May': 9, '2013 June': 8 };

  it('gives a month away by how it moved and the month a year before', () => {
    // 104 less 110 is the month less the 9 of a year ago.
    const months = { ...before, May: [3], June: 9 } as const;
    expect(found(titles, { x: months, y: { April: 110, May: 104, June: 105 } })).toContain(
      'Exclusions, Sampleton, 2014 May',
    );
  });

  it('gives nothing away where the month a year before is hidden too', () => {
    const months = { '2013 May': [9], '2013 June': 8, May: [3], June: 9 } as const;
    expect(found(titles, { x: months, y: { April: 110, May: 104, June: 105 } })).toEqual([]);
  });
});

describe('those on plans beside those who started and ended', () => {
  const titles = { x: 'Children on plans', s: 'Plans started for children', e: 'Plans ended for children' };
  const flows = { s: { May: 8, June: 7 }, e: { May: 6, June: 17 } };

  it('gives a month away by the month before: 14 and 7 less 17', () => {
    expect(found(titles, { x: { April: 12, May: 14, June: [4] }, ...flows })).toContain(
      'Children on plans, Sampleton, 2014 June',
    );
  });

  it('is no sum where the figures say that it is none', () => {
    expect(found(titles, { x: { April: 12, May: 19, June: [4] }, ...flows })).toEqual([]);
  });
});

describe('counts with titles that differ in few words', () => {
  const titles = {
    x: 'Assessments of children in time',
    y: 'Assessments of children not in time',
    z: 'Assessments of children',
  };
  const years = (before: number, now: number | readonly [number]) => ({
    '2013 Calendar year': before,
    '2014 Calendar year': now,
  });

  it('are parts of a third by one year in which they add up to it', () => {
    expect(found(titles, { x: years(50, 40), y: years(13, [3]), z: years(63, 43) })).toEqual([
      'Assessments of children not in time, Sampleton, 2014 Calendar year',
    ]);
  });

  it('are not, where they come to another number in one year', () => {
    expect(found(titles, { x: years(50, 40), y: years(12, [3]), z: years(63, 43) })).toEqual([]);
  });
});

describe('a share by ward', () => {
  it('is of the same as the count of the same title', () => {
    const pack = aLeakyPack(
      {
        'indicators.csv':
          'id,title,polarity,unit,decimals,people\nx,Children on plans,low,count,0,yes\ny,Share of children on plans by ward,low,percent,1,yes\n',
        'observations.csv':
          'indicator,area,time_period,time_identifier,value\nx,sampleton,2014,Calendar year,156\nx,ward-1,2014,Calendar year,78\ny,ward-1,2014,Calendar year,50.0\n',
        'neighbours.csv': undefined,
        'areas.csv':
          'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\nward-1,Ward 1,ward,sampleton\n',
      },
      [{ indicator: 'x', area: 'ward-1', period: '2014 Calendar year' }],
    );
    expect(auditPack(pack, { solver }).findings.map(({ figureName }) => figureName)).toEqual([
      'Children on plans, Ward 1, 2014 Calendar year',
    ]);
  });
});

describe('a difference between groups', () => {
  const titles = { x: 'Children on plans', d: 'Difference between girls and boys on plans' };
  const groups = {
    '2014 Calendar year': 24,
    '2014 Calendar year|sex=Female': [4],
    '2014 Calendar year|sex=Male': [20],
  } as const;

  it('gives the groups away by their total: half of 24 less 16', () => {
    expect(found(titles, { x: groups, d: { '2014 Calendar year': 16 } })).toEqual([
      'Difference between girls and boys on plans, Sampleton, 2014 Calendar year',
    ]);
  });

  it('gives nothing away where it is withheld too, or is of something else', () => {
    expect(found(titles, { x: groups, d: { '2014 Calendar year': [16] } })).toEqual([]);
    const others = { ...titles, d: 'Difference between girls and boys in care' };
    expect(found(others, { x: groups, d: { '2014 Calendar year': 16 } })).toEqual([]);
  });
});

describe('those at the end of a month and those at the start of the next', () => {
  const titles = { x: 'Open cases at start of month', y: 'Open cases at end of month' };

  it('are the same', () => {
    expect(found(titles, { x: { April: 30, May: [41] }, y: { April: 41, May: 50 } })).toEqual([
      'Open cases at start of month, Sampleton, 2014 May',
    ]);
    expect(found(titles, { x: { April: 30, May: [41] }, y: { April: [41], May: 50 } })).toEqual([]);
  });

  it('are not where the shown figures contradict it', () => {
    const shown = { x: { April: 30, May: 44, June: [41] }, y: { April: 42, May: 41 } } as const;
    expect(found(titles, shown)).toEqual([]);
  });
});
