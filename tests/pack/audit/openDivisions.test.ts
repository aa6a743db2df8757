import { expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { openNestings } from '@/pack/audit/openNesting';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack, type HiddenCell } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

const LOCALITIES = ['north', 'south', 'east', 'west', 'middle'];
const WARDS = Array.from({ length: 10 }, (_, index) => `w${index + 1}`);
const PARTS = ['e', 'm', 'l'];
const YEAR = '2014,Calendar year';

/**
 * Two of ten wards make up each of five localities, and areas.csv does not say which: more ways than anybody tries. Each ward has 11 children, and 18 of the
 * 22 of one locality are early. Two wards withhold who is early, in time and late, and have somebody in each: if they make up the locality, each has 9
 * early. No figure tells it alone.
 */
function found(withholding: readonly string[], locality: string) {
  const rows = [
    `t,sampleton,${YEAR},110`,
    ...LOCALITIES.map((area) => `t,${area},${YEAR},22`),
    ...WARDS.map((area) => `t,${area},${YEAR},11`),
    `e,${locality},${YEAR},18`,
    ...withholding.flatMap((area) => [`e,${area},${YEAR},9`, `m,${area},${YEAR},1`, `l,${area},${YEAR},1`]),
  ];
  const hidden = withholding.flatMap((area) =>
    PARTS.map((indicator): HiddenCell => ({ indicator, area, period: '2014 Calendar year' })),
  );
  const areas = [...LOCALITIES.map((area) => [area, 'locality']), ...WARDS.map((area) => [area, 'ward'])];
  const pack = aLeakyPack(
    {
      'indicators.csv':
        'id,title,polarity,unit,decimals,people,whole\nt,Seen,low,children,0,yes,\ne,Early,low,children,0,yes,t\nm,In time,low,children,0,yes,t\nl,Late,low,children,0,yes,t\n',
      'observations.csv': `indicator,area,time_period,time_identifier,value\n${rows.join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv': `id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n${areas.map(([area, kind]) => `${area},${area},${kind},sampleton`).join('\n')}\n`,
    },
    hidden,
  );
  return auditPack(pack, { solver }).findings.map(({ figureName }) => figureName);
}

it.each([
  ['the first two wards', ['w1', 'w2'], 'north'],
  ['the last two wards', ['w9', 'w10'], 'north'],
  ['two wards that are tried far apart', ['w1', 'w8'], 'middle'],
])('finds what %s give away if they make up a locality', (_, withholding, locality) => {
  const early = withholding.map((area) => `Early, ${area}, 2014 Calendar year`);
  expect(found(withholding, locality)).toEqual(expect.arrayContaining(early));
});

it('compares wards with districts, whichever other sort of area there is', () => {
  // The 14 and 13 of two wards leave 3 of the 30 of a district to the third, whatever the localities or clusters beside them say.
  const counts = {
    north: 50,
    south: 50,
    upper: 49,
    lower: 51,
    d1: 30,
    d2: 34,
    d3: 36,
    w1: 14,
    w2: 13,
    w3: 3,
    w4: 16,
    w5: 18,
    w6: 17,
    w7: 19,
  };
  const sorts: readonly (readonly [RegExp, string])[] = [
    [/^[ns]/, 'locality'],
    [/^(?:upper|lower)/, 'cluster'],
    [/^d/, 'district'],
    [/^w/, 'ward'],
  ];
  const sortOf = (area: string) => sorts.find(([pattern]) => pattern.test(area))?.[1] ?? '';
  const openSorts = (names: readonly string[]) => {
    const areas = Object.fromEntries(
      Object.keys(counts).map((code) => [
        code,
        { code, name: code, kind: 'local', parent: 'sampleton', sort: sortOf(code) },
      ]),
    );
    const figures = names.map((area) => ({
      area,
      areaKey: area,
      series: 's',
      groups: [],
      isOwn: true,
      period: { family: 'Calendar year', step: 2014 },
      indicator: { measure: { kind: 'count' } },
      text: area === 'w3' ? 'c' : String(counts[area as keyof typeof counts]),
    }));
    const plan = { figures, areas: new Map(Object.entries(areas)), plan: { smallestCount: 6 } };
    return openNestings(plan as unknown as Parameters<typeof openNestings>[0]).map(
      ({ whatToState }) => whatToState,
    );
  };
  const wards = Object.keys(counts).filter((area) => area.startsWith('w'));
  const found = 'in areas.csv, in which district each ward lies (column parent)';
  expect(openSorts(['d1', 'd2', 'd3', ...wards])).toEqual([found]);
  expect(openSorts(['north', 'south', 'd1', 'd2', 'd3', ...wards])).toContain(found);
  expect(openSorts([...wards, 'upper', 'd3', 'd2', 'd1', 'lower'])).toContain(found);
});
