import { Suspense, useSyncExternalStore, type ReactNode } from 'react';

/** A subscription that never fires: whether there is a browser does not change. */
const NEVER = () => () => undefined;

/**
 * Content that a view drawn at build time leaves out, because it loads separately or only this reader's browser knows it. It is added once the
 * program runs. React would report a separately loaded part of a drawn view as a fault.
 */
export function AfterDrawn({ children }: { readonly children: ReactNode }) {
  const isDrawn = useSyncExternalStore(
    NEVER,
    () => true,
    () => false,
  );
  return isDrawn && <Suspense>{children}</Suspense>;
}
