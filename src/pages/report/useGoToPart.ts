import { useEffect } from 'react';
import { useSearch } from 'wouter';
import { showPart } from './goTo';

/** Goes to the heading that the address names: `/my-plan/report/december?at=changes`. */
export function useGoToPart(): void {
  const at = new URLSearchParams(useSearch()).get('at');
  useEffect(() => {
    if (at !== null) showPart(at);
  }, [at]);
}
