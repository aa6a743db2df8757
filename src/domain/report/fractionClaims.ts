import type { Indicator } from '@/domain/figures/indicator';
import { boundBefore } from './boundBefore';
import { namesCounted } from './countedNames';
import { mayBeAbout } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import { searchableText } from './searchableText';

const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};
const NUMERATORS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, nine: 9 };
/** Matches a fraction in words: "a third of children", "three quarters of the families"; but not "the first half of 2018", "half a million" or "a third of that". */
const FRACTION_PATTERN =
  /(?<!\b(?:first|second|last|other|by|than|in|every|each|the|and)[ -])\b(?:(half)|(a|one|two|three|four|nine)[ -](thirds?|quarters?|fifths?|tenths?)) of(?= (?:the |all |our |these )?\p{L}{4,})/giu;
/** How far a figure may be from the fraction that a sentence gives for it, in percentage points either way. */
const FRACTION_STEP = 10;

/** The fractions in words in a sentence that claim to be the indicator's share: "a third of children". */
export function fractionClaims(sentence: string, indicator: Indicator): readonly NumberClaim[] {
  if (indicator.unit.kind !== 'share') return [];
  const plainText = searchableText(sentence);
  return [...plainText.matchAll(FRACTION_PATTERN)].flatMap((match): readonly NumberClaim[] => {
    const [foundText, halfWord, numeratorWord = 'one', denominatorWord = ''] = match;
    const [textBefore, textAfter] = [
      plainText.slice(0, match.index),
      plainText.slice(match.index + foundText.length),
    ];
    const [denominator, numerator] = [
      DENOMINATORS[halfWord?.toLowerCase() ?? denominatorWord.toLowerCase()],
      NUMERATORS[numeratorWord.toLowerCase()],
    ];
    if (denominator === undefined || numerator === undefined) return [];
    const hasUnit = mayBeAbout(textAfter, indicator);
    if (!hasUnit && !namesCounted(indicator, textAfter.trimStart())) return [];
    const bound = boundBefore(textBefore);
    const precision = bound === 'over' || bound === 'under' ? 1 : FRACTION_STEP;
    const fractionText = foundText.replace(/ of$/, '');
    return [
      {
        foundText: fractionText,
        value: (100 * numerator) / denominator,
        step: precision,
        textBefore,
        textAfter,
        claimKind: 'figure',
        hasUnit,
        bound,
      },
    ];
  });
}
