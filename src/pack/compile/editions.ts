import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { FedCount, ToldGroup } from '@/pack/disclosure/peopledFigure';
import { tellableOthers } from '@/pack/disclosure/otherFigures';
import {
  publishableFigures,
  type Control,
  type Publishable,
  type Reason,
} from '@/pack/disclosure/publishable';
import { relatedTo } from '@/pack/disclosure/related';
import { sensitiveFigures } from '@/pack/disclosure/sensitiveFigures';
import type { AreaResolver } from '@/pack/rows/areaResolver';
import type { FrozenRow, FrozenTable } from '@/sources/plan/frozenTable';
import { chosenFigure, rawFigure, type ChosenFigure } from '@/pack/rows/chosenFigures';
import { cellKey, cellsOf, type Cell, type ObservationContext } from '@/pack/rows/observationCells';
import type { RawFigure } from '@/pack/rows/rawFigure';
import { toldFrozen } from './toldFrozen';

/** The facts that disclosure control needs in addition to the rows. */
export type ControlContext = {
  readonly told: readonly ToldGroup[];
  /** What published files show of some indicators. */
  readonly fed: (indicators: ReadonlySet<string>) => readonly FedCount[];
  /** The figures that reports showed. */
  readonly frozen?: readonly FrozenTable[] | undefined;
};

/** A figure of an edition with the parts of it that may be published. */
export type EditionFigure = {
  readonly chosen: ChosenFigure;
  readonly publishable: Publishable;
  readonly reason: Reason | undefined;
};

export type Edition = {
  readonly cells: readonly Cell[];
  readonly figures: readonly EditionFigure[];
  /** The rows of second sources that may be shown. */
  readonly toldRows: ReadonlySet<ObservationRow>;
  /** The figures of frozen reports that differ from today's and may be shown. */
  readonly toldFrozen: ReadonlySet<FrozenRow>;
  readonly issues: readonly Issue[];
};

/**
 * The figures of one edition of a plan, public or for members. What the members' edition withholds the public one withholds as well, and there
 * drafts and exempt figures are withheld like small counts: the two side by side give nothing away.
 */
export function editionOf(
  rows: readonly ObservationRow[],
  context: ObservationContext,
  beside: ControlContext,
): Edition {
  const issues: Issue[] = [];
  const areas = remembering(context.areas);
  const cells = cellsOf(rows, { ...context, areas: areas.resolver }, issues);
  const sources = { sources: context.sources };
  const shown = cells.map((cell) => chosenFigure(cell, sources));
  const isSplit = context.audience === 'public' && rows.some(({ access }) => access !== 'public');
  const all = isSplit
    ? cellsOf(rows, { ...context, areas: areas.again, audience: 'members' }, []).map((cell) =>
        chosenFigure(cell, sources),
      )
    : [];
  const neighbours = context.neighbours();
  const named = new Set([...shown, ...all].flatMap(({ cell }) => cell.indicator.id));
  const control: Control = {
    areas: areas.known(),
    neighbours,
    smallest: context.smallest,
    told: beside.told,
    fed: beside.fed(named),
    elsewhere: new Map(),
  };
  const members = isSplit ? controlled(all, control, context.also) : undefined;
  const kept = sensitiveFigures(isSplit ? withKept(shown, all) : shown);
  const elsewhere = new Map<number, Reason>();
  kept.figures.forEach((one, index) => {
    const key = cellKey(one.cell);
    const reason = members?.get(key) ?? (context.also?.has(key) === true ? 'gives away' : undefined);
    if (reason !== undefined) elsewhere.set(index, reason);
  });
  const raws = kept.figures.map(({ raw }) => raw);
  const own = { ...control, elsewhere };
  const { figures, issues: found } = publishableFigures(raws, own);
  const reasons = new Map(
    figures.flatMap(({ reason }, index) => (reason === undefined ? [] : [[index, reason] as const])),
  );
  return {
    cells,
    figures: kept.figures.flatMap((chosen, index) => {
      const one = figures[index];
      return one === undefined ? [] : [{ chosen, ...one }];
    }),
    toldRows: toldRows(kept.figures, raws, { control: own, reasons }),
    toldFrozen: toldFrozen(beside.frozen ?? [], kept.figures, { raws, control: own, reasons }),
    issues: [...issues, ...kept.issues, ...found],
  };
}

