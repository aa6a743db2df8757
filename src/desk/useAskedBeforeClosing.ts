import { useEffect } from 'react';
import type { CheckedStep } from './deskState';

/** Whether the plan was made or mended here and has not been saved since. */
export function isUnsaved({ isMade, before, saved }: CheckedStep): boolean {
  const isSaved = [saved.plan, saved.workbook, saved.corrected].some((one) => one !== undefined);
  return (isMade || before.length > 0) && !isSaved;
}

/** The browser asks before it closes the tab. */
export function useAskedBeforeClosing(isAsked: boolean): void {
  useEffect(() => {
    if (!isAsked) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isAsked]);
}
