import { isOpened } from '@/data/openedPack';

const STORAGE_KEY = 'scorecard.area';

/** Returns the authority that this reader chose last in this plan, or undefined if the browser stores nothing. */
export function lastArea(plan: string): string | undefined {
  if (isOpened()) return undefined;
  try {
    return localStorage.getItem(`${STORAGE_KEY}.${plan}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the chosen authority if the browser allows it. This is only for convenience: the address holds the choice too. */
export function rememberArea(plan: string, area: string): void {
  if (isOpened()) return;
  try {
    localStorage.setItem(`${STORAGE_KEY}.${plan}`, area);
  } catch {
    // The page must still open in a browser that refuses to store anything.
  }
}
