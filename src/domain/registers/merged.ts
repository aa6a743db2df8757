type Mergeable = { readonly id: string; readonly mergedInto?: string | undefined };

/** An entry with all entries that were merged into it, directly or through others. */
export type Folded<Entry> = { readonly entry: Entry; readonly merged: readonly Entry[] };

/**
 * Puts merged duplicates under the entry that they were merged into. An entry that points to a missing entry, or in a circle, stands by
 * itself, so that nothing is lost.
 */
export function foldMerged<Entry extends Mergeable>(entries: readonly Entry[]): readonly Folded<Entry>[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const mergedByEntry = new Map<Entry, Entry[]>();
  const remaining: Entry[] = [];
  for (const entry of entries) {
    const target = mergeTargetOf(entry, byId);
    if (target === entry) remaining.push(entry);
    else mergedByEntry.set(target, [...(mergedByEntry.get(target) ?? []), entry]);
  }
  return remaining.map((entry) => ({ entry, merged: mergedByEntry.get(entry) ?? [] }));
}

function mergeTargetOf<Entry extends Mergeable>(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry {
  const visited = new Set([entry]);
  let currentEntry = entry;
  while (currentEntry.mergedInto !== undefined) {
    const nextEntry = byId.get(currentEntry.mergedInto);
    if (nextEntry === undefined) return currentEntry;
    if (visited.has(nextEntry)) return entry;
    visited.add(nextEntry);
    currentEntry = nextEntry;
  }
  return currentEntry;
}
