import { Suspense, useSyncExternalStore, type ReactNode } from 'react';

/** Whether there is a browser never changes. */
const NEVER = () => () => undefined;

/**
 * What a view drawn at build time leaves out, because it loads by itself or only this reader's browser knows it: it joins the view once the program runs. React
 * reports a part that loads by itself as a fault of a drawn view.
 */
export function AfterDrawn({ children }: { readonly children: ReactNode }) {
  const isDrawn = useSyncExternalStore(
    NEVER,
    () => true,
    () => false,
  );
  return isDrawn && <Suspense>{children}</Suspense>;
}
