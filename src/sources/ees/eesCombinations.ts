import { distinctCells, distinctIndex, type DistinctCells } from '@/sources/bytes/distinctCells';
import { cellText, nextRow, type CsvRows } from '@/sources/bytes/csvBytes';
import type { Combinations } from './eesChoice';
import { eesRows, hasExtraCells, type EesFile } from './eesFile';
import { eesAreas, levelOf } from './eesAreas';

/** The combinations of filter values found so far. `combinationOf` changes it. */
export type Gathering = Combinations & {
  readonly keys: DistinctCells;
  readonly texts: (readonly string[])[];
  readonly levels: number[];
};

/** Starts an empty list of combinations for these columns. */
export function emptyCombinations(columns: readonly number[]): Gathering {
  return { columns, keys: distinctCells(columns), texts: [], levels: [] };
}

/** Returns the index of the combination of a row at this geographic level. A new combination is added at the end of `texts`. Changes `gathering`. */
export function combinationOf(gathering: Gathering, rows: CsvRows, levelBit: number): number {
  const key = distinctIndex(gathering.keys, rows);
  if (key === gathering.texts.length) {
    gathering.texts.push(gathering.columns.map((column) => cellText(rows, column)));
    gathering.levels.push(levelBit);
  } else gathering.levels[key] = (gathering.levels[key] ?? levelBit) | levelBit;
  return key;
}

/** Reads the whole file once only to gather its combinations. Changes `gathering`. */
export function gatherCombinations(ees: EesFile, gathering: Gathering): void {
  const rows = eesRows(ees);
  const areas = eesAreas(ees);
  while (nextRow(rows)) {
    if (rows.fault !== undefined || (rows.cells > ees.names.length && hasExtraCells(rows, ees))) continue;
    const levelBit = levelOf(areas, rows);
    if (levelBit > 0) combinationOf(gathering, rows, levelBit);
  }
}
