import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { safeSoFar } from '@/pack/audit/safeSoFar';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack, type HiddenCell } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

const YEAR = '2014 Calendar year';
const ROW = 'sampleton,2014,Calendar year';

function pack(
  rows: readonly string[],
  hidden: readonly HiddenCell[],
  {
    indicators = 'n,N,low,count,0,yes,,',
    areas = '',
    groups = [],
  }: { readonly indicators?: string; readonly areas?: string; readonly groups?: readonly string[] } = {},
) {
  return aLeakyPack(
    {
      'indicators.csv': `id,title,polarity,unit,decimals,people,in_year,read_with\n${indicators}\n`,
      'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator,lower_ci,upper_ci\n${rows.join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv': `id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n${areas}\n`,
      ...(groups.length > 0 && {
        'groups.csv': ['breakdown,group,part_of', ...groups, ''].join('\n'),
      }),
    },
    hidden,
  );
}

const cell = (breakdown?: string, indicator = 'n', area = 'sampleton'): HiddenCell => ({
  indicator,
  area,
  period: YEAR,
  ...(breakdown !== undefined && { breakdown }),
});

function places(
  rows: readonly string[],
  hidden: readonly HiddenCell[],
  files: Parameters<typeof pack>[2] = {},
): readonly string[] {
  return auditPack(pack(rows, hidden, files), { solver }).findings.map(({ figureName }) => figureName);
}

