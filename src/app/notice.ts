import { useSyncExternalStore, type ReactNode } from 'react';

/** The notice above every page when something is wrong with the site itself. It begins empty, like the views drawn at build time. */
let shownNotice: ReactNode;
const listeners = new Set<() => void>();

export function showNotice(notice: ReactNode): void {
  shownNotice = notice;
  for (const listener of listeners) listener();
}

export function useNotice(): ReactNode {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shownNotice,
    () => undefined,
  );
}
