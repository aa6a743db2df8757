import type { Indicator } from '@/domain/figures/indicator';
import { titleShareIn } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import { searchableText } from './searchableText';

const MULTIPLES: Readonly<Record<string, number>> = {
  doubled: 2,
  trebled: 3,
  tripled: 3,
  quadrupled: 4,
  halved: 0.5,
};
const MULTIPLE_VERB =
  /(?<!\b(?:nearly|almost|about|more than|than) )\b(doubled|trebled|tripled|quadrupled|halved)\b/gi;
/** How much of the title must come before the verb, so that it is this figure that the sentence says doubled. */
const ENOUGH_OF_TITLE = 0.5;

/** Finds claims that a figure was multiplied: "The share of children with three placements has trebled" is a change of 200%, give or take a quarter of that. */
export function multipleClaims(sentence: string, indicator: Indicator): readonly NumberClaim[] {
  const plainText = searchableText(sentence);
  return [...plainText.matchAll(MULTIPLE_VERB)].flatMap((match): readonly NumberClaim[] => {
    const [verb] = match;
    const [textBefore, textAfter] = [
      plainText.slice(0, match.index),
      plainText.slice(match.index + verb.length),
    ];
    const multiple = MULTIPLES[verb.toLowerCase()];
    if (multiple === undefined || titleShareIn(textBefore, indicator) < ENOUGH_OF_TITLE) return [];
    const value = Math.abs(multiple - 1) * 100;
    return [
      {
        foundText: verb,
        value,
        step: value / 4,
        textBefore,
        textAfter,
        claimKind: 'relative change',
        hasUnit: true,
      },
    ];
  });
}
