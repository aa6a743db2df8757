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
export function emptyCombinations(columns: readonly number[]): Gathering {
  return { columns, keys: distinctCells(columns), texts: [], levels: [] };
}

/** Finds the combination of a row of this level. A new combination is added at the end of `texts`. Changes `gathering`. */
export function combinationOf(gathering: Gathering, rows: CsvRows, levelBit: number): number {
  const key = distinctIndex(gathering.keys, rows);
  if (key === gathering.texts.length) {
    gathering.texts.push(gathering.columns.map((column) => cellText(rows, column)));
    gathering.levels.push(levelBit);
  } else gathering.levels[key] = (gathering.levels[key] ?? levelBit) | levelBit;
  return key;
}

/** Reads the file through for nothing but its combinations. Changes `gathering`. */
export function gatherCombinations(ees: EesFile, gathering: Gathering): void {
  const rows = eesRows(ees);
  const areas = eesAreas(ees);
  while (nextRow(rows)) {
    if (rows.fault !== undefined || (rows.cells > ees.names.length && hasExtraCells(rows, ees))) continue;
    const levelBit = levelOf(areas, rows);
    if (levelBit > 0) combinationOf(gathering, rows, levelBit);
  }
}
