import { ENGLAND_CODE, type Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { distinctCells, distinctIndex, type DistinctCells } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';
import { isEmptyRow, type EesFile, type ReadColumn } from './eesFile';
import { EES_LEVELS, levelNamed } from './eesLocations';
import { listForMessage, nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';
import { rowCountText, leftOut, rowTally, type RowTally } from './rowTally';

/** Geographic levels are kept as bits of one number. This is the bit of local authorities. */
export const AUTHORITY_BIT = 4;
type ReadLevel = {
  readonly bit: number;
  readonly keys: DistinctCells;
  /** For every place key of the level, the indexes of its areas in `areas`. Empty for an unknown place. */
  readonly areasByLevelKey: (readonly number[])[];
  readonly areasOf: (cell: (name: ReadColumn) => string) => readonly Area[];
};

/** Finds the areas of rows, and counts the rows that are left out. `levelOf` and `areasOfRow` change it. */
export type EesAreas = {
  readonly ees: EesFile;
  /** The geographic levels of the file as it spells them, by key. Each level that is read also has a ReadLevel. */
  readonly levelKeys: DistinctCells;
  readonly levels: (ReadLevel | undefined)[];
  readonly levelNames: string[];
  readonly readLevels: ReadonlyMap<string, ReadLevel>;
  /** Every area that was met, in the order of the file. */
  readonly areas: Area[];
  readonly leftOut: RowTally;
  readonly otherLevels: Map<string, number>;
};

const NONE: readonly number[] = [];

export function eesAreas(ees: EesFile): EesAreas {
  const readLevel = (
    bit: number,
    columns: readonly ReadColumn[],
    areasOf: ReadLevel['areasOf'],
  ): ReadLevel => ({
    bit,
    keys: distinctCells(columns.map((name) => ees.columnIndexes[name])),
    areasByLevelKey: [],
    areasOf,
  });
  const readLevels = new Map([
    ['National', readLevel(1, ['country_code', 'country_name'], nationAreas)],
    ['Regional', readLevel(2, ['region_code', 'region_name'], region)],
    ['Local authority', readLevel(AUTHORITY_BIT, ['old_la_code', 'new_la_code', 'la_name'], authority)],
  ]);
  return {
    ees,
    levelKeys: distinctCells([ees.columnIndexes.geographic_level]),
    levels: [],
    levelNames: [],
    readLevels,
    areas: [],
    leftOut: rowTally(ees.file.name, leftOut),
    otherLevels: new Map(),
  };
}

/** The starting count of rows. */
const NO_ROWS = 0;

/** The bit of the row's level; 0 for a level that is not read. Changes `eesAreas`. */
export function levelOf(eesAreas: EesAreas, rows: CsvRows): number {
  const key = distinctIndex(eesAreas.levelKeys, rows);
  if (key === eesAreas.levels.length) addLevel(eesAreas, rows);
  const levelBit = eesAreas.levels[key];
  if (levelBit !== undefined) return levelBit.bit;
  const name = eesAreas.levelNames[key] ?? '';
  if (isEmptyRow(rows)) return 0;
  if (levelNamed(name) === undefined) eesAreas.leftOut.add(`level ${name}`, rows.row, () => levelFault(name));
  else eesAreas.otherLevels.set(name, 1 + (eesAreas.otherLevels.get(name) ?? NO_ROWS));
  return 0;
}

/** The row's areas, by their indexes in `areas`: two for a joint row. Call `levelOf` first. Changes `eesAreas`. */
export function areasOfRow(eesAreas: EesAreas, rows: CsvRows): readonly number[] {
  const levelBit = eesAreas.levels[eesAreas.levelKeys.lastKey];
  if (levelBit === undefined) return NONE;
  const key = distinctIndex(levelBit.keys, rows);
  if (key === levelBit.areasByLevelKey.length) {
    const cell = (name: ReadColumn) => cellText(rows, eesAreas.ees.columnIndexes[name]);
    levelBit.areasByLevelKey.push(levelBit.areasOf(cell).map((area) => indexOf(eesAreas.areas, area)));
  }
  const indexes = levelBit.areasByLevelKey[key] ?? NONE;
  if (indexes.length === 0)
    eesAreas.leftOut.add(`${levelBit.bit} ${key}`, rows.row, () => areaFault(eesAreas, rows, levelBit.bit));
  return indexes;
}

/** Reports every place that was left out, once with its first row, and all levels that are not read, in one note. */
export function areaIssues({ ees, leftOut: faults, otherLevels }: EesAreas): readonly Issue[] {
  if (otherLevels.size === 0) return faults.issues();
  const levels = [...otherLevels].map(([name, rows]) => `${name} (${rowCountText(rows)})`);
  const message = `Rows of other levels than National, Regional and Local authority are passed over: ${listForMessage(levels)}.`;
  const columnPlace = { file: ees.file.name, column: 'geographic_level' };
  return [...faults.issues(), { severity: 'note', code: 'other-levels', ...columnPlace, message }];
}

/** Adds the level of the row to those met. Changes `eesAreas`. */
function addLevel(eesAreas: EesAreas, rows: CsvRows): void {
  const name = cellText(rows, eesAreas.ees.columnIndexes.geographic_level);
  eesAreas.levelNames.push(name);
  eesAreas.levels.push(eesAreas.readLevels.get(levelNamed(name)?.name ?? ''));
}

/** The index of an area in the list; a new area is added at the end. */
function indexOf(areas: Area[], area: Area): number {
  const index = areas.findIndex(({ code }) => code === area.code);
  return index === -1 ? areas.push(area) - 1 : index;
}

/** A national row for Great Britain or for England and Wales is not England's. */
function nationAreas(cell: (name: ReadColumn) => string): readonly Area[] {
  const gssCode = cell('country_code') || (cell('country_name') ? '' : ENGLAND_CODE);
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
  const cell = (name: ReadColumn) => cellText(rows, ees.columnIndexes[name]);
  const [code, name] =
    bit === AUTHORITY_BIT
      ? [[cell('old_la_code'), cell('new_la_code')].filter(Boolean).join(', '), cell('la_name')]
      : bit === 2
        ? [cell('region_code'), cell('region_name')]
        : [cell('country_code'), cell('country_name')];
  const foundText = [name, code].filter(Boolean).map(quoted).join(', ');
  return {
    severity: 'warning',
    code: 'unknown-area',
    message:
      foundText === ''
        ? 'The cells that say the area are empty. Expected its code and name.'
        : `The area "${foundText}" is not known. Expected an authority, a region or England.${nearestAreas(name || code)}`,
  };
}
