import type { Indicator } from '@/domain/figures/indicator';
import type { Unit } from '@/domain/figures/unit';
import { namesCounted } from './countedNames';
import { fractionClaims } from './fractionClaims';
import type { HeldCounts } from './heldCounts';
import { isOfAPart } from './isOfAPart';
import type { NumberClaim } from './numberClaim';
import { withoutHarmless } from './harmlessNumbers';
import type { HarmlessKind } from './harmlessWords';
import { multipleClaims } from './multipleClaims';
import { numbersIn, type FoundNumber } from './numbersIn';
import { outOfClaims } from './outOfClaims';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

/**
 * The numbers of a paragraph that claim to be a figure of its indicator. For percentages of a share see `percentagesIn`. Small numbers in
 * words, as in "one of them", do not count, unless what is counted follows them.
 */
export function numberClaims(
  text: string,
  indicator: Indicator,
  counts: readonly HeldCounts[] = [],
): readonly NumberClaim[] {
  const definitionNumbers = numbersOfDefinition(indicator);
  return sentencesOf(text).flatMap((sentence) => {
    // The indicator is a mean, so "each" names no part of the people: "each social worker has 16 children".
    const plainText = indicator.unit.kind === 'mean' ? sentence.replaceAll(/\beach\b/gi, '') : sentence;
    if (isOfAPart(plainText, indicator.title)) return [];
    const claims = claimsOf(searchableText(sentence), indicator);
    return [
      ...outOfClaims(sentence, indicator, counts),
      ...fractionClaims(sentence, indicator),
      ...multipleClaims(sentence, indicator),
      ...claims.filter(({ claimKind, number }) => claimKind !== 'figure' || !definitionNumbers.has(number)),
    ];
  });
}

function claimsOf(
  plainText: string,
  indicator: Indicator,
): readonly (NumberClaim & { readonly number: number })[] {
  const countedKinds = new Set<HarmlessKind>();
  if (indicator.unit.kind === 'days') countedKinds.add('time');
  if (indicator.unit.kind === 'money') countedKinds.add('money');
  return numbersIn(withoutHarmless(plainText, countedKinds)).flatMap((number) => {
    const claim = claimOf(plainText, number, indicator);
    if (claim === undefined || (isSmallWord(number) && !isSmallClaim(claim))) return [];
    return [{ ...claim, number: number.value }];
  });
}

function isSmallWord({ text, value }: FoundNumber): boolean {
  return value < 10 && !/\d/.test(text);
}

/**
 * Whether a small number in words is a claim all the same, because what is counted follows it: "fell by six points", "seven serious
 * incidents"; but not "two of them".
 */
function isSmallClaim({ claimKind, hasUnit, value, textAfter }: NumberClaim): boolean {
  if (claimKind === 'relative change' || / points?\b/i.test(textAfter.slice(0, 20))) return true;
  return claimKind === 'figure' && hasUnit && value >= 2 && !/\bof\b/i.test(textAfter.slice(0, 30));
}

/** Numbers that are in the indicator's own title or counts are no claims: 16 in `Secondary schools that took part, of 16`. */
function numbersOfDefinition({
  title,
  unit,
  definition = '',
  denominator = '',
}: Indicator): ReadonlySet<number> {
  const words = searchableText([title, unit.text, definition, denominator].join(' '));
  return new Set(numbersIn(words).map(({ value }) => value));
}

function claimOf(plainText: string, number: FoundNumber, indicator: Indicator): NumberClaim | undefined {
  const [textBefore, textAfter] = [plainText.slice(0, number.start), plainText.slice(number.end)];
  const { unit } = indicator;
  if (ABOUT_BEFORE.test(textBefore)) return undefined;
  const baseClaim = {
    foundText: number.text,
    value: number.value,
    step: stepOf(number.text),
    textBefore,
    textAfter,
  };
  if (/^ ?(?:%|per ?cent\b)/i.test(textAfter)) return relativeChange(baseClaim, textBefore, textAfter, unit);
  if (unit.kind === 'money') return moneyClaim(baseClaim, textBefore, textAfter, unit);
  if (unit.kind === 'share') return pointsClaim(baseClaim, textAfter);
  if (CHANGE_BEFORE.test(textBefore) || CHANGE_AFTER.test(textAfter))
    return { ...baseClaim, claimKind: 'distance', hasUnit: true };
  const hasUnit = fitsUnit(indicator, textBefore, textAfter);
  if (hasUnit === undefined) return undefined;
  return { ...baseClaim, claimKind: 'figure', hasUnit };
}

type BaseClaim = Omit<NumberClaim, 'claimKind' | 'hasUnit'>;

/** Words before a number that make it a change: "rose by 25", "up 25". */
const CHANGE_BEFORE =
  /\b(?:(?:rose|risen|rise|fell|fallen|fall|grew|grown|dropped|drop|increased?|decreased?|reduced|reduction|improved|went (?:up|down)|up|down) by|(?:rise|fall|drop|increase|decrease|reduction|growth) of|up|down) $/i;
/** Words after a number that make it a change or a distance: "25 more than", "2.5 points higher", "by 25 fewer". */
const CHANGE_AFTER = /^ (?:points? |\p{L}+ )?(?:more|fewer|less|higher|lower|better|worse)\b/iu;

