import { useEffect } from 'react';

/**
 * Gives the focus to the page's heading if the focused element disappeared when `checkedPlan` changed, for example a box that was filled in.
 * Without this the keyboard would start again at the top. The page scrolls to the heading too: the last correction changes the whole page, and
 * its first question could be out of sight.
 */
export function useKeptFocus(checkedPlan: unknown): void {
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [checkedPlan]);
}
