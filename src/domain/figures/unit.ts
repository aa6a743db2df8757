import { countsThings, PEOPLE_WORDS } from './countedThings';

/**
 * What a figure is a number of. The officer writes the unit as free text; it is parsed once, here, and everything else uses the result. `text`
 * is what the officer wrote, or `percent` where the officer wrote "%" or "Percent".
 */
export type Unit =
  /** A number of something: children, schools, referrals; `of` is undefined if the text says only "count" or "number". */
  | { readonly kind: 'count'; readonly text: string; readonly of: string | undefined }
  /** A percentage of something. */
  | { readonly kind: 'share'; readonly text: string; readonly of: string | undefined }
  /** A number for each `per` of something: 10,000 children, 1,000 live births. */
  | { readonly kind: 'rate'; readonly text: string; readonly per: number; readonly of: string | undefined }
  /** An average over people or things: a mean score, average days, visits per child. */
  | { readonly kind: 'mean'; readonly text: string }
  /** An amount of money. `inPounds` is false for thousands or millions of pounds. */
  | { readonly kind: 'money'; readonly text: string; readonly inPounds: boolean }
  | { readonly kind: 'days'; readonly text: string }
  | { readonly kind: 'score'; readonly text: string }
  /** Text that the program does not understand. It counts people until the officer says `people=no`. */
  | { readonly kind: 'unknown'; readonly text: string };

const SHARE_UNIT = /^(?:%age\b|%|pct\b|per ?cents?\b|percentages?\b|proportion\b|share\b)\s*/;
const MONEY = /^(?:£|gbp\b|pounds?\b|(?:thousand|million)s? (?:of )?pounds?\b)/;
const IN_POUNDS = /^(?:£|gbp|pounds?)(?: sterling)?(?:$|,? ?(?:\/|per\b|an?\b|each\b|for\b|of\b))/;
const MEAN = /^(?:mean|average|median|avg\.?)\b/;
const TIME_UNIT =
  /^(?:mean |average |median )?(?:number of )?(?:calendar |working |school )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b/;
const SCORE_UNIT =
  /^(?:mean |average |median )?(?:[a-z]+ (?:8 )?)?(?:scores?|points?|index|grades?|rating)\b/;
const COUNT_UNIT = /^(?:count|counts|number|numbers|no\.?|num|n|#|total|headcount|frequency)\b\s*/;
/** The ways of writing what a rate is out of: `per 10,000`, `per 10 000`, `per 10k`, `per thousand`, `per 100 000 population`. */
const PER_PHRASE =
  /(?:^|\b|\/ ?)(?:per|in every|for every|out of every) (?:(\d+(?:[, \u00a0\u2009\u202f]{1,2}\d{3})*(?:\.\d+)?) ?(k|thousand|m|million)?|(?:an? )?(hundred thousand|hundred|thousand|ten thousand|million))\b\s*/;
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  'ten thousand': 10_000,
  'hundred thousand': 100_000,
  million: 1_000_000,
};
const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  million: 1_000_000,
};

/** Reads a unit as an officer writes it, whatever its case, spaces or spelling. Never fails: text that says nothing known is `unknown`. */
export function toUnit(writtenUnit: string): Unit {
  const unitText = writtenUnit.trim().replaceAll(/\s+/g, ' ');
  const plainText = unitText
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll('per-cent', 'per cent')
    // `/10,000`, `1 in 1,000` and `‰` are rates too.
    .replace(/^(?:crude |rate )*(?:\/|(?:1|one) in) ?(?=\d)/, 'per ')
    .replace(/^(?:‰|per mille\b)/, 'per 1,000')
    .replace(/(?<=\p{L}{4})\.$/u, '');
  if (MONEY.test(plainText)) return { kind: 'money', text: unitText, inPounds: IN_POUNDS.test(plainText) };
  const shareMatch = SHARE_UNIT.exec(plainText);
  // "percentage points" are a difference between shares, not a share.
  if (shareMatch !== null && !/^points?\b/.test(plainText.slice(shareMatch[0].length)))
    return {
      kind: 'share',
      text: plainText === '%' || plainText === 'percent' ? 'percent' : unitText,
      of: nounAfter(plainText, shareMatch[0].length),
    };
  const rateMatch = PER_PHRASE.exec(plainText);
  const per = rateMatch === null ? undefined : perOf(rateMatch);
  if (rateMatch !== null && per !== undefined)
    return {
      kind: 'rate',
      text: unitText,
      per,
      of: nounAfter(plainText, rateMatch.index + rateMatch[0].length),
    };
  if (TIME_UNIT.test(plainText)) return { kind: 'days', text: unitText };
  if (shareMatch === null && SCORE_UNIT.test(plainText)) return { kind: 'score', text: unitText };
  if (
    MEAN.test(plainText) ||
    /\bper (?:child|pupil|person|head|case|worker|social worker|school|family)\b/.test(plainText)
  )
    return { kind: 'mean', text: unitText };
  const countMatch = COUNT_UNIT.exec(plainText);
  if (countMatch !== null)
    return { kind: 'count', text: unitText, of: nounAfter(plainText, countMatch[0].length) };
  if (isCountedNoun(plainText)) return { kind: 'count', text: unitText, of: plainText };
  return { kind: 'unknown', text: unitText };
}

