import type { AreaCode } from '@/domain/area';
import { comparePeriods } from '@/domain/period';
import { plainNumber } from '@/domain/reading';
import { figureStore, type FigureStore } from '@/pack/figureStore';
import { readerOf } from '@/pack/readFeeds';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { plainIssue } from '@/sources/plainIssue';
import { shorthandOf, type Description, type FilterColumn, type Wanted } from '@/sources/publishedFile';
import { issueLines } from './issueLines';
import { publishedFileAt } from './publishedFileAt';
import { fileAt, formatFrom, MisuseError, readArguments, type Terminal } from './terminal';

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
  if (path === undefined || more.length > 0) throw new MisuseError('Expected one published file.');
  const area = areaOf(values.area);
  const { file, format, beside } = await publishedFileAt(await fileAt(path), values.dictionary);
  if (format === undefined || format === 'workbook')
    throw new MisuseError(
      `"${path}" is not a file that DfE, OHID or ONS publishes for this. "scorecard check ${path}" says more.`,
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
  else terminal.result(offerText(file.name, description, { offers, area: area?.name }));
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

/** Of each column that divides the rows, the value for all where there is one, else the first. */
function pinned(filters: readonly FilterColumn[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filters.flatMap(({ name, values, total }) => {
      const value = total ?? values[0];
      return values.length < 2 || value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
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
  { offers, area }: { readonly offers: readonly Offer[]; readonly area: string | undefined },
): string {
  const [first, last] = [periods[0], periods.at(-1)];
  const span =
    first === undefined || last === undefined ? 'no period' : `${first.timePeriod} to ${last.timePeriod}`;
  const several = filters.filter(({ values }) => values.length > 1);
  return [
    `${name}: ${format}, ${rows.toLocaleString('en-GB')} rows, ${span}${levels.length === 0 ? '' : `; ${levels.join(', ')}`}`,
    ...(several.length === 0 ? [] : ['', 'Columns to pin, and the values that each may have:']),
    ...several.map((one) => `  ${one.name}: ${one.values.map((value) => JSON.stringify(value)).join(', ')}`),
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