describe('groups that overlap', () => {
  it('read "Both sexes" as the total', () => {
    const rows = [
      `n,${ROW},,23`,
      `n,${ROW},sex=Female,3`,
      `n,${ROW},sex=Male,20`,
      `n,${ROW},sex=Both sexes,23`,
    ];
    expect(places(rows, [cell('sex=Female')])).toHaveLength(1);
    expect(places(rows, [cell('sex=Female'), cell('sex=Male')])).toEqual([]);
  });

  it('read 16 and 17 as the parts of 16-17', () => {
    const rows = [
      `n,${ROW},,100`,
      `n,${ROW},age=16,3`,
      `n,${ROW},age=17,20`,
      `n,${ROW},age=16-17,23`,
      `n,${ROW},age=18,77`,
    ];
    expect(places(rows, [cell('age=16'), cell('age=18')])).toHaveLength(2);
    expect(places(rows, [cell('age=16'), cell('age=17')])).toEqual([]);
  });

  it('read 0 and 1 to 4 as the parts of "4 and under", and 16 as one of "over 15"', () => {
    const rows = [
      `n,${ROW},,80`,
      `n,${ROW},age=0,3`,
      `n,${ROW},age=1 to 4,20`,
      `n,${ROW},age=4 and under,23`,
      `n,${ROW},age=5 to 15,37`,
      `n,${ROW},age=over 15,20`,
      `n,${ROW},age=16,8`,
    ];
    expect(places(rows, [cell('age=0')])).toHaveLength(1);
    expect(places(rows, [cell('age=0'), cell('age=1 to 4')])).toEqual([]);
  });

  it('read White British as a part of White', () => {
    const rows = [
      `n,${ROW},,140`,
      `n,${ROW},ethnicity=White,100`,
      `n,${ROW},ethnicity=White British,97`,
      `n,${ROW},ethnicity=White Roma,3`,
      `n,${ROW},ethnicity=Asian,40`,
    ];
    expect(places(rows, [cell('ethnicity=White Roma')])).toHaveLength(1);
    expect(places(rows, [cell('ethnicity=White Roma'), cell('ethnicity=White British')])).toEqual([]);
  });

  it('ask what is part of what where names do not say and the parts come to more than the total', () => {
    const rows = [`n,${ROW},,30`, `n,${ROW},team=Red,3`, `n,${ROW},team=Blue,27`, `n,${ROW},team=Harbour,28`];
    const [found] = auditPack(pack(rows, [cell('team=Red')]), { solver }).findings;
    expect(found?.message).toContain(
      'State in groups.csv (breakdown,group,part_of) which groups of "team" are parts of which',
    );
    expect(found?.message).toContain('team,GROUP,none');
  });

  it('believe what groups.csv says, in any letters', () => {
    const rows = [
      `n,${ROW},,60`,
      `n,${ROW},Team=Coast,23`,
      `n,${ROW},Team=Red,3`,
      `n,${ROW},Team=Blue,20`,
      `n,${ROW},Team=Hills,37`,
    ];
    const groups = ['team,Red,coast', 'Team,Blue,Coast'];
    expect(places(rows, [cell('Team=Red'), cell('Team=Blue')], { groups })).toEqual([]);
    expect(places(rows, [cell('Team=Red')], { groups })).toHaveLength(1);
    expect(places(rows, [cell('Team=Red'), cell('Team=Blue')])).toHaveLength(1);
  });

  it('are in no sum where groups.csv says none', () => {
    const rows = [
      `n,${ROW},,30`,
      `n,${ROW},need=Speech,18`,
      `n,${ROW},need=Autism,16`,
      `n,${ROW},need=Hearing,3`,
    ];
    const groups = ['need,Speech,none', 'need,Autism,none', 'need,Hearing,none'];
    expect(places(rows, [cell('need=Hearing')], { groups })).toEqual([]);
  });

  it('read "All SEN" as a part where its figure is not that of the whole', () => {
    const rows = [
      `n,${ROW},,90`,
      `n,${ROW},sen=All SEN,30`,
      `n,${ROW},sen=Support,26`,
      `n,${ROW},sen=Plan,4`,
      `n,${ROW},sen=None,60`,
    ];
    const groups = ['sen,Support,All SEN', 'sen,Plan,All SEN'];
    expect(places(rows, [cell('sen=Plan'), cell('sen=Support')], { groups })).toEqual([]);
    expect(places(rows, [cell('sen=Plan')], { groups })).toHaveLength(1);
  });

  it('read Years 7 to 9 as the parts of key stage 3, and the groups of a census under its headings', () => {
    const years = { '': 100, Y7: 3, Y8: 21, Y9: 16, KS3: 40, 'Year 10': 37, 'Year 11': 23, KS4: 60 };
    const ofYears = Object.entries(years).map(
      ([year, count]) => `n,${ROW},${year && `stage=${year}`},${count}`,
    );
    expect(places(ofYears, [cell('stage=Y7')])).toHaveLength(1);
    expect(places(ofYears, [cell('stage=Y7'), cell('stage=Y8')])).toEqual([]);
    const heading = '"ethnicity=Asian, Asian British or Asian Welsh"';
    const ofGroups = [
      `n,${ROW},,140`,
      `n,${ROW},${heading},40`,
      ...Object.entries({
        Indian: 11,
        Pakistani: 19,
        Bangladeshi: 2,
        Chinese: 3,
        'Any other Asian background': 5,
      }).map(([group, count]) => `n,${ROW},ethnicity=${group},${count}`),
      `n,${ROW},ethnicity=White,96`,
      `n,${ROW},ethnicity=White and Asian,4`,
    ];
    const hidden = ['Bangladeshi', 'Chinese', 'Any other Asian background', 'White and Asian', 'White'];
    expect(
      places(
        ofGroups,
        hidden.map((group) => cell(`ethnicity=${group}`)),
      ),
    ).toEqual([]);
    expect(places(ofGroups, [cell('ethnicity=Bangladeshi')])).toContain(
      `N, Sampleton, ${YEAR}, ethnicity=Bangladeshi`,
    );
  });

  it('ask in which locality each ward lies where whoever lives there could work a figure out', () => {
    const areas =
      'w1,Ward 1,ward,sampleton\nw2,Ward 2,ward,sampleton\nw3,Ward 3,ward,sampleton\nw4,Ward 4,ward,sampleton\nnorth,North,locality,sampleton\nsouth,South,locality,sampleton';
    const figures = { sampleton: 63, w1: 3, w2: 20, w3: 25, w4: 15, north: 23, south: 40 };
    const rows = Object.entries(figures).map(([area, count]) => `n,${area},2014,Calendar year,,${count}`);
    const [found] = auditPack(
      pack(rows, [cell(undefined, 'n', 'w1'), cell(undefined, 'n', 'w4')], { areas }),
      { solver },
    ).findings;
    expect(found?.message).toContain('in which locality each ward lies');
  });

  it('ask that too where one locality has no row: North is 23, Ward 1 is 14, and Ward 2 is the rest', () => {
    const areas = [
      'north,North,locality,sampleton',
      'south,South,locality,sampleton',
      ...[1, 2, 3, 4].map((ward) => `w${ward},Ward ${ward},ward,sampleton`),
    ].join('\n');
    const rows = Object.entries({ w1: 14, w2: 9, w3: 25, w4: 15, north: 23 }).map(
      ([area, count]) => `n,${area},2014,Calendar year,,${count}`,
    );
    const hidden = [cell(undefined, 'n', 'w2'), cell(undefined, 'n', 'w4')];
    const files = { areas };
    // South has a figure of another year alone.
    const [found] = auditPack(pack([...rows, 'n,south,2013,Calendar year,,41'], hidden, files), {
      solver,
    }).findings;
    expect(found?.message).toContain('in which locality each ward lies');
  });

  it.each([
    ['share', 'percent', { north: [19, 124], w1: [18, 96], south: [19, 170], w4: [29, 96] }],
    ['count', 'count', { north: [40], w1: [20], south: [32], w4: [28] }],
  ])('and where a %s leaves few in a ward without a row', (_what, unit, held) => {
    const areas = [
      'north,North,locality,sampleton',
      'south,South,locality,sampleton',
      ...[1, 2, 3, 4].map((ward) => `w${ward},Ward ${ward},locality,sampleton`),
    ].join('\n');
    const rows = Object.entries(held).map(
      ([area, [value, of = '']]) => `n,${area},2014,Calendar year,,${value},,${of},,`,
    );
    const files = { areas, indicators: `n,N,low,${unit},0,yes,,` };
    const [found] = auditPack(pack(rows, [], files), { solver }).findings;
    expect(found?.figureName).toContain('the rest of South beside Ward 4');
    expect(found?.message).toContain('in which locality each ward lies');
    const rest = rows.filter((row) => !/n,(?:south|w4)/.test(row));
    expect(auditPack(pack(rest, [], files), { solver }).findings).toEqual([]);
  });

  it.each([
    ['ward', 'by the word in areas.csv'],
    ['locality', 'by its name'],
  ])('a locality that is withheld is the sum of its wards for who lives there: %s, %s', (sort) => {
    const areas = [
      'north,North,locality,sampleton',
      'south,South,locality,sampleton',
      ...[1, 2, 3, 4].map((ward) => `w${ward},Ward ${ward},${sort},sampleton`),
    ].join('\n');
    const figures = { w1: 14, w2: 9, w3: 25, w4: 15, north: 23, south: 40 };
    const rows = Object.entries(figures).map(([area, count]) => `n,${area},2014,Calendar year,,${count}`);
    const hidden = [cell(undefined, 'n', 'north'), cell(undefined, 'n', 'south')];
    const [found] = auditPack(pack(rows, hidden, { areas }), { solver }).findings;
    expect(found?.message).toContain('in which locality each ward lies');
  });
});

