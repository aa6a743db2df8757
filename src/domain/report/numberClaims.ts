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
 * The numbers of a paragraph that claim to be a figure of its indicator; percentages of a share are `percentagesIn`. "One of them" and other small
 * numbers in words are none, unless what is counted follows them.
 */
export function numberClaims(
  text: string,
  indicator: Indicator,
  counts: readonly HeldCounts[] = [],
): readonly NumberClaim[] {
  const own = numbersOfDefinition(indicator);
  return sentencesOf(text).flatMap((sentence) => {
    // A mean is of each: "each social worker has 16 children".
    const plain = indicator.unit.kind === 'mean' ? sentence.replaceAll(/\beach\b/gi, '') : sentence;
    if (isOfAPart(plain, indicator.title)) return [];
    const claims = claimsOf(searchableText(sentence), indicator);
    return [
      ...outOfClaims(sentence, indicator, counts),
      ...fractionClaims(sentence, indicator),
      ...multipleClaims(sentence, indicator),
      ...claims.filter(({ of, number }) => of !== 'figure' || !own.has(number)),
    ];
  });
}

function claimsOf(
  plain: string,
  indicator: Indicator,
): readonly (NumberClaim & { readonly number: number })[] {
  const counted = new Set<HarmlessKind>();
  if (indicator.unit.kind === 'days') counted.add('time');
  if (indicator.unit.kind === 'money') counted.add('money');
  return numbersIn(withoutHarmless(plain, counted)).flatMap((number) => {
    const found = claimOf(plain, number, indicator);
    if (found === undefined || (isSmallWord(number) && !isMeant(found))) return [];
    return [{ ...found, number: number.value }];
  });
}

function isSmallWord({ text, value }: FoundNumber): boolean {
  return value < 10 && !/\d/.test(text);
}

/** "Fell by six points", "seven serious incidents": with what is counted just behind it, and not "two of them". */
function isMeant({ of, hasUnit, value, after }: NumberClaim): boolean {
  if (of === 'relative change' || / points?\b/i.test(after.slice(0, 20))) return true;
  return of === 'figure' && hasUnit && value >= 2 && !/\bof\b/i.test(after.slice(0, 30));
}

/** `Secondary schools that took part, of 16`: numbers of the indicator's own words are no claim. */
function numbersOfDefinition({
  title,
  unit,
  definition = '',
  denominator = '',
}: Indicator): ReadonlySet<number> {
  const words = searchableText([title, unit.text, definition, denominator].join(' '));
  return new Set(numbersIn(words).map(({ value }) => value));
}

function claimOf(plain: string, number: FoundNumber, indicator: Indicator): NumberClaim | undefined {
  const [before, after] = [plain.slice(0, number.start), plain.slice(number.end)];
  const { unit } = indicator;
  if (ABOUT_BEFORE.test(before)) return undefined;
  const base = { found: number.text, value: number.value, step: stepOf(number.text), before, after };
  if (/^ ?(?:%|per ?cent\b)/i.test(after)) return relativeChange(base, before, after, unit);
  if (unit.kind === 'money') return moneyClaim(base, before, after, unit);
  if (unit.kind === 'share') return pointsClaim(base, after);
  if (CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(after))
    return { ...base, of: 'distance', hasUnit: true };
  const hasUnit = fitsUnit(indicator, before, after);
  if (hasUnit === undefined) return undefined;
  return { ...base, of: 'figure', hasUnit };
}

type Base = Omit<NumberClaim, 'of' | 'hasUnit'>;

/** "rose by 25", "up 25" */
const CHANGE_BEFORE =
  /\b(?:(?:rose|risen|rise|fell|fallen|fall|grew|grown|dropped|drop|increased?|decreased?|reduced|reduction|improved|went (?:up|down)|up|down) by|(?:rise|fall|drop|increase|decrease|reduction|growth) of|up|down) $/i;
/** "25 more than", "2.5 points higher", "by 25 fewer" */
const CHANGE_AFTER = /^ (?:points? |\p{L}+ )?(?:more|fewer|less|higher|lower|better|worse)\b/iu;

/** A percentage that says by how much something rose; of a share it may as well be points, which the reader cannot know. */
function relativeChange(base: Base, before: string, after: string, unit: Unit): NumberClaim | undefined {
  const isChange =
    /\b(?:by|(?:rise|fall|drop|increase|decrease|reduction|growth) of) $/i.test(before) ||
    /^ ?(?:%|per ?cent) (?:rise|fall|drop|increase|decrease|reduction|more|fewer|less|higher|lower)\b/i.test(
      after,
    );
  if (!isChange || unit.kind === 'share') return undefined;
  return { ...base, found: `${base.found}%`, of: 'relative change', hasUnit: true };
}

