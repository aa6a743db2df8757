import { reservedId } from './plan/reservedIds';

/**
 * A name as an id: lower case, and one hyphen for whatever else is between. `LAC_LongStable%` is `lac-longstable-percent`. A word that no
 * id can be, such as `plans`, has `-figures` behind it. Empty for a name without a letter or digit.
 */
export function idText(name: string): string {
  const id = name
    .toLowerCase()
    .replaceAll('%', '-percent-')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return reservedId(id) === undefined ? id : `${id}-figures`;
}
