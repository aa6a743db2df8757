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
  /** How many periods have a row for the area, and the newest of them. Undefined if no area was asked for. */
  readonly periods?: number | undefined;
  readonly latest?: string | undefined;
  readonly feed: object;
  /** Lines of feeds.json for the groups into which the file divides the indicator. */
  readonly groups: readonly object[];
  /** The indicator's row of indicators.csv. */
  readonly row: IndicatorRow;
};

type Asked = {
  readonly file: FileBytes;
  readonly companions: Companions;
  readonly reader: PublishedReader;
  readonly description: Description;
  readonly area: AreaCode | undefined;
  /** The officer's choice for each column that has no value for the total, by the column's name. */
  readonly pins?: Readonly<Record<string, string>> | undefined;
};

/** Lists what a published file could feed, and what is wrong in the file. */
export async function offersIn({
  file,
  companions,
  reader,
  description,
  area,
  pins: chosenPins = {},
}: Asked): Promise<{
  readonly offers: readonly Offer[];
  readonly problems: readonly Issue[];
}> {
  const pins = withPins(description.filters, chosenPins);
  const wantedFigures = description.indicators.map((indicator): Wanted => ({
    ...indicator.wanted,
    indicator: indicator.id,
    filters: { ...pins, ...indicator.wanted.filters },
  }));
  const store = figureStore();
  const problems = await reader.read(file, wantedFigures, store.sinkFor(wantedFigures.length), companions);
  const dictionary = reader.hasDictionary ? companions.dictionary?.name : undefined;
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
  for (const [index, describedIndicator] of description.indicators.entries()) {
    const wantedFigure = wantedFigures[index];
    if (wantedFigure === undefined) continue;
    const counts = countNames(reader.counts, { file, store, index, wantedFigures });
    const groups =
      counts.numerator === undefined && describedIndicator.unit !== 'percent'
        ? []
        : groupsOf(wantedFigure, description.filters, pins);
    const title = titleWith(describedIndicator.title, description.filters, wantedFigure.filters);
    const groupsHeld = await heldGroups(groups, { file, reader, companions, area });
    offers.push({
      title,
      ...(area && periodsHeld(store, index, area)),
      feed: line(wantedFigure, counts),
      groups: groupsHeld.map((group) => line(group, counts)),
      row: offeredIndicator(
        { ...describedIndicator, title },
        {
          seen: store.columns[index]?.decimals ?? 1,
          isDictionary: dictionary !== undefined,
        },
      ),
    });
  }
  return { offers, problems };
}

/** The names of the counts behind a figure: both are known, or neither. */
type CountNames = { readonly numerator?: string | undefined; readonly denominator?: string | undefined };

/** The columns of the counts behind an indicator: cells of the same row, or columns proven by the figures of the file. */
function countNames(
  counts: PublishedReader['counts'],
  {
    file,
    store,
    index,
    wantedFigures,
  }: {
    readonly file: FileBytes;
    readonly store: FigureStore;
    readonly index: number;
    readonly wantedFigures: readonly Wanted[];
  },
): CountNames {
  if (counts.kind === 'cells') {
    const { numerator, denominator } = counts;
    const { header } = openPublishedCsv(file, { neededColumns: [], formatName: 'its publisher' });
    return header.includes(numerator) && header.includes(denominator) ? { numerator, denominator } : {};
  }
  const countColumns = counts.kind === 'columns' ? countsBehind(store.columns, index) : undefined;
  if (countColumns === undefined) return {};
  return {
    numerator: wantedFigures[countColumns.numerator]?.column,
    denominator: wantedFigures[countColumns.denominator]?.column,
  };
}

function groupsOf(
  wantedFigure: Wanted,
  filters: readonly FilterColumn[],
  pins: Wanted['filters'],
): readonly OfferedGroup[] {
  return offeredGroups(wantedFigure, filters, { pins, totalOf: valueForAll });
}

/** The groups of indicators that the file has figures for, in the chosen area if there is one. */
async function heldGroups(
  groups: readonly OfferedGroup[],
  {
    file,
    reader,
    companions,
    area,
  }: {
    readonly file: FileBytes;
    readonly reader: PublishedReader;
    readonly companions: Companions;
    readonly area: AreaCode | undefined;
  },
): Promise<readonly OfferedGroup[]> {
  if (groups.length === 0) return [];
  const store = figureStore();
  await reader.read(file, groups, store.sinkFor(groups.length), companions);
  return groups.filter((_, index) =>
    area === undefined
      ? (store.columns[index]?.length ?? 0) > 0
      : periodsHeld(store, index, area).latest !== undefined,
  );
}

function periodsHeld(store: FigureStore, column: number, code: AreaCode): Pick<Offer, 'periods' | 'latest'> {
  const figures = store.columns[column];
  const areaIndex = store.areas.findIndex((listedArea) => listedArea.code === code);
  if (figures === undefined || areaIndex === -1) return { periods: 0 };
  const areaPeriods = Array.from({ length: figures.length }, (_, index) => index)
    .filter((index) => figures.area[index] === areaIndex)
    .flatMap((index) => {
      const period = store.periods[figures.period[index] ?? -1];
      return period === undefined ? [] : [{ index, period }];
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const lastPeriod = areaPeriods.at(-1);
  if (lastPeriod === undefined) return { periods: 0 };
  const shorthand = shorthandOf(figures.code[lastPeriod.index] ?? -1);
  const text = shorthand ?? plainNumber(figures.value[lastPeriod.index] ?? Number.NaN);
  return {
    periods: areaPeriods.length,
    latest: `${text} for ${lastPeriod.period.timePeriod} ${lastPeriod.period.timeIdentifier}`,
  };
}

/** Words other than Total that publishers use for a total. */
const FOR_ALL =
  /^(all|persons|all (schools|pupils|children|ages|persons|people|characteristics)|both sexes)$/i;

/** Pins each column that divides the rows: to its value for the total if it has one, or else to the officer's choice, or else to its first value. */
function withPins(
  filters: readonly FilterColumn[],
  chosenPins: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filters.flatMap((filter) => {
      const value = valueForAll(filter) ?? takenValue(filter, chosenPins);
      return filter.values.length < 2 || value === undefined || value === '' ? [] : [[filter.name, value]];
    }),
  );
}

/** The value to which a column without a value for the total is pinned. */
export function takenValue(
  { name, values }: FilterColumn,
  chosenPins: Readonly<Record<string, string>>,
): string | undefined {
  const ownPin = Object.hasOwn(chosenPins, name) ? chosenPins[name] : undefined;
  return values.find((value) => value === ownPin) ?? values[0];
}

/** The title with the pinned values that are not totals: "Children percent: CLA on 31 March, with 3 or more placements". */
function titleWith(title: string, filters: readonly FilterColumn[], pins: Wanted['filters']): string {
  const titleParts = filters.flatMap((filter) =>
    filter.values.length > 1 && valueForAll(filter) === undefined ? (pins[filter.name] ?? []) : [],
  );
  return titleParts.length === 0 ? title : `${title}: ${titleParts.join(', ')}`;
}

/** Returns the value of a column that means the total, or undefined if none is known. */
export function valueForAll({ values, total }: FilterColumn): string | undefined {
  return total ?? values.find((value) => FOR_ALL.test(value.trim()));
}
