import { distinctCells, distinctIndex, type DistinctCells } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';
import { columnNamed, type EesFile } from './eesFile';
import { levelNamed, type EesLevel } from './eesLocations';
import { levelFault } from './eesAreas';
import type { RowScreen } from './rowScreen';
import { listForMessage } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';
import { rowTally, alsoInRowsText } from './rowTally';

/** Levels whose rows are read: without their columns nothing is. */
const READ = ['National', 'Regional', 'Local authority'];

/** What is wrong with rows that are alike in their place: a key by which they are counted, and the fault. */
type Wrong = readonly (readonly [key: string, fault: () => Fault])[];

/** A level that rows have, and for each place of it what is wrong. */
type MetLevel = {
  readonly name: string;
  readonly level: EesLevel | undefined;
  /** Those of its columns that the file has. */
  readonly columns: readonly string[];
  readonly keys: DistinctCells;
  readonly wrong: Wrong[];
};

/** Looks at each row's level, and at whether the columns that say its place are there and filled. */
export function screenLevels(ees: EesFile): RowScreen {
  const keys = distinctCells([ees.at.geographic_level]);
  const met: MetLevel[] = [];
  const faults = rowTally(ees.file.name, alsoInRowsText);
  return {
    look: (rows) => {
      const key = distinctIndex(keys, rows);
      if (key === met.length) met.push(metLevel(ees, cellText(rows, ees.at.geographic_level)));
      const found = met[key];
      if (found === undefined) return;
      const place = distinctIndex(found.keys, rows);
      if (place === found.wrong.length)
        found.wrong.push([...levelFaults(found), ...cellFaults(ees, found, rows)]);
      for (const [counted, fault] of found.wrong[place] ?? []) faults.add(counted, rows.row, fault);
    },
    issues: faults.issues,
  };
}

function metLevel(ees: EesFile, name: string): MetLevel {
  const level = levelNamed(name);
  const columns = (level?.columns ?? []).filter((column) => columnNamed(ees, column) !== undefined);
  const { region_code: code, region_name: region } = ees.at;
  const keys = distinctCells([...columns.map((column) => indexOfColumn(ees, column)), code, region]);
  return { name, level, columns, keys, wrong: [] };
}

function levelFaults({ name, level, columns }: MetLevel): Wrong {
  if (level === undefined) return [[`level ${name}`, () => ({ ...levelFault(name), severity: 'error' })]];
  const found: [string, () => Fault][] = [];
  if (level.name !== name) found.push([`level ${name}`, () => misspeltLevel(level, name)]);
  if (columns.length < level.columns.length)
    found.push([`columns ${name}`, () => missingColumns(level, columns)]);
  return found;
}

function cellFaults(ees: EesFile, { level, columns }: MetLevel, rows: CsvRows): Wrong {
  if (level === undefined) return [];
  const blank = columns.filter((column) => isBlank(rows, indexOfColumn(ees, column)));
  const found: [string, () => Fault][] =
    blank.length === 0
      ? []
      : [[`blank ${level.name} ${blank.join()}`, () => blankPlace(level, columns, blank)]];
  const { region_code: code, region_name: name } = ees.at;
  if (level.name !== 'Local authority' || !isBlank(rows, code) || !isBlank(rows, name)) return found;
  const hasNone = code === ees.names.length && name === ees.names.length;
  const fault = hasNone
    ? noRegion('note', 'The file has no columns region_code and region_name.')
    : noRegion('warning', 'The row of a local authority names no region.');
  return [...found, ['region', () => fault]];
}

function misspeltLevel(level: EesLevel, name: string): Fault {
  return {
    severity: 'note',
    code: 'spelling',
    column: 'geographic_level',
    message: `Found "${quoted(name)}". Expected "${level.name}", in these letters. It is read all the same.`,
  };
}

function missingColumns(level: EesLevel, columns: readonly string[]): Fault {
  const missing = level.columns.filter((column) => !columns.includes(column));
  const isLost = columns.length === 0 && READ.includes(level.name);
  return {
    severity: isLost ? 'error' : 'warning',
    code: 'missing-location-column',
    column: missing[0],
    message: `Rows of the level ${level.name} need the ${missing.length === 1 ? 'column' : 'columns'} ${listForMessage(missing)}, and the file has none such. Expected ${listForMessage(level.columns)}.`,
  };
}

/** Authorities of the past have no GSS code, and national rows need none; a place that nothing names is lost. */
function blankPlace(level: EesLevel, columns: readonly string[], blank: readonly string[]): Fault {
  const isLost = blank.length === columns.length && level.name !== 'National';
  return {
    severity: isLost ? 'warning' : 'note',
    code: 'blank-location',
    column: blank[0],
    message: `A row of the level ${level.name} has no ${listForMessage(blank)}. Expected ${listForMessage(level.columns)} in each of them.${isLost ? ' It is left out.' : ''}`,
  };
}

function noRegion(severity: 'warning' | 'note', what: string): Fault {
  return {
    severity,
    code: 'missing-region',
    column: 'region_code',
    message: `${what} Expected the code and name of the region in every row of a local authority. The authority is read all the same.`,
  };
}

function isBlank({ bounds }: CsvRows, column: number): boolean {
  return bounds[2 * column] === bounds[2 * column + 1];
}

/** For a column that the file lacks: the index after the last one, where every row reads as empty. */
function indexOfColumn(ees: EesFile, name: string): number {
  return columnNamed(ees, name) ?? ees.names.length;
}
