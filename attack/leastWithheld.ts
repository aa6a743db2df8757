import { attackShown } from './attackPacks';
import type { ShownCell } from './shownCells';
import type { Solve } from './solver';
import type { UntidyPlan } from './untidyPlan';

const SMALLEST = 6;
/** If there are more choices of cells than this, they are not tried. */
const MOST_OTHERS = 8;

/**
 * The smallest number of cells of a small table that must be withheld so that this attacker finds nothing. All choices are tried, from the
 * fewest cells up. Undefined if the table has too many cells, or no small count.
 */
export function leastWithheld({ written, truth, knowledge }: UntidyPlan, solve: Solve): number | undefined {
  const keys = [...written.keys()];
  const countOf = (key: string) => truth.get(key) ?? 0;
  const smallKeys = keys.filter((key) => countOf(key) > 0 && countOf(key) < SMALLEST);
  const otherKeys = keys.filter((key) => countOf(key) >= SMALLEST);
  if (smallKeys.length === 0 || otherKeys.length > MOST_OTHERS) return undefined;
  const choices = Array.from({ length: 2 ** otherKeys.length }, (_, choiceBits) =>
    otherKeys.filter((_other, bit) => Math.floor(choiceBits / 2 ** bit) % 2 === 1),
  ).toSorted((a, b) => a.length - b.length);
  const isSafe = (chosenKeys: readonly string[]): boolean => {
    const withheld = new Set([...smallKeys, ...chosenKeys]);
    const cells = new Map(
      keys.map((key) => [key, cellOf(key, withheld.has(key) ? undefined : countOf(key))] as const),
    );
    const title = keys[0]?.split('|')[1] ?? '';
    const currentPlans = [
      {
        areas: [],
        neighbours: [],
        indicators: [{ title, unit: 'count', decimals: 0, isPeople: true, cells }],
      },
    ];
    const { possible } = attackShown({ currentPlans, knowledge, askedKeys: [] }, solve);
    return [...withheld].every((key) => possible.get(key)?.isAll === false);
  };
  const fewestKeys = choices.find(isSafe);
  return fewestKeys === undefined ? undefined : smallKeys.length + fewestKeys.length;
}

function cellOf(key: string, value: number | undefined): ShownCell {
  const [, title = '', area = '', period = '', group = ''] = key.split('|');
  const name = { title, area, period, group };
  return value === undefined ? { ...name, sign: 'c' } : { ...name, value: String(value) };
}
