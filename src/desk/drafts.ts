import { createContext, useContext, useState } from 'react';

/** What the officer has typed in boxes and not written yet, by box: it outlives a check of the plan. The boxes change it. */
export const Drafts = createContext<Map<string, string> | undefined>(undefined);

/** The texts typed on this page; outside of one, texts that the boxes keep for themselves alone. */
export function useDrafts(): Map<string, string> {
  const [own] = useState(() => new Map<string, string>());
  return useContext(Drafts) ?? own;
}

/** The box for the number of people behind a row of observations.csv. */
export function peopleKey(row: number): string {
  return `people ${row}`;
}

/** The box for a cell of a file. */
export function cellKey({ file, cell }: { readonly file: string; readonly cell: string }): string {
  return `${file} ${cell}`;
}
