import type { Indicator } from '@/domain/figures/indicator';
import { boundBefore } from './boundBefore';
import { namesCounted, namesResult } from './countedNames';
import { withoutHarmless } from './harmlessNumbers';
import { HIDDEN } from './harmlessWords';
import type { HeldCounts } from './heldCounts';
import type { NumberClaim } from './numberClaim';
import { numbersIn, type FoundNumber } from './numbersIn';
import { searchableText } from './searchableText';

/** "919 of the 978", "12 out of 40" */
const OUT_OF = /^ (?:out )?of (?:the |all |all the |our )?$/i;
/** "one in five", "one referral in five", "one child in every 18" */
const IN_EVERY = /^(?: \p{L}+){0,2} in (?:every )?$/iu;
/** "More than one" is no number, but "more than one child in three" is a share. */
const MORE_THAN = /\bmore than(?= one (?:\p{L}+ ){0,2}in )/giu;
/** "Of 978 children, 919 lost weight": the whole first. */
const WHOLE_BEFORE = /(?:^|[.;:,(] ?)of (?:the |all |all the |our )?$/i;
const WHOLE_BETWEEN = /^(?: [^ .;:]+){1,12}, (?:only |just )?$/;

type Pair = {
  readonly part: FoundNumber;
  readonly whole: FoundNumber;
  readonly form: 'out of' | 'in every' | 'whole first';
  readonly before: string;
  readonly between: string;
  readonly after: string;
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
    const { part, whole, form, before, after } = pair;
    const bound = boundBefore(before);
    if (bound === 'about' || /^ ?(?:%|per ?cent\b)/i.test(after)) return [];
    if (!isMeant(pair, indicator, counts)) return [];
    const share = shareOf(pair, indicator);
    return [
      {
        found:
          form === 'whole first'
            ? `${part.text} of ${whole.text}`
            : `${part.text}${pair.between}${whole.text}`,
        before,
        after,
        ...share,
        step: bound === undefined ? share.step : 1,
        of: 'figure',
        hasUnit: false,
        bound,
        counts: form === 'in every' ? undefined : { part: part.value, whole: whole.value },
      },
    ];
  });
}

function pairsIn(plain: string): readonly Pair[] {
  const numbers = numbersIn(withoutHarmless(plain.replaceAll(MORE_THAN, HIDDEN.repeat(9)), new Set()));
  return numbers.flatMap((first, at): readonly Pair[] => {
    const second = numbers[at + 1];
    if (second === undefined) return [];
    const between = plain.slice(first.end, second.start);
    const [before, after] = [plain.slice(0, first.start), plain.slice(second.end)];
    const pair = { before, between, after };
    const isShare = second.value >= Math.max(2, first.value);
    if (isShare && OUT_OF.test(between)) return [{ ...pair, part: first, whole: second, form: 'out of' }];
    if (isShare && IN_EVERY.test(between)) return [{ ...pair, part: first, whole: second, form: 'in every' }];
    if (first.value >= second.value && WHOLE_BEFORE.test(before) && WHOLE_BETWEEN.test(between))
      return [{ ...pair, part: second, whole: first, form: 'whole first' }];
    return [];
  });
}

function isMeant(
  { form, whole, between, after }: Pair,
  indicator: Indicator,
  counts: readonly HeldCounts[],
): boolean {
  const isHeld = counts.some((one) => one.whole === whole.value);
  if (form === 'in every')
    return namesCounted(indicator, `${between.replace(/ in (?:every )?$/, '')} ${after}`);
  if (form === 'out of') return namesCounted(indicator, after) || (isHeld && namesResult(indicator, after));
  return (
    (isHeld || (counts.length === 0 && namesCounted(indicator, between))) &&
    namesResult(indicator, after, true)
  );
}

/** "One in five" is any share that is nearer to it than to one in four or one in six; two counts are exact to the figure's own decimals. */
function shareOf({ part, whole, form }: Pair, { decimals }: Indicator): Pick<NumberClaim, 'value' | 'step'> {
  const value = (100 * part.value) / whole.value;
  if (form !== 'in every') return { value, step: 10 ** -decimals };
  const step = part.value === 1 ? 100 / (whole.value - 0.5) - 100 / (whole.value + 0.5) : 100 / whole.value;
  return { value, step };
}
