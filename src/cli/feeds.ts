import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import type { AreaCode } from '@/domain/figures/area';
import { comparePeriods } from '@/domain/figures/period';
import { plainNumber } from '@/domain/figures/reading';
import { figureStore, type FigureStore } from '@/pack/feeds/figureStore';
import { readerOf } from '@/pack/feeds/readFeeds';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { foreignFile } from '@/sources/foreignFile';
import { plainIssue } from '@/sources/plainIssue';
import { shorthandOf, type Description, type FilterColumn, type Wanted } from '@/sources/publishedFile';
import { issueLines } from './issueLines';
import { publishedFileAt, type LoneFile } from './publishedFileAt';
import { fileAt, formatFrom, MisuseError, readArguments, type Terminal, UsageError } from './terminal';

/** One indicator that a file could feed, with the line for feeds.json. */
type Offer = {
  readonly title: string;
  /** How many periods hold a row of the area, and the newest of them; undefined where no area was asked for. */
  readonly periods?: number | undefined;
  readonly latest?: string | undefined;
  readonly feed: object;
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
  const problems = area && (await reader.read(file, wanted, store.sinkFor(wanted.length), beside));
  for (const line of issueLines([...description.issues, ...(problems ?? [])].map(plainIssue)))
    terminal.message(line);
  const offers = description.indicators.map(({ id, title }, place): Offer => {
    const { column, filters = {} } = wanted[place] ?? {};
    const dictionary = format === 'lait' ? beside.dictionary?.name : undefined;
    const filter = Object.keys(filters).length === 0 ? undefined : filters;
    const feed = { indicator: id, file: file.name, format, column, filters: filter, dictionary };
    return { title, ...(area && held(store, place, area.code)), feed };
  });
  if (as === 'json') terminal.result(`${JSON.stringify(offers, null, 2)}\n`);
  else terminal.result(offerText(file.name, description, { offers, area: area?.name, companions }));
  return description.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
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
    `No value means all in ${names.join(', ')}: the lines below pin the first. Put in the one that you mean.`,
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
    `What it could feed${area === undefined ? '' : `, and what it holds for ${area}`}, with a line for feeds.json:`,
    ...offers.flatMap(({ title, periods: count, latest, feed }) => [
      '',
      `  ${title}${heldText(count, latest)}`,
      `  ${JSON.stringify(feed)}`,
    ]),
    '',
  ].join('\n');
}

function heldText(count: number | undefined, latest: string | undefined): string {
  if (count === undefined) return '';
  if (latest === undefined) return ': no row';
  return `: ${count} ${count === 1 ? 'period' : 'periods'}, the newest ${latest}`;
}
