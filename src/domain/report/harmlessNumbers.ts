import { HARMLESS_RULES } from './harmlessRules';
import { HIDDEN, NUMBER_WORDS, type HarmlessKind } from './harmlessWords';

/**
 * Matches what every rule needs somewhere in a text to find anything: a figure, the first of the words for a number, or the sign of an
 * address. Most titles hold none of these, and are returned without a search by every rule.
 */
const MAY_HAVE_NUMBER = new RegExp(
  `[\\d@]|(?<![A-Za-z])(?:${NUMBER_WORDS}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|couple|pair)`,
  'iu',
);

/** The text with its harmless numbers hidden, those that count nobody: dates, years, ages, names with a number, spans of time, money, thresholds. */
export function withoutHarmless(text: string, counted: ReadonlySet<HarmlessKind>): string {
  if (!MAY_HAVE_NUMBER.test(text)) return text;
  return HARMLESS_RULES.reduce(
    (remainingText, [kind, pattern, filler = HIDDEN, needs]) =>
      counted.has(kind) || needs?.test(remainingText) === false
        ? remainingText
        : remainingText.replaceAll(pattern, (harmless) => filler.repeat(harmless.length)),
    text,
  );
}
