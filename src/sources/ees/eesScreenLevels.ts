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

/** The geographic levels whose rows are read. Such a row needs the columns of its level. */
const LEVELS_READ = ['National', 'Regional', 'Local authority'];

/** What is wrong with rows of one place: a key by which such rows are counted, and the fault to report. */
type Wrong = readonly (readonly [key: string, fault: () => Fault])[];

/** A geographic level that the file has, and what is wrong with each of its places. */
type MetLevel = {
  readonly name: string;
  readonly level: EesLevel | undefined;
  /** The columns of this level that the file has. */
  readonly columns: readonly string[];
  readonly keys: DistinctCells;
  readonly faultsByKey: Wrong[];
};

/** Checks each row's geographic level, and that the columns that identify its place are there and filled. */
export function screenLevels(ees: EesFile): RowScreen {
  const keys = distinctCells([ees.columnIndexes.geographic_level]);
  const levelsMet: MetLevel[] = [];
  const faults = rowTally(ees.file.name, alsoInRowsText);
  return {
    screenRow: (rows) => {
      const key = distinctIndex(keys, rows);
      if (key === levelsMet.length)
        levelsMet.push(newMetLevel(ees, cellText(rows, ees.columnIndexes.geographic_level)));
      const levelMet = levelsMet[key];
      if (levelMet === undefined) return;
      const cellIndex = distinctIndex(levelMet.keys, rows);
      if (cellIndex === levelMet.faultsByKey.length)
        levelMet.faultsByKey.push([...levelFaults(levelMet), ...cellFaults(ees, levelMet, rows)]);
      for (const [countKey, fault] of levelMet.faultsByKey[cellIndex] ?? [])
        faults.add(countKey, rows.row, fault);
    },
    issues: faults.issues,
  };
}

function newMetLevel(ees: EesFile, name: string): MetLevel {
  const level = levelNamed(name);
  const columns = (level?.columns ?? []).filter((column) => columnNamed(ees, column) !== undefined);
  const { region_code: code, region_name: region } = ees.columnIndexes;
  const keys = distinctCells([...columns.map((column) => indexOfColumn(ees, column)), code, region]);
  return { name, level, columns, keys, faultsByKey: [] };
}

function levelFaults({ name, level, columns }: MetLevel): Wrong {
  if (level === undefined) return [[`level ${name}`, () => ({ ...levelFault(name), severity: 'error' })]];
  const levelFaultsFound: [string, () => Fault][] = [];
  if (level.name !== name) levelFaultsFound.push([`level ${name}`, () => misspeltLevel(level, name)]);
  if (columns.length < level.columns.length)
    levelFaultsFound.push([`columns ${name}`, () => missingColumnsFault(level, columns)]);
  return levelFaultsFound;
}

function cellFaults(ees: EesFile, { level, columns }: MetLevel, rows: CsvRows): Wrong {
  if (level === undefined) return [];
  const blankColumns = columns.filter((column) => isBlank(rows, indexOfColumn(ees, column)));
  const cellFaultsFound: [string, () => Fault][] =
    blankColumns.length === 0
      ? []
      : [[`blank ${level.name} ${blankColumns.join()}`, () => blankPlaceFault(level, columns, blankColumns)]];
  const { region_code: code, region_name: name } = ees.columnIndexes;
  if (level.name !== 'Local authority' || !isBlank(rows, code) || !isBlank(rows, name))
    return cellFaultsFound;
  const hasNone = code === ees.names.length && name === ees.names.length;
  const fault = hasNone
    ? noRegionFault('note', 'The file has no columns region_code and region_name.')
    : noRegionFault('warning', 'The row of a local authority names no region.');
  return [...cellFaultsFound, ['region', () => fault]];
}

function misspeltLevel(level: EesLevel, name: string): Fault {
  return {
    severity: 'note',
    code: 'spelling',
    column: 'geographic_level',
    message: `Found "${quoted(name)}". Expected "${level.name}", in these letters. It is read all the same.`,
  };
}

function missingColumnsFault(level: EesLevel, columns: readonly string[]): Fault {
  const columnsMissing = level.columns.filter((column) => !columns.includes(column));
  const losesRows = columns.length === 0 && LEVELS_READ.includes(level.name);
  return {
    severity: losesRows ? 'error' : 'warning',
    code: 'missing-location-column',
    column: columnsMissing[0],
    message: `Rows of the level ${level.name} need the ${columnsMissing.length === 1 ? 'column' : 'columns'} ${listForMessage(columnsMissing)}, and the file has none such. Expected ${listForMessage(level.columns)}.`,
  };
}

/** The fault of a row whose place has blank cells. Former authorities have no GSS code, and national rows need none; a row with neither code nor name is lost. */
function blankPlaceFault(
  level: EesLevel,
  columns: readonly string[],
  blankColumns: readonly string[],
): Fault {
  const losesRows = blankColumns.length === columns.length && level.name !== 'National';
  return {
    severity: losesRows ? 'warning' : 'note',
    code: 'blank-location',
    column: blankColumns[0],
    message: `A row of the level ${level.name} has no ${listForMessage(blankColumns)}. Expected ${listForMessage(level.columns)} in each of them.${losesRows ? ' It is left out.' : ''}`,
  };
}

function noRegionFault(severity: 'warning' | 'note', missingRegion: string): Fault {
  return {
    severity,
    code: 'missing-region',
    column: 'region_code',
    message: `${missingRegion} Expected the code and name of the region in every row of a local authority. The authority is read all the same.`,
  };
}

function isBlank({ bounds }: CsvRows, column: number): boolean {
  return bounds[2 * column] === bounds[2 * column + 1];
}

/** The index of a column. For a column that the file lacks: the index after the last one, where every row reads as empty. */
function indexOfColumn(ees: EesFile, name: string): number {
  return columnNamed(ees, name) ?? ees.names.length;
}
