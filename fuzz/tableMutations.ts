import { hostileText } from './hostileTexts';
import type { Random } from './random';

type Rows = string[][];
type Mutation = (rows: Rows, random: Random) => Rows;

const MUTATIONS: readonly Mutation[] = [
  cellExchanged,
  cellExchanged,
  cellExchanged,
  cellMoved,
  (rows, random) => rows.filter(() => !random.chance(0.1)),
  (rows, random) => rows.flatMap((row) => (random.chance(0.1) ? [row, row] : [row])),
  (rows, random) => rows.toSorted(() => random.below(3) - 1),
  (rows, random) => withoutColumn(rows, random.below(rows[0]?.length ?? 1)),
  columnTwice,
  columnMoved,
  (rows, random) => rows.map((row) => (random.chance(0.05) ? [...row, hostileText(random)] : row)),
  (rows, random) =>
    rows.map((row) => (random.chance(0.05) ? row.slice(0, random.below(row.length + 1)) : row)),
  headingExchanged,
  columnFilled,
  (rows) => rows.slice(1),
  (rows) => rows.slice(0, 1),
  (rows, random) => [Array.from({ length: random.pick([1, 3, 40]) }, () => hostileText(random)), ...rows],
  (rows, random) => [...rows, ...rows.slice(1, 1 + random.below(rows.length))],
];

/** The text of a table with one thing done to its rows or columns, or to how they are written down. */
export function mutatedTable(text: string, random: Random): string {
  if (random.chance(0.002)) return overgrown(text, random);
  if (random.chance(0.25)) return rewritten(text, random);
  return textOf(random.pick(MUTATIONS)(rowsOf(text), random), random.chance(0.15));
}

/** Far more columns or rows than any table has, each with a text of its own. */
function overgrown(text: string, random: Random): string {
  const [header = [], ...rows] = rowsOf(text);
  const count = random.pick([3000, 30_000]);
  const numbered = (row: readonly string[], number: number) =>
    row.map((cell, index) => (index === column ? `${cell}${number}` : cell));
  const column = random.below(header.length);
  if (random.chance(0.3))
    return textOf(
      [[...header, ...Array.from({ length: count }, (_, number) => `n${number}`)], ...rows],
      false,
    );
  return textOf(
    [
      header,
      ...Array.from({ length: count }, (_, number) => numbered(rows[number % rows.length] ?? [], number)),
    ],
    false,
  );
}

function rowsOf(text: string): Rows {
  return text.split(/\r*\n/).map((line) => line.split(','));
}

/** Cells are mostly put down as they are, so that a comma or a quote in one does what it does in a file; now and then as they should be. */
function textOf(rows: Rows, properly: boolean): string {
  const written = (cell: string) =>
    properly && /[",\r\n]/.test(cell) && !/^".*"$/s.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(written).join(',')).join('\n');
}

function rewritten(text: string, random: Random): string {
  switch (random.below(9)) {
    case 0:
      return text.replaceAll('\n', random.pick(['\r\n', '\r', '\r\r\n', '\n\n', ' ']));
    case 1:
      return text.replaceAll(',', random.pick([';', '\t', '|', ', ', ',,', ' ,']));
    case 2:
      return text.replaceAll('"', random.pick(['', "'", '""', '“']));
    case 3:
      return text.toUpperCase();
    case 4:
      return `${text.slice(0, random.below(text.length))}"${text.slice(random.below(text.length))}`;
    case 5:
      return text.replaceAll(/\d/g, (digit) => (random.chance(0.05) ? String(random.below(10)) : digit));
    case 6:
      return text.replaceAll(/\d+(\.\d+)?/g, (number) => (random.chance(0.1) ? hostileText(random) : number));
    case 7:
      return `\uFEFF\uFEFF${text}`;
    default:
      return text.replaceAll(/[a-z]+/g, (word) => (random.chance(0.01) ? hostileText(random) : word));
  }
}

function cellExchanged(rows: Rows, random: Random): Rows {
  const changed = rows.map((row) => [...row]);
  for (let left = random.pick([1, 1, 3, 12]); left > 0; left -= 1) {
    const row = changed[random.below(changed.length)];
    if (row !== undefined) row[random.below(row.length)] = hostileText(random);
  }
  return changed;
}

function cellMoved(rows: Rows, random: Random): Rows {
  const changed = rows.map((row) => [...row]);
  const [from, to] = [changed[random.below(changed.length)], changed[random.below(changed.length)]];
  const cell = from?.[random.below(from.length)];
  if (to !== undefined && cell !== undefined) to[random.below(to.length)] = cell;
  return changed;
}

function withoutColumn(rows: Rows, column: number): Rows {
  return rows.map((row) => row.filter((_, index) => index !== column));
}

function columnTwice(rows: Rows, random: Random): Rows {
  const column = random.below(rows[0]?.length ?? 1);
  return rows.map((row) => row.flatMap((cell, index) => (index === column ? [cell, cell] : [cell])));
}

function columnMoved(rows: Rows, random: Random): Rows {
  const [from, to] = [random.below(rows[0]?.length ?? 1), random.below(rows[0]?.length ?? 1)];
  return rows.map((row) => {
    const rest = row.filter((_, index) => index !== from);
    return [...rest.slice(0, to), row[from] ?? '', ...rest.slice(to)];
  });
}

function headingExchanged(rows: Rows, random: Random): Rows {
  const [header = [], ...rest] = rows;
  const at = random.below(header.length + 1);
  const name = random.chance(0.3) ? random.pick(header) : hostileText(random);
  return [header.map((one, index) => (index === at ? name : one)), ...rest];
}

function columnFilled(rows: Rows, random: Random): Rows {
  const [header = [], ...rest] = rows;
  const [column, text] = [random.below(header.length + 1), hostileText(random).slice(0, 400)];
  return [header, ...rest.map((row) => row.map((cell, index) => (index === column ? text : cell)))];
}
