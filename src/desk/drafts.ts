import { createContext, useContext } from 'react';

/** What the officer has typed in boxes and not written yet, by box: it outlives a check of the plan. The boxes change it. */
export const Drafts = createContext<Map<string, string> | undefined>(undefined);

/** Throws outside of a plan that is open. */
export function useDrafts(): Map<string, string> {
  const drafts = useContext(Drafts);
  if (drafts === undefined) throw new Error('A box for the officer’s own words is outside of a plan.');
  return drafts;
}

/** The box for the number of people behind a row of observations.csv. */
export function peopleKey(row: number): string {
  return `people ${row}`;
}

/** The box for a cell of a file. */
export function cellKey({ file, cell }: { readonly file: string; readonly cell: string }): string {
  return `${file} ${cell}`;
}