describe('a cell without a row', () => {
  const areas = ['w1,Ward 1,ward,sampleton', 'w2,Ward 2,ward,sampleton'].join('\n');

  it('is in the sum of its borough: 149 less 52 of Ward 2, and 29 more in Ward 1, are the 126 that are withheld', () => {
    const indicators = [
      'a,Early,low,count,0,yes,,,all',
      'b,Late,low,count,0,yes,,,all',
      'all,All,low,count,0,yes,,,',
    ];
    const rows = [
      `a,${ROW},,149`,
      'a,w2,2014,Calendar year,,52',
      'b,w1,2014,Calendar year,,29',
      'all,w1,2014,Calendar year,,126',
    ];
    const found = auditPack(
      aLeakyPack(
        {
          'indicators.csv': `id,title,polarity,unit,decimals,people,in_year,read_with,whole\n${indicators.join('\n')}\n`,
          'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${rows.join('\n')}\n`,
          'neighbours.csv': undefined,
          'areas.csv': `id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n${areas}\n`,
        },
        [cell(undefined, 'all', 'w1')],
      ),
      { solver },
    ).findings;
    expect(found.map(({ figureName }) => figureName)).toEqual([`All, Ward 1, ${YEAR}`]);
  });

  it('is in the sums of both its groups: two tables of needs by age leave 2 of 18 with a low income', () => {
    const rows = [
      `n,${ROW},,120`,
      `n,${ROW},age=17,60`,
      `n,${ROW},age=18,60`,
      `n,${ROW},need=Abuse,70`,
      `n,${ROW},need=Income,50`,
      `n,${ROW},age=17;need=Abuse,12`,
      `n,${ROW},age=17;need=Income,48`,
      `n,${ROW},age=18;need=Abuse,58`,
    ];
    expect(places(rows, [])).toEqual([`N, Sampleton, ${YEAR}, age=18, need=Income`]);
  });
});

