import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { distinctCells, distinctIndex, type DistinctCells } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';
import { columnNamed, type EesFile } from './eesFile';
import { EES_LEVELS, levelNamed, type EesLevel } from './eesLocations';
import type { RowScreen } from './rowScreen';
import { listForMessage } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';
import { leftOut, rowTally, alsoInRowsText } from './rowTally';

/** How a row identifies its place. An authority's DfE number is a code beside its GSS code. */
type PlaceInRow = { readonly number: string; readonly code: string; readonly name: string };

/** For each code its names, or for each name its codes, with the row in which a second one was first met. */
type OthersByKey = Map<string, { readonly otherNames: Set<string>; row: number }>;

type NameFaults = readonly {
  readonly key: string;
  readonly losesRows: boolean;
  readonly fault: () => Fault;
}[];

type LevelNames = {
  readonly level: EesLevel;
  readonly keys: DistinctCells;
  /** What is wrong with the rows of each place key. */
  readonly faultsByKey: NameFaults[];
  readonly byCode: OthersByKey;
  readonly byName: OthersByKey;
};

/** The longest place code that DfE's own tools accept (Explore Education Statistics API). */
const LONGEST_CODE = 30;
const LONGEST_NAME = 120;

/** Checks that the codes and names of places belong together, and that authorities and regions are registered under them. */
export function screenNames(ees: EesFile): RowScreen {
  const levels = new Map(EES_LEVELS.map((level) => [level.name, emptyLevelNames(ees, level)]));
  const levelKeys = distinctCells([ees.columnIndexes.geographic_level]);
  const namesByLevel: (LevelNames | undefined)[] = [];
  const readFaults = rowTally(ees.file.name, alsoInRowsText);
  const lostFaults = rowTally(ees.file.name, leftOut);
  return {
    screenRow: (rows) => {
      const key = distinctIndex(levelKeys, rows);
      if (key === namesByLevel.length)
        namesByLevel.push(
          levels.get(levelNamed(cellText(rows, ees.columnIndexes.geographic_level))?.name ?? ''),
        );
      const levelNames = namesByLevel[key];
      if (levelNames === undefined) return;
      const cellIndex = distinctIndex(levelNames.keys, rows);
      if (cellIndex === levelNames.faultsByKey.length) addPlace(ees, levelNames, rows);
      for (const { key: countKey, losesRows, fault } of levelNames.faultsByKey[cellIndex] ?? [])
        (losesRows ? lostFaults : readFaults).add(countKey, rows.row, fault);
    },
    issues: () => [
      ...lostFaults.issues(),
      ...readFaults.issues(),
      ...[...levels.values()].flatMap((named) => ambiguousIssues(ees, named)),
    ],
  };
}

function emptyLevelNames(ees: EesFile, level: EesLevel): LevelNames {
  const columns = level.columns.map((column) => columnNamed(ees, column) ?? ees.names.length);
  return { level, keys: distinctCells(columns), faultsByKey: [], byCode: new Map(), byName: new Map() };
}

/** Adds the place of a row to those met. Changes `levelNames`. */
function addPlace(ees: EesFile, levelNames: LevelNames, rows: CsvRows): void {
  const cell = (name: string | undefined) => {
    const column = name === undefined ? undefined : columnNamed(ees, name);
    return column === undefined ? '' : cellText(rows, column);
  };
  const { columns, name } = levelNames.level;
  const code = columns.length === 1 ? '' : cell(columns.at(-2));
  const placeInRow = {
    number: name === 'Local authority' ? cell('old_la_code') : '',
    code: isSymbol(code) ? '' : code,
    name: cell(columns.at(-1)),
  };
  levelNames.faultsByKey.push(nameFaultsOf(levelNames, placeInRow));
  if (placeInRow.code === '' || placeInRow.name === '') return;
  addPair(levelNames.byCode, placeInRow.code, placeInRow.name, rows.row);
  addPair(levelNames.byName, placeInRow.name, placeInRow.code, rows.row);
}

/** Adds a code's name, or a name's code. Changes `othersByKey`. */
function addPair(othersByKey: OthersByKey, ownKey: string, otherName: string, row: number): void {
  const othersOfKey = othersByKey.get(ownKey) ?? { otherNames: new Set<string>(), row };
  othersByKey.set(ownKey, othersOfKey);
  if (othersOfKey.otherNames.size === 1 && !othersOfKey.otherNames.has(otherName)) othersOfKey.row = row;
  othersOfKey.otherNames.add(otherName);
}

