import { isOpened } from '@/data/openedPack';

const KEY = 'scorecard.area';

/** The authority that this reader chose last, in this plan; nothing where the browser keeps nothing, or is to keep nothing. */
export function lastArea(plan: string): string | undefined {
  if (isOpened()) return undefined;
  try {
    return localStorage.getItem(`${KEY}.${plan}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the choice, where the browser lets us; it is a convenience, and the address holds it too. */
export function rememberArea(plan: string, area: string): void {
  if (isOpened()) return;
  try {
    localStorage.setItem(`${KEY}.${plan}`, area);
  } catch {
    // A browser that stores nothing for us still opens every page.
  }
}
