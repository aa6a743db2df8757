import type { Area, AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { AreaSums } from './areaSums';
import { combinationsIn } from './combinationsIn';
import { indexFor, type DraftTable } from './draftTable';
import type { GroupSums } from './groupSums';
import { growsWithinYears } from './growsWithinYears';
import { increases, periodSums, type Increase, type PeriodSum } from './periodSums';
import {
  sortedByName,
  breakdownText,
  tableCellKey,
  tableCellKeys,
  type NumberKind,
  type BreakdownGroup,
  type TableCell,
} from './tableCell';
import { WHOLE } from './sumsThatHold';

/** The places (area, period and groups) that one indicator's counts can have, and the sums that join them. */
export type Lattice = {
  readonly indicator: Indicator;
  readonly kind: NumberKind;
  readonly tableCells: readonly TableCell[];
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly areaSums: AreaSums;
  /** The sums of each breakdown, by its name. */
  readonly groupSums: ReadonlyMap<string, GroupSums>;
  readonly valueAt: (tableCell: TableCell) => number | undefined;
};

/** In a lattice with more places than this, only places with rows and the totals of these places are considered. */
const MOST_PLACES = 60_000;

/** The lattice with its places. Each place is looked up by its text once, and by its number after that. */
type Grid = Lattice & {
  readonly gridAreas: readonly AreaCode[];
  readonly gridPeriods: readonly Period[];
  readonly combinations: readonly (readonly BreakdownGroup[])[];
  readonly placeOf: (area: number, period: number, combination: number) => number;
  readonly hasPlace: (area: number, period: number, combination: number) => boolean;
};

/** Adds every sum over groups, areas and time that a count can be in, whether or not the count has a row. Changes the draft. */
export function addLattice(draft: DraftTable, lattice: Lattice): void {
  const periods = distinctPeriods(lattice.tableCells.map(({ period }) => period));
  const sums = periodSums(periods, lattice.indicator).filter((sum) => isSum(sum, lattice));
  const grid = gridOf(draft, lattice, [...periods, ...sums.flatMap(({ partPeriods }) => partPeriods)]);
  addGroupSums(draft, grid);
  addAreaSums(draft, grid);
  addPeriodSums(draft, grid, sums);
  if (isRunning(lattice)) addIncreases(draft, grid, increases(periods, lattice.indicator));
}

function isRunning({ indicator, kind, tableCells, valueAt }: Lattice): boolean {
  return isRunningTotal(indicator) || (kind === 'count' && growsWithinYears(indicator, tableCells, valueAt));
}

function gridOf(draft: DraftTable, lattice: Lattice, periods: readonly Period[]): Grid {
  const { tableCells, kind, indicator } = lattice;
  const areasWithCells = tableCells.map(({ area }) => area);
  const areasInSums = lattice.areaSums.sums.flatMap(({ whole, parts }) => [whole, ...parts]);
  const gridAreas = [...new Set([...areasWithCells, ...areasInSums])];
  const gridPeriods = distinctPeriods(periods);
  const combinations = combinationsIn(tableCells, lattice.groupSums);
  const placeNumbers = new Int32Array(gridAreas.length * gridPeriods.length * combinations.length);
  const placesToKeep = placeNumbers.length > MOST_PLACES ? placesWithRows(lattice, combinations) : undefined;
  const tableCellAt = (area: number, period: number, combination: number): TableCell => ({
    area: gridAreas[area] as AreaCode,
    period: gridPeriods[period] as Period,
    groups: combinations[combination] ?? [],
  });
  const keyAt = tableCellKeys(kind, indicator.id, {
    areas: gridAreas,
    periods: gridPeriods,
    groups: combinations,
  });
  return {
    ...lattice,
    gridAreas,
    gridPeriods,
    combinations,
    placeOf: (area, period, combination) => {
      const placeIndex = (area * gridPeriods.length + period) * combinations.length + combination;
      // 0 means that the place has not been looked up yet, because places are numbered from 1 here.
      if (placeNumbers[placeIndex] === 0)
        placeNumbers[placeIndex] = indexFor(draft, keyAt(area, period, combination)) + 1;
      return (placeNumbers[placeIndex] ?? 0) - 1;
    },
    hasPlace: (area, period, combination) =>
      placesToKeep === undefined || placesToKeep.has(placeText(tableCellAt(area, period, combination))),
  };
}

function placeText({ area, period, groups }: TableCell): string {
  return [area, period.family, period.step, breakdownText(groups)].join('|');
}

function placesWithRows(
  { tableCells }: Lattice,
  combinations: readonly (readonly BreakdownGroup[])[],
): ReadonlySet<string> {
  const placeTexts = new Set<string>();
  for (const tableCell of tableCells)
    for (const groups of combinations)
      if (
        groups.every((breakdownGroup) =>
          tableCell.groups.some(
            (ownGroup) => ownGroup.name === breakdownGroup.name && ownGroup.group === breakdownGroup.group,
          ),
        )
      )
        placeTexts.add(placeText({ ...tableCell, groups }));
  return placeTexts;
}

function addGroupSums(draft: DraftTable, grid: Grid): void {
  const columnOf = new Map(grid.combinations.map((groups, index) => [breakdownText(groups), index]));
  grid.combinations.forEach((groups, combination) => {
    for (const [name, { sums }] of grid.groupSums) {
      const ownGroup = groups.find((breakdownGroup) => breakdownGroup.name === name)?.group ?? WHOLE;
      const otherGroups = groups.filter((breakdownGroup) => breakdownGroup.name !== name);
      for (const { whole, parts } of sums) {
        if (whole !== ownGroup) continue;
        const columns = parts.flatMap(
          (group) => columnOf.get(breakdownText(sortedByName([...otherGroups, { name, group }]))) ?? [],
        );
        if (columns.length > 0)
          addEverywhere(draft, grid, { combination, columns, lacksParts: columns.length < parts.length });
      }
    }
  });
}

/** Adds one sum over groups, in every area and period. */
function addEverywhere(
  draft: DraftTable,
  { gridAreas, gridPeriods, placeOf, hasPlace }: Grid,
  {
    combination,
    columns,
    lacksParts,
  }: { readonly combination: number; readonly columns: readonly number[]; readonly lacksParts: boolean },
): void {
  for (const area of gridAreas.keys())
    for (const period of gridPeriods.keys())
      if (hasPlace(area, period, combination))
        draft.lines.push({
          total: placeOf(area, period, combination),
          parts: columns.map((column) => placeOf(area, period, column)),
          sumKind: 'sum',
          lacksParts,
        });
}

function addAreaSums(
  draft: DraftTable,
  { gridAreas, gridPeriods, combinations, areaSums, placeOf, hasPlace }: Grid,
): void {
  const areaIndexOf = new Map(gridAreas.map((code, index) => [code, index]));
  for (const { whole, parts, hasUnlistedParts } of areaSums.sums) {
    const total = areaIndexOf.get(whole);
    const partIndexes = parts.flatMap((part) => areaIndexOf.get(part) ?? []);
    if (total === undefined) continue;
    for (const combination of combinations.keys())
      for (const period of gridPeriods.keys())
        if (partIndexes.some((area) => hasPlace(area, period, combination)))
          draft.lines.push({
            total: placeOf(total, period, combination),
            parts: partIndexes.map((area) => placeOf(area, period, combination)),
            sumKind: hasUnlistedParts ? 'hasUnlistedParts' : 'sum',
          });
  }
}

function addPeriodSums(draft: DraftTable, grid: Grid, sums: readonly PeriodSum[]): void {
  const periodIndexOf = new Map(grid.gridPeriods.map((period, index) => [periodText(period), index]));
  for (const { wholePeriod, partPeriods, isComplete } of sums) {
    const total = periodIndexOf.get(periodText(wholePeriod));
    const partIndexes = partPeriods.flatMap((part) => periodIndexOf.get(periodText(part)) ?? []);
    if (total === undefined) continue;
    for (const area of grid.gridAreas.keys())
      for (const combination of grid.combinations.keys())
        if (partIndexes.some((period) => grid.hasPlace(area, period, combination)))
          draft.lines.push({
            total: grid.placeOf(area, total, combination),
            parts: partIndexes.map((period) => grid.placeOf(area, period, combination)),
            sumKind: isComplete ? 'sum' : 'hasUnlistedParts',
          });
  }
}

/** Where both figures of a running total have a row, the increase between them is a count of its own. */
function addIncreases(draft: DraftTable, grid: Grid, increaseSteps: readonly Increase[]): void {
  for (const { laterPeriod, earlierPeriod, areEqual } of increaseSteps)
    for (const area of grid.gridAreas)
      for (const groups of grid.combinations) {
        const keyAt = (period: Period) =>
          tableCellKey(grid.kind, grid.indicator.id, { area, groups, period });
        const [total, earlierIndex] = [
          draft.indexByKey.get(keyAt(laterPeriod)),
          draft.indexByKey.get(keyAt(earlierPeriod)),
        ];
        if (total === undefined || earlierIndex === undefined) continue;
        if (areEqual) draft.lines.push({ total, parts: [earlierIndex], sumKind: 'sum' });
        else {
          const addedIndex = indexFor(draft, `added/${keyAt(laterPeriod)}`);
          draft.lines.push({ total, parts: [earlierIndex, addedIndex], sumKind: 'increase' });
        }
      }
}

/** Whether a sum over time is used. A sum that the officer has not declared is used if it holds in some place, or if no figures contradict it. */
function isSum(
  { wholePeriod, partPeriods, isGuess, isComplete }: PeriodSum,
  { kind, tableCells, valueAt }: Lattice,
): boolean {
  if (!isGuess && kind === 'count') return true;
  if (!isComplete) return false;
  const places = distinctBy(tableCells, ({ area, groups }) => `${area}|${breakdownText(groups)}`);
  let contradictions = 0;
  for (const { area, groups } of places) {
    const total = valueAt({ area, groups, period: wholePeriod });
    const partValues = partPeriods.map((period) => valueAt({ area, groups, period }));
    if (total === undefined || partValues.some((value) => value === undefined)) continue;
    if (partValues.reduce<number>((sum, value) => sum + (value ?? 0), 0) === total) return true;
    contradictions += 1;
  }
  return contradictions === 0 && kind === 'count';
}

function distinctPeriods(periods: readonly Period[]): readonly Period[] {
  return distinctBy(periods, periodText);
}

function periodText({ family, step }: Period): string {
  return `${family}|${step}`;
}

function distinctBy<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
): readonly Member[] {
  const memberByName = new Map<string, Member>();
  for (const member of members)
    if (!memberByName.has(nameOf(member))) memberByName.set(nameOf(member), member);
  return [...memberByName.values()];
}
