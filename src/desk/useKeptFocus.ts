import { useEffect } from 'react';

/**
 * Gives the focus to the page's heading once `checkedPlan` has changed and what had the focus is gone with it: a box that was
 * written, or a mend that was made. Without it the keyboard would begin again at the top. The page scrolls to the heading with the focus: the last mend makes
 * another page of it, whose first question would lie out of sight.
 */
export function useKeptFocus(checkedPlan: unknown): void {
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [checkedPlan]);
}
