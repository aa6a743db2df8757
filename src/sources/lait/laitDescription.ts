import { idText } from '@/sources/idText';
import type { Issue } from '@/domain/plan/issue';
import { comparePeriods, type Period, periodKey } from '@/domain/figures/period';
import { leftOut, unreadableFileIssue } from '@/sources/figureIssues';
import { parseLaitDictionary, type LaitEntry } from './laitDictionary';
import { laitPeriods } from './laitPeriod';
import { laitParts } from './laitTable';
import { listForMessage } from '@/sources/nearest';
import type { DescribedIndicator, Description, FileBytes } from '@/sources/publishedFile';

const NO_DICTIONARY = { entries: new Map<string, LaitEntry>(), issues: [] };

/** Describes what a LAIT file could feed: every indicator in it, with what the dictionary says of each. */
export async function describeLait(file: FileBytes, dictionary: FileBytes | undefined): Promise<Description> {
  const { entries, issues } = dictionary === undefined ? NO_DICTIONARY : parseLaitDictionary(dictionary);
  const contents = await contentsOf(file);
  const names = [...contents.years.keys()];
  return {
    format: 'lait',
    rows: contents.rows,
    indicators: names.map((name) => describedIndicator(name, entries.get(name))),
    filters: [],
    levels: ['National', 'Regional', 'Local authority'],
    periods: periodsOf(contents.years, entries),
    issues: [...contents.issues, ...issues, ...dictionaryNotes({ file, dictionary, names, entries })],
  };
}

type Contents = {
  rows: number;
  /** The years of every indicator. Indicators and years are in the order of the file. */
  readonly years: Map<string, Set<string>>;
  readonly issues: Issue[];
};

/** Counts the rows of a LAIT file and lists the years of each indicator. Reads only the two columns that this needs. */
async function contentsOf(file: FileBytes): Promise<Contents> {
  const contents: Contents = { rows: 0, years: new Map(), issues: [] };
  let [lastName, lastYears]: unknown[] = [];
  try {
    for await (const { length, columns } of laitParts(file, ['Short Desc', 'Years'])) {
      contents.rows += length;
      const { 'Short Desc': names, Years: years } = columns;
      for (let rowIndex = 0; rowIndex < length; rowIndex += 1) {
        if (names[rowIndex] === lastName && years[rowIndex] === lastYears) continue;
        [lastName, lastYears] = [names[rowIndex], years[rowIndex]];
        const name = String(names[rowIndex]).trim();
        const knownYears = contents.years.get(name) ?? new Set<string>();
        contents.years.set(name, knownYears.add(String(years[rowIndex])));
      }
    }
  } catch (error) {
    contents.issues.push(
      unreadableFileIssue(file.name, error instanceof Error ? error.message : String(error)),
    );
  }
  return contents;
}

function describedIndicator(name: string, dictionaryEntry: LaitEntry | undefined): DescribedIndicator {
  const id = idText(name);
  if (dictionaryEntry === undefined)
    return { wanted: { column: name, filters: {} }, id, title: name, polarity: 'neutral', topics: [] };
  const { row: _, periodKind, ...entryTexts } = dictionaryEntry;
  return { wanted: { column: name, filters: {}, periodKind }, id, ...entryTexts };
}

function periodsOf(
  years: ReadonlyMap<string, ReadonlySet<string>>,
  entries: ReadonlyMap<string, LaitEntry>,
): readonly Period[] {
  const periodOf = laitPeriods();
  const periods = new Map<string, Period>();
  for (const [name, texts] of years)
    for (const text of texts) {
      const period = periodOf(text, entries.get(name)?.periodKind)?.period;
      if (period !== undefined) periods.set(periodKey(period), period);
    }
  return [...periods.values()].toSorted(comparePeriods);
}

type LaitContents = {
  readonly file: FileBytes;
  readonly dictionary: FileBytes | undefined;
  readonly names: readonly string[];
  readonly entries: ReadonlyMap<string, LaitEntry>;
};

function dictionaryNotes({ file, dictionary, names, entries }: LaitContents): readonly Issue[] {
  if (dictionary === undefined)
    return [
      leftOut(
        file.name,
        'no-dictionary',
        'There is no dictionary beside the file: titles, polarity and the kind of year are not known, and no indicator is rated. Name LAIT’s dictionary in feeds.json, "dictionary".',
      ),
    ];
  const undescribedNames = names.filter((name) => !entries.has(name));
  const namesNotHeld = [...entries.keys()].filter((name) => !names.includes(name));
  return [
    ...notesOn(
      file.name,
      'not-in-dictionary',
      undescribedNames,
      'without a row in the dictionary: neutral, and called by the short name',
    ),
    ...notesOn(
      dictionary.name,
      'not-in-data',
      namesNotHeld,
      'in the dictionary and without a figure in the file',
    ),
  ];
}

function notesOn(file: string, code: string, names: readonly string[], problem: string): readonly Issue[] {
  if (names.length === 0) return [];
  return [
    leftOut(
      file,
      code,
      `${names.length} ${names.length === 1 ? 'indicator is' : 'indicators are'} ${problem}: ${listForMessage(names, 6)}.`,
    ),
  ];
}
