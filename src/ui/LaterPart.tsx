import { Suspense, useSyncExternalStore, type ReactNode } from 'react';

const NEVER_CHANGES = () => () => undefined;

/**
 * A separately loaded part of a page that the build draws. Shows `fallback` until the app has taken the drawn view over and the part has loaded.
 * The build cannot wait for code: with Suspense alone the drawn view would hold an unfinished part, which React reports as a fault (error 419).
 */
export function LaterPart({
  fallback,
  children,
}: {
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}) {
  const isTakenOver = useSyncExternalStore(
    NEVER_CHANGES,
    () => true,
    () => false,
  );
  return isTakenOver ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
