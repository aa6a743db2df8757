import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE, type Area, type AreaCode } from '@/domain/figures/area';
import { figureStore, type FigureStore } from '@/pack/feeds/figureStore';
import { codeOf, type FigureRecord } from '@/sources/publishedFile';
import { aPeriod } from '#mocks/aPeriod';

const england: Area = { code: ENGLAND_CODE, name: 'England', kind: 'country' };
const rotherham: Area = { code: 'E08000018' as AreaCode, name: 'Rotherham', kind: 'authority' };

/** Hands figures to a new store, in one column unless they say another. */
function storeOf(...figures: readonly Partial<FigureRecord>[]): FigureStore {
  const store = figureStore();
  const sink = store.sinkFor(2);
  const plain = { ...sink.figure };
  for (const figure of figures) {
    Object.assign(sink.figure, plain, figure);
    sink.take();
  }
  return store;
}

describe('the store of figures', () => {
  it('keeps every figure in the order of the file, however many there are', () => {
    const all = Array.from({ length: 1000 }, (_, index) => ({
      value: index / 10,
      decimals: 1,
      row: index + 2,
      area: index % 170,
      period: index % 9,
      status: index % 4,
    }));
    const [column] = storeOf(...all).columns;
    expect(column?.length).toBe(1000);
    expect([...(column?.value ?? [])].slice(0, 1000)).toEqual(all.map(({ value }) => value));
    expect([...(column?.row ?? [])].slice(0, 1000)).toEqual(all.map(({ row }) => row));
    for (const key of ['area', 'period', 'status'] as const) expect(column?.[key][999]).toBe(all[999]?.[key]);
  });

  it('knows an area and a period by one place, however often and in whichever file they come', () => {
    const store = figureStore();
    const [first, second] = [store.sinkFor(1), store.sinkFor(1)];
    expect([first.areaIndex(england), first.areaIndex(rotherham)]).toEqual([0, 1]);
    expect(second.areaIndex({ ...rotherham })).toBe(1);
    expect([first.periodIndex(aPeriod('2014')), second.periodIndex(aPeriod('2015'))]).toEqual([0, 1]);
    expect(second.periodIndex(aPeriod('2014'))).toBe(0);
    expect(second.periodIndex(aPeriod('201415', 'Academic year'))).toBe(2);
    expect(store.areas.map(({ name }) => name)).toEqual(['England', 'Rotherham']);
    expect(store.periods).toHaveLength(3);
  });

  it('puts the figures of a later file in columns behind those of an earlier one, and makes no room for none', () => {
    const store = figureStore();
    const [first, second] = [store.sinkFor(2), store.sinkFor(1)];
    first.figure.wantedIndex = 1;
    first.figure.value = 1;
    first.take();
    second.figure.value = 2;
    second.take();
    expect(store.columns.map(({ length, value }) => [length, value[0]])).toEqual([
      [0, undefined],
      [1, 1],
      [1, 2],
    ]);
  });

  it('leaves out a figure that nobody wants', () => {
    expect(storeOf({ wantedIndex: 9, value: 1 }).columns.map(({ length }) => length)).toEqual([0, 0]);
  });

  it('remembers the most decimals of any figure, and drops float noise', () => {
    const [column] = storeOf(
      { value: 12, decimals: 0 },
      { value: 11.75, decimals: 2 },
      { value: 4.4000000000000004, decimals: 16 },
      { code: codeOf('c'), decimals: 7 },
    ).columns;
    expect(column?.decimals).toBe(10);
    expect(column?.value[2]).toBe(4.4);
    expect(storeOf({ value: 12, decimals: 0 }, { value: 11.75, decimals: 2 }).columns[0]?.decimals).toBe(2);
  });

  it('keeps confidence limits where both are published, and none of a withheld figure', () => {
    const limits = { lower: 1, upper: 3 };
    const [column] = storeOf(
      { value: 2, ...limits },
      { value: 2, lower: 1 },
      { value: 2, upper: 3 },
      { code: codeOf('c'), ...limits },
      { value: 0, lower: 0, upper: 0 },
    ).columns;
    expect([...(column?.intervals ?? [])]).toEqual([
      [0, limits],
      [4, { lower: 0, upper: 0 }],
    ]);
  });
});
