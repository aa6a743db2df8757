import { useContext, useSyncExternalStore } from 'react';
import { MembersMark } from './membersMark';

/** A list of the reader's own that this browser alone keeps. */
export type KeptList<Item> = {
  readonly all: readonly Item[];
  /** Whether the browser stores this list. */
  readonly isKept: boolean;
  readonly change: (next: readonly Item[]) => void;
};

const NONE: readonly never[] = [];

let keepsLists = true;

/** Stores nothing from now on, so that lists end with the visit. A preview calls it. */
export function keepListsInMemory(): void {
  keepsLists = false;
}

/** Lists in memory only: those of a site for members, and all of them if the browser does not let us store anything. */
const unkept = new Map<string, readonly unknown[]>();
/** What was read last, so that the same text gives the same list. */
const lastRead = new Map<string, { readonly text: string; readonly list: readonly unknown[] }>();
const listeners = new Set<() => void>();

/**
 * A list of the reader's own under a key, the same on every page. It stays in this browser, and in no address, file or message; of a site for members it
 * is not written down at all, and ends with the visit. What the browser holds and `isItem` does not know is passed over.
 */
export function useKeptList<Item>(key: string, isItem: (found: unknown) => found is Item): KeptList<Item> {
  const isKept = useContext(MembersMark) === undefined && keepsLists;
  const all = useSyncExternalStore(
    listen,
    () => listAt(key, isKept),
    () => NONE,
  );
  return {
    // Another program may have stored anything under the same key.
    all: all.every(isItem) ? all : all.filter(isItem),
    isKept,
    change: (next) => {
      if (!isKept || !writeTo(key, next)) unkept.set(key, next);
      for (const heard of listeners) heard();
    },
  };
}

/** Another window of the same browser may change the list too. */
function listen(heard: () => void): () => void {
  listeners.add(heard);
  addEventListener('storage', heard);
  return () => {
    listeners.delete(heard);
    removeEventListener('storage', heard);
  };
}

function listAt(key: string, isKept: boolean): readonly unknown[] {
  return unkept.get(key) ?? (isKept ? readFrom(key) : NONE);
}

function readFrom(key: string): readonly unknown[] {
  try {
    const text = localStorage.getItem(key) ?? '[]';
    const last = lastRead.get(key);
    if (last?.text === text) return last.list;
    const found: unknown = JSON.parse(text);
    const list: readonly unknown[] = Array.isArray(found) ? found : NONE;
    lastRead.set(key, { text, list });
    return list;
  } catch {
    return NONE;
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
