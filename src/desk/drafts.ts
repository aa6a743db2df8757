import { createContext } from 'react';

/** What the officer has typed in boxes and not written yet, by box: it outlives a check of the plan. The boxes change it. */
export const Drafts = createContext<Map<string, string>>(new Map());
