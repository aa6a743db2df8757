const LOCK_NAME = 'scorecard-desk-keeps';

/** Releases the lock that this tab holds. */
export type Release = () => void;

/** Takes the lock for storing a plan, so that no tab overwrites what another has stored. Returns undefined if another tab has the lock. */
export async function keepingLock(): Promise<Release | undefined> {
  return await new Promise((resolve) => {
    void navigator.locks.request(LOCK_NAME, { ifAvailable: true }, async (lock) => {
      if (lock === null) {
        resolve(undefined);
        return;
      }
      // The lock is held until this promise resolves, or the tab closes.
      await new Promise<void>((release) => resolve(release));
    });
  });
}

/** Whether this browser can store a plan: it offers locks and storage only on https, and to pages from this computer itself. */
export function canKeep(): boolean {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks !== undefined && 'indexedDB' in globalThis;
}
