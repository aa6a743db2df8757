import { useEffect } from 'react';

/** Makes the browser ask before it closes the tab. */
export function useAskedBeforeClosing(isAsked: boolean): void {
  useEffect(() => {
    if (!isAsked) return undefined;
    const holdPage = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', holdPage);
    return () => removeEventListener('beforeunload', holdPage);
  }, [isAsked]);
}
