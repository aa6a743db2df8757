const LOCK_NAME = 'scorecard-desk-keeps';

/** Releases what this tab held. */
export type Release = () => void;

/** Only one tab may keep a plan, so that no tab writes over what another has kept. Undefined where another tab has the lock. */
export async function keepingLock(): Promise<Release | undefined> {
  return await new Promise((resolve) => {
    void navigator.locks.request(LOCK_NAME, { ifAvailable: true }, async (lock) => {
      if (lock === null) {
        resolve(undefined);
        return;
      }
      // The lock is held until this promise is kept, or the tab closes.
      await new Promise<void>((release) => resolve(release));
    });
  });
}

/** Whether this browser can keep a plan: it hands out locks and storage on https, and on this computer itself. */
export function canKeep(): boolean {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks !== undefined && 'indexedDB' in globalThis;
}
