import { useContext, useSyncExternalStore } from 'react';
import { MembersMark } from './membersMark';

/** A list of the reader's own that this browser alone keeps. */
export type KeptList<Item> = {
  readonly items: readonly Item[];
  /** Whether the browser stores this list. */
  readonly isKept: boolean;
  readonly setItems: (newItems: readonly Item[]) => void;
};

const NO_ITEMS: readonly never[] = [];

let keepsLists = true;

/** Stores nothing from now on, so that lists end with the visit. A preview calls it. */
export function keepListsInMemory(): void {
  keepsLists = false;
}

/** Lists in memory only: those of a site for members, and all of them if the browser does not let us store anything. */
const listsInMemory = new Map<string, readonly unknown[]>();
/** What was read last, so that the same text gives the same list. */
const parsedLists = new Map<string, { readonly text: string; readonly list: readonly unknown[] }>();
const listeners = new Set<() => void>();

/**
 * A list of the reader's own under a key, the same on every page. It stays in this browser, and in no address, file or message; of a site for members it
 * is not written down at all, and ends with the visit. What the browser holds and `isItem` does not know is passed over.
 */
export function useKeptList<Item>(key: string, isItem: (value: unknown) => value is Item): KeptList<Item> {
  const isKept = useContext(MembersMark) === undefined && keepsLists;
  const items = useSyncExternalStore(
    subscribe,
    () => listAt(key, isKept),
    () => NO_ITEMS,
  );
  return {
    // Another program may have stored anything under the same key.
    items: items.every(isItem) ? items : items.filter(isItem),
    isKept,
    setItems: (newItems) => {
      if (!isKept || !writeTo(key, newItems)) listsInMemory.set(key, newItems);
      for (const listener of listeners) listener();
    },
  };
}

/** Another window of the same browser may change the list too. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

function listAt(key: string, isKept: boolean): readonly unknown[] {
  return listsInMemory.get(key) ?? (isKept ? readFrom(key) : NO_ITEMS);
}

function readFrom(key: string): readonly unknown[] {
  try {
    const text = localStorage.getItem(key) ?? '[]';
    const lastParsed = parsedLists.get(key);
    if (lastParsed?.text === text) return lastParsed.list;
    const parsedJson: unknown = JSON.parse(text);
    const list: readonly unknown[] = Array.isArray(parsedJson) ? parsedJson : NO_ITEMS;
    parsedLists.set(key, { text, list });
    return list;
  } catch {
    return NO_ITEMS;
  }
}

/** Whether the browser has stored the list. */
function writeTo(key: string, list: readonly unknown[]): boolean {
  try {
    if (list.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}
