import type { Indicator } from '@/domain/figures/indicator';
import type { FigureFault } from './figureFault';
import { heldNumbers, type HeldFigures } from './heldNumbers';
import { distinctiveWords } from './namedIndicator';
import { numbersIn } from './numbersIn';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

const OF_THOSE = /\bof (?:those|these|them|whom|which),? /i;

/**
 * "Of those, 23 scored as high risk": a count of another indicator, whose title is that of the paragraph's indicator and some words more, all of which
 * the clause has. The plan has no figure for any other number of some of the people.
 */
export function subgroupFaults(
  { text, indicator }: { readonly text: string; readonly indicator: Indicator },
  heldFigures: HeldFigures,
): readonly FigureFault[] {
  return sentencesOf(text).flatMap((sentence): readonly FigureFault[] => {
    const plainText = searchableText(sentence);
    const ofThose = OF_THOSE.exec(plainText);
    if (ofThose === null) return [];
    const clause = plainText.slice(ofThose.index + ofThose[0].length).split(/[.;:]/)[0] ?? '';
    const [firstNumber, secondNumber] = numbersIn(clause);
    const subgroupIndicator =
      secondNumber === undefined ? subgroupNamed(clause, indicator, heldFigures) : undefined;
    if (firstNumber === undefined || subgroupIndicator === undefined) return [];
    const subgroupNumbers = heldNumbers(subgroupIndicator, text, heldFigures);
    if (subgroupNumbers.length === 0 || subgroupNumbers.some(({ value }) => value === firstNumber.value))
      return [];
    return [
      {
        kind: 'number',
        foundText: firstNumber.text,
        claimKind: 'figure',
        indicator: subgroupIndicator,
        otherIndicator: undefined,
        nearest: undefined,
        lastChange: undefined,
      },
    ];
  });
}

/** The indicator that counts some of those whom another counts: a clause names it by the words in which their titles differ. */
function subgroupNamed(
  clause: string,
  wholeIndicator: Indicator,
  { data }: HeldFigures,
): Indicator | undefined {
  const [titleWords, clauseWords] = [
    new Set(distinctiveWords(wholeIndicator.title)),
    new Set(distinctiveWords(clause)),
  ];
  const subgroups = data.indicators.filter(({ id, title, unit }) => {
    const ownTitleWords = distinctiveWords(title);
    const moreWords = ownTitleWords.filter((word) => !titleWords.has(word));
    const isAlike = ownTitleWords.length - moreWords.length >= ownTitleWords.length / 2;
    return (
      id !== wholeIndicator.id &&
      unit.kind === 'count' &&
      isAlike &&
      moreWords.length > 0 &&
      moreWords.every((word) => clauseWords.has(word))
    );
  });
  return subgroups.length === 1 ? subgroups[0] : undefined;
}
