import { HIDDEN, NOT_AFTER_COUNT_WORD, NOT_OF_PEOPLE } from '@/domain/report/harmlessWords';
import { searchableText } from '@/domain/report/searchableText';

/** Names of groups by age, year or class: numbers without a word for people. A bare number is not such a name, because removing it would hide real counts. */
const NUMBERED =
  /^(?=.*\d)(?=.*\D)(?:\d+|age[ds]?|under|over|years?|months?|to|and|or|older|younger|plus|[-+&/ ])+$/i;

/** A pattern for the plan's own groups whose names are numbers, such as 6-11 and "12 to 17". A text may name these. */
export function groupNamesIn(groups: Iterable<string>): readonly RegExp[] {
  const names = new Set([...groups].map((group) => searchableText(group).toLowerCase()));
  return [...names].filter((name) => NUMBERED.test(name)).map(namePattern);
}

function namePattern(name: string): RegExp {
  const endsOfRange = name
    .split(/ ?(?:-|\bto\b) ?/)
    .map((part) => part.replaceAll(/[+*?.()[\]{}|^$\\/]/g, String.raw`\$&`))
    .join(' ?(?:-|to) ?');
  return new RegExp(
    `${NOT_AFTER_COUNT_WORD}(?<![\\p{L}\\d.,/-])${endsOfRange}(?![\\d/]|[.,]\\d)${NOT_OF_PEOPLE}`,
    'giu',
  );
}

/** The text with the names of such groups hidden. */
export function withoutGroupNames(text: string, names: readonly RegExp[]): string {
  return names.reduce(
    (remainingText, name) =>
      remainingText.replaceAll(name, (matchedText) => HIDDEN.repeat(matchedText.length)),
    text,
  );
}
