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

/** The only name that begins with a word, as November does with `Nov` and provisional with `prov`. */
function nameBegunBy(name: string, knownNames: readonly string[]): string | undefined {
  const nameStart = name.toLowerCase().replace(/\.$/, '');
  if (nameStart.length < 3) return undefined;
  const [matchingName, ...otherMatches] = knownNames.filter((knownName) =>
    knownName.toLowerCase().startsWith(nameStart),
  );
  return otherMatches.length === 0 ? matchingName : undefined;
}

/** The most issues of a table that get a suggestion. A table with more has worse faults than misspelt names. */
const ENOUGH_ISSUES = 1000;

/** A suggestion as `nearest` makes it, for a table in which every row may be at fault: only the first issues get one. */
export function nearestFor(
  issues: readonly unknown[],
  name: string,
  knownNames: () => readonly string[],
): string {
  return issues.length < ENOUGH_ISSUES ? nearest(name, knownNames()) : '';
}

/** Lists names for a message. Cuts the list where it would fill the screen, and each long name too. */
export function listForMessage(names: readonly string[], maxNames = 12): string {
  const shownNames = names.slice(0, maxNames).map(quotedName).join(', ');
  return names.length > maxNames ? `${shownNames} and ${names.length - maxNames} more` : shownNames;
}
