import type { Indicator } from '@/domain/figures/indicator';

/**
 * Whether a number in a text is followed by what its indicator counts, such as `62 children`: a word of the indicator's title, unit or counts,
 * within three words.
 */
export function namesCounted(
  { title, unit, numerator = '', denominator = '' }: Indicator,
  textAfter: string,
): boolean {
  const ownStems = new Set(longWords(`${title} ${unit.text} ${numerator} ${denominator}`).map(stem));
  const [clause = ''] = textAfter.split(/[.,;:()]/);
  return longWords(clause.trim().split(' ').slice(0, 3).join(' ')).some(
    (word) => !WEAK_WORDS.has(stem(word)) && ownStems.has(stem(word)),
  );
}

/**
 * Whether a clause says what happened to those whom the indicator counts: a word of its numerator that its denominator does not have. "Came within a year
 * of an earlier one" does, of referrals; "came from schools" does not.
 */
export function namesResult(
  { title, numerator, denominator = '' }: Indicator,
  textAfter: string,
  isWholeFirst = false,
): boolean {
  const countedStems = new Set(longWords(denominator).map(stem));
  const [clause = ''] = textAfter.split(/[.;:()]/);
  const clauseStems = new Set(longWords(clause).map(stem));
  const results = longWords(numerator ?? title).map(stem);
  if (results.some((word) => !countedStems.has(word) && !WEAK_WORDS.has(word) && clauseStems.has(word)))
    return true;
  // A title may use other words than the numerator: "achieved weight loss" for "lost weight".
  const titleStems = longWords(title)
    .map(stem)
    .filter((word) => !WEAK_WORDS.has(word) && clauseStems.has(word));
  return isWholeFirst && titleStems.length >= 2 && titleStems.some((word) => !countedStems.has(word));
}

/** Words that say little, as stems: they name nothing that is counted. */
const WEAK_WORDS = new Set(
  'made have been were with from that this over than they their within whom under'.split(' '),
);

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** One word for singular and plural: `families` and `family`, `children` and `child`. */
export function stem(word: string): string {
  return word.replace(/(?:ies|y|es|s|ren)$/, '');
}
