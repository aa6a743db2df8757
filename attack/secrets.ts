import type { Measure } from './measures';
import { cellName, type Axes, type Cell } from './peopleTable';
import { quantityKey, type CellName } from './quantity';
import type { Made, Row } from './rows';

/** What must not be worked out. */
export type Secret = { readonly key: string; readonly value: number };

const SMALLEST = 6;

/** Every small count of people in the table, printed or not, and what the officer keeps back. */
export function secretsOf({ axes, measures, cells }: Made, rows: readonly Row[]): readonly Secret[] {
  const small = measures
    .filter(({ isPeople }) => isPeople)
    .flatMap((measure) => [
      ...cells.flatMap((cell) => smallIn(measure, cell, axes)),
      ...(measure.isSensitive ? singleYears(measure, axes) : []),
      ...increases(measure, axes, cells),
    ]);
  const kept = rows.flatMap(({ isPublic, key, text }) => (isPublic ? [] : [{ key, value: Number(text) }]));
  return [...new Map([...small, ...kept].map((secret) => [secret.key, secret])).values()];
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST;
}

function smallIn(
  { title, kind, people, of, mean, earlier }: Measure,
  cell: Cell,
  { breakdowns }: Axes,
): readonly Secret[] {
  const name = cellName(title, cell, breakdowns);
  const count = people?.(cell);
  const all = of?.(cell);
  const rest = kind === 'percent' && count !== undefined && all !== undefined ? all - count : undefined;
  const was = earlier?.(cell);
  return [
    ...(count === undefined ? [] : secret('count', name, count)),
    ...(all === undefined ? [] : secret('denominator', name, all)),
    ...(rest === undefined ? [] : secret('rest', name, rest)),
    ...(was === undefined || was === count ? [] : secret('was', name, was)),
    ...(mean !== undefined && all !== undefined && isSmall(all)
      ? [{ key: quantityKey('mean', name), value: mean(cell) }]
      : []),
  ];
}

function secret(
  quantity: Parameters<typeof quantityKey>[0],
  name: CellName,
  value: number,
): readonly Secret[] {
  return isSmall(value) ? [{ key: quantityKey(quantity, name), value }] : [];
}

/** Of a sensitive indicator the figures of one year, of which only spans are printed. */
function singleYears({ title, people }: Measure, { places, periods, breakdowns }: Axes): readonly Secret[] {
  const first = Number(periods.values[0]?.name.slice(0, 4));
  return places.values.flatMap((place) =>
    Array.from({ length: periods.leaves }, (_, leaf) => ({
      name: `${first + leaf} Calendar year`,
      leaves: [leaf],
    })).flatMap((period) => {
      const cell = { place, period, groups: new Map() };
      return secret('count', cellName(title, cell, breakdowns), people?.(cell) ?? 0);
    }),
  );
}

/** What a running total grew by. */
function increases(
  { title, people }: Measure,
  { periods, breakdowns }: Axes,
  cells: readonly Cell[],
): readonly Secret[] {
  const isRunning =
    periods.values.length > 1 && periods.values.every(({ leaves }, place) => leaves.length === place + 1);
  if (!isRunning || people === undefined) return [];
  return cells.flatMap((cell) => {
    const leaf = cell.period.leaves.at(-1) ?? 0;
    const grown = people({ ...cell, period: { ...cell.period, leaves: [leaf] } });
    return secret('increase', cellName(title, cell, breakdowns), grown);
  });
}
