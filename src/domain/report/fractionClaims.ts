import type { Indicator } from '@/domain/figures/indicator';
import { boundBefore } from './boundBefore';
import { namesCounted } from './countedNames';
import { mayBeAbout } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import { searchableText } from './searchableText';

const PARTS: Readonly<Record<string, number>> = {
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
const NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, nine: 9 };
/** "A third of children", "three quarters of the families"; never "the first half of 2018", "half a million", "a third of that". */
const FRACTION =
  /(?<!\b(?:first|second|last|other|by|than|in|every|each|the|and)[ -])\b(?:(half)|(a|one|two|three|four|nine)[ -](thirds?|quarters?|fifths?|tenths?)) of(?= (?:the |all |our |these )?\p{L}{4,})/giu;
/** How far a figure may be from a fraction that is given for it, in points either way. */
const STEP = 10;

/** The fractions in words of a sentence that claim to be the share: "a third of children". */
export function fractionClaims(sentence: string, indicator: Indicator): readonly NumberClaim[] {
  if (indicator.unit.kind !== 'share') return [];
  const plain = searchableText(sentence);
  return [...plain.matchAll(FRACTION)].flatMap((match): readonly NumberClaim[] => {
    const [found, half, many = 'one', of = ''] = match;
    const [before, after] = [plain.slice(0, match.index), plain.slice(match.index + found.length)];
    const [whole, part] = [PARTS[half?.toLowerCase() ?? of.toLowerCase()], NUMBERS[many.toLowerCase()]];
    if (whole === undefined || part === undefined) return [];
    const hasUnit = mayBeAbout(after, indicator);
    if (!hasUnit && !namesCounted(indicator, after.trimStart())) return [];
    const bound = boundBefore(before);
    const step = bound === 'over' || bound === 'under' ? 1 : STEP;
    const name = found.replace(/ of$/, '');
    return [{ found: name, value: (100 * part) / whole, step, before, after, of: 'figure', hasUnit, bound }];
  });
}
