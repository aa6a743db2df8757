import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { groupedBy } from '@/pack/rows/groupedBy';
import { isHiddenAlready, type RawFigure } from '@/pack/rows/rawFigure';
import { baseOf } from '@/domain/figures/unit';
import { isAverage } from '@/pack/rows/isAverage';
import type { CountTable } from './countTable';
import { draftTable, enterCount, indexFor, settledLines, type DraftTable } from './draftTable';
import { addLattice } from './lattice';
import { addLinks, linkedTo } from './link';
import { linksOf } from './linkedIndicators';
import type { FedCount, PeopledFigure, TableContext } from './peopledFigure';
import { ranksOf } from './ranks';
import { spotKey, spotOf, type Kind, type Spot } from './spot';
import type { AreaSums } from './areaSums';
import { areaContextsOf, groupsOf, structureOf, type Structure } from './structure';
import type { Context } from './sumsThatHold';

export type PlanTable = {
  readonly table: CountTable;
  readonly structures: readonly Structure[];
  /** The count of an indicator at a place, with a row or as it follows from others. */
  readonly countAt: (indicator: string, spot: Spot) => number | undefined;
};

/** What a table is made for. */
type Asked = {
  /** Counts by area. There may be more than the table has. */
  readonly around?: readonly Context[] | undefined;
  /** The indicators that are asked about: those that no sum joins to them are left out. Without it all are in the table. */
  readonly about?: ReadonlySet<string> | undefined;
};

/**
 * Makes the table of a plan: its counts, and the sums that they are part of. Also names the indicators for which nobody knows which groups or areas make up
 * which.
 */
export function tableOf(
  figures: readonly PeopledFigure[],
  context: TableContext,
  { around = areaContextsOf(figures), about }: Asked = {},
): PlanTable {
  const draft = draftTable();
  const links = linksOf(figures, context.fed);
  const near = about && linkedTo(about, links);
  const isNear = (indicator: string) => near === undefined || near.has(indicator);
  const inTable = figures.filter(({ raw }) => isNear(raw.indicator.id));
  const byIndicator = groupedBy(inTable, ({ raw }) => raw.indicator.id);
  const structures: Structure[] = [];
  const alsoIn = areasAskedFor(figures);
  const named = groupsOf(figures);
  for (const own of byIndicator.values()) {
    const indicator = own[0]?.raw.indicator;
    const isHeld = own.some(({ raw, index }) => isHiddenAlready(raw) || context.forced.has(index));
    if (indicator === undefined || (!indicator.people && !isHeld)) continue;
    const fed = context.fed.filter((count) => count.indicator.id === indicator.id);
    for (const figure of own) enter(figure, draft, context);
    const shown = new Set(
      fed.length === 0 ? [] : own.map(({ raw }) => spotKey('count', indicator.id, spotOf(raw))),
    );
    for (const count of fed) enterFed(count, draft, shown);
    const structure = structureOf(indicator, {
      figures: own,
      fed,
      context,
      alsoIn: new Set(
        [indicator.title.toLowerCase(), indicator.id].flatMap((name) => [...(alsoIn.get(name) ?? [])]),
      ),
      named,
      around,
    });
    structures.push(structure);
    for (const kind of kindsOf(indicator)) {
      const spots = [...own.map(({ raw }) => spotOf(raw)), ...fed.map((count) => ({ ...count, sides: [] }))];
      const held = spots.filter((spot) => draft.indexes.has(spotKey(kind, indicator.id, spot)));
      if (held.length === 0) continue;
      const valueAt = (spot: Spot) =>
        draft.counts[draft.indexes.get(spotKey(kind, indicator.id, spot)) ?? -1]?.value;
      const areaSums = withoutAreas(structure.areaSums, context.apart?.get(indicator.id));
      addLattice(draft, { ...structure, areaSums, kind, spots: held, areas: context.areas, valueAt });
    }
  }
  addLinks(
    draft,
    links.filter(({ total: [, indicator] }) => isNear(indicator)),
  );
  const lines = settledLines(draft, context.smallest);
  const given = new Set([
    ...context.forced,
    ...figures.filter(({ raw }) => isHiddenAlready(raw)).map(({ index }) => index),
  ]);
  const countAt = (indicator: string, spot: Spot) =>
    draft.counts[draft.indexes.get(spotKey('count', indicator, spot)) ?? -1]?.value;
  return { table: { counts: draft.counts, lines, given, ranks: ranksOf(inTable) }, structures, countAt };
}

function withoutAreas(areaSums: AreaSums, apart: ReadonlySet<AreaCode> | undefined): AreaSums {
  if (apart === undefined || apart.size === 0) return areaSums;
  return { ...areaSums, sums: areaSums.sums.filter(({ parts }) => !parts.some((part) => apart.has(part))) };
}

/**
 * For the id or title of an indicator, the areas in which an indicator that adds up with it has figures: one that names it as denominator or whole,
 * is read together with it, or may be part of the same sum.
 */
