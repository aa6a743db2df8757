import type { FigureFault } from './figureFault';
import { withoutHarmless } from './harmlessNumbers';
import { heldNumbers, type HeldFigures } from './heldNumbers';
import { numbersIn } from './numbersIn';
import { searchableText } from './searchableText';

/** Numbers smaller than this often differ by swapped digits by chance, and are not compared. */
const SMALLEST_NUMBER = 100;

type Mention = {
  readonly text: string;
  readonly indicator: string | undefined;
  readonly priority: string | undefined;
};

/**
 * Finds a number with two digits swapped: 416 where a count of the same priority is 461. Numbers anywhere in the paragraph are compared, even
 * in a sentence about some of the people.
 */
export function swappedFaults(
  { text, indicator, priority }: Mention,
  heldFigures: HeldFigures,
  faultsFound: readonly FigureFault[],
): readonly FigureFault[] {
  const countIndicators = heldFigures.data.indicators.filter(
    (candidate) =>
      candidate.unit.kind === 'count' && (candidate.id === indicator || candidate.priority === priority),
  );
  const newest = countIndicators.flatMap((counted) => {
    const newestOwn = heldNumbers(counted, text, heldFigures).findLast(({ owner }) => owner === 'ours');
    return newestOwn === undefined ? [] : [{ indicator: counted, number: newestOwn }];
  });
  const knownValues = countIndicators.flatMap((counted) =>
    heldNumbers(counted, text, heldFigures).map(({ value }) => value),
  );
  return numbersIn(withoutHarmless(searchableText(text), new Set())).flatMap(
    ({ text: numberText, value }): readonly FigureFault[] => {
      const isFaultAlready = faultsFound.some(
        (fault) => 'foundText' in fault && fault.foundText.includes(numberText),
      );
      if (value < SMALLEST_NUMBER || isFaultAlready || knownValues.includes(value)) return [];
      const swappedFigure = newest.find(({ number }) => isSwapped(value, number.value));
      if (swappedFigure === undefined) return [];
      return [
        {
          kind: 'number',
          foundText: numberText,
          claimKind: 'figure',
          indicator: swappedFigure.indicator,
          otherIndicator: undefined,
          nearest: swappedFigure.number,
          lastChange: undefined,
        },
      ];
    },
  );
}

/** Whether two numbers differ only in that two neighbouring digits are swapped. */
function isSwapped(firstNumber: number, secondNumber: number): boolean {
  const [firstText, secondText] = [String(firstNumber), String(secondNumber)];
  if (firstText.length !== secondText.length) return false;
  const position = [...firstText].findIndex((digit, index) => digit !== secondText[index]);
  return (
    position !== -1 &&
    firstText[position] === secondText[position + 1] &&
    firstText[position + 1] === secondText[position] &&
    firstText.slice(position + 2) === secondText.slice(position + 2)
  );
}
