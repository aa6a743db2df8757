import { addCells, additive, ends, sumKey } from './cellEquations';
import { components, Equations, MOST_PEOPLE, type Unknown } from './equations';
import { latticeOf, type CellSum } from './lattice';
import { quantityKey, type CellName, type Knowledge } from './quantity';
import type { ShownIndicator, ShownPack } from './shownCells';
import { shownUnit } from './shownUnit';

/** How the figures of a pack are taken to hang together. */
export type Reading = {
  readonly areas: ShownPack['areas'];
  readonly knows: Knowledge;
  readonly neighbours: readonly string[];
  /** Parts that are taken to be all of their whole, or to be some of it, or not to be linked at all. */
  readonly sums: 'complete' | 'at least' | 'none of them';
};

/** Every equation between what is shown; undefined where they contradict each other at sight. */
export function equationsOf(indicators: readonly ShownIndicator[], reading: Reading): Equations | undefined {
  const equations = new Equations();
  const { signed = [], lines = [] } = reading.knows;
  for (const key of signed) equations.unknown(key, { least: -MOST_PEOPLE });
  for (const indicator of indicators) {
    addCells(equations, indicator, new Set(signed));
    addSums(equations, indicator, reading);
    addPopulation(equations, indicator, indicators);
  }
  for (const { whole, parts } of reading.knows.indicators) addParts(equations, { whole, parts, indicators });
  const isShown = (key: string) => indicators.some(({ cells }) => cells.get(key)?.value !== undefined);
  for (const { terms, least, most, needs = [] } of lines)
    if (needs.every(isShown)) equations.line(terms, least, most);
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
        -1e-3,
        1e-3,
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
