import { attackShown } from './attackPacks';
import type { ShownCell } from './shownCells';
import type { Solve } from './solver';
import type { UntidyPlan } from './untidyPlan';

const SMALLEST = 6;
/** More choices than these are not tried. */
const MOST_OTHERS = 8;

/**
 * The fewest cells of a small table that have to be withheld so that this attacker finds nothing, by trying all choices from the fewest up; undefined for
 * a table with too many, or of which nothing is small.
 */
export function leastWithheld({ written, truth, knows }: UntidyPlan, solve: Solve): number | undefined {
  const keys = [...written.keys()];
  const count = (key: string) => truth.get(key) ?? 0;
  const small = keys.filter((key) => count(key) > 0 && count(key) < SMALLEST);
  const others = keys.filter((key) => count(key) >= SMALLEST);
  if (small.length === 0 || others.length > MOST_OTHERS) return undefined;
  const choices = Array.from({ length: 2 ** others.length }, (_, choice) =>
    others.filter((_other, bit) => Math.floor(choice / 2 ** bit) % 2 === 1),
  ).toSorted((a, b) => a.length - b.length);
  const isSafe = (chosen: readonly string[]): boolean => {
    const withheld = new Set([...small, ...chosen]);
    const cells = new Map(
      keys.map((key) => [key, cellOf(key, withheld.has(key) ? undefined : count(key))] as const),
    );
    const title = keys[0]?.split('|')[1] ?? '';
    const plans = [
      {
        areas: [],
        neighbours: [],
        indicators: [{ title, unit: 'count', decimals: 0, isPeople: true, cells }],
      },
    ];
    const { possible } = attackShown({ plans, knows, asks: [] }, solve);
    return [...withheld].every((key) => possible.get(key)?.isAll === false);
  };
  const fewest = choices.find(isSafe);
  return fewest === undefined ? undefined : small.length + fewest.length;
}

function cellOf(key: string, value: number | undefined): ShownCell {
  const [, title = '', area = '', period = '', group = ''] = key.split('|');
  const name = { title, area, period, group };
  return value === undefined ? { ...name, sign: 'c' } : { ...name, value: String(value) };
}
