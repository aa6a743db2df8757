import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE, type Area, type AreaCode } from '@/domain/figures/area';
import {
  areaName,
  indicatorOf,
  indicatorsOf,
  mainArea,
  modelsOf,
  neighbourSetOf,
  queriesAbout,
  regionOf,
  regionsOf,
  withModel,
  yearsWithFigures,
} from '@/domain/plan/planData';
import { EXAMPLEFORD, SAMPLETON, TESTBURY, THE_SHIRES } from '#mocks/anArea';
import { READINESS, anIndicator } from '#mocks/anIndicator';
import { aNeighbourSet, aPlanData } from '#mocks/aPlan';

describe('an indicator of the plan', () => {
  it('is found by its id, and not by another', () => {
    expect(indicatorOf(aPlanData(), 'readiness')?.title).toBe('Children ready for school (made up)');
    expect(indicatorOf(aPlanData(), 'unheard-of')).toBeUndefined();
  });
});

describe('the statistical neighbours of an area', () => {
  const of2021 = { ...aNeighbourSet(EXAMPLEFORD), model: '2021' };
  const of2025 = { ...aNeighbourSet(TESTBURY), model: '2025' };

  it('are those of the plan’s model', () => {
    const data = aPlanData({
      plan: { neighbours: { model: '2025', average: 'mean' } },
      neighbours: [of2021, of2025],
    });
    expect(neighbourSetOf(data, SAMPLETON)).toBe(of2025);
  });

  it('are the only ones there are where the plan names no model', () => {
    expect(neighbourSetOf(aPlanData({ neighbours: [of2021] }), SAMPLETON)).toBe(of2021);
  });

  it('are not those of another area', () => {
    expect(neighbourSetOf(aPlanData({ neighbours: [of2021] }), EXAMPLEFORD)).toBeUndefined();
  });
});

describe('an area of the plan', () => {
  it('has its name, or its code where the plan does not know it', () => {
    expect(areaName(aPlanData(), SAMPLETON)).toBe('Sampleton (made up)');
    expect(areaName(aPlanData(), 'NOWHERE' as AreaCode)).toBe('NOWHERE');
  });

  it('lies in the region above it', () => {
    expect(regionOf(aPlanData(), SAMPLETON)?.code).toBe(THE_SHIRES);
  });

  it('lies in no region where what is above it is not one', () => {
    expect(regionOf(aPlanData(), THE_SHIRES)).toBeUndefined();
    expect(regionOf(aPlanData(), ENGLAND_CODE)).toBeUndefined();
    expect(regionOf(aPlanData(), 'NOWHERE' as AreaCode)).toBeUndefined();
  });
});

describe('the models by which an area has neighbours', () => {
  const of2025 = { ...aNeighbourSet(TESTBURY), model: '2025' };
  const of2021 = { ...aNeighbourSet(EXAMPLEFORD), model: '2021' };
  const own = { average: 'mean', model: '2025' } as const;
  const data = aPlanData({
    plan: { neighbours: own },
    neighbours: [of2025, of2021, { ...of2021, area: TESTBURY }],
  });

  it('are in the order of the plan’s files; neighbours without a model have none', () => {
    expect(modelsOf(data, SAMPLETON)).toEqual(['2025', '2021']);
    expect(modelsOf(data, TESTBURY)).toEqual(['2021']);
    expect(modelsOf(aPlanData({ neighbours: [aNeighbourSet(TESTBURY)] }), SAMPLETON)).toEqual([]);
  });

  it('may be exchanged: the neighbours are then those of the other model', () => {
    const other = withModel(data, '2021');
    expect(other.model).toBe('2021');
    expect(neighbourSetOf(other, SAMPLETON)).toBe(of2021);
    expect(neighbourSetOf(data, SAMPLETON)).toBe(of2025);
  });

  it.each([['2025'], ['1999'], [undefined]])('stay as they are where the reader asks for %s', (model) => {
    expect(withModel(data, model)).toBe(data);
  });
});

describe('the regions that an authority lies in', () => {
  const london: readonly Area[] = [
    { code: ENGLAND_CODE, name: 'England', kind: 'country' },
    { code: 'E12000007' as AreaCode, name: 'London', kind: 'region', parent: ENGLAND_CODE },
    { code: 'E13000001' as AreaCode, name: 'Inner London', kind: 'region', parent: 'E12000007' as AreaCode },
    { code: 'E09000007' as AreaCode, name: 'Camden', kind: 'authority', parent: 'E13000001' as AreaCode },
  ];
  const names = (areas: readonly Area[], area: string) =>
    regionsOf(aPlanData({ areas }), area as AreaCode).map(({ name }) => name);

  it('are Inner London and then London, and never England', () => {
    expect(names(london, 'E09000007')).toEqual(['Inner London', 'London']);
    expect(names(london, 'E12000007')).toEqual([]);
  });

  it('end where the plan does not hold what lies above', () => {
    expect(names(london.slice(2), 'E09000007')).toEqual(['Inner London']);
    expect(names(london.slice(3), 'E09000007')).toEqual([]);
  });
});

describe('the area that a plan is about', () => {
  it('is the one whose part of the pack was opened', () => {
    expect(mainArea(aPlanData({ plan: { authority: 'any' }, area: TESTBURY }))).toBe(TESTBURY);
  });

  it('is its authority, or the first authority of a plan for all', () => {
    expect(mainArea(aPlanData({ plan: { authority: EXAMPLEFORD } }))).toBe(EXAMPLEFORD);
    expect(mainArea(aPlanData({ plan: { authority: 'any' } }))).toBe(SAMPLETON);
    expect(mainArea(aPlanData({ plan: { authority: 'any' }, areas: [] }))).toBe(ENGLAND_CODE);
  });
});

describe('the years that a plan holds', () => {
  it('are those with a figure, newest first; a withheld one is none, and a true nought is one', () => {
    const figures = {
      [SAMPLETON]: { 2011: '0', 2012: 'c', 2013: '5' },
      [EXAMPLEFORD]: { 2014: '6', 2015: 'x' },
    };
    expect(yearsWithFigures(aPlanData({ figures }))).toEqual(['2014', '2013', '2011']);
  });
});

describe('the indicators of a priority', () => {
  it('are its own, and those of none stand by themselves', () => {
    const first = aPlanData({ indicator: { priority: 'P1' } });
    expect([indicatorsOf(first, 'P1').length, indicatorsOf(first, undefined).length]).toEqual([1, 0]);
    expect(indicatorsOf(aPlanData(), undefined)).toHaveLength(1);
  });
});

describe('the doubts about an indicator', () => {
  it('are those about the area and those about every area', () => {
    const doubt = { kind: 'stated', text: 'In doubt' } as const;
    const [ours, theirs, everyone, other] = [
      { indicator: READINESS, area: SAMPLETON, doubt },
      { indicator: READINESS, area: EXAMPLEFORD, doubt },
      { indicator: READINESS, doubt },
      { indicator: anIndicator({ id: 'other' as typeof READINESS }).id, doubt },
    ];
    const data = aPlanData({ queries: [ours, theirs, everyone, other] });
    expect(queriesAbout(data, READINESS, SAMPLETON)).toEqual([ours, everyone]);
  });
});