function nameFaultsOf({ level, faultsByKey }: LevelNames, placeInRow: PlaceInRow): NameFaults {
  const key = `${level.name} ${faultsByKey.length}`;
  const nameFaults: NameFaults[number][] = [];
  if (placeInRow.code.length > LONGEST_CODE || placeInRow.name.length > LONGEST_NAME)
    nameFaults.push({ key: `long ${key}`, losesRows: false, fault: () => tooLongFault(placeInRow) });
  const { number, code, name } = placeInRow;
  const isRead = ['National', 'Regional', 'Local authority'].includes(level.name);
  if (!isRead || (number === '' && code === '' && name === '')) return nameFaults;
  const areas = areasNamed({ dfeNumber: number, gssCode: code, name });
  if (areas.length === 0)
    return [...nameFaults, { key, losesRows: true, fault: () => unknownArea(level, placeInRow) }];
  if (code !== '' && areasOf(new Set([code])).size === 0)
    nameFaults.push({
      key: `code ${key}`,
      losesRows: false,
      fault: () => unknownCode(level, placeInRow, areas),
    });
  if (name !== '' && !isNameOf(areas, name))
    nameFaults.push({
      key: `name ${key}`,
      losesRows: false,
      fault: () => otherName(level, placeInRow, areas),
    });
  return nameFaults;
}

/** Whether a name fits one of these areas: another spelling does, a name with commas around it does not; `Dorset` fits `Dorset (to 2019)`. */
function isNameOf(areas: readonly Area[], name: string): boolean {
  if (/^[,;]|[,;]$/.test(name)) return false;
  const byName = areasNamed({ dfeNumber: undefined, gssCode: undefined, name });
  return codesOf(byName) === codesOf(areas) || areas.some((area) => area.name.startsWith(`${name} (`));
}

function codesOf(areas: readonly Area[]): string {
  return areas.map((area) => area.code).join();
}

function namesOf(areas: readonly Area[]): string {
  return areas.map((area) => area.name).join(' and ');
}

function unknownArea({ columns }: EesLevel, { number, code, name }: PlaceInRow): Fault {
  const foundText = [name, number, code].filter(Boolean).map(quoted).join(', ');
  return {
    severity: 'warning',
    code: 'unknown-area',
    column: columns.at(-1),
    message: `The area "${foundText}" is not known. Expected an authority, a region or England.${nearestAreas(name || code)}`,
  };
}

function unknownCode({ columns }: EesLevel, { code }: PlaceInRow, areas: readonly Area[]): Fault {
  return {
    severity: 'warning',
    code: 'unknown-code',
    column: columns.at(-2),
    message: `The code "${quoted(code)}" is not known. Expected ${areas.map((area) => area.code).join(' / ')}, because the rest of the row means ${namesOf(areas)}. It is read as that.`,
  };
}

function otherName({ columns }: EesLevel, { name }: PlaceInRow, areas: readonly Area[]): Fault {
  return {
    severity: 'note',
    code: 'area-name',
    column: columns.at(-1),
    message: `Found "${quoted(name)}". Expected ${namesOf(areas)}, by the code of the row. It is read as that.`,
  };
}

function tooLongFault({ code, name }: PlaceInRow): Fault {
  const message = `"${quoted(name)}" has a code of ${code.length} and a name of ${name.length} characters. Expected at most ${LONGEST_CODE} and ${LONGEST_NAME}, for DfE’s own tools cut them there.`;
  return { severity: 'note', code: 'long-location', message };
}

/**
 * Reports codes with two names and names with two codes. There is no fault if one area has had two codes, or if two areas of one name have a
 * code each, such as Dorset before and after 2019.
 */
function ambiguousIssues(ees: EesFile, { level, byCode, byName }: LevelNames): readonly Issue[] {
  const expectedText = `Expected one name for a code and one code for a name, in all rows of the level ${level.name}.`;
  const filePlace = { file: ees.file.name };
  const codes = [...byCode].filter(([, { otherNames }]) => otherNames.size > 1);
  const names = [...byName].filter(
    ([, { otherNames }]) => otherNames.size > 1 && areasOf(otherNames).size !== 1,
  );
  return [
    ...codes.map(([code, { otherNames, row }]): Issue => {
      const message = `The code "${quoted(code)}" has ${otherNames.size} names: ${listOfTexts(otherNames)}. ${expectedText}`;
      const column = level.columns.at(-2);
      return { ...filePlace, severity: 'warning', code: 'code-with-names', row, column, message };
    }),
    ...names.map(([name, { otherNames, row }]): Issue => {
      const message = `"${quoted(name)}" has ${otherNames.size} codes: ${listOfTexts(otherNames)}. ${expectedText}`;
      const severity = areasOf(otherNames).size === otherNames.size ? 'note' : 'warning';
      return { ...filePlace, severity, code: 'name-with-codes', row, column: level.columns.at(-1), message };
    }),
  ];
}

/** The areas with these codes. Unknown codes are skipped. */
function areasOf(codes: ReadonlySet<string>): ReadonlySet<string> {
  const codesFound = [...codes].map((code) =>
    codesOf(areasNamed({ dfeNumber: undefined, gssCode: code, name: undefined })),
  );
  return codesFound.includes('') ? new Set() : new Set(codesFound);
}

function listOfTexts(texts: ReadonlySet<string>): string {
  return listForMessage([...texts].map(quoted), 5);
}

/** Whether a code is a symbol: `x` for a place that is not known, `z` for the publisher's own grouping. */
function isSymbol(code: string): boolean {
  return /^[xz:.]$/.test(code);
}
