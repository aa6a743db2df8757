import type { Area, AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import type { AreaSums } from './areaSums';
import type { DraftTable } from './draftTable';
import type { GroupSums } from './groupSums';
import { increases, periodSums, type PeriodSum } from './periodSums';
import { inOrder, sidesText, spotKey, type Kind, type Side, type Spot } from './spot';
import { WHOLE } from './sumsByValue';

/** What is known of the places in which the counts of one indicator stand. */
export type Lattice = {
  readonly indicator: Indicator;
  readonly kind: Kind;
  readonly spots: readonly Spot[];
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly areaSums: AreaSums;
  /** By the name of the breakdown. */
  readonly groupSums: ReadonlyMap<string, GroupSums>;
  readonly valueAt: (spot: Spot) => number | undefined;
};

/** Of a lattice with more places than these only those are looked at that have rows, and the totals of these. */
const MOST_PLACES = 60_000;

/** Every sum over groups, areas and time in which a count can stand, with a row or without. Changes the draft. */
export function addLattice(draft: DraftTable, lattice: Lattice): void {
  const { spots } = lattice;
  const periods = distinctBy(spots, ({ period }) => `${period.family}|${period.step}`).map(
    ({ period }) => period,
  );
  const places = distinctBy(spots, ({ area }) => area).map(({ area }) => area);
  const inAreas = [...new Set([...places, ...lattice.areaSums.sums.map(({ whole }) => whole)])];
  const combinations = combinationsIn(lattice);
  const overTime = periodSums(periods, lattice.indicator).filter((sum) => isSum(sum, lattice));
  const steps = increases(periods, lattice.indicator);
  const inTime = distinctPeriods([...periods, ...overTime.flatMap(({ parts }) => parts)]);
  const isSparse = inAreas.length * inTime.length * combinations.length > MOST_PLACES;
  const held = isSparse ? heldPlaces(lattice, combinations) : undefined;
  for (const sides of combinations)
    for (const area of inAreas) {
      for (const period of inTime) {
        const spot = { area, period, sides };
        if (held !== undefined && !held.has(placeText(spot))) continue;
        addGroupSums(draft, lattice, spot);
      }
      for (const sum of overTime) addPeriodSum(draft, lattice, { area, sides, sum });
      for (const { after, before, isSame } of steps) {
        const at = (period: Period): Spot => ({ area, sides, period });
        const total = keyOf(lattice, at(after));
        const earlier = keyOf(lattice, at(before));
        if (!draft.places.has(total) || !draft.places.has(earlier)) continue;
        const added = `${lattice.kind}/${spotKey('added', lattice.indicator.id, at(after))}`;
        if (isSame) draft.lines.push({ total, parts: [earlier], parting: 'sum' });
        else draft.lines.push({ total, parts: [earlier, added], parting: 'increase' });
      }
    }
  for (const sides of combinations)
    for (const period of inTime) addAreaSums(draft, lattice, { period, sides, held });
}

function keyOf({ kind, indicator }: Lattice, spot: Spot): string {
  return spotKey(kind, indicator.id, spot);
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

/** Every combination of sides that has rows, and what is left of it without a side, or with the group that one is a part of. */
function combinationsIn({ spots, groupSums }: Lattice): readonly (readonly Side[])[] {
  const found = new Map<string, readonly Side[]>();
  const add = (sides: readonly Side[]) => {
    const text = sidesText(sides);
    if (!found.has(text)) found.set(text, sides);
  };
  for (const { sides } of spots) add(sides);
  for (const sides of found.values())
    sides.forEach(({ name, group }, at) => {
      add(sides.toSpliced(at, 1));
      for (const { whole, parts } of groupSums.get(name)?.sums ?? [])
        if (whole !== WHOLE && parts.includes(group)) add(sides.with(at, { name, group: whole }));
    });
  return [...found.values()];
}

/** The sums of which the count of a place is the total. */
function addGroupSums(draft: DraftTable, lattice: Lattice, spot: Spot): void {
  for (const [name, { sums }] of lattice.groupSums) {
    const own = spot.sides.find((side) => side.name === name);
    for (const { whole, parts } of sums) {
      if (whole !== (own?.group ?? WHOLE)) continue;
      const rest = spot.sides.filter((side) => side.name !== name);
      const keys = parts.map((group) =>
        keyOf(lattice, { ...spot, sides: inOrder([...rest, { name, group }]) }),
      );
      draft.lines.push({ total: keyOf(lattice, spot), parts: keys, parting: 'sum' });
    }
  }
}

function addPeriodSum(
  draft: DraftTable,
  lattice: Lattice,
  { area, sides, sum }: { readonly area: AreaCode; readonly sides: readonly Side[]; readonly sum: PeriodSum },
): void {
  const keyAt = (period: Period) => keyOf(lattice, { area, sides, period });
  draft.lines.push({
    total: keyAt(sum.whole),
    parts: sum.parts.map(keyAt),
    parting: sum.isAll ? 'sum' : 'hasOthers',
  });
}

function addAreaSums(
  draft: DraftTable,
  lattice: Lattice,
  {
    period,
    sides,
    held,
  }: {
    readonly period: Period;
    readonly sides: readonly Side[];
    readonly held: ReadonlySet<string> | undefined;
  },
): void {
  for (const { whole, parts, hasOthers } of lattice.areaSums.sums) {
    const isHeld = (area: AreaCode) => held === undefined || held.has(placeText({ area, period, sides }));
    if (!parts.some(isHeld)) continue;
    const keyAt = (area: AreaCode) => keyOf(lattice, { area, period, sides });
    draft.lines.push({
      total: keyAt(whole),
      parts: parts.map(keyAt),
      parting: hasOthers ? 'hasOthers' : 'sum',
    });
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
  return distinctBy(periods, ({ family, step }) => `${family}|${step}`);
}

function distinctBy<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
): readonly Member[] {
  const found = new Map<string, Member>();
  for (const member of members) if (!found.has(nameOf(member))) found.set(nameOf(member), member);
  return [...found.values()];
}
