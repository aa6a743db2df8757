import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import type { AreaCode } from '@/domain/figures/area';
import { comparePeriods } from '@/domain/figures/period';
import { plainNumber } from '@/domain/figures/reading';
import { figureStore, type FigureStore } from '@/pack/feeds/figureStore';
import { readerOf } from '@/pack/feeds/readFeeds';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { foreignFile } from '@/sources/foreignFile';
import { plainIssue } from '@/sources/plainIssue';
import {
  shorthandOf,
  type Companions,
  type Description,
  type FileBytes,
  type FilterColumn,
  type PublishedFormat,
  type PublishedReader,
  type Wanted,
} from '@/sources/publishedFile';
import { openPublishedCsv } from '@/sources/publishedCsv';
import { countsBehind } from './countsBehind';
import { indicatorRowsText, offeredIndicator, type OfferedIndicator } from './indicatorRows';
import { issueLines } from './issueLines';
import { offeredGroups, type OfferedGroup } from './offeredGroups';
import { publishedFileAt, type LoneFile } from './publishedFileAt';
import { fileAt, formatFrom, MisuseError, readArguments, type Terminal, UsageError } from './terminal';

/** One indicator that a file could feed, with what to paste into feeds.json and indicators.csv. */
type Offer = {
  readonly title: string;
  /** How many periods hold a row of the area, and the newest of them; undefined where no area was asked for. */
  readonly periods?: number | undefined;
  readonly latest?: string | undefined;
  readonly feed: object;
  /** Lines for the groups into which the file divides it. */
  readonly groups: readonly object[];
  /** Its row of indicators.csv. */
  readonly row: OfferedIndicator;
};

/** `scorecard feeds FILE --area AREA`: what a published file could feed. */
export async function feeds(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string' },
    dictionary: { type: 'string' },
    format: { type: 'string' },
  });
  const as = formatFrom(values.format, ['text', 'json']);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Expected one published file.');
  const area = areaOf(values.area);
  const { file, format, beside, companions } = await publishedFileAt(await fileAt(path), values.dictionary);
  if (format === undefined || format === 'workbook')
    throw new MisuseError(
      `"${path}" ${foreignFile(file) ?? 'is not a file that DfE, OHID or ONS publishes for this.'} "scorecard check ${path}" says more.`,
    );
  const reader = await readerOf(format);
  const description = await reader.describe(file, beside);
  const pins = pinned(description.filters);
  const wanted = description.indicators.map((one): Wanted => ({
    ...one.wanted,
    indicator: one.id,
    filters: { ...pins, ...one.wanted.filters },
  }));
  const store = figureStore();
  const problems = await reader.read(file, wanted, store.sinkFor(wanted.length), beside);
  for (const line of issueLines([...description.issues, ...(area ? problems : [])].map(plainIssue)))
    terminal.message(line);
  const dictionary = format === 'lait' ? beside.dictionary?.name : undefined;
  const line = ({ indicator, column, filters, breakdown }: Wanted, counts: CountNames) => ({
    indicator,
    file: file.name,
    format,
    column,
    filters: Object.keys(filters).length === 0 ? undefined : filters,
    breakdown,
    ...counts,
    dictionary,
  });
  const offers: Offer[] = [];
  for (const [place, one] of description.indicators.entries()) {
    const asked = wanted[place];
    if (asked === undefined) continue;
    const counts = countNames(format, { file, store, place, wanted });
    const groups =
      counts.numerator === undefined && one.unit !== 'percent'
        ? []
        : groupsOf(asked, description.filters, pins);
    const found = await heldGroups(groups, { file, reader, beside, area: area?.code });
    offers.push({
      title: one.title,
      ...(area && held(store, place, area.code)),
      feed: line(asked, counts),
      groups: found.map((group) => line(group, counts)),
      row: offeredIndicator(one, {
        seen: store.columns[place]?.decimals ?? 1,
        isDictionary: dictionary !== undefined,
      }),
    });
  }
  if (as === 'json') terminal.result(`${JSON.stringify(offers, null, 2)}\n`);
  else terminal.result(offerText(file.name, description, { offers, area: area?.name, companions }));
  return description.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Either both counts are known or neither. */
type CountNames = { readonly numerator?: string | undefined; readonly denominator?: string | undefined };

/** The columns of the counts behind an indicator: as Fingertips always has them, or proven by the figures of the file. */
function countNames(
  format: PublishedFormat,
  {
    file,
    store,
    place,
    wanted,
  }: {
    readonly file: FileBytes;
    readonly store: FigureStore;
    readonly place: number;
    readonly wanted: readonly Wanted[];
  },
): CountNames {
  if (format === 'fingertips') {
    const { header } = openPublishedCsv(file, { needed: [], from: 'Fingertips' });
    const [numerator, denominator] = ['Count', 'Denominator'];
    return header.includes(numerator) && header.includes(denominator) ? { numerator, denominator } : {};
  }
  const found = format === 'ees' ? countsBehind(store.columns, place) : undefined;
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

/** Those that the file has figures of, for the area where one is asked for. */
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
  return groups.filter((_, place) =>
    area === undefined
      ? (store.columns[place]?.length ?? 0) > 0
      : held(store, place, area).latest !== undefined,
  );
}

