import type { AreaCode } from '@/domain/figures/area';
import { comparePeriods } from '@/domain/figures/period';
import { plainNumber } from '@/domain/figures/reading';
import type { Issue } from '@/domain/plan/issue';
import { figureStore, type FigureStore } from '@/pack/feeds/figureStore';
import { openPublishedCsv } from '@/sources/publishedCsv';
import {
  shorthandOf,
  type Companions,
  type Description,
  type FileBytes,
  type FilterColumn,
  type PublishedReader,
  type Wanted,
} from '@/sources/publishedFile';
import { countsBehind } from './countsBehind';
import { offeredIndicator, type IndicatorRow } from './indicatorRows';
import { offeredGroups, type OfferedGroup } from './offeredGroups';

/** One indicator that a file could feed, with what to paste into feeds.json and indicators.csv. */
export type Offer = {
  readonly title: string;
  /** How many periods hold a row of the area, and the newest of them; undefined where no area was asked for. */
  readonly periods?: number | undefined;
  readonly latest?: string | undefined;
  readonly feed: object;
  /** Lines for the groups into which the file divides it. */
  readonly groups: readonly object[];
  /** Its row of indicators.csv. */
  readonly row: IndicatorRow;
};

type Asked = {
  readonly file: FileBytes;
  readonly beside: Companions;
  readonly reader: PublishedReader;
  readonly description: Description;
  readonly area: AreaCode | undefined;
  /** What the officer has chosen of columns in which no value means all, by their names. */
  readonly pins?: Readonly<Record<string, string>> | undefined;
};

/** What a published file could feed, and what is wrong in it. */
export async function offersIn({
  file,
  beside,
  reader,
  description,
  area,
  pins: chosen = {},
}: Asked): Promise<{
  readonly offers: readonly Offer[];
  readonly problems: readonly Issue[];
}> {
  const pins = pinned(description.filters, chosen);
  const wanted = description.indicators.map((one): Wanted => ({
    ...one.wanted,
    indicator: one.id,
    filters: { ...pins, ...one.wanted.filters },
  }));
  const store = figureStore();
  const problems = await reader.read(file, wanted, store.sinkFor(wanted.length), beside);
  const dictionary = reader.hasDictionary ? beside.dictionary?.name : undefined;
  const line = ({ indicator, column, filters, breakdown }: Wanted, counts: CountNames) => ({
    indicator,
    file: file.name,
    format: reader.format,
    column,
    filters: Object.keys(filters).length === 0 ? undefined : filters,
    breakdown,
    ...counts,
    dictionary,
  });
  const offers: Offer[] = [];
  for (const [index, one] of description.indicators.entries()) {
    const asked = wanted[index];
    if (asked === undefined) continue;
    const counts = countNames(reader.counts, { file, store, index, wanted });
    const groups =
      counts.numerator === undefined && one.unit !== 'percent'
        ? []
        : groupsOf(asked, description.filters, pins);
    const title = titleWith(one.title, description.filters, asked.filters);
    const found = await heldGroups(groups, { file, reader, beside, area });
    offers.push({
      title,
      ...(area && held(store, index, area)),
      feed: line(asked, counts),
      groups: found.map((group) => line(group, counts)),
      row: offeredIndicator(
        { ...one, title },
        {
          seen: store.columns[index]?.decimals ?? 1,
          isDictionary: dictionary !== undefined,
        },
      ),
    });
  }
  return { offers, problems };
}

/** Either both counts are known or neither. */
type CountNames = { readonly numerator?: string | undefined; readonly denominator?: string | undefined };