describe('a count that nobody withheld', () => {
  const indicators = 'n,N,low,percent,0,yes,,';

  it('must not be one of two of which one is small: 0% of 300 is of nobody or of 1', () => {
    expect(places([`n,${ROW},,0,,300`], [], { indicators })).toEqual([`N, Sampleton, ${YEAR}`]);
    // From 9.5% to 10.5% of 200 are 19 to 21.
    expect(places([`n,${ROW},,10,,200`], [], { indicators })).toEqual([]);
  });

  it('may be one of two where neither is small: 50.0% of 14 is 7 and no other', () => {
    expect(places([`n,${ROW},,50,,14`], [], { indicators })).toEqual([]);
  });

  it('follows from a locality whose counts are shown, for who knows its wards: 6 of 427 are 0.3% and 4.4% as 1 and 5', () => {
    const areas = [
      'north,North,locality,sampleton',
      'w1,Ward 1,ward,sampleton',
      'w2,Ward 2,ward,sampleton',
    ].join('\n');
    const shares = (all: string) => [
      `n,north,2014,Calendar year,,1.4,${all}`,
      'n,w1,2014,Calendar year,,0.3',
      'n,w2,2014,Calendar year,,4.4',
    ];
    const shareOf = { indicators: 'n,N,low,percent,1,yes,,', areas };
    expect(places(shares('6,427'), [], shareOf)).toContain(`N, Ward 1, ${YEAR}`);
    // 60 of 4,270 may be of 10 and 50, 11 and 49 and others, none of them small.
    expect(places(shares('60,4270'), [], shareOf)).toEqual([]);
  });

  it('follows from a population of which a group has no row: at most 1,000 have 1.5 in 1,000', () => {
    const files = {
      'indicators.csv':
        'id,title,polarity,unit,decimals,people,denominator\nchildren,Children,neutral,count,0,yes,\nr,Rate,low,"per 10,000 children",1,yes,Children\n',
      'observations.csv': [
        'indicator,area,time_period,time_identifier,breakdown,value',
        `children,${ROW},,10000`,
        `children,${ROW},need=Illness,4000`,
        `children,${ROW},need=Income,5000`,
        `r,${ROW},need=Abuse,15.0`,
        '',
      ].join('\n'),
      'neighbours.csv': undefined,
      'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n',
    };
    const found = auditPack(aLeakyPack(files, []), { solver }).findings.map(({ figureName }) => figureName);
    expect(found).toContain(`Rate, Sampleton, ${YEAR}, need=Abuse`);
  });
});

describe('cells without a row', () => {
  it('join the quarters of a borough to the years of its localities: 51 less 47', () => {
    const indicators = 'n,N,low,count,0,yes,sum,';
    const areas = 'north,North,locality,sampleton\nsouth,South,locality,sampleton';
    const quarters = [4, 20, 9, 18].map(
      (count, at) => `n,sampleton,201314,Financial year Q${at + 1},,${count}`,
    );
    const years = ['n,north,201314,Financial year,,27', 'n,south,201314,Financial year,,24'];
    const hidden = { indicator: 'n', area: 'sampleton', period: '201314 Financial year Q1' };
    expect(places([...quarters, ...years], [hidden], { indicators, areas })).toEqual([
      'N, Sampleton, 201314 Financial year Q1',
    ]);
  });

  it('are found where they leave a small rest: 40 less 37', () => {
    expect(places([`n,${ROW},,40`, `n,${ROW},sex=Male,37`], [])).toEqual([
      `N, Sampleton, ${YEAR}: the rest beside sex=Male`,
    ]);
  });
});

