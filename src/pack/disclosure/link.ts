import { indexFor, type DraftLine, type DraftTable } from './draftTable';
import { spotKey, type Kind, type Spot } from './spot';

/** The numbers of one kind of an indicator. */
type End = readonly [kind: Kind, indicator: string];

/** A sum of numbers of several indicators, in each of some places. */
export type Link = {
  readonly total: End;
  readonly parts: readonly End[];
  readonly spots: readonly Spot[];
  readonly parting: DraftLine['parting'];
  /** Which of the numbers must be in the table already for the sum to be of use there. */
  readonly needs: 'nothing' | 'a part' | 'all';
};

/** Adds the sums to a draft, which it changes. */
export function addLinks(draft: DraftTable, links: readonly Link[]): void {
  for (const { total, parts, spots, parting, needs } of links)
    for (const spot of spots) {
      const key = spotKey(...total, spot);
      const keys = parts.map((part) => spotKey(...part, spot));
      const isThere = (one: string) => draft.indexes.has(one);
      if (needs === 'a part' && !keys.some(isThere)) continue;
      if (needs === 'all' && !(isThere(key) && keys.every(isThere))) continue;
      const index = indexFor(draft, key);
      draft.lines.push({ total: index, parts: keys.map((one) => indexFor(draft, one)), parting });
    }
}

/** Some indicators, and all that links join to them, directly or through others. */
export function linkedTo(ids: Iterable<string>, links: readonly Link[]): ReadonlySet<string> {
  const found = new Set(ids);
  const others = new Map<string, Set<string>>();
  for (const { total, parts } of links) {
    const ends = [total, ...parts].map(([, indicator]) => indicator);
    for (const one of ends) others.set(one, new Set([...(others.get(one) ?? []), ...ends]));
  }
  for (const one of found) for (const other of others.get(one) ?? []) found.add(other);
  return found;
}