/** The columns of the counts behind an indicator: as cells of its row, or proven by the figures of the file. */
function countNames(
  counts: PublishedReader['counts'],
  {
    file,
    store,
    index,
    wanted,
  }: {
    readonly file: FileBytes;
    readonly store: FigureStore;
    readonly index: number;
    readonly wanted: readonly Wanted[];
  },
): CountNames {
  if (counts.kind === 'cells') {
    const { numerator, denominator } = counts;
    const { header } = openPublishedCsv(file, { needed: [], from: 'its publisher' });
    return header.includes(numerator) && header.includes(denominator) ? { numerator, denominator } : {};
  }
  const found = counts.kind === 'columns' ? countsBehind(store.columns, index) : undefined;
  if (found === undefined) return {};
  return { numerator: wanted[found.numerator]?.column, denominator: wanted[found.denominator]?.column };
}

function groupsOf(
  asked: Wanted,
  filters: readonly FilterColumn[],
  pins: Wanted['filters'],
): readonly OfferedGroup[] {
  return offeredGroups(asked, filters, { pins, totalOf: valueForAll });
}

/** The indicators that the file has figures for, in the chosen area if there is one. */
async function heldGroups(
  groups: readonly OfferedGroup[],
  {
    file,
    reader,
    beside,
    area,
  }: {
    readonly file: FileBytes;
    readonly reader: PublishedReader;
    readonly beside: Companions;
    readonly area: AreaCode | undefined;
  },
): Promise<readonly OfferedGroup[]> {
  if (groups.length === 0) return [];
  const store = figureStore();
  await reader.read(file, groups, store.sinkFor(groups.length), beside);
  return groups.filter((_, index) =>
    area === undefined
      ? (store.columns[index]?.length ?? 0) > 0
      : held(store, index, area).latest !== undefined,
  );
}

function held(store: FigureStore, column: number, code: AreaCode): Pick<Offer, 'periods' | 'latest'> {
  const figures = store.columns[column];
  const area = store.areas.findIndex((one) => one.code === code);
  if (figures === undefined || area === -1) return { periods: 0 };
  const found = Array.from({ length: figures.length }, (_, index) => index)
    .filter((index) => figures.area[index] === area)
    .flatMap((index) => {
      const period = store.periods[figures.period[index] ?? -1];
      return period === undefined ? [] : [{ index, period }];
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const last = found.at(-1);
  if (last === undefined) return { periods: 0 };
  const shorthand = shorthandOf(figures.code[last.index] ?? -1);
  const text = shorthand ?? plainNumber(figures.value[last.index] ?? Number.NaN);
  return {
    periods: found.length,
    latest: `${text} for ${last.period.timePeriod} ${last.period.timeIdentifier}`,
  };
}

/** Publishers' words for a total, other than Total. */
const FOR_ALL =
  /^(all|persons|all (schools|pupils|children|ages|persons|people|characteristics)|both sexes)$/i;

/** For each column that divides the rows: its value for "all" if it has one, or else the one that the officer chose, or else its first. */
function pinned(
  filters: readonly FilterColumn[],
  chosen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filters.flatMap((filter) => {
      const value = valueForAll(filter) ?? takenValue(filter, chosen);
      return filter.values.length < 2 || value === undefined || value === '' ? [] : [[filter.name, value]];
    }),
  );
}

/** What is taken of a column in which no value means all. */
export function takenValue(
  { name, values }: FilterColumn,
  chosen: Readonly<Record<string, string>>,
): string | undefined {
  const own = Object.hasOwn(chosen, name) ? chosen[name] : undefined;
  return values.find((value) => value === own) ?? values[0];
}

/** "Children percent: CLA on 31 March, with 3 or more placements": what the figure is of, where a line pins what is not the total. */
function titleWith(title: string, filters: readonly FilterColumn[], pins: Wanted['filters']): string {
  const parts = filters.flatMap((filter) =>
    filter.values.length > 1 && valueForAll(filter) === undefined ? (pins[filter.name] ?? []) : [],
  );
  return parts.length === 0 ? title : `${title}: ${parts.join(', ')}`;
}

/** Undefined where no value is known to mean the total. */
export function valueForAll({ values, total }: FilterColumn): string | undefined {
  return total ?? values.find((value) => FOR_ALL.test(value.trim()));
}