function pointsClaim(base: Base, after: string): NumberClaim | undefined {
  const points = /^ (?:percentage )?(?:points?|pp)\b/i.exec(after)?.[0];
  if (points === undefined) return undefined;
  return { ...base, found: `${base.found}${points}`, of: 'distance', hasUnit: true };
}

const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:k|thousand)\b/i, 1e3],
  [/^ ?(?:m|mn|million)\b/i, 1e6],
  [/^ ?(?:bn|billion)\b/i, 1e9],
];

function moneyClaim(base: Base, before: string, after: string, unit: Unit): NumberClaim | undefined {
  if (!/£ ?$/.test(before) && !/^ ?(?:(?:thousand|million) )?pounds\b/i.test(after)) return undefined;
  const [pattern, times] = MULTIPLES.find(([one]) => one.test(after)) ?? [undefined, 1];
  const inUnit = times / moneyUnit(unit);
  return {
    ...base,
    found: `£${base.found}${pattern?.exec(after)?.[0] ?? ''}`,
    value: base.value * inUnit,
    step: base.step * inUnit,
    of: CHANGE_BEFORE.test(before.replace(/£ ?$/, '')) ? 'distance' : 'figure',
    hasUnit: true,
  };
}

/** `£ thousand` counts thousands. */
function moneyUnit(unit: Unit): number {
  if (unit.kind !== 'money' || unit.inPounds) return 1;
  if (/thousand|\bk\b|000s?\b/i.test(unit.text)) return 1e3;
  return /million|\bm\b/i.test(unit.text) ? 1e6 : 1;
}

/** Words that may follow a number that stands for the figure itself. */
const BARE =
  /^(?:[.,;:)!?](?!\d)|$| (?:in|at|by|on|to|from|a|an|this|last|since|and|or|were|was|are|is|have|had|has|for|during|every|compared|against|than|but|which|while|as|now|so|when)\b)/i;
/** "Around 4,000" says itself that it is not the figure. */
const ABOUT_BEFORE =
  /\b(?:about|around|some|nearly|almost|roughly|approximately|circa|c\.|over|under|above|below|than|least|most|up to) $/i;
/** A limit, a length or a place in a list is no figure. */
const LIMIT_BEFORE =
  /\b(?:within|in|after|every|last|past|next|first|aged?|top|and|or|between|item|paragraph|section|for) $/i;

/** Whether the words around a number name the indicator's unit; undefined where they are about something else. */
function fitsUnit(indicator: Indicator, before: string, after: string): boolean | undefined {
  const { unit } = indicator;
  switch (unit.kind) {
    case 'days': {
      const word = /\b(day|week|month|year|hour|minute)s?\b/i.exec(unit.text)?.[1] ?? 'day';
      const isTime = new RegExp(`^[ -](?:working |school |calendar )?${word}s?\\b`, 'i').test(after);
      return isTime && !LIMIT_BEFORE.test(before) ? true : undefined;
    }
    case 'rate': {
      const per = /^ (?:\p{L}+ ){0,4}(?:per|in every|for every|for each|out of every) ([\d,]+)/u.exec(after);
      if (per !== null) return Number((per[1] ?? '').replaceAll(',', '')) === unit.per ? true : undefined;
      return bare(before, after);
    }
    case 'count':
    case 'mean':
      return namesCounted(indicator, after) ? true : bare(before, after);
    case 'score':
      return /^ points?\b/i.test(after) ? true : bare(before, after);
    case 'unknown':
      return bare(before, after);
    case 'share':
    case 'money':
      return undefined;
  }
}

function bare(before: string, after: string): false | undefined {
  return BARE.test(after) && !LIMIT_BEFORE.test(before) ? false : undefined;
}

/** `4.6` is to a tenth; `21,500` to a hundred, as two digits are never taken for rounded. */
function stepOf(text: string): number {
  const plain = text.replaceAll(',', '');
  const decimals = /\.(\d+)$/.exec(plain)?.[1];
  if (decimals !== undefined) return 10 ** -decimals.length;
  if (!/^\d+$/.test(plain)) return 1;
  const noughts = Math.min(/0*$/.exec(plain)?.[0].length ?? 0, Math.max(0, plain.length - 2));
  return 10 ** noughts;
}
