import { describe, expect, it } from 'vitest';
import { readerOf } from '@/pack/feeds/readerOf';
import { figureStore } from '@/pack/feeds/figureStore';
import { aTextFile } from '#tests/support/aLaitFile';

const HEADER = 'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes';

/** An ONS file in which every row is of a measure of its own. */
function manyMeasures(count: number) {
  return aTextFile(
    'ons.csv',
    HEADER,
    ...Array.from(
      { length: count },
      (_, index) =>
        `E08000018,Rotherham,Metropolitan District,Absence (made up),2023-08-01/P1Y,21.2,Measure ${index},%,,,,`,
    ),
  );
}

describe('a file that describes more indicators than a plan can have', () => {
  it('describes none of 5,001, and says so', async () => {
    const description = await (await readerOf('ons')).describe(manyMeasures(5001), {});
    expect(description.indicators).toEqual([]);
    expect(description.issues).toMatchObject([
      {
        severity: 'error',
        code: 'too-many-indicators',
        message: expect.stringContaining('5,001 indicators'),
      },
    ]);
  });

  it('is read where there are 5,000, each with its own figure', async () => {
    const [reader, file, store] = [await readerOf('ons'), manyMeasures(5000), figureStore()];
    const { indicators } = await reader.describe(file, {});
    const wanted = indicators.map(({ id, wanted: one }) => ({ ...one, indicator: id }));
    expect(await reader.read(file, wanted, store.sinkFor(wanted.length), {})).toEqual([]);
    expect(store.columns.map(({ length }) => length)).toEqual(Array.from({ length: 5000 }, () => 1));
  });
});

describe('a confidence limit that is no number a person would write', () => {
  it.each(['Infinity', '0x10', '1e999', 'about 3'])('is none: %s', async (limit) => {
    const row = `E08000018,Rotherham,Metropolitan District,Absence (made up),2023-08-01/P1Y,21.2,Percentage,%,20,${limit},,`;
    const store = figureStore();
    await (
      await readerOf('ons')
    ).read(
      aTextFile('ons.csv', HEADER, row),
      [{ indicator: 'a', column: undefined, filters: {} }],
      store.sinkFor(1),
      {},
    );
    expect(store.columns[0]?.length).toBe(1);
    expect(store.columns[0]?.intervals.size).toBe(0);
  });
});
