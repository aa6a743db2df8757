import { createContext } from 'react';

/** What the officer has typed in boxes and not written yet, by box: it outlives a check of the plan. The boxes change it. */
export const Drafts = createContext<Map<string, string>>(new Map());

/** The box for the number of people behind a row of observations.csv. */
export function peopleKey(row: number): string {
  return `people ${row}`;
}

/** The box for a cell of a file. */
export function cellKey({ file, cell }: { readonly file: string; readonly cell: string }): string {
  return `${file} ${cell}`;
}