/** Matches a number of people in a unit: `of 40 children`, `(n = 40)`, `base 40`; but not `of 16 to 17 year olds` or `within 10 days of 5 visits`. */
const FIXED_DENOMINATOR =
  /(?:\bof|\bn ?[=:]|\bbase[:=]?|\bdenominator[:=]?|\/) ?(?:the |all |these )?(\d[\d, ]*)(?![\d.]|[ -]*(?:years?|yr|months?|weeks?|days?|hours?|plus|to|or|and)\b|[-+])/;

/**
 * The number of people that a share is out of, if its unit gives it (`% of 40 children`), as text. With that number a
 * reader can work out the count behind the share.
 */
export function fixedDenominator({ kind, text }: Unit): string | undefined {
  if (kind !== 'share') return undefined;
  return FIXED_DENOMINATOR.exec(text.toLowerCase().replaceAll(/[‐‑–—]/g, '-'))?.[1]?.trim();
}

/** Returns what a share or rate is out of: 100 for a percentage, 10,000 for `per 10,000 children`, or undefined for any other unit. */
export function baseOf(unit: Unit): number | undefined {
  if (unit.kind === 'share') return 100;
  return unit.kind === 'rate' ? unit.per : undefined;
}

function perOf([, digits, multiplier, word]: RegExpExecArray): number | undefined {
  if (word !== undefined) return NUMBER_WORDS[word];
  const number = Number((digits ?? '').replaceAll(/[^\d.]/g, ''));
  const per = number * (multiplier === undefined ? 1 : (MULTIPLIERS[multiplier] ?? 1));
  return Number.isFinite(per) && per > 0 ? per : undefined;
}

function nounAfter(plainText: string, start: number): string | undefined {
  const noun = plainText
    .slice(start)
    .replace(/^[\s.,:;]+/, '')
    .replace(/^(?:of|for|the|all)\b\s*/, '')
    .trim();
  return noun === '' ? undefined : noun;
}

/** Whether the text is one of the nouns that count people or things in this field. Any other single word is not understood. */
function isCountedNoun(plainText: string): boolean {
  return countsThings(plainText) || PEOPLE_WORDS.test(plainText);
}

/**
 * Whether a figure counts people where the officer has not said so. Every figure does, except money and what clearly counts something else. An
 * institution or a task is recognised by the noun that the unit, the numerator or the title begins with, and only where no word for people
 * follows.
 */
export function countsPeople(
  unit: Unit,
  { title, numerator }: { readonly title: string; readonly numerator?: string | undefined },
): boolean {
  if (unit.kind === 'money') return false;
  const unitNoun = unit.kind === 'count' ? unit.of : undefined;
  const countedNouns = [unitNoun, numerator, title].flatMap((text) =>
    text === undefined ? [] : [subjectOf(text)],
  );
  const isPeople = (text: string) => PEOPLE_WORDS.test(text) && !countsThings(text);
  return !countedNouns.some(countsThings) || countedNouns.some(isPeople);
}

/** A title without the words that say only that something is counted ("number of"). */
function subjectOf(text: string): string {
  return (
    text
      .toLowerCase()
      // "Schools judged inadequate (of 40 with pupils)" counts schools.
      .replaceAll(/\([^)]*\)/g, '')
      .trim()
      .replace(
        /^(?:the )?(?:(?:total )?number|percentage|proportion|share|per ?cent|%|rate|count)(?: of)?(?: the)? /,
        '',
      )
  );
}
