import { useSyncExternalStore, type ReactNode } from 'react';

/** The notice above every page when something is wrong with the site itself. It begins empty, as the first views are drawn. */
let shown: ReactNode;
const listeners = new Set<() => void>();

export function showNotice(notice: ReactNode): void {
  shown = notice;
  for (const tell of listeners) tell();
}

export function useNotice(): ReactNode {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => shown,
    () => undefined,
  );
}
