import { ENGLAND, type Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { distinctCells, distinctIndex, type DistinctCells } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';
import { isEmptyRow, type EesFile, type ReadColumn } from './eesFile';
import { EES_LEVELS, levelNamed } from './eesLocations';
import { listForMessage, nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';
import { inRows, leftOut, rowTally, type RowTally } from './rowTally';

/** Levels by the bit of a set of them. */
export const AUTHORITIES = 4;
type ReadLevel = {
  readonly bit: number;
  readonly keys: DistinctCells;
  /** The indexes in `areas` of every key. Empty if the key is not known. */
  readonly found: (readonly number[])[];
  readonly areasOf: (cell: (name: ReadColumn) => string) => readonly Area[];
};

/** Finds the areas of rows, and keeps count of those that are left out. `areaAt` changes it. */
export type EesAreas = {
  readonly ees: EesFile;
  /** The levels of the file, by key, as they are written; those that are read have a ReadLevel. */
  readonly levelKeys: DistinctCells;
  readonly levels: (ReadLevel | undefined)[];
  readonly levelNames: string[];
  readonly read: ReadonlyMap<string, ReadLevel>;
  /** Every area that was met, in the order of the file. */
  readonly areas: Area[];
  readonly leftOut: RowTally;
  readonly otherLevels: Map<string, number>;
};

const NONE: readonly number[] = [];

export function eesAreas(ees: EesFile): EesAreas {
  const level = (bit: number, columns: readonly ReadColumn[], areasOf: ReadLevel['areasOf']): ReadLevel => ({
    bit,
    keys: distinctCells(columns.map((name) => ees.at[name])),
    found: [],
    areasOf,
  });
  const read = new Map([
    ['National', level(1, ['country_code', 'country_name'], nation)],
    ['Regional', level(2, ['region_code', 'region_name'], region)],
    ['Local authority', level(AUTHORITIES, ['old_la_code', 'new_la_code', 'la_name'], authority)],
  ]);
  return {
    ees,
    levelKeys: distinctCells([ees.at.geographic_level]),
    levels: [],
    levelNames: [],
    read,
    areas: [],
    leftOut: rowTally(ees.file.name, leftOut),
    otherLevels: new Map(),
  };
}

/** How many rows there were before the first. */
const NO_ROWS = 0;

/** The bit of the row's level; 0 for one that is not read. Changes `found`. */
export function levelOf(found: EesAreas, rows: CsvRows): number {
  const key = distinctIndex(found.levelKeys, rows);
  if (key === found.levels.length) addLevel(found, rows);
  const level = found.levels[key];
  if (level !== undefined) return level.bit;
  const name = found.levelNames[key] ?? '';
  if (isEmptyRow(rows)) return 0;
  if (levelNamed(name) === undefined) found.leftOut.add(`level ${name}`, rows.row, () => levelFault(name));
  else found.otherLevels.set(name, 1 + (found.otherLevels.get(name) ?? NO_ROWS));
  return 0;
}

/** The areas of the row, by their indexes in `areas`: two for a joint row. Only after `levelOf`. Changes `found`. */
export function areasOfRow(found: EesAreas, rows: CsvRows): readonly number[] {
  const level = found.levels[found.levelKeys.last];
  if (level === undefined) return NONE;
  const key = distinctIndex(level.keys, rows);
  if (key === level.found.length) {
    const cell = (name: ReadColumn) => cellText(rows, found.ees.at[name]);
    level.found.push(level.areasOf(cell).map((area) => indexOf(found.areas, area)));
  }
  const indexes = level.found[key] ?? NONE;
  if (indexes.length === 0)
    found.leftOut.add(`${level.bit} ${key}`, rows.row, () => areaFault(found, rows, level.bit));
  return indexes;
}

/** What was left out, each thing once with its first row, and one note of the levels that are not read. */
export function areaIssues({ ees, leftOut: faults, otherLevels }: EesAreas): readonly Issue[] {
  if (otherLevels.size === 0) return faults.issues();
  const levels = [...otherLevels].map(([name, rows]) => `${name} (${inRows(rows)})`);
  const message = `Rows of other levels than National, Regional and Local authority are passed over: ${listForMessage(levels)}.`;
  const at = { file: ees.file.name, column: 'geographic_level' };
  return [...faults.issues(), { severity: 'note', code: 'other-levels', ...at, message }];
}

/** Changes `found`. */
function addLevel(found: EesAreas, rows: CsvRows): void {
  const name = cellText(rows, found.ees.at.geographic_level);
  found.levelNames.push(name);
  found.levels.push(found.read.get(levelNamed(name)?.name ?? ''));
}

/** Where the area is in the list; a new one is put at its end. */
function indexOf(areas: Area[], area: Area): number {
  const index = areas.findIndex(({ code }) => code === area.code);
  return index === -1 ? areas.push(area) - 1 : index;
}

/** Great Britain or England and Wales is not England. */
function nation(cell: (name: ReadColumn) => string): readonly Area[] {
  const gssCode = cell('country_code') || (cell('country_name') ? '' : ENGLAND);
  return areasNamed({ dfeNumber: undefined, gssCode, name: cell('country_name') });
}

function region(cell: (name: ReadColumn) => string): readonly Area[] {
  return areasNamed({ dfeNumber: undefined, gssCode: cell('region_code'), name: cell('region_name') });
}

function authority(cell: (name: ReadColumn) => string): readonly Area[] {
  return areasNamed({
    dfeNumber: cell('old_la_code'),
    gssCode: cell('new_la_code'),
    name: cell('la_name'),
  });
}

export function levelFault(name: string): Fault {
  const names = EES_LEVELS.map((level) => level.name);
  return {
    severity: 'warning',
    code: 'unknown-level',
    column: 'geographic_level',
    message: `Found "${quoted(name)}" as geographic_level. Expected ${listForMessage(names, 3)}.${nearest(name, names)}`,
  };
}

function areaFault({ ees }: EesAreas, rows: CsvRows, bit: number): Fault {
  const cell = (name: ReadColumn) => cellText(rows, ees.at[name]);
  const [code, name] =
    bit === AUTHORITIES
      ? [[cell('old_la_code'), cell('new_la_code')].filter(Boolean).join(', '), cell('la_name')]
      : bit === 2
        ? [cell('region_code'), cell('region_name')]
        : [cell('country_code'), cell('country_name')];
  const found = [name, code].filter(Boolean).map(quoted).join(', ');
  return {
    severity: 'warning',
    code: 'unknown-area',
    message:
      found === ''
        ? 'The cells that say the area are empty. Expected its code and name.'
        : `The area "${found}" is not known. Expected an authority, a region or England.${nearestAreas(name || code)}`,
  };
}
