import { reservedId } from './plan/reservedIds';

/**
 * Makes an id of a name: lower case, with one hyphen for anything between letters and digits. `LAC_LongStable%` becomes
 * `lac-longstable-percent`. A reserved word such as `plans` gets `-figures` at its end. Empty for a name without a letter or digit.
 */
export function idText(name: string): string {
  const id = name
    .toLowerCase()
    .replaceAll('%', '-percent-')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return reservedId(id) === undefined ? id : `${id}-figures`;
}