/** A percentage by which something rose. For a share the writer may as well have meant percentage points, which nobody can tell. */
function relativeChange(
  baseClaim: BaseClaim,
  textBefore: string,
  textAfter: string,
  unit: Unit,
): NumberClaim | undefined {
  const isChange =
    /\b(?:by|(?:rise|fall|drop|increase|decrease|reduction|growth) of) $/i.test(textBefore) ||
    /^ ?(?:%|per ?cent) (?:rise|fall|drop|increase|decrease|reduction|more|fewer|less|higher|lower)\b/i.test(
      textAfter,
    );
  if (!isChange || unit.kind === 'share') return undefined;
  return { ...baseClaim, foundText: `${baseClaim.foundText}%`, claimKind: 'relative change', hasUnit: true };
}

function pointsClaim(baseClaim: BaseClaim, textAfter: string): NumberClaim | undefined {
  const points = /^ (?:percentage )?(?:points?|pp)\b/i.exec(textAfter)?.[0];
  if (points === undefined) return undefined;
  return { ...baseClaim, foundText: `${baseClaim.foundText}${points}`, claimKind: 'distance', hasUnit: true };
}

const MULTIPLE_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:k|thousand)\b/i, 1e3],
  [/^ ?(?:m|mn|million)\b/i, 1e6],
  [/^ ?(?:bn|billion)\b/i, 1e9],
];

function moneyClaim(
  baseClaim: BaseClaim,
  textBefore: string,
  textAfter: string,
  unit: Unit,
): NumberClaim | undefined {
  if (!/£ ?$/.test(textBefore) && !/^ ?(?:(?:thousand|million) )?pounds\b/i.test(textAfter)) return undefined;
  const [pattern, multiple] = MULTIPLE_WORDS.find(([candidate]) => candidate.test(textAfter)) ?? [
    undefined,
    1,
  ];
  const unitFactor = multiple / moneyUnit(unit);
  return {
    ...baseClaim,
    foundText: `£${baseClaim.foundText}${pattern?.exec(textAfter)?.[0] ?? ''}`,
    value: baseClaim.value * unitFactor,
    step: baseClaim.step * unitFactor,
    claimKind: CHANGE_BEFORE.test(textBefore.replace(/£ ?$/, '')) ? 'distance' : 'figure',
    hasUnit: true,
  };
}

/** How many pounds the unit stands for: 1,000 for `£ thousand`. */
function moneyUnit(unit: Unit): number {
  if (unit.kind !== 'money' || unit.inPounds) return 1;
  if (/thousand|\bk\b|000s?\b/i.test(unit.text)) return 1e3;
  return /million|\bm\b/i.test(unit.text) ? 1e6 : 1;
}

/** Matches what may follow a number without a unit that stands for the figure itself. */
const BARE_NUMBER =
  /^(?:[.,;:)!?](?!\d)|$| (?:in|at|by|on|to|from|a|an|this|last|since|and|or|were|was|are|is|have|had|has|for|during|every|compared|against|than|but|which|while|as|now|so|when)\b)/i;
/** Words before a number which say that it is not exact, such as "around 4,000". */
const ABOUT_BEFORE =
  /\b(?:about|around|some|nearly|almost|roughly|approximately|circa|c\.|over|under|above|below|than|least|most|up to) $/i;
/** Words which show that a number is a limit, a length or a place in a list, and no figure. */
const LIMIT_BEFORE =
  /\b(?:within|in|after|every|last|past|next|first|aged?|top|and|or|between|item|paragraph|section|for) $/i;

/** Returns whether the words around a number name the indicator's unit. Returns undefined if they are about something else. */
function fitsUnit(indicator: Indicator, textBefore: string, textAfter: string): boolean | undefined {
  const { unit } = indicator;
  switch (unit.kind) {
    case 'days': {
      const timeWord = /\b(day|week|month|year|hour|minute)s?\b/i.exec(unit.text)?.[1] ?? 'day';
      const isTime = new RegExp(`^[ -](?:working |school |calendar )?${timeWord}s?\\b`, 'i').test(textAfter);
      return isTime && !LIMIT_BEFORE.test(textBefore) ? true : undefined;
    }
    case 'rate': {
      const perMatch = /^ (?:\p{L}+ ){0,4}(?:per|in every|for every|for each|out of every) ([\d,]+)/u.exec(
        textAfter,
      );
      if (perMatch !== null)
        return Number((perMatch[1] ?? '').replaceAll(',', '')) === unit.per ? true : undefined;
      return bareFit(textBefore, textAfter);
    }
    case 'count':
    case 'mean':
      return namesCounted(indicator, textAfter) ? true : bareFit(textBefore, textAfter);
    case 'score':
      return /^ points?\b/i.test(textAfter) ? true : bareFit(textBefore, textAfter);
    case 'unknown':
      return bareFit(textBefore, textAfter);
    case 'share':
    case 'money':
      return undefined;
  }
}

function bareFit(textBefore: string, textAfter: string): false | undefined {
  return BARE_NUMBER.test(textAfter) && !LIMIT_BEFORE.test(textBefore) ? false : undefined;
}

/** Finds the step to which a number is rounded: `4.6` is to a tenth; `21,500` to a hundred, because two digits are never taken for rounded. */
function stepOf(text: string): number {
  const digits = text.replaceAll(',', '');
  const decimals = /\.(\d+)$/.exec(digits)?.[1];
  if (decimals !== undefined) return 10 ** -decimals.length;
  if (!/^\d+$/.test(digits)) return 1;
  const noughts = Math.min(/0*$/.exec(digits)?.[0].length ?? 0, Math.max(0, digits.length - 2));
  return 10 ** noughts;
}
