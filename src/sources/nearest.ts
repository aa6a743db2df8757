import { closest, distance } from 'fastest-levenshtein';
import { quotedName } from './quoted';

/** A suggestion for a name that is not known: `' Did you mean "polarity"?'`, or nothing where none is near. */
export function nearest(name: string, knownNames: readonly string[]): string {
  if (knownNames.length === 0 || name.length > 60) return '';
  const fullName = nameBegunBy(name, knownNames);
  if (fullName !== undefined) return ` Did you mean "${fullName}"?`;
  const closestName = closest(name, knownNames);
  return distance(name, closestName) <= Math.max(2, Math.floor(closestName.length / 3))
    ? ` Did you mean "${closestName}"?`
    : '';
}

/** The one name that a word begins, as `Nov` does November and `prov` provisional. */
function nameBegunBy(name: string, knownNames: readonly string[]): string | undefined {
  const nameStart = name.toLowerCase().replace(/\.$/, '');
  if (nameStart.length < 3) return undefined;
  const [matchingName, ...otherMatches] = knownNames.filter((one) => one.toLowerCase().startsWith(nameStart));
  return otherMatches.length === 0 ? matchingName : undefined;
}

/** A table with this many issues has more wrong with it than a spelling. */
const ENOUGH_ISSUES = 1000;

/** The same for a table in which every row may be at fault: the first of many issues have suggestions. */
export function nearestFor(
  issues: readonly unknown[],
  name: string,
  knownNames: () => readonly string[],
): string {
  return issues.length < ENOUGH_ISSUES ? nearest(name, knownNames()) : '';
}

/** A list for a message, cut where it would fill the screen, and each of its names too. */
export function listForMessage(names: readonly string[], maxNames = 12): string {
  const shownNames = names.slice(0, maxNames).map(quotedName).join(', ');
  return names.length > maxNames ? `${shownNames} and ${names.length - maxNames} more` : shownNames;
}
