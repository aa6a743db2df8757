import { useContext, useSyncExternalStore } from 'react';
import { MembersMark } from './membersMark';

/** A list that belongs to the reader and that only this browser stores. */
export type KeptList<Item> = {
  readonly items: readonly Item[];
  /** Whether the browser stores this list. */
  readonly isKept: boolean;
  readonly setItems: (newItems: readonly Item[]) => void;
};

const NO_ITEMS: readonly never[] = [];

let keepsLists = true;

/** From this call on, lists are held in memory only and end with the visit. A preview calls it. */
export function keepListsInMemory(): void {
  keepsLists = false;
}

/** The lists that are held in memory only: those of a site for members, and all lists if the browser refuses to store anything. */
const listsInMemory = new Map<string, readonly unknown[]>();
/** The stored texts that were read last with their lists, so that the same text always gives the same list object. */
const parsedLists = new Map<string, { readonly text: string; readonly list: readonly unknown[] }>();
const listeners = new Set<() => void>();

/**
 * A list that belongs to the reader, stored under a key and the same on every page. It stays in this browser, and in no address, file or
 * message. On a site for members the list is held in memory only and ends with the visit. Stored items that `isItem` rejects are left out.
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
