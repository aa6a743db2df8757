/** What an indicator measures, as a reader can tell from the unit on the page. */
export type Measure =
  /** A number of people or things. */
  | { readonly kind: 'count' }
  /** A share or rate: a number for every `per`, which is 100 for a percentage and 10,000 for `per 10,000 children`. */
  | { readonly kind: 'ratio'; readonly per: number }
  /** An average over people or things, such as days, a score, or so many for each child. */
  | { readonly kind: 'mean' }
  | { readonly kind: 'money' };

const MONEY = /£|\bpounds?\b|\bgbp\b|\bpence\b|\bcosts?\b|\bspend(?:ing)?\b/i;
const PERCENT = /%|\bper[ -]?cent|\bpercentages?\b|\bpct\b|\bproportion\b|\bshare\b/i;
const PER =
  /(?:\b(?:per|in every|out of every|(?:1|one) in)\s+|^(?:rate\s*)?\/\s*)(?:an? )?(?:(\d+(?:[,. \u00a0\u202f]{1,2}\d{3})*(?!\d))\s?(k\b|thousand|million|m\b)?|(hundred thousand|ten thousand|hundred|thousand|million))/i;
const MEAN =
  /\b(?:mean|average|median|score|point|index|grade|rating|day|week|month|year|hour|minute)s?\b|\bper\b/i;
const WORDS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  'ten thousand': 10_000,
  'hundred thousand': 100_000,
  million: 1_000_000,
  k: 1_000,
  m: 1_000_000,
};

/** Reads the unit of an indicator. A unit without any known word is taken for a count. */
export function measureOf(unit: string): Measure {
  if (MONEY.test(unit)) return { kind: 'money' };
  if (PERCENT.test(unit) && !/points?\b/i.test(unit)) return { kind: 'ratio', per: 100 };
  const [, digits, multiple, word] = PER.exec(unit.replace(/‰|\bper mille\b/i, 'per 1,000')) ?? [];
  const writtenSize = digits === undefined ? undefined : Number(digits.replaceAll(/[^\d]/g, ''));
  const per = word === undefined ? writtenSize : WORDS[word.toLowerCase()];
  if (per !== undefined && per > 0)
    return { kind: 'ratio', per: per * (WORDS[(multiple ?? '').toLowerCase()] ?? 1) };
  return MEAN.test(unit) ? { kind: 'mean' } : { kind: 'count' };
}

/** Words for things that are not people. A small number of them identifies nobody. */
const THINGS =
  /\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|settings?|providers?|colleges?|institutions?|centres?|homes|hubs?|librar(?:y|ies)|playgrounds?|actions?|recommendations?|requirements?|milestones?|projects?|polic(?:y|ies)|inspections?|audits?|visits?|sessions?|meetings?|events?|reports?|letters?|calls?|posts?|vacanc(?:y|ies)|buildings?|wards?|partners?|agenc(?:y|ies)|vehicles?|complaints?)\b/i;

/**
 * Whether figures may count people although the pack does not say so. Money and things such as schools or actions do not. For anything else, the officer
 * must have stated that it counts no people.
 */
export function mayCountPeople({ kind }: Measure, texts: readonly (string | undefined)[]): boolean {
  return kind !== 'money' && !texts.some((text) => text !== undefined && THINGS.test(text));
}
