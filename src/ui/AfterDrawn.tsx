import { startTransition, Suspense, useEffect, useState, type ReactNode } from 'react';

/** The content is added after at most this many milliseconds, however busy the browser is. */
const IDLE_MS = 1500;

/**
 * Content that a view drawn at build time leaves out, because it loads separately or depends on what this reader's browser stores. The content
 * is added once the program runs and the browser is idle: fetching its files earlier would keep the reader waiting, and React would report it
 * as a mismatch with the drawn view.
 */
export function AfterDrawn({ children }: { readonly children: ReactNode }) {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setIsIdle(true))), []);
  return isIdle && <Suspense>{children}</Suspense>;
}

/** Calls back when the browser is idle. Returns a function that cancels the call. */
function whenIdle(callback: () => void): () => void {
  // Safari has no `requestIdleCallback`.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callback, 50);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(callback, { timeout: IDLE_MS });
  return () => cancelIdleCallback(idle);
}
