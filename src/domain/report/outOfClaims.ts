import type { Indicator } from '@/domain/figures/indicator';
import { namesCounted } from './countedNames';
import { withoutHarmless } from './harmlessNumbers';
import type { NumberClaim } from './numberClaim';
import { numbersIn, type FoundNumber } from './numbersIn';
import { searchableText } from './searchableText';

/** "919 of the 978", "12 out of 40" */
const OUT_OF = /^ (?:out )?of (?:the |all |all the |our )?$/i;
/** "one in five", "one referral in five", "one child in every 18" */
const IN_EVERY = /^(?: \p{L}+){0,2} in (?:every )?$/iu;
const NOT_EXACT =
  /\b(?:about|around|some|nearly|almost|roughly|approximately|circa|over|under|above|below|than|least|most|up to|only|just) $/i;

/**
 * The shares of a sentence that are given as two numbers, as claims in percent: "12 of 40 children" is 30%. Only where the words around them name what
 * the indicator counts: "3 of the 12 schools" is about something else in a paragraph on pupils.
 */
export function outOfClaims(sentence: string, indicator: Indicator): readonly NumberClaim[] {
  if (indicator.unit.kind !== 'share') return [];
  const plain = searchableText(sentence);
  const numbers = numbersIn(withoutHarmless(plain, new Set()));
  return numbers.flatMap((part, at): readonly NumberClaim[] => {
    const whole = numbers[at + 1];
    if (whole === undefined || whole.value < part.value || whole.value < 2) return [];
    const between = plain.slice(part.end, whole.start);
    const [before, after] = [plain.slice(0, part.start), plain.slice(whole.end)];
    const isFraction = IN_EVERY.test(between);
    if (!isFraction && !OUT_OF.test(between)) return [];
    if (NOT_EXACT.test(before) || /^ ?(?:%|per ?cent\b)/i.test(after)) return [];
    if (!namesCounted(indicator, isFraction ? `${between.replace(/ in .*$/, '')} ${after}` : after))
      return [];
    const found = plain.slice(part.start, whole.end);
    const counts = isFraction ? undefined : { part: part.value, whole: whole.value };
    const share = shareOf(part, whole, isFraction, indicator);
    return [{ found, before, after, ...share, of: 'figure', hasUnit: false, counts }];
  });
}

/** "One in five" is any share that is nearer to it than to one in four or one in six; two counts are exact to the figure's own decimals. */
function shareOf(
  part: FoundNumber,
  whole: FoundNumber,
  isFraction: boolean,
  { decimals }: Indicator,
): Pick<NumberClaim, 'value' | 'step'> {
  const value = (100 * part.value) / whole.value;
  if (!isFraction) return { value, step: 10 ** -decimals };
  const step = part.value === 1 ? 100 / (whole.value - 0.5) - 100 / (whole.value + 0.5) : 100 / whole.value;
  return { value, step };
}
