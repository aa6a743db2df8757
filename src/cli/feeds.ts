import { readerOf } from '@/pack/feeds/readerOf';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { foreignFile } from '@/sources/foreignFile';
import { plainIssue } from '@/sources/plainIssue';
import type { Description, FilterColumn, PublishedReader } from '@/sources/publishedFile';
import { feedLines } from '@/officerFiles/feedLines';
import { offersIn, type Offer } from '@/officerFiles/feedOffers';
import { indicatorRowsText } from '@/officerFiles/indicatorRows';
import { guessedColumns } from '@/officerFiles/publishedOffers';
import { issueLines } from './issueLines';
import { publishedFileAt, type LoneFile } from './publishedFileAt';
import { startedPlan } from './startedPlan';
import { fileAt, formatFrom, MisuseError, onePath, readArguments, type Terminal } from './terminal';

/** `scorecard feeds FILE --area AREA`: what a published file could feed; with `--out DIR`, a plan that begins with it. */
export async function feeds(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string' },
    dictionary: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  });
  const as = formatFrom(values.format, ['text', 'json']);
  const path = onePath(positionals, 'Expected one published file.');
  const area = areaOf(values.area);
  const { file, format, beside, companions } = await publishedFileAt(await fileAt(path), values.dictionary);
  if (format === undefined || format === 'workbook')
    throw new MisuseError(
      `"${path}" ${foreignFile(file) ?? 'is not a file that DfE, OHID or ONS publishes for this.'} "scorecard check ${path}" says more.`,
    );
  const reader = await readerOf(format);
  const description = await reader.describe(file, beside);
  const { offers, problems } = await offersIn({
    file,
    beside,
    reader,
    description,
    area: area?.code,
  });
  for (const line of issueLines([...description.issues, ...(area ? problems : [])].map(plainIssue)))
    terminal.message(line);
  if (values.out !== undefined) {
    const dictionary = reader.hasDictionary ? (values.dictionary ?? companions.dictionary) : undefined;
    const from = { path, dictionary, area: values.area, offers };
    terminal.message(startedText(values.out, await startedPlan(values.out, from)));
  } else if (as === 'json') terminal.result(`${JSON.stringify(offers, null, 2)}\n`);
  else terminal.result(offerText(file.name, description, { reader, offers, area: area?.name, companions }));
  return description.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function startedText(out: string, { taken, neutral }: Awaited<ReturnType<typeof startedPlan>>): string {
  const rest =
    neutral === 0
      ? ''
      : ` The file does not say which way is better for ${neutral}: they are neutral until you write high or low in indicators.csv.`;
  return `Written: ${out}, with ${taken === 1 ? '1 indicator' : `${taken} indicators`}.${rest}`;
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

/** The columns that were pinned to their first value, for the officer to put in the one that is meant. */
function guessText(filters: readonly FilterColumn[]): readonly string[] {
  const guessed = guessedColumns(filters);
  if (guessed.length === 0) return [];
  const names = guessed.map(({ name, values }) => `${name} (to ${JSON.stringify(values[0])})`);
  return [
    '',
    `No value means all in ${names.join(', ')}: the lines below pin the first. Put in the one that you mean.`,
  ];
}

/** Files in the same folder that a line of feeds.json can name too. */
function besideText(
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
  }: {
    readonly reader: PublishedReader;
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
    ...besideText(reader, companions),
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
