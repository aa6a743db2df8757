import { isOpened } from '@/data/openedPack';

const STORAGE_KEY = 'scorecard.area';

/** The authority that this reader chose last in this plan; undefined if the browser stores nothing. */
export function lastArea(plan: string): string | undefined {
  if (isOpened()) return undefined;
  try {
    return localStorage.getItem(`${STORAGE_KEY}.${plan}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the choice if the browser allows it. That is a convenience only: the address holds the choice too. */
export function rememberArea(plan: string, area: string): void {
  if (isOpened()) return;
  try {
    localStorage.setItem(`${STORAGE_KEY}.${plan}`, area);
  } catch {
    // Every page also opens in a browser that does not let us store anything.
  }
}
