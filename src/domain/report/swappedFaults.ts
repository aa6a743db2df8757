import type { FigureFault } from './figureFault';
import { withoutHarmless } from './harmlessNumbers';
import { heldNumbers, type HeldFigures } from './heldNumbers';
import { numbersIn } from './numbersIn';
import { searchableText } from './searchableText';

/** Fewer digits are swapped by chance. */
const SMALLEST = 100;

type About = {
  readonly text: string;
  readonly indicator: string | undefined;
  readonly priority: string | undefined;
};

/**
 * Two digits that changed places: 416 where a count of the same priority is 461. It compares numbers anywhere in the
 * paragraph, even in a sentence on some of the people.
 */
export function swappedFaults(
  { text, indicator, priority }: About,
  held: HeldFigures,
  found: readonly FigureFault[],
): readonly FigureFault[] {
  const counts = held.data.indicators.filter(
    (one) => one.unit.kind === 'count' && (one.id === indicator || one.priority === priority),
  );
  const newest = counts.flatMap((one) => {
    const last = heldNumbers(one, text, held).findLast(({ whose }) => whose === 'ours');
    return last === undefined ? [] : [{ indicator: one, number: last }];
  });
  const all = counts.flatMap((one) => heldNumbers(one, text, held).map(({ value }) => value));
  return numbersIn(withoutHarmless(searchableText(text), new Set())).flatMap(
    ({ text: written, value }): readonly FigureFault[] => {
      const isFound = found.some((fault) => 'found' in fault && fault.found.includes(written));
      if (value < SMALLEST || isFound || all.includes(value)) return [];
      const swapped = newest.find(({ number }) => isSwapped(value, number.value));
      if (swapped === undefined) return [];
      return [
        {
          kind: 'number',
          found: written,
          of: 'figure',
          indicator: swapped.indicator,
          other: undefined,
          nearest: swapped.number,
          lastChange: undefined,
        },
      ];
    },
  );
}

/** Whether two numbers differ by two digits next to each other that changed places. */
function isSwapped(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
