import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import type { Polarity } from '@/domain/figures/polarity';
import { decodePublished } from '@/sources/decodePublished';
import { missingColumns } from '@/sources/figureIssues';
import { wholeOf } from '@/sources/fileBytes';
import type { DescribedIndicator, FileBytes, YearKind } from '@/sources/publishedFile';

/** What LAIT's dictionary says of one indicator, by its short name. */
export type LaitEntry = Omit<DescribedIndicator, 'wanted' | 'id'> & {
  readonly row: number;
  readonly periodKind: YearKind | undefined;
};

type Cells = (column: (typeof COLUMNS)[number]) => string;

const OWNER = 'Data Owner (DO) /Supplier and Contact Details';
const COLUMNS = [
  'Topic',
  'Measure',
  'Chart_title',
  'Measure_short',
  'Polarity',
  'y_axis_name',
  'Description',
  'Last Update',
  'Next Update',
  OWNER,
  'Methodology',
  'Hyperlink(s)',
  'dps',
  'Year_Type',
  'No_Quartile',
] as const;
const NEEDED = ['Measure_short', 'Measure', 'Polarity'] as const;

/** The decimals that LAIT shows where its dictionary does not say how many. */
const USUAL_DECIMALS = 1;

/** The longest caveat, in characters; a longer note on the method needs a page of its own. */
const LONGEST_CAVEAT = 300;

/** Reads LAIT's dictionary. An indicator with two topics has two rows: both topics count, and everything else comes from the first row. */
export function parseLaitDictionary(file: FileBytes): {
  readonly entries: ReadonlyMap<string, LaitEntry>;
  readonly issues: readonly Issue[];
} {
  const parsedCsv = Papa.parse<string[]>(decodePublished(wholeOf(file)), { delimiter: ',' });
  const [header = [], ...rows] = parsedCsv.data;
  const columnsMissing = NEEDED.filter((name) => !header.includes(name));
  if (columnsMissing.length > 0)
    return {
      entries: new Map(),
      issues: [missingColumns(file.name, columnsMissing, 'LAIT (its dictionary)')],
    };
  const entries = new Map<string, LaitEntry>();
  const issues: Issue[] = [];
  rows.forEach((row, index) => {
    const cell: Cells = (column) => meaningfulText(row[header.indexOf(column)]);
    const name = cell('Measure_short');
    if (name === '') return;
    const entry = dictionaryEntry(cell, index + 2);
    const firstEntry = entries.get(name);
    entries.set(name, firstEntry === undefined ? entry : withTopicsOf(firstEntry, entry));
    if (firstEntry !== undefined) issues.push(...conflictIssues(file.name, name, firstEntry, entry));
  });
  return { entries, issues };
}

function dictionaryEntry(cell: Cells, row: number): LaitEntry {
  const title = cell('Chart_title') || cell('Measure');
  const caveat = cell('Methodology');
  return {
    row,
    title,
    polarity: POLARITIES.get(cell('Polarity').toLowerCase()) ?? 'neutral',
    unit: unitOf(cell('y_axis_name'), title),
    decimals: /^\d$/.test(cell('dps')) ? Number(cell('dps')) : USUAL_DECIMALS,
    topics: [cell('Topic')].filter(Boolean),
    unbanded: cell('No_Quartile') === 'N',
    definition: cell('Description') || undefined,
    // One row of the dictionary has a 0 in this column.
    source: /[a-z]/i.test(cell(OWNER)) ? cell(OWNER) : undefined,
    link: /https:\/\/[^\s,;]+/.exec(cell('Hyperlink(s)'))?.[0],
    caveat: caveat === '' || caveat.length > LONGEST_CAVEAT ? undefined : caveat,
    updated: monthOf(cell('Last Update')),
    next: monthOf(cell('Next Update')) ?? (cell('Next Update') || undefined),
    periodKind: YEAR_KINDS.find(([kindStart]) => cell('Year_Type').toLowerCase().startsWith(kindStart))?.[1],
  };
}

/** LAIT writes a month as the number that Excel has for its first day: 45962 is 1 November 2025, 45,962 days after 30 December 1899. */
function monthOf(text: string): string | undefined {
  if (!/^[3-6]\d{4}$/.test(text)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 7);
}

const POLARITIES: ReadonlyMap<string, Polarity> = new Map([
  ['high', 'high'],
  ['low', 'low'],
]);

/** The kind of year for each beginning of the dictionary's text. `Annual (end of Sept)` and `Annual - January` are counts on one day of a year. */
const YEAR_KINDS: readonly (readonly [start: string, YearKind])[] = [
  ['academic', 'Academic year'],
  ['financial', 'Financial year'],
  ['calendar', 'Calendar year'],
  ['annual', 'Reporting year'],
];

/**
 * The unit in this program's words where the label of the axis is certainly one: `% of pupils`, `Number of children`, `Rate per 10,000`;
 * otherwise the label itself.
 */
function unitOf(axis: string, title: string): string | undefined {
  if (axis.startsWith('%') || /\(%\)/.test(title)) return 'percent';
  if (/^(number|total cases)\b/i.test(axis)) return 'count';
  if (/^(spend|unit cost|£)/i.test(axis)) return 'pounds';
  if (/\bscore\b/i.test(axis)) return 'score';
  const rate = /^rate (per .*)$/i.exec(axis)?.[1];
  return rate?.replace(/\b1000\b/, '1,000') ?? (axis === '' ? undefined : axis.toLowerCase());
}

/** The text of a cell with plain line ends (some are `\r\r\n`). The result is empty if the text means nothing. */
function meaningfulText(cell = ''): string {
  const text = cell.replaceAll(/\r*\n|\r/g, '\n').trim();
  return ['-', 'NA', 'N/A'].includes(text) ? '' : text;
}

function withTopicsOf(firstEntry: LaitEntry, secondEntry: LaitEntry): LaitEntry {
  return { ...firstEntry, topics: [...new Set([...firstEntry.topics, ...secondEntry.topics])] };
}

function conflictIssues(
  file: string,
  name: string,
  firstEntry: LaitEntry,
  secondEntry: LaitEntry,
): readonly Issue[] {
  const differingFields = (['polarity', 'decimals', 'unbanded'] as const).filter(
    (key) => firstEntry[key] !== secondEntry[key],
  );
  return differingFields.map((key) => ({
    severity: 'note',
    code: 'dictionary-conflict',
    file,
    row: secondEntry.row,
    message: `"${name}" is under two topics, with ${key} ${String(firstEntry[key])} in row ${firstEntry.row} and ${String(secondEntry[key])} here. The first counts.`,
  }));
}
