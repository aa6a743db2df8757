import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/**
 * LAIT worked out a second time, from the file and the rules of the contract and with nothing of the program: by DfE's numbers,
 * with the neighbours and regions of the tidy lists. What the command says must equal it.
 */
export type ByHand = {
  readonly value: number | undefined;
  readonly change: number | undefined;
  readonly mean: number | undefined;
  readonly median: number | undefined;
  readonly counted: number;
  readonly region: number | undefined;
  readonly england: number | undefined;
  readonly rank: number | undefined;
  readonly tied: number | undefined;
  readonly of: number | undefined;
  readonly band: string;
  readonly topQuartile: number | undefined;
};

/** `now` and `before` are the latest year and the one before it, by authority; `all` the latest of all authorities, and `cuts` of their quarters. */
type Measure = {
  readonly years: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly now: ReadonlyMap<number, number>;
  readonly before: ReadonlyMap<number, number> | undefined;
  readonly all: readonly number[];
  readonly cuts: readonly number[];
  readonly polarity: string;
  readonly unbanded: boolean;
};

export type LaitByHand = {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly authorities: readonly { readonly number: number; readonly code: string }[];
  readonly of: (measure: string, authority: number) => ByHand;
};

const ENGLAND = 970;
const LONDON = 986;
/** Dorset, Poole and Bournemouth to 2019, Cumbria to 2023, Northamptonshire to 2021. */
const ABOLISHED = [835, 836, 837, 909, 928];
const REGIONS: Readonly<Record<string, number>> = {
  E12000001: 980,
  E12000002: 981,
  E12000003: 982,
  E12000004: 983,
  E12000005: 984,
  E12000006: 985,
  E13000001: 987,
  E13000002: 988,
  E12000008: 989,
  E12000009: 990,
};

export async function laitByHand(folder: string): Promise<LaitByHand> {
  const bytes = readFileSync(`${folder}/lait/bds_long_0.parquet`);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = (await parquetReadObjects({ file, compressors })) as Record<string, string | number>[];
  const dictionary = table(`${folder}/lait/lait_data_dictionary.csv`);
  const figures = new Map<string, Map<number, Map<number, number>>>();
  for (const row of rows) {
    const year = Number(String(row['Years']).slice(0, 4));
    const text = String(row['Values']);
    const years = entry(figures, String(row['Short Desc']), () => new Map<number, Map<number, number>>());
    if (year === 0 || text === '-') continue;
    entry(years, year, () => new Map<number, number>()).set(Number(row['LA Number']), places(Number(text)));
  }
  const measures = new Map(
    [...figures].map(([measure, years]): [string, Measure] => {
      const found = dictionary.find((one) => one['Measure_short'] === measure);
      return [
        measure,
        {
          years,
          ...latestOf(years),
          polarity: found?.['Polarity'] ?? '-',
          unbanded: found?.['No_Quartile'] === 'N',
        },
      ];
    }),
  );
  const neighbours = new Map<number, number[]>();
  for (const row of table(`${folder}/statistical_neighbours_long.csv`))
    if (row['sn_model'] === '2025')
      entry(neighbours, Number(row['old_la_code']), () => []).push(Number(row['neighbour_old_la_code']));
  const lookup = table(`${folder}/la_region_lookup.csv`);
  const regions = new Map(
    lookup.map((row) => [Number(row['old_la_code']), REGIONS[row['region_code'] ?? '']]),
  );
  const authorities = lookup
    .map((row) => ({ number: Number(row['old_la_code']), code: row['new_la_code'] ?? '' }))
    .filter(({ number }) => !ABOLISHED.includes(number));
  const world = { neighbours, regions };
  return {
    measures,
    authorities,
    of: (measure, authority) => byHand(measures.get(measure), authority, world),
  };
}

function latestOf(
  years: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Pick<Measure, 'now' | 'before' | 'all' | 'cuts'> {
  const latest = Math.max(...years.keys());
  const now = years.get(latest) ?? new Map<number, number>();
  const all = [...now].flatMap(([number, one]) => (number < ENGLAND ? [one] : [])).toSorted((a, b) => a - b);
  return {
    now,
    before: years.get(latest - 1),
    all,
    cuts: [0.25, 0.5, 0.75].map((share) => quantile(all, share)),
  };
}

type World = {
  readonly neighbours: ReadonlyMap<number, readonly number[]>;
  readonly regions: ReadonlyMap<number, number | undefined>;
};

function byHand(measure: Measure | undefined, authority: number, { neighbours, regions }: World): ByHand {
  if (measure === undefined) throw new Error('The test asks for a measure that LAIT does not hold.');
  const { now, all, cuts } = measure;
  const value = now.get(authority);
  const before = measure.before?.get(authority);
  const theirs = (neighbours.get(authority) ?? []).flatMap((one) => now.get(one) ?? []);
  const region = regions.get(authority);
  const inLondon = region === 987 || region === 988;
  const judged = measure.polarity === 'High' || measure.polarity === 'Low';
  const ranked = judged && value !== undefined;
  const better = (one: number) => (measure.polarity === 'High' ? one > (value ?? 0) : one < (value ?? 0));
  const above = cuts.filter((cut) => (value ?? 0) > cut).length;
  const letters = measure.polarity === 'Low' ? 'ABCD' : 'DCBA';
  const banded = ranked && !measure.unbanded;
  return {
    value,
    change: value === undefined || before === undefined ? undefined : places(value - before),
    mean: theirs.length === 0 ? undefined : places(theirs.reduce((sum, one) => sum + one, 0) / theirs.length),
    median:
      theirs.length === 0
        ? undefined
        : quantile(
            theirs.toSorted((a, b) => a - b),
            0.5,
          ),
    counted: theirs.length,
    region: now.get(region ?? -1) ?? (inLondon ? now.get(LONDON) : undefined),
    england: now.get(ENGLAND),
    rank: ranked ? all.filter(better).length + 1 : undefined,
    tied: ranked ? all.filter((one) => one === value).length : undefined,
    of: ranked ? all.length : undefined,
    band: banded ? letters.charAt(above) : '',
    topQuartile: banded ? cuts[measure.polarity === 'Low' ? 0 : 2] : undefined,
  };
}

/** R's type 7, the spreadsheet's QUARTILE.INC. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return places(low + (high - low) * (at - Math.floor(at)));
}

/** Ten places: what is beyond them is noise of the computer's own. */
function places(value: number): number {
  return Number(value.toFixed(10));
}

function table(path: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