describe('figures that are no plain counts', () => {
  it('shares without counts fit only 2 of 50', () => {
    const rows = [`n,${ROW},,20.0,20,100`, `n,${ROW},sex=Female,4.0`, `n,${ROW},sex=Male,36.0`];
    expect(places(rows, [], { indicators: 'n,N,low,percent,1,yes,,' })).toContain(
      `N, Sampleton, ${YEAR}, sex=Female`,
    );
  });

  it('a rate with its interval stands on 3 events', () => {
    // The exact 95% limits of 3 are 0.619 and 8.767 (Garwood 1936): of 2.1 they make 0.4 and 6.1.
    const rows = [`n,${ROW},,2.1,,,0.4,6.1`];
    expect(places(rows, [], { indicators: 'n,N,low,"per 10,000 children",1,yes,,' })).toEqual([
      `N, Sampleton, ${YEAR}`,
    ]);
  });

  it('a rate that stands on a hundred events is no finding', () => {
    // Byar's 95% limits of 100 are 81.4 and 121.6.
    const rows = [`n,${ROW},,50.0,,,40.7,60.8`];
    expect(places(rows, [], { indicators: 'n,N,low,"per 10,000 children",1,yes,,' })).toEqual([]);
  });

  it('means times the people they are of give the mean of the three that are left', () => {
    const rows = [`n,${ROW},,100.0,,20`, `n,${ROW},age=0,30.0,,3`, `n,${ROW},age=1+,112.4,,17`];
    expect(places(rows, [cell('age=0')], { indicators: 'n,Days,low,days,1,yes,,' })).toHaveLength(1);
  });

  it('an undeclared running total, by its title, grew by two children in May', () => {
    const rows = [10, 12, 31, 47].map(
      (count, at) => `n,sampleton,2014,${['April', 'May', 'June', 'July'][at]},,${count}`,
    );
    const found = places(rows, [], { indicators: 'n,"Exclusions, year to date",low,count,0,yes,,' });
    expect(found).toEqual(['Exclusions, year to date, Sampleton, 2014 May']);
  });

  it('an undeclared running total, by two years that only grow: 27 less 25 is 2 in June', () => {
    const months = ['April', 'May', 'June', 'July'];
    const rows = [10, 22, 43, 60, 12, 25, 27, 51].map(
      (count, at) => `n,sampleton,${at < 4 ? 2013 : 2014},${months[at % 4]},,${count}`,
    );
    expect(places(rows, [])).toEqual(['N, Sampleton, 2014 June']);
    expect(places(rows, [], { indicators: 'n,N,low,count,0,yes,sum,' })).toEqual([]);
    const falling = rows.with(5, 'n,sampleton,2014,May,,11');
    expect(places(falling, [])).toEqual([]);
  });

  it('two rows of one total, of which one is withheld and the other is not', () => {
    const rows = [`n,${ROW},,11`, `n,${ROW},sex=All children,11`];
    expect(places(rows, [cell()])).toEqual([`N, Sampleton, ${YEAR}`]);
    expect(places(rows, [cell('sex=All children')])).toHaveLength(1);
    expect(places(rows, [cell(), cell('sex=All children')])).toEqual([]);
  });

  it('two indicators that are read together and the share that they leave', () => {
    const indicators =
      'n,NEET,low,percent,1,yes,,k\nk,Not known,low,percent,1,yes,,\ne,In EET,high,percent,1,yes,,';
    const rows = [`n,${ROW},,1.5,3,200`, `k,${ROW},,5.0,10,200`, `e,${ROW},,93.5,187,200`];
    expect(places(rows, [cell(undefined, 'n')], { indicators })).toEqual([`NEET, Sampleton, ${YEAR}`]);
  });

  it('a figure with all its decimals would be 1 of 70, and is published to its own', () => {
    const rows = [`n,${ROW},,1.42857142857`];
    expect(places(rows, [], { indicators: 'n,N,low,percent,1,yes,,' })).toEqual([]);
  });

  it('a figure that its indicator shows with six decimals is 1 of 70', () => {
    const six = 'n,N,low,percent,6,yes,,';
    const [found] = auditPack(pack([`n,${ROW},,1.428571`], [], { indicators: six }), { solver }).findings;
    expect(found?.message).toContain('Write 3 or fewer under decimals');
    expect(places([`n,${ROW},,1.428571,10,700`], [], { indicators: six })).toEqual([]);
    // With three decimals many fractions would do.
    expect(places([`n,${ROW},,1.429`], [], { indicators: 'n,N,low,percent,3,yes,,' })).toEqual([]);
  });

  it('counts of what the officer says are no people are nobody’s secret', () => {
    expect(places([`n,${ROW},,2`], [], { indicators: 'n,N,low,widgets,0,no,,' })).toEqual([]);
    expect(places([`n,${ROW},,2`], [], { indicators: 'n,N,low,widgets,0,,,' })).toEqual([
      `N, Sampleton, ${YEAR}`,
    ]);
    expect(
      places([`n,${ROW},,2`], [], { indicators: 'n,Schools judged inadequate,low,schools,0,,,' }),
    ).toEqual([]);
  });
});

