import type { ListedArea } from '@/packFormat/publishedPlan';

/** The areas whose names contain every word, in any order, or whose code was typed. Names that begin with the letters come first. */
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

/** 0 where the name begins with the letters, 1 where a word of it does, else 2. */
function nearness({ name }: ListedArea, letters: string): number {
  const plainName = plainLetters(name);
  if (plainName.startsWith(letters)) return 0;
  return plainName.split(/\s+/).some((word) => word.startsWith(letters)) ? 1 : 2;
}

/** "St. Helens" and "st helens" are the same to a reader. */
function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '')
    .trim();
}
