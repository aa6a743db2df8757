import { equationsOf, type Reading } from './packEquations';
import { possibleValues, type Asked, type Possible } from './possibleValues';
import { quantityKey, type Knowledge } from './quantity';
import {
  shownPacks,
  type PackTexts,
  type ShownCell,
  type ShownIndicator,
  type ShownPack,
} from './shownCells';
import { shownUnit } from './shownUnit';
import type { Solve } from './solver';

/** What an attacker found out. */
export type Found = {
  /** By key: the counts that are withheld, and whatever else was asked about and hangs together with what is shown. */
  readonly possible: ReadonlyMap<string, Possible>;
  /** Every cell with a sign in place of its figure, by the key of its count or mean. */
  readonly withheld: readonly string[];
  readonly shown: ReadonlyMap<string, ShownCell>;
  /** How much of the sums had to be left out so that nothing contradicts itself. */
  readonly reading: Reading['sums'] | 'none';
  /** Figures with more decimals than the page shows: they give away the fraction behind them. */
  readonly tooFine: readonly string[];
};

export type Attack = {
  /** Every pack of today that the attacker holds: of one site, of both audiences. */
  readonly packs: readonly PackTexts[];
  /** Those of an earlier release: a figure that it withheld may be shown today. */
  readonly earlier?: readonly PackTexts[];
  readonly knows: Knowledge;
  /** What the attacker wants to know besides what is withheld, by key. */
  readonly asks: readonly string[];
};

/** Reads packs as anyone can, writes down every equation between what they show, and asks what each withheld count can be. */
export function attackPacks({ packs, earlier = [], ...rest }: Attack, solve: Solve): Found {
  const [plans, before] = [packs, earlier].map((some) => some.flatMap(shownPacks));
  return attackShown({ plans: plans ?? [], before: before ?? [], ...rest }, solve);
}

/** The same of plans that are read already. */
export function attackShown(
  {
    plans: current,
    before = [],
    knows,
    asks,
  }: Omit<Attack, 'packs' | 'earlier'> & {
    readonly plans: readonly ShownPack[];
    readonly before?: readonly ShownPack[];
  },
  solve: Solve,
): Found {
  const plans = [...current, ...before];
  const indicators = mergedIndicators(plans);
  const areas = plans.flatMap((plan) => plan.areas);
  const neighbours = plans.find((plan) => plan.neighbours.length > 0)?.neighbours ?? [];
  const shown = new Map(indicators.flatMap(({ cells }) => [...cells]));
  const withheld = mergedIndicators(current).flatMap(withheldKeys);
  const wanted = [...new Set([...withheld, ...asks])];
  const tooFine = indicators.flatMap(tooFineKeys);
  for (const sums of ['complete', 'at least', 'none of them'] as const) {
    const equations = equationsOf(indicators, { areas, knows, neighbours, sums });
    if (equations === undefined) continue;
    const asked = wanted.flatMap((key): readonly Asked[] => {
      if (!equations.bounds.has(key)) return [];
      const step = stepOf(key, indicators);
      return [{ unknown: key, ...(step === undefined ? {} : { step }) }];
    });
    const possible = possibleValues(equations, asked, solve);
    if (possible !== undefined) return { possible, withheld, shown, reading: sums, tooFine };
  }
  return { possible: new Map(), withheld, shown, reading: 'none', tooFine };
}

/** The same indicator in several plans, releases or sites is one: a figure that one of them shows is known. */
function mergedIndicators(plans: readonly ShownPack[]): readonly ShownIndicator[] {
  const merged = new Map<string, ShownIndicator>();
  for (const indicator of plans.flatMap((plan) => plan.indicators)) {
    const held = merged.get(indicator.title);
    const cells = new Map(held?.cells);
    for (const [key, cell] of indicator.cells) {
      const before = cells.get(key);
      cells.set(key, before?.value === undefined ? { ...before, ...cell } : before);
    }
    merged.set(indicator.title, { ...(held ?? indicator), cells });
  }
  return [...merged.values()];
}

function withheldKeys({ unit, cells }: ShownIndicator): readonly string[] {
  const quantity = shownUnit(unit).kind === 'mean' ? 'mean' : 'count';
  return [...cells.values()].flatMap((cell) =>
    cell.value === undefined && /^(c|exempt.*)$/.test(cell.sign ?? '') ? [quantityKey(quantity, cell)] : [],
  );
}

/** Of what is no count of people, how fine it is shown. */
function stepOf(key: string, indicators: readonly ShownIndicator[]): number | undefined {
  const [quantity, title] = key.split('|');
  const { unit = '', decimals = 0 } = indicators.find((one) => one.title === title) ?? {};
  const kind = shownUnit(unit);
  const isCount = quantity !== 'mean' && !(quantity === 'count' && kind.kind === 'count' && kind.isMoney);
  return isCount ? undefined : 10 ** -decimals;
}

function tooFineKeys({ decimals, isPeople, cells }: ShownIndicator): readonly string[] {
  return [...cells].flatMap(([key, { area, value = '' }]) =>
    isPeople && area !== 'neighbours' && (value.split('.')[1] ?? '').length > decimals ? [key] : [],
  );
}
