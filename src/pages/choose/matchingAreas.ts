import type { ListedArea } from '@/packFormat/publishedPlan';

/** The areas whose names contain every typed word, in any order, or whose code was typed. Names that begin with the typed letters come first. */
export function matchingAreas(areas: readonly ListedArea[], search: string): readonly ListedArea[] {
  const letters = plainLetters(search);
  if (letters === '') return areas;
  const searchedWords = letters.split(/\s+/);
  const matches = areas.filter(
    ({ name, code }) =>
      searchedWords.every((word) => plainLetters(name).includes(word)) || code.toLowerCase() === letters,
  );
  return matches.toSorted((a, b) => nearness(a, letters) - nearness(b, letters));
}

/** The sort order of a match: 0 if the name begins with the typed letters, 1 if one of its words does, or else 2. */
function nearness({ name }: ListedArea, letters: string): number {
  const plainName = plainLetters(name);
  if (plainName.startsWith(letters)) return 0;
  return plainName.split(/\s+/).some((word) => word.startsWith(letters)) ? 1 : 2;
}

/** Reduces a name to small letters, digits and spaces, because readers type "St. Helens" as "st helens". */
function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '')
    .trim();
}