describe('several packs at once', () => {
  const rows = [`n,${ROW},,95`, `n,${ROW},g=A,3`, `n,${ROW},g=B,12`, `n,${ROW},g=C,30`, `n,${ROW},g=D,50`];

  it('the members’ edition and the public site withhold two sets that give the small count away together', () => {
    const publicSite = pack(rows, [cell('g=A'), cell('g=D')]);
    const members = pack(rows, [cell('g=A'), cell('g=B')]);
    expect(auditPack(publicSite, { solver }).findings).toEqual([]);
    expect(auditPack(members, { solver }).findings).toEqual([]);
    const together = auditPack(publicSite, { solver, members }).findings.map(({ figureName }) => figureName);
    expect(together).toContain(`N, Sampleton, ${YEAR}, g=A`);
  });

  it('an earlier pack whose ids were others is matched by title', () => {
    const other = (id: string) => rows.map((row) => row.replace('n,', `${id},`));
    const now = pack(rows, [cell('g=A'), cell('g=B')]);
    const before = pack(other('old'), [cell('g=A', 'old'), cell('g=C', 'old')], {
      indicators: 'old,N,low,count,0,yes,,',
    });
    const { findings, matched } = auditPack(now, { solver, before });
    expect(matched).toEqual({ figures: 5, total: 5 });
    expect(findings.map(({ figureName }) => figureName)).toContain(`N, Sampleton, ${YEAR}, g=A`);
  });

  it('an earlier pack of something else matches nothing', () => {
    const before = pack([`n,${ROW},,40`], [], { indicators: 'n,Another thing,low,percent,0,yes,,' });
    expect(auditPack(pack(rows, [cell('g=A'), cell('g=B')]), { solver, before }).matched?.figures).toBe(0);
  });
});

