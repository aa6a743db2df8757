import type { Indicator } from '@/domain/figures/indicator';
import { boundBefore } from './boundBefore';
import { namesCounted, namesResult } from './countedNames';
import { withoutHarmless } from './harmlessNumbers';
import { HIDDEN } from './harmlessWords';
import type { HeldCounts } from './heldCounts';
import type { NumberClaim } from './numberClaim';
import { numbersIn, type FoundNumber } from './numbersIn';
import { searchableText } from './searchableText';

/** Matches a share as two numbers: "919 of the 978", "12 out of 40". */
const OUT_OF = /^ (?:out )?of (?:the |all |all the |our )?$/i;
/** Matches a share as one in so many: "one in five", "one referral in five", "one child in every 18". */
const IN_EVERY = /^(?: \p{L}+){0,2} in (?:every )?$/iu;
/** Matches a bound before a share: "more than one" alone gives no number, but "more than one child in three" is a share. */
const MORE_THAN = /\bmore than(?= one (?:\p{L}+ ){0,2}in )/giu;
/** Matches a share with the whole first: "Of 978 children, 919 lost weight". */
const WHOLE_BEFORE = /(?:^|[.;:,(] ?)of (?:the |all |all the |our )?$/i;
const WHOLE_BETWEEN = /^(?: [^ .;:]+){1,12}, (?:only |just )?$/;

type NumberPair = {
  readonly part: FoundNumber;
  readonly whole: FoundNumber;
  readonly form: 'out of' | 'in every' | 'whole first';
  readonly textBefore: string;
  readonly textBetween: string;
  readonly textAfter: string;
};

/**
 * The shares of a sentence that are given as two numbers, as claims in percent: "12 of 40 children" is 30%. Only where the words around them name what
 * the indicator counts: "3 of the 12 schools" is about something else in a paragraph on pupils. `counts` are those that are held behind the share: one of
 * them as the whole says what is meant too.
 */
export function outOfClaims(
  sentence: string,
  indicator: Indicator,
  counts: readonly HeldCounts[],
): readonly NumberClaim[] {
  if (indicator.unit.kind !== 'share') return [];
  return pairsIn(searchableText(sentence)).flatMap((pair): readonly NumberClaim[] => {
    const { part, whole, form, textBefore, textAfter } = pair;
    const bound = boundBefore(textBefore);
    if (bound === 'about' || /^ ?(?:%|per ?cent\b)/i.test(textAfter)) return [];
    if (!isAboutIndicator(pair, indicator, counts)) return [];
    const share = shareOf(pair, indicator);
    return [
      {
        foundText:
          form === 'whole first'
            ? `${part.text} of ${whole.text}`
            : `${part.text}${pair.textBetween}${whole.text}`,
        textBefore,
        textAfter,
        ...share,
        step: bound === undefined ? share.step : 1,
        claimKind: 'figure',
        hasUnit: false,
        bound,
        counts: form === 'in every' ? undefined : { part: part.value, whole: whole.value },
      },
    ];
  });
}

function pairsIn(plainText: string): readonly NumberPair[] {
  const numbers = numbersIn(withoutHarmless(plainText.replaceAll(MORE_THAN, HIDDEN.repeat(9)), new Set()));
  return numbers.flatMap((firstNumber, index): readonly NumberPair[] => {
    const secondNumber = numbers[index + 1];
    if (secondNumber === undefined) return [];
    const textBetween = plainText.slice(firstNumber.end, secondNumber.start);
    const [textBefore, textAfter] = [
      plainText.slice(0, firstNumber.start),
      plainText.slice(secondNumber.end),
    ];
    const pair = { textBefore, textBetween, textAfter };
    const isShare = secondNumber.value >= Math.max(2, firstNumber.value);
    if (isShare && OUT_OF.test(textBetween))
      return [{ ...pair, part: firstNumber, whole: secondNumber, form: 'out of' }];
    if (isShare && IN_EVERY.test(textBetween))
      return [{ ...pair, part: firstNumber, whole: secondNumber, form: 'in every' }];
    if (
      firstNumber.value >= secondNumber.value &&
      WHOLE_BEFORE.test(textBefore) &&
      WHOLE_BETWEEN.test(textBetween)
    )
      return [{ ...pair, part: secondNumber, whole: firstNumber, form: 'whole first' }];
    return [];
  });
}

function isAboutIndicator(
  { form, whole, textBetween, textAfter }: NumberPair,
  indicator: Indicator,
  counts: readonly HeldCounts[],
): boolean {
  const isHeldWhole = counts.some((heldCounts) => heldCounts.whole === whole.value);
  if (form === 'in every')
    return namesCounted(indicator, `${textBetween.replace(/ in (?:every )?$/, '')} ${textAfter}`);
  if (form === 'out of')
    return namesCounted(indicator, textAfter) || (isHeldWhole && namesResult(indicator, textAfter));
  return (
    (isHeldWhole || (counts.length === 0 && namesCounted(indicator, textBetween))) &&
    namesResult(indicator, textAfter, true)
  );
}

/**
 * Works out the share that two numbers of a text state, and how exact it is. "One in five" agrees with any share that is nearer to it than to
 * one in four or one in six. Two counts are exact to the figure's own decimals.
 */
function shareOf(
  { part, whole, form }: NumberPair,
  { decimals }: Indicator,
): Pick<NumberClaim, 'value' | 'step'> {
  const value = (100 * part.value) / whole.value;
  if (form !== 'in every') return { value, step: 10 ** -decimals };
  const precision =
    part.value === 1 ? 100 / (whole.value - 0.5) - 100 / (whole.value + 0.5) : 100 / whole.value;
  return { value, step: precision };
}
