import { closest, distance } from 'fastest-levenshtein';
import { quotedName } from './quoted';

/** A suggestion for a name that is not known: `' Did you mean "polarity"?'`, or nothing where none is near. */
export function nearest(name: string, known: readonly string[]): string {
  if (known.length === 0 || name.length > 60) return '';
  const whole = nameBegunBy(name, known);
  if (whole !== undefined) return ` Did you mean "${whole}"?`;
  const found = closest(name, known);
  return distance(name, found) <= Math.max(2, Math.floor(found.length / 3))
    ? ` Did you mean "${found}"?`
    : '';
}

/** The one name that a word begins, as `Nov` does November and `prov` provisional. */
function nameBegunBy(name: string, known: readonly string[]): string | undefined {
  const start = name.toLowerCase().replace(/\.$/, '');
  if (start.length < 3) return undefined;
  const [found, ...others] = known.filter((one) => one.toLowerCase().startsWith(start));
  return others.length === 0 ? found : undefined;
}

/** A table with this many issues has more wrong with it than a spelling. */
const ENOUGH_ISSUES = 1000;

/** The same for a table in which every row may be at fault: the first of many issues have suggestions. */
export function nearestFor(issues: readonly unknown[], name: string, known: () => readonly string[]): string {
  return issues.length < ENOUGH_ISSUES ? nearest(name, known()) : '';
}

/** A list for a message, cut where it would fill the screen, and each of its names too. */
export function listForMessage(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).map(quotedName).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
