import type { Area, AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { AreaSums } from './areaSums';
import { indexFor, type DraftTable } from './draftTable';
import type { GroupSums } from './groupSums';
import { growsWithinYears } from './growsWithinYears';
import { increases, periodSums, type Increase, type PeriodSum } from './periodSums';
import { inOrder, sidesText, spotKey, spotKeys, type Kind, type Side, type Spot } from './spot';
import { WHOLE } from './sumsThatHold';

/** What is known of the places of one indicator's counts. */
export type Lattice = {
  readonly indicator: Indicator;
  readonly kind: Kind;
  readonly spots: readonly Spot[];
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly areaSums: AreaSums;
  /** The sums of each breakdown, by its name. */
  readonly groupSums: ReadonlyMap<string, GroupSums>;
  readonly valueAt: (spot: Spot) => number | undefined;
};

/** In a lattice with more places than this, only places that have rows and their totals are looked at. */
const MOST_PLACES = 60_000;

/** The lattice with its places: each is looked up by its text once, and by number from then on. */
type Grid = Lattice & {
  readonly inAreas: readonly AreaCode[];
  readonly inTime: readonly Period[];
  readonly combinations: readonly (readonly Side[])[];
  readonly placeOf: (area: number, period: number, combination: number) => number;
  readonly isHeld: (area: number, period: number, combination: number) => boolean;
};

/** Every sum over groups, areas and time in which a count can stand, with a row or without. Changes the draft. */
export function addLattice(draft: DraftTable, lattice: Lattice): void {
  const periods = distinctPeriods(lattice.spots.map(({ period }) => period));
  const sums = periodSums(periods, lattice.indicator).filter((sum) => isSum(sum, lattice));
  const grid = gridOf(draft, lattice, [...periods, ...sums.flatMap(({ parts }) => parts)]);
  addGroupSums(draft, grid);
  addAreaSums(draft, grid);
  addPeriodSums(draft, grid, sums);
  if (isRunning(lattice)) addIncreases(draft, grid, increases(periods, lattice.indicator));
}

function isRunning({ indicator, kind, spots, valueAt }: Lattice): boolean {
  return isRunningTotal(indicator) || (kind === 'count' && growsWithinYears(indicator, spots, valueAt));
}

function gridOf(draft: DraftTable, lattice: Lattice, periods: readonly Period[]): Grid {
  const { spots, kind, indicator } = lattice;
  const places = spots.map(({ area }) => area);
  const summed = lattice.areaSums.sums.flatMap(({ whole, parts }) => [whole, ...parts]);
  const inAreas = [...new Set([...places, ...summed])];
  const inTime = distinctPeriods(periods);
  const combinations = combinationsIn(lattice);
  const known = new Int32Array(inAreas.length * inTime.length * combinations.length);
  const held = known.length > MOST_PLACES ? heldPlaces(lattice, combinations) : undefined;
  const spotAt = (area: number, period: number, combination: number): Spot => ({
    area: inAreas[area] as AreaCode,
    period: inTime[period] as Period,
    sides: combinations[combination] ?? [],
  });
  const keyAt = spotKeys(kind, indicator.id, { areas: inAreas, periods: inTime, sides: combinations });
  return {
    ...lattice,
    inAreas,
    inTime,
    combinations,
    placeOf: (area, period, combination) => {
      const at = (area * inTime.length + period) * combinations.length + combination;
      // 0 means not looked up yet, because places count from 1 here.
      if (known[at] === 0) known[at] = indexFor(draft, keyAt(area, period, combination)) + 1;
      return (known[at] ?? 0) - 1;
    },
    isHeld: (area, period, combination) =>
      held === undefined || held.has(placeText(spotAt(area, period, combination))),
  };
}

function placeText({ area, period, sides }: Spot): string {
  return [area, period.family, period.step, sidesText(sides)].join('|');
}

function heldPlaces({ spots }: Lattice, combinations: readonly (readonly Side[])[]): ReadonlySet<string> {
  const held = new Set<string>();
  for (const spot of spots)
    for (const sides of combinations)
      if (sides.every((side) => spot.sides.some((own) => own.name === side.name && own.group === side.group)))
        held.add(placeText({ ...spot, sides }));
  return held;
}

/** Every combination of sides that has rows, the same without one side, and the same with a side's group replaced by the one that it is part of. */
function combinationsIn({ spots, groupSums }: Lattice): readonly (readonly Side[])[] {
  const found = new Map<string, readonly Side[]>();
  const add = (sides: readonly Side[]) => {
    const text = sidesText(sides);
    if (!found.has(text)) found.set(text, sides);
  };
  for (const { sides } of spots) add(sides);
  const withRows = new Set(spots.flatMap(({ sides }) => sides.map(({ group }) => group)));
  for (const sides of found.values())
    sides.forEach(({ name, group }, at) => {
      add(sides.toSpliced(at, 1));
      for (const { whole, parts } of groupSums.get(name)?.sums ?? [])
        if (parts.includes(group) || whole === group) {
          if (whole !== WHOLE) add(sides.with(at, { name, group: whole }));
          for (const part of parts) if (!withRows.has(part)) add(sides.with(at, { name, group: part }));
        }
    });
  return [...found.values()];
}

function addGroupSums(draft: DraftTable, grid: Grid): void {
  const at = new Map(grid.combinations.map((sides, index) => [sidesText(sides), index]));
  grid.combinations.forEach((sides, combination) => {
    for (const [name, { sums }] of grid.groupSums) {
      const own = sides.find((side) => side.name === name)?.group ?? WHOLE;
      const rest = sides.filter((side) => side.name !== name);
      for (const { whole, parts } of sums) {
        if (whole !== own) continue;
        const columns = parts.flatMap(
          (group) => at.get(sidesText(inOrder([...rest, { name, group }]))) ?? [],
        );
        if (columns.length > 0)
          addEverywhere(draft, grid, { combination, columns, isShort: columns.length < parts.length });
      }
    }
  });
}

/** One sum over groups in every area and period. */
function addEverywhere(
  draft: DraftTable,
  { inAreas, inTime, placeOf, isHeld }: Grid,
  {
    combination,
    columns,
    isShort,
  }: { readonly combination: number; readonly columns: readonly number[]; readonly isShort: boolean },
): void {
  for (const area of inAreas.keys())
    for (const period of inTime.keys())
      if (isHeld(area, period, combination))
        draft.lines.push({
          total: placeOf(area, period, combination),
          parts: columns.map((column) => placeOf(area, period, column)),
          parting: 'sum',
          isShort,
        });
}

function addAreaSums(
  draft: DraftTable,
  { inAreas, inTime, combinations, areaSums, placeOf, isHeld }: Grid,
): void {
  const at = new Map(inAreas.map((code, index) => [code, index]));
  for (const { whole, parts, hasOthers } of areaSums.sums) {
    const total = at.get(whole);
    const members = parts.flatMap((part) => at.get(part) ?? []);
    if (total === undefined) continue;
    for (const combination of combinations.keys())
      for (const period of inTime.keys())
        if (members.some((area) => isHeld(area, period, combination)))
          draft.lines.push({
            total: placeOf(total, period, combination),
            parts: members.map((area) => placeOf(area, period, combination)),
            parting: hasOthers ? 'hasOthers' : 'sum',
          });
  }
}

function addPeriodSums(draft: DraftTable, grid: Grid, sums: readonly PeriodSum[]): void {
  const at = new Map(grid.inTime.map((period, index) => [periodText(period), index]));
  for (const { whole, parts, isAll } of sums) {
    const total = at.get(periodText(whole));
    const members = parts.flatMap((part) => at.get(periodText(part)) ?? []);
    if (total === undefined) continue;
    for (const area of grid.inAreas.keys())
      for (const combination of grid.combinations.keys())
        if (members.some((period) => grid.isHeld(area, period, combination)))
          draft.lines.push({
            total: grid.placeOf(area, total, combination),
            parts: members.map((period) => grid.placeOf(area, period, combination)),
            parting: isAll ? 'sum' : 'hasOthers',
          });
  }
}

/** What was added from one figure to the next is a count of its own, where both figures have a row. */
function addIncreases(draft: DraftTable, grid: Grid, steps: readonly Increase[]): void {
  for (const { after, before, isSame } of steps)
    for (const area of grid.inAreas)
      for (const sides of grid.combinations) {
        const keyAt = (period: Period) => spotKey(grid.kind, grid.indicator.id, { area, sides, period });
        const [total, earlier] = [draft.indexes.get(keyAt(after)), draft.indexes.get(keyAt(before))];
        if (total === undefined || earlier === undefined) continue;
        if (isSame) draft.lines.push({ total, parts: [earlier], parting: 'sum' });
        else {
          const added = indexFor(draft, `added/${keyAt(after)}`);
          draft.lines.push({ total, parts: [earlier, added], parting: 'increase' });
        }
      }
}

/** A sum that nobody has stated counts where it holds somewhere, or where it cannot be seen that it does not. */
function isSum({ whole, parts, isGuess, isAll }: PeriodSum, { kind, spots, valueAt }: Lattice): boolean {
  if (!isGuess && kind === 'count') return true;
  if (!isAll) return false;
  const places = distinctBy(spots, ({ area, sides }) => `${area}|${sidesText(sides)}`);
  let misses = 0;
  for (const { area, sides } of places) {
    const total = valueAt({ area, sides, period: whole });
    const each = parts.map((period) => valueAt({ area, sides, period }));
    if (total === undefined || each.some((value) => value === undefined)) continue;
    if (each.reduce<number>((sum, value) => sum + (value ?? 0), 0) === total) return true;
    misses += 1;
  }
  return misses === 0 && kind === 'count';
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
  const found = new Map<string, Member>();
  for (const member of members) if (!found.has(nameOf(member))) found.set(nameOf(member), member);
  return [...found.values()];
}
