import { addCells, additive, ends, sumKey } from './cellEquations';
import { components, Equations, type Unknown } from './equations';
import { latticeOf, type CellSum } from './lattice';
import { possibleValues, type Asked, type Possible } from './possibleValues';
import { quantityKey, type CellName, type Knowledge } from './quantity';
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
  /** Every pack that the attacker holds, the newest first: of one site, of both audiences, of an earlier release. */
  readonly packs: readonly PackTexts[];
  readonly knows: Knowledge;
  /** What the attacker wants to know besides what is withheld, by key. */
  readonly asks: readonly string[];
};

/** Reads packs as anyone can, writes down every equation between what they show, and asks what each withheld count can be. */
export function attackPacks({ packs, ...rest }: Attack, solve: Solve): Found {
  return attackShown({ plans: packs.flatMap(shownPacks), ...rest }, solve);
}

/** The same of plans that are read already. */
export function attackShown(
  { plans, knows, asks }: Omit<Attack, 'packs'> & { readonly plans: readonly ShownPack[] },
  solve: Solve,
): Found {
  const indicators = mergedIndicators(plans);
  const areas = plans.flatMap((plan) => plan.areas);
  const neighbours = plans.find((plan) => plan.neighbours.length > 0)?.neighbours ?? [];
  const shown = new Map(indicators.flatMap(({ cells }) => [...cells]));
  const withheld = indicators.flatMap(withheldKeys);
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

type Reading = {
  readonly areas: ShownPack['areas'];
  readonly knows: Knowledge;
  readonly neighbours: readonly string[];
  /** Parts that are taken to be all of their whole, or to be some of it, or not to be linked at all. */
  readonly sums: 'complete' | 'at least' | 'none of them';
};

function equationsOf(indicators: readonly ShownIndicator[], reading: Reading): Equations | undefined {
  const equations = new Equations();
  for (const indicator of indicators) {
    addCells(equations, indicator);
    addSums(equations, indicator, reading);
    addPopulation(equations, indicator, indicators);
  }
  for (const { whole, parts } of reading.knows.indicators) addParts(equations, { whole, parts, indicators });
  const parts = components(equations);
  if (parts === undefined) return undefined;
  const fixed = new Map(
    parts.flatMap(({ unknowns }) =>
      [...unknowns].flatMap(([name, { least, most }]) => (least === most ? [[name, least] as const] : [])),
    ),
  );
  for (const indicator of indicators)
    addMeans(equations, indicator, { fixed, neighbours: reading.neighbours });
  return equations;
}

function addSums(
  equations: Equations,
  indicator: ShownIndicator,
  { areas, knows, sums: how }: Reading,
): void {
  if (how === 'none of them') return;
  const unit = shownUnit(indicator.unit);
  const lattice = latticeOf(indicator, areas, knows);
  const overTime = unit.kind === 'count' ? true : indicator.inYear === 'pooled';
  const sums: readonly CellSum[] = [
    ...lattice.byGroup,
    ...lattice.byArea,
    ...(overTime && indicator.inYear !== 'last' ? lattice.byPeriod : []),
  ];
  for (const key of additive(unit))
    for (const { whole, parts, isComplete } of sums)
      equations.sum(key(whole), parts.map(key), how === 'complete' && isComplete);
  if (unit.kind !== 'count') return;
  addEarlier(equations, indicator, sums);
  for (const { later, before } of lattice.steps) {
    const count = (cell: CellName) => quantityKey('count', cell);
    const parts = [quantityKey('increase', later), ...(before === undefined ? [] : [count(before)])];
    equations.sum(count(later), parts);
  }
}

/** A figure that was not revised was the same before. */
function addEarlier(equations: Equations, { cells }: ShownIndicator, sums: readonly CellSum[]): void {
  if (![...cells.values()].some(({ was }) => was !== undefined)) return;
  const names = new Map(
    sums.flatMap(({ whole, parts }) => [whole, ...parts]).map((cell) => [quantityKey('was', cell), cell]),
  );
  for (const [key, name] of names) {
    const cell = cells.get(quantityKey('count', name));
    if (cell?.was !== undefined) equations.narrow(key, Number(cell.was), Number(cell.was));
    else if (cell?.value !== undefined && cell.isRevised !== true)
      equations.line(
        [
          [1, key],
          [-1, quantityKey('count', name)],
        ],
        0,
        0,
      );
  }
}

/** A rate that is said to be of another indicator's people. */
function addPopulation(
  equations: Equations,
  { denominator, cells }: ShownIndicator,
  all: readonly ShownIndicator[],
): void {
  const population = all.find(({ title }) => title === denominator);
  if (population === undefined || shownUnit(population.unit).kind !== 'count') return;
  for (const cell of cells.values()) {
    const people = { ...cell, title: population.title };
    if (population.cells.has(quantityKey('count', people)))
      equations.line(
        [
          [1, quantityKey('denominator', cell)],
          [-1, quantityKey('count', people)],
        ],
        0,
        0,
      );
  }
}

function addParts(
  equations: Equations,
  {
    whole,
    parts,
    indicators,
  }: {
    readonly whole: string;
    readonly parts: readonly string[];
    readonly indicators: readonly ShownIndicator[];
  },
): void {
  const held = indicators.filter(({ title }) => title === whole || parts.includes(title));
  const first = held.find(({ title }) => title === parts[0]);
  if (first === undefined || held.length < parts.length) return;
  const isRatio = shownUnit(first.unit).kind === 'ratio';
  const cells = new Map(
    held.flatMap((one) =>
      [...one.cells.values()].map(({ area, period, group }) => [
        [area, period, group].join('|'),
        { area, period, group },
      ]),
    ),
  );
  for (const cell of cells.values()) {
    const key = (quantity: 'count' | 'denominator', title: string) =>
      quantityKey(quantity, { ...cell, title });
    const counts = parts.map((part) => key('count', part));
    if (whole !== '') equations.sum(key('count', whole), counts);
    else if (isRatio) equations.sum(key('denominator', first.title), counts);
    if (!isRatio) continue;
    for (const title of [...parts.slice(1), ...(whole === '' ? [] : [whole])])
      equations.line(
        [
          [1, key('denominator', title)],
          [-1, key('denominator', first.title)],
        ],
        0,
        0,
      );
  }
}

/** Means of people whose number is known, and the mean of the neighbours. */
function addMeans(
  equations: Equations,
  { unit: text, cells }: ShownIndicator,
  {
    fixed,
    neighbours,
  }: { readonly fixed: ReadonlyMap<Unknown, number>; readonly neighbours: readonly string[] },
): void {
  const unit = shownUnit(text);
  const base = unit.kind === 'ratio' ? unit.base : 1;
  const value = (cell: CellName): Unknown => quantityKey(unit.kind === 'count' ? 'count' : 'mean', cell);
  if (unit.kind !== 'count')
    for (const cell of cells.values()) {
      if (cell.area === 'neighbours') continue;
      equations.unknown(value(cell), { isWhole: false });
      if (cell.value !== undefined) equations.narrow(value(cell), ...ends(cell.value));
      const people = fixed.get(quantityKey('denominator', cell));
      if (people === undefined) continue;
      const count = unit.kind === 'ratio' ? quantityKey('count', cell) : sumKey(cell);
      equations.line(
        [
          [people, value(cell)],
          [-base, count],
        ],
        -1e-6,
        1e-6,
      );
    }
  for (const printed of cells.values()) {
    if (printed.area !== 'neighbours' || printed.value === undefined) continue;
    const own = neighbours.flatMap((area) => cells.get(quantityKey('count', { ...printed, area })) ?? []);
    if (own.length < 2) continue;
    const [least, most] = ends(printed.value);
    equations.line(
      own.map((cell) => [1, value(cell)] as const),
      own.length * least,
      own.length * most,
    );
  }
}
