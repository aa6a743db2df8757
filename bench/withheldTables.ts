import fc from 'fast-check';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import {
  linkedCountsFrom,
  linesByCountOf,
  readerViewsOf,
  type ProtectionState,
} from '@/pack/disclosure/component';
import { tooNarrowCounts } from '@/pack/disclosure/tooNarrowCounts';
import { withheldFigures } from '@/pack/disclosure/withheldFigures';
import { aCountTable, type WholeTable } from '#mocks/aCountTable';
import { anyTable, aTablePack, textsIn, type TableCells } from '#mocks/aTablePack';

const solver = await wholeNumberSolver();

const SMALLEST = 6;

/** Publishes and audits so many random tables, and says how much was withheld, beside the least that would have done where that can be found. */
export function withheldTables(runs: number, seed: number): string {
  const total = { tables: 0, needy: 0, cells: 0, small: 0, withheld: 0 };
  const least = { tables: 0, cells: 0, ours: 0, fewest: 0, best: 0 };
  for (const table of fc.sample(anyTable, { numRuns: runs, seed })) {
    const { whole, pack } = aTablePack(table);
    const texts = textsIn(pack, whole);
    check(table, { whole, texts, findings: auditPack(pack, { solver }).findings.length });
    const withheld = texts.filter((text) => text === 'c').length;
    const small = whole.counts.filter(({ value = 0 }) => value > 0 && value < SMALLEST).length;
    total.tables += 1;
    if (small > 0) total.needy += 1;
    total.cells += whole.counts.length;
    total.small += small;
    total.withheld += withheld;
    const fewest = small === 0 ? undefined : fewestWithheld(whole);
    if (fewest === undefined) continue;
    least.tables += 1;
    least.cells += whole.counts.length;
    least.ours += withheld;
    least.fewest += fewest;
    if (withheld === fewest) least.best += 1;
  }
  const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`;
  return [
    `${total.tables} tables of one to four dimensions (seed ${seed}), ${total.needy} with a small count: all pass the audit, every 0 is shown, nothing is withheld from the others.`,
    `Of ${total.cells} cells ${share(total.small, total.cells)} are small and ${share(total.withheld, total.cells)} are withheld.`,
    `In ${least.tables} small tables every choice was tried: ${share(least.ours, least.cells)} of their cells are withheld, at the least ${share(least.fewest, least.cells)} would have to be (${least.ours} and ${least.fewest}); in ${share(least.best, least.tables)} of them there is no better.`,
  ].join('\n');
}

type Outcome = { readonly whole: WholeTable; readonly texts: readonly string[]; readonly findings: number };

function check(table: TableCells, { whole, texts, findings }: Outcome): void {
  const values = whole.counts.map(({ value = Number.NaN }) => value);
  const isNeedy = values.some((value) => value > 0 && value < SMALLEST);
  const isRight = values.every((value, place) => {
    if (value === 0) return texts[place] === '0';
    if (value < SMALLEST) return texts[place] === 'c';
    return texts[place] === String(value) || (isNeedy && texts[place] === 'c');
  });
  if (!isRight || findings > 0)
    throw new Error(`${findings} findings in ${JSON.stringify(table)}: ${texts.join(' ')}`);
}

/** More choices than these are not tried. */
const MOST_OTHERS = 11;

/** The fewest cells that could be withheld so that a judge finds nothing, by trying all; undefined for a table with too many. */
function fewestWithheld(whole: WholeTable): number | undefined {
  const table = aCountTable(whole.sizes, innerCells(whole));
  const linesByCount = linesByCountOf(table);
  const { primaryFigures } = withheldFigures(table, SMALLEST);
  const others = [...table.counts.keys()].filter(
    (place) => !primaryFigures.has(place) && (table.counts[place]?.value ?? 0) > 0,
  );
  if (others.length > MOST_OTHERS) return undefined;
  let fewest = others.length;
  for (let choice = 0; choice < 2 ** others.length; choice += 1) {
    const chosen = others.filter((_, bit) => Math.floor(choice / 2 ** bit) % 2 === 1);
    if (chosen.length >= fewest) continue;
    const withheld = new Set([...primaryFigures, ...chosen]);
    if (isSafe({ table, withheld, smallestCount: SMALLEST, linesByCount })) fewest = chosen.length;
  }
  return primaryFigures.size + fewest;
}

/** Whether a reader who knows the rules is left with three values or more of each withheld count. */
function isSafe(state: ProtectionState): boolean {
  const views = readerViewsOf(state, linkedCountsFrom(state, state.table.counts.keys()));
  return views.every((view) => tooNarrowCounts(state, view).length === 0);
}

function innerCells({ sizes, counts }: WholeTable): readonly number[] {
  return counts.flatMap(({ value = 0 }, place) => {
    let left = place;
    const isInner = sizes.toReversed().every((size) => {
      const at = left % (size + 1);
      left = Math.floor(left / (size + 1));
      return at < size;
    });
    return isInner ? [value] : [];
  });
}
