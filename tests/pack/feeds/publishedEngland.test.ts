import { beforeAll, describe, expect, it } from 'vitest';
import { parseHistory, parseLatest } from '@/data/parseHistory';
import { parsePlan, parsePlans } from '@/data/parsePack';
import type { AreaCode } from '@/domain/figures/area';
import { indicatorOf, type PlanData } from '@/domain/plan/planData';
import type { ListedPlan } from '@/packFormat/publishedPlan';
import { regionNameIn, scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import type { Pack } from '#mocks/aPack';
import { anEnglandPack, anEnglandPlan, ROTHERHAM } from '#mocks/anEnglandPack';
import { publishedParts } from '@/pack/write/publishedFiles';

const CAMDEN = 'E09000007' as AreaCode;
const POOLE = 'E06000029' as AreaCode;

let pack: Pack;
beforeAll(async () => {
  pack = await anEnglandPack();
});

function jsonAt(path: string): unknown {
  return JSON.parse(pack.get(`everywhere/${path}`) ?? '');
}

function partOf(area: AreaCode): PlanData {
  return parsePlan(jsonAt(`areas/${area}.json`));
}

function rowIn(area: AreaCode, indicator: string): ScorecardRow | undefined {
  return scorecardOf(partOf(area), area).find((row) => row.indicator.id === indicator);
}

function historyOf(id: string) {
  const data = partOf(ROTHERHAM);
  const indicator = indicatorOf(data, id);
  if (indicator === undefined) throw new Error(`The fixture has no indicator ${id}.`);
  return parseHistory(jsonAt(`indicators/${id}.json`), indicator, data.areas);
}

function listedPlan(): ListedPlan | undefined {
  return parsePlans(JSON.parse(pack.get('plans.json') ?? '')).plans[0];
}

describe('the pack of a plan for every authority', () => {
  it('has a part for each of the 153 authorities of today, and none for the whole', () => {
    const parts = [...pack.keys()].filter((path) => path.startsWith('everywhere/areas/'));
    expect(parts).toHaveLength(153);
    expect(pack.has('everywhere/scorecard.json')).toBe(false);
    expect(parts).toContain(`everywhere/areas/${ROTHERHAM}.json`);
  });

  it('lists the authorities by name with their regions, for the reader to choose from', () => {
    const areas = listedPlan()?.areas ?? [];
    expect(areas).toHaveLength(153);
    expect(areas.slice(0, 3)).toEqual([
      { code: 'E09000002', name: 'Barking and Dagenham', region: 'Outer London' },
      { code: 'E09000003', name: 'Barnet', region: 'Outer London' },
      { code: 'E08000016', name: 'Barnsley', region: 'Yorkshire and The Humber' },
    ]);
    expect(areas.at(-1)).toMatchObject({ name: 'York' });
    expect(listedPlan()).toMatchObject({ authority: 'any', area: '' });
  });

  it('does not list an authority that was abolished, and keeps its figures', () => {
    expect(listedPlan()?.areas?.map(({ name }) => name)).not.toContain('Poole');
    expect(pack.has(`everywhere/areas/${POOLE}.json`)).toBe(false);
    const history = historyOf('cin-num');
    expect(history.series.get(POOLE)?.observations).toMatchObject([{ reading: { value: 77 } }]);
  });

  it('is the same bytes when it is built a second time', async () => {
    expect([...(await anEnglandPack())]).toEqual([...pack]);
  });

  it('has the parts that a table is made of without the pack', async () => {
    const { areas, part } = publishedParts(await anEnglandPlan());
    expect(areas).toEqual(listedPlan()?.areas?.map(({ code }) => code));
    for (const area of [ROTHERHAM, CAMDEN])
      expect(scorecardOf(parsePlan(JSON.parse(part(area))), area)).toEqual(scorecardOf(partOf(area), area));
  });
});

describe('the part of one authority', () => {
  it('holds its own series, its neighbours’ by both models, its region’s and England’s, and no others', () => {
    const held = [...(partOf(ROTHERHAM).series.values().next().value?.keys() ?? [])];
    // Rotherham; ten neighbours by 2025 and three more by 2021; Yorkshire and The Humber; England.
    expect(held).toHaveLength(16);
    expect(held).toEqual(
      expect.arrayContaining([ROTHERHAM, 'E08000037', 'E08000024', 'E12000003', 'E92000001']),
    );
    expect(partOf(CAMDEN).neighbours).toEqual([]);
    expect(partOf(ROTHERHAM).neighbours.map(({ model, members }) => [model, members.length])).toEqual([
      ['2025', 10],
      ['2021', 10],
    ]);
  });

  it('says the place among all authorities, whose figures it does not repeat', () => {
    // 0.1 to 15.3: Rotherham and Barnsley both have 11.5, which 114 are better than, and which is the third cut.
    expect(rowIn(ROTHERHAM, 'neet')).toMatchObject({
      period: { timePeriod: '2025' },
      nationalRank: {
        rank: { place: 115, tiedCount: 2, of: 153 },
        quarter: { band: 'C', cuts: [3.9, 7.7, 11.5], topQuartile: 3.9 },
      },
      // Ten neighbours with 104.2 between them.
      comparators: { neighbours: { average: { mean: 10.42, withFigure: 10, neighbourCount: 10 } } },
    });
  });

  it('says the place in an earlier year too', () => {
    const data = partOf(ROTHERHAM);
    const [neet] = scorecardOf(data, ROTHERHAM, '2024');
    expect(neet).toMatchObject({
      period: { timePeriod: '2024' },
      nationalRank: { rank: { place: 115, tiedCount: 2, of: 153 }, quarter: { cuts: [4, 7.8, 11.6] } },
    });
  });

  it('has no place where neither way is better, and no quarter where the publisher allows for none', () => {
    expect(rowIn(ROTHERHAM, 'cin-num')?.nationalRank).toBeUndefined();
    expect(rowIn(ROTHERHAM, 'excl')?.nationalRank).toEqual({
      rank: { place: 115, tiedCount: 2, of: 153 },
      quarter: undefined,
    });
  });

  it('has no place where few authorities have a figure', () => {
    expect(rowIn(CAMDEN, 'books')).toMatchObject({ observation: { reading: { value: 12 } } });
    expect(rowIn(CAMDEN, 'books')?.nationalRank).toBeUndefined();
  });

  it('has London’s figure where Inner London has none', () => {
    expect(rowIn(CAMDEN, 'books')?.comparators.region).toMatchObject({
      benchmark: { kind: 'value', reading: { value: 14 } },
      standsIn: 'E12000007',
    });
    const [camden, rotherham] = [rowIn(CAMDEN, 'books'), rowIn(ROTHERHAM, 'neet')];
    expect(camden && regionNameIn(partOf(CAMDEN), camden)).toBe('London');
    expect(rotherham && regionNameIn(partOf(ROTHERHAM), rotherham)).toBe('Yorkshire and The Humber');
  });
});

describe('the latest figures of every authority', () => {
  it('are those of the newest period in which any area has one', () => {
    const { indicators, areas } = partOf(ROTHERHAM);
    const { byIndicator } = parseLatest(jsonAt('latest.json'), indicators, areas);
    const neet = byIndicator.get('neet');
    expect(neet?.period?.timePeriod).toBe('2025');
    // 153 authorities, nine regions, England.
    expect(neet?.readings.size).toBe(163);
    expect(neet?.readings.get(ROTHERHAM)).toEqual({ kind: 'value', value: 11.5, decimals: 1 });
    expect(byIndicator.get('books')?.readings.get(ROTHERHAM)).toEqual({
      kind: 'withheld',
      shorthand: 'x',
    });
  });
});

describe('the history of one indicator', () => {
  it('has every area’s series, the publisher’s words, and the row that each figure stands in', () => {
    const history = historyOf('neet');
    expect(history.about.definition).toMatch(/neither learn nor work/);
    expect(history.series.size).toBe(163);
    const [first, second] = history.originsOf(ROTHERHAM);
    // Rotherham is the 115th row of each year; a year has 163 rows, and the header is row 1.
    expect(first).toMatchObject({ file: 'lait.csv', row: 116, period: ['2024', 'Reporting year'] });
    expect(second).toMatchObject({ file: 'lait.csv', row: 279 });
  });
});
