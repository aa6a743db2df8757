import { HIDDEN, NOT_A_COUNT, OF_WHOM } from '@/domain/report/harmlessNumbers';
import { searchableText } from '@/domain/report/searchableText';

/** Ages, years and classes: numbers with no word for people. A number alone is no name that a text could be searched without. */
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
  return new RegExp(`${NOT_A_COUNT}(?<![\\p{L}\\d.,/-])${endsOfRange}(?![\\d/]|[.,]\\d)${OF_WHOM}`, 'giu');
}

/** The text with those names hidden. */
export function withoutGroupNames(text: string, names: readonly RegExp[]): string {
  return names.reduce(
    (remainingText, name) =>
      remainingText.replaceAll(name, (matchedText) => HIDDEN.repeat(matchedText.length)),
    text,
  );
}
