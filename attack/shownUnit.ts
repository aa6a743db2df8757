/** The unit of a figure, as a reader understands it. Money adds up as counts do, and an amount counts as known if it is known to within a few per cent. */
export type ShownUnit =
  | { readonly kind: 'count'; readonly isMoney: boolean }
  | { readonly kind: 'ratio'; readonly base: number }
  | { readonly kind: 'mean' };

const WORDS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  'ten thousand': 10_000,
  'hundred thousand': 100_000,
  million: 1_000_000,
};

export function shownUnit(text: string): ShownUnit {
  const unit = text.trim().toLowerCase();
  if (/%|per ?cent|\bpct\b/.test(unit)) return { kind: 'ratio', base: 100 };
  const [, words] =
    /\b(?:per|in|out of) (?:a |every |each )?((?:ten |hundred )?(?:hundred|thousand|million))\b/.exec(unit) ??
    [];
  if (words !== undefined) return { kind: 'ratio', base: WORDS[words] ?? 1000 };
  const [, digits, letter] = /(?:\bper|\bin|\/) ?(\d[\d ,]*)(k|m)?/.exec(unit) ?? [];
  if (digits !== undefined) {
    const scale = letter === 'k' ? 1000 : letter === 'm' ? 1_000_000 : 1;
    return { kind: 'ratio', base: Number(digits.replaceAll(/[ ,]/g, '')) * scale };
  }
  return /\b(days?|weeks?|hours?|minutes?|scores?|mean|average|points?)\b/.test(unit)
    ? { kind: 'mean' }
    : { kind: 'count', isMoney: /£|pounds?|\bgbp\b|\bcosts?\b/.test(unit) };
}