function areaOf(word: string | undefined) {
  if (word === undefined) return undefined;
  const [area] = areasNamed({ dfeNumber: word, gssCode: word, name: word });
  if (area === undefined)
    throw new MisuseError(
      `The area "${word}" is not known. Expected a GSS code, a DfE number or a name.${nearestAreas(word)}`,
    );
  return area;
}

/** Words by which publishers say that a value stands for all, where it is not called Total. */
const FOR_ALL =
  /^(all|persons|all (schools|pupils|children|ages|persons|people|characteristics)|both sexes)$/i;

/** Of each column that divides the rows, the value for all where there is one, else the first. */
function pinned(filters: readonly FilterColumn[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filters.flatMap((filter) => {
      const value = valueForAll(filter) ?? filter.values[0];
      return filter.values.length < 2 || value === undefined || value === '' ? [] : [[filter.name, value]];
    }),
  );
}

/** Undefined where no value is known to stand for all. */
function valueForAll({ values, total }: FilterColumn): string | undefined {
  return total ?? values.find((value) => FOR_ALL.test(value.trim()));
}

/** The columns that were pinned to their first value, which may not be the one that is meant. */
function guessText(filters: readonly FilterColumn[]): readonly string[] {
  const guessed = filters.filter((filter) => filter.values.length > 1 && valueForAll(filter) === undefined);
  if (guessed.length === 0) return [];
  const names = guessed.map(({ name, values }) => `${name} (to ${JSON.stringify(values[0])})`);
  return [
    '',
    `No value stands for all in ${names.join(', ')}: the lines below pin the first. Put in the one that you mean.`,
  ];
}

/** Files beside this one that a line of feeds.json can name too. */
function besideText(
  format: PublishedFormat,
  { dictionary, neighbours }: LoneFile['companions'],
): readonly string[] {
  const lines = [
    ...(format === 'lait' && dictionary !== undefined
      ? [`  "dictionary": ${JSON.stringify(dictionary)} says what each measure is; the lines below name it.`]
      : []),
    ...neighbours.map(
      (name) =>
        `  "neighbours": [${JSON.stringify(name)}] brings statistical neighbours; one line that names it is enough.`,
    ),
  ];
  return lines.length === 0 ? [] : ['', 'Beside it lie:', ...lines];
}

function held(store: FigureStore, column: number, code: AreaCode): Pick<Offer, 'periods' | 'latest'> {
  const figures = store.columns[column];
  const area = store.areas.findIndex((one) => one.code === code);
  if (figures === undefined || area === -1) return { periods: 0 };
  const found = Array.from({ length: figures.length }, (_, place) => place)
    .filter((place) => figures.area[place] === area)
    .flatMap((place) => {
      const period = store.periods[figures.period[place] ?? -1];
      return period === undefined ? [] : [{ place, period }];
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const last = found.at(-1);
  if (last === undefined) return { periods: 0 };
  const shorthand = shorthandOf(figures.code[last.place] ?? -1);
  const text = shorthand ?? plainNumber(figures.value[last.place] ?? Number.NaN);
  return {
    periods: found.length,
    latest: `${text} for ${last.period.timePeriod} ${last.period.timeIdentifier}`,
  };
}

function offerText(
  name: string,
  { rows, format, levels, periods, filters }: Description,
  {
    offers,
    area,
    companions,
  }: {
    readonly offers: readonly Offer[];
    readonly area: string | undefined;
    readonly companions: LoneFile['companions'];
  },
): string {
  const [first, last] = [periods[0], periods.at(-1)];
  const span =
    first === undefined || last === undefined ? 'no period' : `${first.timePeriod} to ${last.timePeriod}`;
  const several = filters.filter(({ values }) => values.length > 1);
  return [
    `${name}: ${format}, ${rows.toLocaleString('en-GB')} rows, ${span}${levels.length === 0 ? '' : `; ${levels.join(', ')}`}`,
    ...(several.length === 0 ? [] : ['', 'Columns to pin, and the values that each may have:']),
    ...several.map((one) => `  ${one.name}: ${one.values.map((value) => JSON.stringify(value)).join(', ')}`),
    ...guessText(filters),
    ...besideText(format, companions),
    '',
    `What it could feed${area === undefined ? '' : `, and what it holds for ${area}`}:`,
    '',
    ...offers.map(
      ({ title, periods: count, latest, groups }) =>
        `  ${title}${heldText(count, latest)}${groups.length === 0 ? '' : `; ${groups.length} groups`}`,
    ),
    '',
    'feeds.json. Take out the lines that you do not want:',
    '',
    linesText(offers.flatMap(({ feed, groups }) => [feed, ...groups])),
    '',
    'indicators.csv. Write high (more is better), low (less is better) or neutral into each empty cell of polarity:',
    '',
    indicatorRowsText(offers.map(({ row }) => row)),
    '',
  ].join('\n');
}

/** A JSON list with one line an entry. */
function linesText(feeds: readonly object[]): string {
  return feeds.length === 0 ? '[]' : `[\n${feeds.map((feed) => `  ${JSON.stringify(feed)}`).join(',\n')}\n]`;
}

function heldText(count: number | undefined, latest: string | undefined): string {
  if (count === undefined) return '';
  if (latest === undefined) return ': no row';
  return `: ${count} ${count === 1 ? 'period' : 'periods'}, the newest ${latest}`;
}
