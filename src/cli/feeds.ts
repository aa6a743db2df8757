import { readerOf } from '@/pack/feeds/readerOf';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { foreignFile } from '@/sources/foreignFile';
import { plainIssue } from '@/sources/plainIssue';
import type { Description, FilterColumn, PublishedReader } from '@/sources/publishedFile';
import { feedLines } from '@/officerFiles/feedLines';
import { offersIn, takenValue, type Offer } from '@/officerFiles/feedOffers';
import { indicatorRowsText } from '@/officerFiles/indicatorRows';
import { guessedColumns } from '@/officerFiles/publishedOffers';
import { issueLines } from './issueLines';
import { publishedFileAt, type LoneFile } from './publishedFileAt';
import { startedPlan } from './startedPlan';
import { fileAt, formatFrom, MisuseError, onePath, readArguments, type Terminal } from './terminal';

/** `scorecard feeds FILE --area AREA`: lists the indicators that a published file could fill. With `--out DIR`, writes a plan that starts from them. */
export async function feeds(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string' },
    dictionary: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    pin: { type: 'string', multiple: true },
  });
  const as = formatFrom(values.format, ['text', 'json']);
  const path = onePath(positionals, 'Expected one published file.');
  const area = areaOf(values.area);
  const {
    file,
    format,
    companionFiles: beside,
    companions,
  } = await publishedFileAt(await fileAt(path), values.dictionary);
  if (format === undefined || format === 'workbook')
    throw new MisuseError(
      `"${path}" ${foreignFile(file) ?? 'is not a file that DfE, OHID or ONS publishes for this.'} "scorecard check ${path}" says more.`,
    );
  const reader = await readerOf(format);
  const description = await reader.describe(file, beside);
  const pins = pinsFrom(values.pin, description.filters);
  const { offers, problems } = await offersIn({
    file,
    companions: beside,
    reader,
    description,
    area: area?.code,
    pins,
  });
  for (const line of issueLines([...description.issues, ...(area ? problems : [])].map(plainIssue)))
    terminal.message(line);
  if (values.out !== undefined) {
    const dictionary = reader.hasDictionary ? (values.dictionary ?? companions.dictionary) : undefined;
    const source = { path, dictionary, area: values.area, offers };
    terminal.message(startedText(values.out, await startedPlan(values.out, source)));
    for (const line of guessText(description.filters, pins)) if (line !== '') terminal.message(line);
  } else if (as === 'json') terminal.result(`${JSON.stringify(offers, null, 2)}\n`);
  else
    terminal.result(
      offerText(file.name, description, { reader, offers, pins, area: area?.name, companions }),
    );
  return description.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function startedText(
  outputFolder: string,
  { takenCount, neutralCount }: Awaited<ReturnType<typeof startedPlan>>,
): string {
  const advice =
    neutralCount === 0
      ? ''
      : ` The file does not say which way is better for ${neutralCount}: they are neutral until you write high or low in indicators.csv.`;
  return `Written: ${outputFolder}, with ${takenCount === 1 ? '1 indicator' : `${takenCount} indicators`}.${advice}`;
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

/** Reads `--pin COLUMN=VALUE`, which chooses a value of a column in which no value means all. */
function pinsFrom(
  pinTexts: readonly string[] = [],
  filters: readonly FilterColumn[],
): Readonly<Record<string, string>> {
  const guessed = guessedColumns(filters);
  return Object.fromEntries(
    pinTexts.map((text) => {
      const filter = guessed.find(({ name }) => text.startsWith(`${name}=`));
      if (filter === undefined)
        throw new MisuseError(
          `--pin ${text} names no column that needs it. Expected COLUMN=VALUE, with one of: ${guessed.map(({ name }) => name).join(', ') || 'none, for every column has a value for all'}.`,
        );
      const value = text.slice(filter.name.length + 1);
      if (!filter.values.includes(value))
        throw new MisuseError(
          `The column ${filter.name} has no value ${JSON.stringify(value)}. Expected one of: ${filter.values.map((filterValue) => JSON.stringify(filterValue)).join(', ')}.`,
        );
      return [filter.name, value];
    }),
  );
}

/** Says which value was taken of each column in which no value means all, and how to choose another. */
function guessText(
  filters: readonly FilterColumn[],
  pins: Readonly<Record<string, string>>,
): readonly string[] {
  const guessed = guessedColumns(filters);
  if (guessed.length === 0) return [];
  const names = guessed.map(
    (filter) => `${filter.name} (taken: ${JSON.stringify(takenValue(filter, pins) ?? '')})`,
  );
  return ['', `No value means all in ${names.join(', ')}. To take another, add --pin "COLUMN=VALUE".`];
}

/** Other files in the same folder that a line of feeds.json can name. */
function otherFilesText(
  { hasDictionary }: PublishedReader,
  { dictionary, neighbours }: LoneFile['companions'],
): readonly string[] {
  const lines = [
    ...(hasDictionary && dictionary !== undefined
      ? [`  "dictionary": ${JSON.stringify(dictionary)} says what each measure is; the lines below name it.`]
      : []),
    ...neighbours.map(
      (name) =>
        `  "neighbours": [${JSON.stringify(name)}] brings statistical neighbours; one line that names it is enough.`,
    ),
  ];
  return lines.length === 0 ? [] : ['', 'Beside it lie:', ...lines];
}

function offerText(
  name: string,
  { rows, format, levels, periods, filters }: Description,
  {
    offers,
    area,
    companions,
    reader,
    pins,
  }: {
    readonly pins: Readonly<Record<string, string>>;
    readonly reader: PublishedReader;
    readonly offers: readonly Offer[];
    readonly area: string | undefined;
    readonly companions: LoneFile['companions'];
  },
): string {
  const [firstPeriod, lastPeriod] = [periods[0], periods.at(-1)];
  const span =
    firstPeriod === undefined || lastPeriod === undefined
      ? 'no period'
      : `${firstPeriod.timePeriod} to ${lastPeriod.timePeriod}`;
  const severalValueFilters = filters.filter(({ values }) => values.length > 1);
  return [
    `${name}: ${format}, ${rows.toLocaleString('en-GB')} rows, ${span}${levels.length === 0 ? '' : `; ${levels.join(', ')}`}`,
    ...(severalValueFilters.length === 0 ? [] : ['', 'Columns to pin, and the values that each may have:']),
    ...severalValueFilters.map(
      (filter) => `  ${filter.name}: ${filter.values.map((value) => JSON.stringify(value)).join(', ')}`,
    ),
    ...guessText(filters, pins),
    ...otherFilesText(reader, companions),
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
    feedLines(offers.flatMap(({ feed, groups }) => [feed, ...groups])),
    '',
    'indicators.csv. Write high (more is better), low (less is better) or neutral into each empty cell of polarity:',
    '',
    indicatorRowsText(offers.map(({ row }) => row)),
    '',
  ].join('\n');
}

function heldText(count: number | undefined, latest: string | undefined): string {
  if (count === undefined) return '';
  if (latest === undefined) return ': no row';
  return `: ${count} ${count === 1 ? 'period' : 'periods'}, the newest ${latest}`;
}
