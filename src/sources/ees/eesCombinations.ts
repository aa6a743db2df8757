import { distinctCells, distinctIndex, type DistinctCells } from '@/sources/bytes/distinctCells';
import { cellText, nextRow, type CsvRows } from '@/sources/bytes/csvBytes';
import type { Combinations } from './eesChoice';
import { eesRows, hasExtraCells, type EesFile } from './eesFile';
import { eesAreas, levelOf } from './eesAreas';

/** Combinations while they are gathered. `combinationOf` changes it. */
export type Gathering = Combinations & {
  readonly keys: DistinctCells;
  readonly texts: (readonly string[])[];
  readonly levels: number[];
};

/** The combinations of these columns before any row is read. */
export function noCombinations(columns: readonly number[]): Gathering {
  return { columns, keys: distinctCells(columns), texts: [], levels: [] };
}

/** Finds the combination of a row of this level. A new combination is added at the end of `texts`. Changes `all`. */
export function combinationOf(all: Gathering, rows: CsvRows, level: number): number {
  const key = distinctIndex(all.keys, rows);
  if (key === all.texts.length) {
    all.texts.push(all.columns.map((column) => cellText(rows, column)));
    all.levels.push(level);
  } else all.levels[key] = (all.levels[key] ?? level) | level;
  return key;
}

/** Reads the file through for nothing but its combinations. Changes `all`. */
export function gatherCombinations(ees: EesFile, all: Gathering): void {
  const rows = eesRows(ees);
  const areas = eesAreas(ees);
  while (nextRow(rows)) {
    if (rows.fault !== undefined || (rows.cells > ees.names.length && hasExtraCells(rows, ees))) continue;
    const level = levelOf(areas, rows);
    if (level > 0) combinationOf(all, rows, level);
  }
}