describe('indicators that nobody ties together', () => {
  const BOTH = 'n,Children on plans,low,count,0,yes,,\nm,"Children on plans, rate",low,"per 10,000",1,yes,,';

  it('reads a rate of the same subject as telling the count that is withheld', () => {
    const rows = [`n,${ROW},,3`, `m,${ROW},,0.5`];
    expect(places(rows, [cell()], { indicators: BOTH })).toHaveLength(1);
    expect(places(rows, [cell(), cell(undefined, 'm')], { indicators: BOTH })).toEqual([]);
  });

  it('reads boys and girls as the children of the same title', () => {
    const indicators = ['n,Children on plans', 'b,Boys on plans', 'g,Girls on plans']
      .map((start) => `${start},low,count,0,yes,,`)
      .join('\n');
    const rows = [`n,${ROW},,23`, `b,${ROW},,20`, `g,${ROW},,3`];
    expect(places(rows, [cell(undefined, 'g')], { indicators })).toHaveLength(1);
    expect(places(rows, [cell(undefined, 'g'), cell(undefined, 'b')], { indicators })).toEqual([]);
  });

  it('reads two counts that make up a third in all that is shown as its parts', () => {
    const indicators = ['n,Referrals', 'b,First contacts', 'g,Returns']
      .map((start) => `${start},low,count,0,yes,,`)
      .join('\n');
    const years = [
      [2011, 40, 20, 20],
      [2012, 45, 30, 15],
      [2013, 31, 22, 9],
      [2014, 23, 20, 3],
    ] as const;
    const rows = years.flatMap(([year, n, b, g]) =>
      [`n,`, `b,`, `g,`].map((id, at) => `${id}sampleton,${year},Calendar year,,${[n, b, g][at]}`),
    );
    expect(places(rows, [cell(undefined, 'g')], { indicators })).toHaveLength(1);
    expect(places(rows, [cell(undefined, 'g'), cell(undefined, 'b')], { indicators })).toEqual([]);
    // One year that does not agree: 45 is not 30 and 16.
    const other = rows.map((row) => row.replace(',2012,Calendar year,,15', ',2012,Calendar year,,16'));
    expect(places(other, [cell(undefined, 'g')], { indicators })).toEqual([]);
  });
});

describe('a pack that is audited after another of the same build', () => {
  const rows = [`n,${ROW},,95`, `n,${ROW},g=A,3`, `n,${ROW},g=B,12`, `n,${ROW},g=C,30`, `n,${ROW},g=D,50`];

  it('is found to give away what the other did not, and is safe again once it is the same again', () => {
    const safe = safeSoFar();
    const findings = (hidden: readonly HiddenCell[]) =>
      auditPack(pack(rows, hidden), { solver, safe }).findings;
    expect(findings([cell('g=A'), cell('g=D')])).toEqual([]);
    expect(findings([cell('g=A')])).toHaveLength(1);
    expect(findings([cell('g=A')])).toHaveLength(1);
    expect(findings([cell('g=A'), cell('g=D')])).toEqual([]);
  });

  it('is looked at anew where another indicator comes to be the sum of two that did not change', () => {
    const safe = safeSoFar();
    const indicators = ['a,A,low,count,0,yes,,b', 'b,B,low,count,0,yes,,', 'c,C,low,count,0,yes,,'];
    const other = 'sampleton,2013,Calendar year';
    const held = [`a,${ROW},,3`, `b,${ROW},,20`, `a,${other},,10`, `b,${other},,30`];
    const findings = (more: readonly string[]) =>
      auditPack(pack([...held, ...more], [cell(undefined, 'a')], { indicators: indicators.join('\n') }), {
        solver,
        safe,
      }).findings;
    expect(findings([`c,${ROW},,90`, `c,${other},,70`])).toEqual([]);
    // 20 of 23 and 30 of 40: whoever sees that C is A and B takes one from the other.
    expect(findings([`c,${ROW},,23`, `c,${other},,40`]).map(({ figureName }) => figureName)).toEqual([
      `A, Sampleton, ${YEAR}`,
    ]);
  });

  it('is looked at anew where the members’ edition alone shows what joins two indicators', () => {
    const indicators = ['a,A,low,count,0,yes,,b', 'b,B,low,count,0,yes,,', 'c,C,low,count,0,yes,,'].join(
      '\n',
    );
    const other = 'sampleton,2013,Calendar year';
    const held = [`a,${ROW},,3`, `b,${ROW},,20`, `a,${other},,10`, `b,${other},,30`];
    const publicSite = pack(held, [cell(undefined, 'a')], { indicators });
    const members = pack([...held, `c,${ROW},,23`, `c,${other},,40`], [cell(undefined, 'a')], { indicators });
    expect(auditPack(publicSite, { solver }).findings).toEqual([]);
    expect(auditPack(publicSite, { solver, members }).findings).toHaveLength(1);
  });
});
