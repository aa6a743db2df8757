type Mergeable = { readonly id: string; readonly mergedInto?: string | undefined };

/** An entry with all entries that were merged into it, directly or through others. */
export type Folded<Entry> = { readonly entry: Entry; readonly merged: readonly Entry[] };

/**
 * Folds merged duplicates under the entry that remains. An entry that points to one that is not there, or in a circle, remains itself:
 * nothing is lost.
 */
export function foldMerged<Entry extends Mergeable>(entries: readonly Entry[]): readonly Folded<Entry>[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const folded = new Map<Entry, Entry[]>();
  const rest: Entry[] = [];
  for (const entry of entries) {
    const into = lastOf(entry, byId);
    if (into === entry) rest.push(entry);
    else folded.set(into, [...(folded.get(into) ?? []), entry]);
  }
  return rest.map((entry) => ({ entry, merged: folded.get(entry) ?? [] }));
}

function lastOf<Entry extends Mergeable>(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry {
  const met = new Set([entry]);
  let at = entry;
  while (at.mergedInto !== undefined) {
    const next = byId.get(at.mergedInto);
    if (next === undefined) return at;
    if (met.has(next)) return entry;
    met.add(next);
    at = next;
  }
  return at;
}
