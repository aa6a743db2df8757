import type { Issue } from '@/domain/plan/issue';
import { columnNamed, type EesFile } from './eesFile';
import { isTimeOrPlace } from './eesLocations';
import { listForMessage, nearest } from '@/sources/nearest';
import type { Wanted } from '@/sources/publishedFile';
import { quoted } from '@/sources/quoted';

/** One wanted indicator and the columns that were found for it. */
export type FoundWanted = {
  readonly wanted: Wanted;
  /** The indicator's index in the list of what was wanted. */
  readonly index: number;
  /** The column of its figures. Undefined for the only indicator of the file, whose column is found once the columns' roles are known. */
  readonly column: number | undefined;
  /** The column index and the value of each pinned filter. */
  readonly pins: readonly { readonly column: number; readonly value: string }[];
};

export type FoundColumns = {
  readonly columnsFound: readonly FoundWanted[];
  readonly issues: readonly Issue[];
};

/** Finds the columns of the wanted indicators. An indicator whose column is missing is an error and is left out. */
export function findWanted(ees: EesFile, wantedFigures: readonly Wanted[]): FoundColumns {
  const issues: Issue[] = [];
  const columnsFound = wantedFigures.flatMap((wantedFigure, index) => {
    const faults = faultsOf(ees, wantedFigure);
    issues.push(...faults);
    if (faults.length > 0) return [];
    const column = wantedFigure.column === undefined ? undefined : columnNamed(ees, wantedFigure.column);
    const pins = Object.entries(wantedFigure.filters).flatMap(([name, value]) => {
      const columnIndex = columnNamed(ees, name);
      return columnIndex === undefined ? [] : [{ column: columnIndex, value: lowerCaseValue(value) }];
    });
    return [{ wanted: wantedFigure, index, column, pins: pins.toSorted((a, b) => a.column - b.column) }];
  });
  return { columnsFound, issues };
}

/** A filter value in lower case, because values are compared without regard to letter case. */
export function lowerCaseValue(value: string): string {
  return value.trim().toLowerCase();
}

function faultsOf(ees: EesFile, { indicator, column, filters }: Wanted): readonly Issue[] {
  const error = (name: string, message: string): Issue => ({
    severity: 'error',
    code: 'unknown-column',
    file: ees.file.name,
    row: 1,
    column: name,
    message: `For "${indicator}": ${message}`,
  });
  const otherNames = ees.names.filter((name) => !isTimeOrPlace(name));
  const missing = Object.keys(filters)
    .filter((name) => columnNamed(ees, name) === undefined)
    .map((name) =>
      error(
        name,
        `there is no column "${quoted(name)}" to filter by. Expected one of ${listForMessage(otherNames)}.${likelyName(name, otherNames)}`,
      ),
    );
  if (column === undefined) return missing;
  const columnIndex = columnNamed(ees, column);
  if (columnIndex !== undefined && !isTimeOrPlace(column)) return missing;
  const lacking = columnIndex === undefined ? 'there is no column' : 'there are no figures in the column';
  return [
    error(
      column,
      `${lacking} "${quoted(column)}". Expected one of ${listForMessage(otherNames)}.${likelyName(column, otherNames)}`,
    ),
    ...missing,
  ];
}

/** Words that publishers use for one another in later releases: `number` became `children_count`. */
const SAME_WORDS: Readonly<Record<string, string>> = {
  number: 'count',
  num: 'count',
  no: 'count',
  n: 'count',
  total: 'count',
  percentage: 'percent',
  pc: 'percent',
  pct: 'percent',
  '%': 'percent',
};

/** The known name that is nearest in spelling, or the only one with the same words in it. */
function likelyName(name: string, knownNames: readonly string[]): string {
  const nearestName = nearest(name, knownNames);
  if (nearestName !== '') return nearestName;
  const words = wordsOf(name);
  const likelyNames = knownNames.filter((knownName) => {
    const otherWords = wordsOf(knownName);
    return (
      words.every((word) => otherWords.includes(word)) || otherWords.every((word) => words.includes(word))
    );
  });
  return likelyNames.length === 1
    ? ` Publishers rename columns between releases: is it "${likelyNames[0]}" now?`
    : '';
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9%]+/)
    .filter(Boolean)
    .map((word) => SAME_WORDS[word] ?? word);
}
