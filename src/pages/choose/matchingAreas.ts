import type { ListedArea } from '@/domain/publishedPlan';

/** The areas whose name, region or code holds the letters; those that begin with them first. */
export function matchingAreas(areas: readonly ListedArea[], search: string): readonly ListedArea[] {
  const words = plain(search);
  if (words === '') return areas;
  const begins = (area: ListedArea) => plain(area.name).startsWith(words);
  const found = areas.filter(
    (area) => plain(area.name).includes(words) || area.code.toLowerCase() === search.trim().toLowerCase(),
  );
  return found.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}

/** "St. Helens" and "st helens" are the same to a reader. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '')
    .trim();
}
