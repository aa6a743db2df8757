import type { Measure } from './measures';
import { cellName, type Axes, type Cell } from './peopleTable';
import { quantityKey, type CellName } from './quantity';
import type { MadePlan, Row } from './rows';

/** A figure that must not be worked out: its key and its true value. */
export type Secret = { readonly key: string; readonly value: number };

/** The smallest count that may be published, as plans have it that do not say so. */
export const SMALLEST = 6;

/** Every small count of people in the table, printed or not, and every figure that the officer withholds. */
export function secretsOf({ axes, measures, cells }: MadePlan, rows: readonly Row[]): readonly Secret[] {
  const smallSecrets = measures
    .filter(({ isPeople }) => isPeople)
    .flatMap((measure) => [
      ...cells.flatMap((cell) => smallSecretsIn(measure, cell, axes)),
      ...(measure.isSensitive ? singleYears(measure, axes) : []),
      ...smallIncreases(measure, axes, cells),
    ]);
  const withheldSecrets = rows.flatMap(({ isPublic, key, text }) =>
    isPublic ? [] : [{ key, value: Number(text) }],
  );
  return [...new Map([...smallSecrets, ...withheldSecrets].map((secret) => [secret.key, secret])).values()];
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST;
}

function smallSecretsIn(
  { title, kind, people, denominator: denominatorTable, mean, countBeforeRevision }: Measure,
  cell: Cell,
  { breakdowns }: Axes,
): readonly Secret[] {
  const name = cellName(title, cell, breakdowns);
  const count = people?.(cell);
  const denominator = denominatorTable?.(cell);
  const remaining =
    kind === 'percent' && count !== undefined && denominator !== undefined ? denominator - count : undefined;
  const countBefore = countBeforeRevision?.(cell);
  return [
    ...(count === undefined ? [] : secretIfSmall('count', name, count)),
    ...(denominator === undefined ? [] : secretIfSmall('denominator', name, denominator)),
    ...(remaining === undefined ? [] : secretIfSmall('rest', name, remaining)),
    ...(countBefore === undefined || countBefore === count ? [] : secretIfSmall('was', name, countBefore)),
    ...(mean !== undefined && denominator !== undefined && isSmall(denominator)
      ? [{ key: quantityKey('mean', name), value: mean(cell) }]
      : []),
  ];
}

function secretIfSmall(
  quantity: Parameters<typeof quantityKey>[0],
  name: CellName,
  value: number,
): readonly Secret[] {
  return isSmall(value) ? [{ key: quantityKey(quantity, name), value }] : [];
}

/** The small counts of single years of a sensitive indicator, for which only spans of years are printed. */
function singleYears({ title, people }: Measure, { places, periods, breakdowns }: Axes): readonly Secret[] {
  const firstYear = Number(periods.values[0]?.name.slice(0, 4));
  return places.values.flatMap((place) =>
    Array.from({ length: periods.leaves }, (_, leaf) => ({
      name: `${firstYear + leaf} Calendar year`,
      leaves: [leaf],
    })).flatMap((period) => {
      const cell = { place, period, groups: new Map() };
      return secretIfSmall('count', cellName(title, cell, breakdowns), people?.(cell) ?? 0);
    }),
  );
}

/** The small increases of a running total. */
function smallIncreases(
  { title, people }: Measure,
  { periods, breakdowns }: Axes,
  cells: readonly Cell[],
): readonly Secret[] {
  const isRunning =
    periods.values.length > 1 &&
    periods.values.every(({ leaves }, periodIndex) => leaves.length === periodIndex + 1);
  if (!isRunning || people === undefined) return [];
  return cells.flatMap((cell) => {
    const lastLeaf = cell.period.leaves.at(-1) ?? 0;
    const increase = people({ ...cell, period: { ...cell.period, leaves: [lastLeaf] } });
    return secretIfSmall('increase', cellName(title, cell, breakdowns), increase);
  });
}
