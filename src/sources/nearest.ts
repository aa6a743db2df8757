import { closest, distance } from 'fastest-levenshtein';
import { quotedName } from './quoted';

/** A suggestion for a name that is not known: `' Did you mean "polarity"?'`, or nothing where none is near. */
export function nearest(name: string, known: readonly string[]): string {
  if (known.length === 0 || name.length > 60) return '';
  const found = closest(name, known);
  return distance(name, found) <= Math.max(2, Math.floor(found.length / 3))
    ? ` Did you mean "${found}"?`
    : '';
}

/** From here on a table has more wrong with it than a spelling. */
const ENOUGH_ISSUES = 1000;

/** The same for a table in which every row may be at fault: the first of many issues have suggestions. */
export function nearestFor(issues: readonly unknown[], name: string, known: () => readonly string[]): string {
  return issues.length < ENOUGH_ISSUES ? nearest(name, known()) : '';
}

/** A list for a message, cut where it would fill the screen, and each of its names too. */
export function listed(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).map(quotedName).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
