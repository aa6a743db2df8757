import { describe, expect, it } from 'vitest';
import { comparisonOf, rankAmongAreas, availableSets, type AreaSet } from '@/domain/compare/comparedAreas';
import { aPeriod } from '#mocks/aPeriod';
import { wholeEngland } from '#mocks/aWholeEngland';

function compared(id: string, set: AreaSet, year = '2014', data = wholeEngland()) {
  const indicator = data.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const held = { areas: data.areas, series: data.series.get(indicator.id) ?? new Map() };
  return comparisonOf(data, held, { indicator, period: aPeriod(year), set });
}

const names = ({ areas }: ReturnType<typeof compared>) => areas.map(({ area }) => area.name.split(' ')[1]);

describe('an area among others', () => {
  it('stands among its neighbours best first, with a withheld figure and then none at the end', () => {
    const found = compared('waiting', 'neighbours');
    expect(names(found)).toEqual(['10', '11', '12', '3', '4']);
    expect(found.areas.map(({ reading }) => reading?.kind)).toEqual([
      'value',
      'value',
      'value',
      'withheld',
      undefined,
    ]);
  });

  it('stands among its neighbours most first where more is better, and where neither is', () => {
    expect(names(compared('places', 'neighbours'))).toEqual(['12', '11', '10', '4', '3']);
    expect(names(compared('staff', 'neighbours'))).toEqual(['12', '11', '10', '4', '3']);
  });

  it('has the place and band of every authority, whichever set is shown', () => {
    for (const set of ['neighbours', 'region', 'england'] as const)
      expect(compared('waiting', set).ourArea.nationalRank).toMatchObject({
        rank: { place: 7, tiedCount: 2, of: 139 },
        quarter: { band: 'A' },
      });
  });

  it('has a place in its region, of those that have a figure: 1, 2 and 5 to 8 are better, 18 of 20 have one', () => {
    expect(rankAmongAreas(compared('waiting', 'region'))).toEqual({ place: 7, tiedCount: 2, of: 18 });
  });

  it('has another place in another period', () => {
    expect(compared('waiting', 'england', '2013').ourArea.nationalRank?.rank).toEqual({
      place: 10,
      tiedCount: 1,
      of: 141,
    });
  });

  it('has no place or band where neither is better, and no band where the publisher says that there are none', () => {
    expect(compared('staff', 'england').ourArea.nationalRank).toBeUndefined();
    expect(compared('staff', 'england').cuts).toBeUndefined();
    expect(rankAmongAreas(compared('staff', 'england'))).toBeUndefined();
    expect(compared('close', 'england').ourArea.nationalRank?.rank.of).toBe(141);
    expect(compared('close', 'england').ourArea.nationalRank?.quarter).toBeUndefined();
    expect(compared('close', 'england').cuts).toBeUndefined();
  });

  it('has no place where not every authority is held', () => {
    const data = wholeEngland();
    const few = new Map(
      [...data.series].map(([id, areas]) => [id, new Map([...areas].slice(0, 139))] as const),
    );
    const found = compared('waiting', 'england', '2014', { ...data, series: few });
    expect(found.isWhole).toBe(false);
    expect(found.ourArea.nationalRank).toBeUndefined();
  });

  it('can be set among those that are held only', () => {
    const data = wholeEngland();
    expect(availableSets(data, data.areas)).toEqual(['neighbours', 'region', 'england']);
    expect(availableSets({ ...data, neighbours: [] }, new Map())).toEqual([]);
  });
});
