import { startTransition, Suspense, useEffect, useState, type ReactNode } from 'react';

/** Waited for no longer than this, however busy the browser is. */
const IDLE_MS = 1500;

/**
 * Content that a view drawn at build time leaves out, because it loads separately or only this reader's browser knows it. It is added once the
 * program runs and the browser is idle: to ask for its files takes time in which the reader would wait. React would report a separately loaded
 * part of a drawn view as a fault.
 */
export function AfterDrawn({ children }: { readonly children: ReactNode }) {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setIsIdle(true))), []);
  return isIdle && <Suspense>{children}</Suspense>;
}

/** Gives what takes the wish back. */
function whenIdle(callback: () => void): () => void {
  // Safari has none.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callback, 50);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(callback, { timeout: IDLE_MS });
  return () => cancelIdleCallback(idle);
}