/**
 * What the members' edition withholds of the indicators that it holds more of, and of all that sums join to them, by cell.
 * Of the other indicators both editions withhold the same.
 */
function controlled(
  all: readonly ChosenFigure[],
  control: Control,
  also: ObservationContext['also'],
): ReadonlyMap<string, Reason> {
  const { figures } = sensitiveFigures(all);
  const raws = figures.map(({ raw }) => raw);
  const split = all.filter(({ cell }) => cell.rows.some(({ access }) => access !== 'public'));
  const about = new Set<string>(split.map(({ cell }) => cell.indicator.id));
  const related = relatedTo(about, raws);
  const own = figures.filter(({ raw }) => related.has(raw.indicator.id));
  const elsewhere = new Map<number, Reason>();
  own.forEach(({ cell }, index) => {
    if (also?.has(cellKey(cell)) === true) elsewhere.set(index, 'gives away');
  });
  const found = publishableFigures(
    own.map(({ raw }) => raw),
    { ...control, elsewhere, about },
  );
  return new Map(
    own.flatMap(({ cell }, index) => {
      const reason = found.figures[index]?.reason;
      return reason === undefined ? [] : [[cellKey(cell), reason] as const];
    }),
  );
}

/** The public figures with the exempt figures and drafts, which disclosure control must know because they are in the sums; neither is published. */
function withKept(shown: readonly ChosenFigure[], all: readonly ChosenFigure[]): readonly ChosenFigure[] {
  const held = new Map(all.map((one) => [cellKey(one.cell), one]));
  const met = new Set(shown.map(({ cell }) => cellKey(cell)));
  const known = shown.map((one): ChosenFigure => {
    const { reading } = one.raw;
    const full = held.get(cellKey(one.cell));
    if (full === undefined || reading.kind !== 'withheld' || one.row?.access === 'public') return one;
    if (!reading.shorthand.startsWith('exempt:') || full.raw.reading.kind !== 'value') return one;
    return { ...one, raw: { ...full.raw, kept: { kind: 'exempt', sign: reading.shorthand } } };
  });
  const drafts = all.filter(({ cell }) => !met.has(cellKey(cell)));
  return [
    ...known,
    ...drafts.map((one): ChosenFigure => ({ ...one, raw: { ...one.raw, kept: { kind: 'draft' } } })),
  ];
}

function toldRows(
  chosen: readonly ChosenFigure[],
  raws: readonly RawFigure[],
  control: Parameters<typeof tellableOthers>[2],
): ReadonlySet<ObservationRow> {
  const rowOf = new Map<RawFigure, ObservationRow>();
  const others = chosen.flatMap(({ cell, row, raw }, index) => {
    if (row === undefined || raw.kept !== undefined) return [];
    return cell.rows.flatMap((other) => {
      if (other === row || other.reading === undefined) return [];
      const found = rawFigure(cell, other);
      rowOf.set(found, other);
      return [{ index, raw: found }];
    });
  });
  if (others.length === 0) return new Set();
  return new Set([...tellableOthers(raws, others, control)].flatMap((raw) => rowOf.get(raw) ?? []));
}

/** A resolver whose areas can be asked for once more without saying anything twice, and without counting as met. */
function remembering(resolver: AreaResolver): {
  readonly resolver: AreaResolver;
  readonly again: AreaResolver;
  /** Those that were met, and those of areas.csv. */
  readonly known: () => ReadonlyMap<AreaCode, Area>;
} {
  const words = new Map<string, Area | undefined>();
  const looked: AreaResolver = {
    ...resolver,
    resolve: (word, at, use) => {
      const found = resolver.resolve(word, at, use);
      words.set(word, found);
      return found;
    },
  };
  return {
    resolver: looked,
    again: { ...resolver, resolve: (word) => words.get(word) },
    known: () => {
      // Readers know the wards that have no row too.
      const found = new Map([...resolver.own.map((area) => [area.code, area] as const), ...resolver.met]);
      for (const area of words.values())
        if (area !== undefined && !found.has(area.code)) found.set(area.code, area);
      return found;
    },
  };
}
