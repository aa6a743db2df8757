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

/** A list for a message, cut where it would fill the screen, and each of its names too. */
export function listed(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).map(quotedName).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
