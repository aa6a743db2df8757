import { describe, expect, it } from 'vitest';
import { ENGLAND, type AreaCode } from '@/domain/area';
import { isPercent } from '@/domain/indicator';
import {
  areaName,
  indicatorOf,
  indicatorsOf,
  mainArea,
  neighbourSetOf,
  queriesAbout,
  regionOf,
  yearsHeld,
} from '@/domain/planData';
import { EXAMPLEFORD, SAMPLETON, TESTBURY, THE_SHIRES } from '#mocks/anArea';
import { READINESS, anIndicator } from '#mocks/anIndicator';
import { aNeighbourSet, aPlanData } from '#mocks/aPlan';

describe('an indicator of the plan', () => {
  it('is found by its id, and not by another', () => {
    expect(indicatorOf(aPlanData(), 'readiness')?.title).toBe('Children ready for school (made up)');
    expect(indicatorOf(aPlanData(), 'unheard-of')).toBeUndefined();
  });

  it('is a percentage by its unit alone', () => {
    expect(isPercent(anIndicator())).toBe(true);
    expect(isPercent(anIndicator({ unit: 'per 10,000 children' }))).toBe(false);
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
    expect(regionOf(aPlanData(), ENGLAND)).toBeUndefined();
    expect(regionOf(aPlanData(), 'NOWHERE' as AreaCode)).toBeUndefined();
  });
});

describe('the area that a plan is about', () => {
  it('is its authority, or the first authority of a plan for all', () => {
    expect(mainArea(aPlanData({ plan: { authority: EXAMPLEFORD } }))).toBe(EXAMPLEFORD);
    expect(mainArea(aPlanData({ plan: { authority: 'any' } }))).toBe(SAMPLETON);
    expect(mainArea(aPlanData({ plan: { authority: 'any' }, areas: [] }))).toBe(ENGLAND);
  });
});

describe('the years that a plan holds', () => {
  it('are those with a figure, newest first; a withheld one is none, and a true nought is one', () => {
    const figures = {
      [SAMPLETON]: { 2011: '0', 2012: 'c', 2013: '5' },
      [EXAMPLEFORD]: { 2014: '6', 2015: 'x' },
    };
    expect(yearsHeld(aPlanData({ figures }))).toEqual(['2014', '2013', '2011']);
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
