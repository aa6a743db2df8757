import { closest, distance } from 'fastest-levenshtein';

/** A suggestion for a name that is not known: `' Did you mean "polarity"?'`, or nothing where none is near. */
export function nearest(name: string, known: readonly string[]): string {
  if (known.length === 0 || name.length > 60) return '';
  const found = closest(name, known);
  return distance(name, found) <= Math.max(2, Math.floor(found.length / 3))
    ? ` Did you mean "${found}"?`
    : '';
}

/** A list for a message, cut where it would fill the screen. */
export function listed(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
