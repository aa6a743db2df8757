import { addCells, additiveKeysOf, limitsOfRounding, sumKey } from './cellEquations';
import { independentComponents, Equations, MOST_PEOPLE, type Unknown } from './equations';
import { latticeOf, type SumOfCells } from './lattice';
import { quantityKey, type CellName, type Knowledge } from './quantity';
import type { ShownIndicator, ShownPack } from './shownCells';
import { shownUnit } from './shownUnit';

/** What the attacker assumes when writing down equations. */
export type Assumptions = {
  readonly areas: ShownPack['areas'];
  readonly knowledge: Knowledge;
  readonly neighbours: readonly string[];
  /** How the parts of a sum are treated: as the whole of it, as only some of it, or as not linked to it. */
  readonly sumsReading: 'complete' | 'at least' | 'none of them';
};

/** Returns every equation between shown figures, or undefined if some plainly contradict each other. */
export function equationsOf(
  indicators: readonly ShownIndicator[],
  assumptions: Assumptions,
): Equations | undefined {
  const equations = new Equations();
  const { signedKeys = [], lines: knownLines = [] } = assumptions.knowledge;
  for (const key of signedKeys) equations.unknown(key, { least: -MOST_PEOPLE });
  for (const indicator of indicators) {
    addCells(equations, indicator, new Set(signedKeys));
    addSums(equations, indicator, assumptions);
    addPopulation(equations, indicator, indicators);
  }
  for (const { whole, parts } of assumptions.knowledge.indicators)
    addParts(equations, { whole, parts, indicators });
  const isShown = (key: string) => indicators.some(({ cells }) => cells.get(key)?.value !== undefined);
  for (const { terms, least, most, neededKeys = [] } of knownLines)
    if (neededKeys.every(isShown)) equations.line(terms, least, most);
  const equationParts = independentComponents(equations);
  if (equationParts === undefined) return undefined;
  const fixedValues = new Map(
    equationParts.flatMap(({ unknowns }) =>
      [...unknowns].flatMap(([name, { least, most }]) => (least === most ? [[name, least] as const] : [])),
    ),
  );
  for (const indicator of indicators)
    addMeans(equations, indicator, { fixedValues, neighbours: assumptions.neighbours });
  return equations;
}

function addSums(
  equations: Equations,
  indicator: ShownIndicator,
  { areas, knowledge, sumsReading }: Assumptions,
): void {
  if (sumsReading === 'none of them') return;
  const unit = shownUnit(indicator.unit);
  const lattice = latticeOf(indicator, areas, knowledge);
  const addsUpOverTime = unit.kind === 'count' ? true : indicator.inYear === 'pooled';
  const sums: readonly SumOfCells[] = [
    ...lattice.byGroup,
    ...lattice.byArea,
    ...(addsUpOverTime && indicator.inYear !== 'last' ? lattice.byPeriod : []),
  ];
  for (const key of additiveKeysOf(unit))
    for (const { whole, parts, isComplete } of sums)
      equations.sum(key(whole), parts.map(key), sumsReading === 'complete' && isComplete);
  if (unit.kind !== 'count') return;
  addEarlierFigures(equations, indicator, sums);
  for (const { laterCell, earlierCell } of lattice.runningSteps) {
    const count = (cell: CellName) => quantityKey('count', cell);
    const laterParts = [
      quantityKey('increase', laterCell),
      ...(earlierCell === undefined ? [] : [count(earlierCell)]),
    ];
    equations.sum(count(laterCell), laterParts);
  }
}

/** Adds the figures before a revision. A figure that was not revised had the same value then. */
function addEarlierFigures(
  equations: Equations,
  { cells }: ShownIndicator,
  sums: readonly SumOfCells[],
): void {
  if (![...cells.values()].some(({ earlierValue }) => earlierValue !== undefined)) return;
  const cellByKey = new Map(
    sums.flatMap(({ whole, parts }) => [whole, ...parts]).map((cell) => [quantityKey('was', cell), cell]),
  );
  for (const [key, cellName] of cellByKey) {
    const cell = cells.get(quantityKey('count', cellName));
    if (cell?.earlierValue !== undefined)
      equations.narrow(key, Number(cell.earlierValue), Number(cell.earlierValue));
    else if (cell?.value !== undefined && cell.isRevised !== true)
      equations.line(
        [
          [1, key],
          [-1, quantityKey('count', cellName)],
        ],
        0,
        0,
      );
  }
}

