import { MOST_PEOPLE, type Equations, type Unknown } from './equations';
import { eventsBehind, peopleBehind } from './intervalCounts';
import { quantityKey, type CellName, type Quantity } from './quantity';
import type { ShownCell, ShownIndicator } from './shownCells';
import { shownUnit, type ShownUnit } from './shownUnit';

/** The unknown for the sum behind a mean: all days or all scores. It is never asked about. */
export function sumKey(cell: CellName): Unknown {
  return `sum ${quantityKey('count', cell)}`;
}

/** The quantities of an indicator that add up over groups and areas. */
export function additiveKeysOf(unit: ShownUnit): readonly ((cell: CellName) => Unknown)[] {
  const key = (quantity: Quantity) => (cell: CellName) => quantityKey(quantity, cell);
  if (unit.kind === 'count') return [key('count'), key('was')];
  return unit.kind === 'ratio' ? [key('count'), key('denominator')] : [sumKey, key('denominator')];
}

/** Writes down what the files say of each cell, without reference to other cells. */
export function addCells(
  equations: Equations,
  { unit: text, cells }: ShownIndicator,
  signedKeys: ReadonlySet<string>,
): void {
  const unit = shownUnit(text);
  for (const cell of cells.values()) {
    if (cell.area === 'neighbours') continue;
    if (unit.kind === 'count') addCount(equations, cell, signedKeys);
    else if (unit.kind === 'ratio') addRatio(equations, cell, unit.base);
    else addMean(equations, cell);
  }
}

function addCount(equations: Equations, cell: ShownCell, signedKeys: ReadonlySet<string>): void {
  const count = quantityKey('count', cell);
  // A withheld count is at least 1; a withheld difference may be any number, even 0.
  if (cell.sign === 'c' && !signedKeys.has(count)) equations.narrow(count, 1);
  if (cell.value === undefined) return;
  const value = Number(cell.value);
  const [least, most] = Number.isInteger(value) ? [value, value] : limitsOfRounding(cell.value);
  if (Number.isInteger(value)) equations.narrow(count, least, most);
  else equations.bounds.set(count, { least, most, isWhole: false });
}

function addRatio(equations: Equations, cell: ShownCell, ratioBase: number): void {
  const [count, people] = [quantityKey('count', cell), quantityKey('denominator', cell)];
  equations.narrow(people, 1);
  // Bounds make the solver faster. A country gets none, because it has more people than they allow.
  if (isLocal(cell)) for (const name of [count, people]) equations.narrow(name, 0, MOST_PEOPLE);
  if (ratioBase === 100) {
    const remaining = equations.unknown(quantityKey('rest', cell));
    equations.line(
      [
        [1, people],
        [-1, count],
        [-1, remaining],
      ],
      0,
      0,
    );
  }
  if (cell.numerator !== undefined) equations.narrow(count, cell.numerator, cell.numerator);
  if (cell.denominator !== undefined) equations.narrow(people, cell.denominator, cell.denominator);
  if (cell.value !== undefined) {
    const [least, most] = limitsOfRounding(cell.value);
    equations.line(
      [
        [ratioBase, count],
        [-most, people],
      ],
      -Infinity,
      0,
    );
    equations.line(
      [
        [ratioBase, count],
        [-least, people],
      ],
      0,
      Infinity,
    );
  }
  const countsBehind = intervalBehind(cell, ratioBase);
  if (countsBehind === undefined) return;
  equations.narrow(count, countsBehind.count.least, countsBehind.count.most);
  equations.narrow(people, countsBehind.denominator.least, countsBehind.denominator.most);
}

function isLocal({ area, denominator = 0 }: ShownCell): boolean {
  return denominator <= MOST_PEOPLE && !/^(E92|E12|K0|england|region)/.test(area);
}

function intervalBehind({ interval, value, numerator }: ShownCell, ratioBase: number) {
  if (interval === undefined || numerator !== undefined) return undefined;
  const decimals = Math.max(
    decimalsOf(String(interval.lower)),
    decimalsOf(String(interval.upper)),
    decimalsOf(value ?? ''),
  );
  const shownInterval = {
    ...interval,
    value: value === undefined ? undefined : Number(value),
    halfUnit: 0.5 * 10 ** -decimals,
  };
  return ratioBase === 100 ? peopleBehind(shownInterval, ratioBase) : eventsBehind(shownInterval, ratioBase);
}

function addMean(equations: Equations, cell: ShownCell): void {
  const mean = equations.unknown(quantityKey('mean', cell), { isWhole: false, most: 100_000 });
  const [sum, people] = [
    equations.unknown(sumKey(cell), { isWhole: false }),
    quantityKey('denominator', cell),
  ];
  equations.narrow(people, 1);
  if (cell.denominator !== undefined) equations.narrow(people, cell.denominator, cell.denominator);
  if (cell.numerator !== undefined) equations.narrow(sum, cell.numerator, cell.numerator);
  if (cell.value === undefined) return;
  const [least, most] = limitsOfRounding(cell.value);
  equations.narrow(mean, least, most);
  equations.line(
    [
      [1, sum],
      [-most, people],
    ],
    -Infinity,
    0,
  );
  equations.line(
    [
      [1, sum],
      [-least, people],
    ],
    0,
    Infinity,
  );
}

/** The range from which a shown number may have been rounded to its decimals. */
export function limitsOfRounding(text: string): readonly [least: number, most: number] {
  // The solver cannot tell smaller differences apart.
  const halfUnit = 0.5 * 10 ** -Math.min(decimalsOf(text), 6);
  return [Math.max(0, Number(text) - halfUnit), Number(text) + halfUnit];
}

function decimalsOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}
