import { createContext } from 'react';

/** The mark of a pack for members, shown on every page, print and file. Undefined if the pack is public. */
export const MembersMark = createContext<string | undefined>(undefined);
