import fc from 'fast-check';
import { compilePlan } from '@/pack/compile/compilePlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import type { Pack } from './aPack';
import { aPlanFile, aPlanFolder } from './aPlanFolder';
import { aCountTable, type WholeTable } from './aCountTable';

/** A table of counts by its inner cells, the last dimension turning fastest. */
export type TableCells = { readonly sizes: readonly number[]; readonly cells: readonly number[] };

/** So many inner cells at the most: a table of four dimensions has five times as many with its totals. */
const MOST_CELLS = 36;

/** Any table of one to four dimensions, in which noughts, small counts and large ones stand mixed in any share. */
export const anyTable: fc.Arbitrary<TableCells> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .filter(([sizes]) => product(sizes) <= MOST_CELLS)
  .chain(([sizes, noughts, small]) => {
    const cell = fc.oneof(
      { weight: noughts, arbitrary: fc.constant(0) },
      { weight: small, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 4, arbitrary: fc.integer({ min: 6, max: 90 }) },
    );
    const many = product(sizes);
    return fc.array(cell, { minLength: many, maxLength: many }).map((cells) => ({ sizes, cells }));
  });

function product(numbers: readonly number[]): number {
  return numbers.reduce((so, number) => so * number, 1);
}

/** The table as a plan that the real compiler publishes: every inner cell and every total is a row. */
export function aTablePack(table: TableCells): { readonly whole: WholeTable; readonly pack: Pack } {
  const whole = aCountTable(table.sizes, table.cells);
  const rows = whole.counts.map(
    ({ value }, index) => `starts,sampleton,2014,Calendar year,${sidesAt(index, table.sizes)},${value}`,
  );
  const folder = aPlanFolder({
    'plan.json': JSON.stringify(aPlanFile()),
    'targets.csv': undefined,
    'commentary.csv': undefined,
    'observations.csv': ['indicator,area,time_period,time_identifier,breakdown,value', ...rows, ''].join(
      '\n',
    ),
  });
  const { plan, issues } = compilePlan(folder);
  if (plan === undefined) throw new Error(`The table does not compile: ${JSON.stringify(issues)}`);
  return { whole, pack: new Map(publishedFiles([plan])) };
}

/** `d0=1;d2=0`: the last place of a dimension is its total, which no side stands for. */
function sidesAt(place: number, sizes: readonly number[]): string {
  const sides: string[] = [];
  let left = place;
  for (let dimension = sizes.length - 1; dimension >= 0; dimension -= 1) {
    const size = sizes[dimension] ?? 0;
    const at = left % (size + 1);
    left = Math.floor(left / (size + 1));
    if (at < size) sides.unshift(`d${dimension}=${at}`);
  }
  return sides.join(';');
}

/** The texts of the table's cells in a pack, in the order of its places. */
export function textsIn(pack: Pack, { sizes, counts }: WholeTable): readonly string[] {
  const read = (path: string): unknown => JSON.parse(pack.get(path) ?? '{}');
  const headline = read('sampleton/indicators/starts.json') as {
    readonly series: readonly (readonly string[])[];
  };
  const broken = read('sampleton/breakdowns/starts.json') as {
    readonly groups?: readonly {
      readonly breakdown: string;
      readonly series: readonly (readonly string[])[];
    }[];
  };
  const groups = new Map((broken.groups ?? []).map((group) => [group.breakdown, group.series[0]?.[1]]));
  return counts.map((_, index) => {
    const sides = sidesAt(index, sizes);
    const text = sides === '' ? headline.series[0]?.[1] : groups.get(sides);
    if (text === undefined) throw new Error(`The pack has no cell ${sides}.`);
    return text;
  });
}