/** Links the denominators of a rate to the indicator that counts them. */
function addPopulation(
  equations: Equations,
  { denominator, cells }: ShownIndicator,
  allIndicators: readonly ShownIndicator[],
): void {
  const population = allIndicators.find(({ title }) => title === denominator);
  if (population === undefined || shownUnit(population.unit).kind !== 'count') return;
  for (const cell of cells.values()) {
    const populationCell = { ...cell, title: population.title };
    if (population.cells.has(quantityKey('count', populationCell)))
      equations.line(
        [
          [1, quantityKey('denominator', cell)],
          [-1, quantityKey('count', populationCell)],
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
  const namedIndicators = indicators.filter(({ title }) => title === whole || parts.includes(title));
  const firstPart = namedIndicators.find(({ title }) => title === parts[0]);
  if (firstPart === undefined || namedIndicators.length < parts.length) return;
  const isRatio = shownUnit(firstPart.unit).kind === 'ratio';
  const placeByText = new Map(
    namedIndicators.flatMap((indicator) =>
      [...indicator.cells.values()].map(({ area, period, group }) => [
        [area, period, group].join('|'),
        { area, period, group },
      ]),
    ),
  );
  for (const cell of placeByText.values()) {
    const keyOf = (quantity: 'count' | 'denominator', title: string) =>
      quantityKey(quantity, { ...cell, title });
    const counts = parts.map((part) => keyOf('count', part));
    if (whole !== '') equations.sum(keyOf('count', whole), counts);
    else if (isRatio) equations.sum(keyOf('denominator', firstPart.title), counts);
    if (!isRatio) continue;
    for (const title of [...parts.slice(1), ...(whole === '' ? [] : [whole])])
      equations.line(
        [
          [1, keyOf('denominator', title)],
          [-1, keyOf('denominator', firstPart.title)],
        ],
        0,
        0,
      );
  }
}

/** Adds each mean over a known number of people, and the means of the neighbours. */
function addMeans(
  equations: Equations,
  { unit: text, cells }: ShownIndicator,
  {
    fixedValues,
    neighbours,
  }: { readonly fixedValues: ReadonlyMap<Unknown, number>; readonly neighbours: readonly string[] },
): void {
  const unit = shownUnit(text);
  const base = unit.kind === 'ratio' ? unit.base : 1;
  const valueKey = (cell: CellName): Unknown => quantityKey(unit.kind === 'count' ? 'count' : 'mean', cell);
  if (unit.kind !== 'count')
    for (const cell of cells.values()) {
      if (cell.area === 'neighbours') continue;
      equations.unknown(valueKey(cell), { isWhole: false });
      if (cell.value !== undefined) equations.narrow(valueKey(cell), ...limitsOfRounding(cell.value));
      const people = fixedValues.get(quantityKey('denominator', cell));
      if (people === undefined) continue;
      const count = unit.kind === 'ratio' ? quantityKey('count', cell) : sumKey(cell);
      equations.line(
        [
          [people, valueKey(cell)],
          [-base, count],
        ],
        -1e-3,
        1e-3,
      );
    }
  for (const printedMean of cells.values()) {
    if (printedMean.area !== 'neighbours' || printedMean.value === undefined) continue;
    const neighbourCells = neighbours.flatMap(
      (area) => cells.get(quantityKey('count', { ...printedMean, area })) ?? [],
    );
    if (neighbourCells.length < 2) continue;
    const [least, most] = limitsOfRounding(printedMean.value);
    equations.line(
      neighbourCells.map((cell) => [1, valueKey(cell)] as const),
      neighbourCells.length * least,
      neighbourCells.length * most,
    );
  }
}
