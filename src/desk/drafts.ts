import { createContext, useContext } from 'react';

/** What the officer has typed in boxes but not yet entered, by box. It is kept when the plan is checked again. The boxes change this map. */
export const Drafts = createContext<Map<string, string> | undefined>(undefined);

/** The drafts of the open plan. Throws if no plan is open. */
export function useDrafts(): Map<string, string> {
  const drafts = useContext(Drafts);
  if (drafts === undefined) throw new Error('A box for the officer’s own words is outside of a plan.');
  return drafts;
}

/** The key of the box for the number of people behind a row of observations.csv. */
export function peopleKey(row: number): string {
  return `people ${row}`;
}

/** The key of the box for a cell of a file. */
export function cellKey({ file, cell }: { readonly file: string; readonly cell: string }): string {
  return `${file} ${cell}`;
}