function areasAskedFor(figures: readonly PeopledFigure[]): ReadonlyMap<string, ReadonlySet<AreaCode>> {
  const found = new Map<string, Set<AreaCode>>();
  const indicators = [...new Map(figures.map(({ raw }) => [raw.indicator.id, raw.indicator])).values()];
  const paired = new Set(
    indicators.flatMap(({ id, readWith }) => (readWith === undefined ? [] : [id, readWith])),
  );
  const names = new Map(
    indicators.map(({ id, unit, denominator, whole }) => {
      const alike = paired.has(id) ? indicators.filter((one) => one.unit.kind === unit.kind) : [];
      return [id, [denominator?.trim().toLowerCase(), whole, ...alike.map((one) => one.id)]];
    }),
  );
  for (const { raw } of figures)
    for (const name of names.get(raw.indicator.id) ?? []) {
      if (name === undefined) continue;
      const areas = found.get(name) ?? new Set<AreaCode>();
      found.set(name, areas.add(raw.area));
    }
  return found;
}

function kindsOf(indicator: Indicator): readonly Kind[] {
  return isAverage(indicator) ? ['count', 'out of', 'mean total'] : ['count', 'out of'];
}

/** Enters the counts that a figure shows. Changes the draft. */
function enter({ raw, index, people }: PeopledFigure, draft: DraftTable, { forced }: TableContext): void {
  const { indicator, reading, kept } = raw;
  const isHiddenHere = isHiddenAlready(raw);
  // What is not available and not confidential has no figure that could be withheld; its counts are not shown either.
  const isFigure = reading.kind === 'value' || isHiddenHere;
  const isShort = kept?.kind === 'short';
  const figure = isFigure && !isShort ? index : undefined;
  const isSecret = figure !== undefined || (isShort && people.count !== 0);
  const spot = spotOf(raw);
  const key = (kind: Kind | 'left over') => spotKey(kind, indicator.id, spot);
  const guard = isSecret ? 'always' : 'small';
  const things = indicator.people ? {} : { isOfThings: true as const };
  const known = (value: number | undefined) =>
    value === undefined || isHiddenHere ? undefined : Math.round(value);
  const isRounded = (value: number | undefined) => people.isRounded || !Number.isInteger(value ?? 0);
  const isCount = ['count', 'money', 'unknown'].includes(indicator.unit.kind);
  const isSigned =
    isCount && figure !== undefined && kept === undefined && !isExempt(raw) && indicator.people;
  if (isCount || people.count !== undefined || (isHiddenHere && !isAverage(indicator)))
    enterCount(
      draft,
      key('count'),
      {
        indicator: indicator.id,
        value: known(people.count),
        figure,
        least: isSigned ? 1 : 0,
        guard,
        ...things,
      },
      isRounded(people.count),
    );
  if (isAverage(indicator)) enterMean({ raw, index, people }, draft, forced);
  if (people.outOf === undefined && (isCount || !isHiddenHere)) return;
  const least = figure === undefined ? 0 : 1;
  enterCount(
    draft,
    key('out of'),
    { value: known(people.outOf), figure, least, guard: 'small', ...things },
    isRounded(people.outOf),
  );
  if (baseOf(indicator.unit) !== 100) return;
  enterCount(draft, key('left over'), { value: known(people.left), figure, least: 0, guard, ...things });
  draft.lines.push({
    total: indexFor(draft, key('out of')),
    parts: [indexFor(draft, key('count')), indexFor(draft, key('left over'))],
    parting: 'rough',
  });
}

/** A mean times the people it is of is a sum as well: of three parts the third follows. */
function enterMean(
  { raw, index, people }: PeopledFigure,
  draft: DraftTable,
  forced: ReadonlySet<number>,
): void {
  const value = raw.reading.kind === 'value' ? raw.reading.value : undefined;
  const isHidden = isHiddenAlready(raw);
  if (people.outOf === undefined && !isHidden && !forced.has(index)) return;
  const total = value === undefined || people.outOf === undefined ? undefined : value * people.outOf;
  const count = {
    value: total === undefined ? undefined : Math.round(total),
    indicator: raw.indicator.id,
    figure: index,
    least: 0,
    guard: 'always',
    isOfThings: true,
  } as const;
  enterCount(draft, spotKey('mean total', raw.indicator.id, spotOf(raw)), count, true);
}

/** The officer's own row replaces the published figure of the same cell. */
function enterFed(count: FedCount, draft: DraftTable, own: ReadonlySet<string>): void {
  const key = spotKey('count', count.indicator.id, { ...count, sides: [] });
  if (own.has(key)) return;
  enterCount(draft, key, {
    value: Math.round(count.value),
    figure: undefined,
    isPublished: true,
    least: 0,
    guard: 'small',
  });
}

function isExempt({ reading }: RawFigure): boolean {
  return reading.kind === 'withheld' && reading.shorthand.startsWith('exempt:');
}
