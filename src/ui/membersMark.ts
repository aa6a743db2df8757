import { createContext } from 'react';

/** What every page, print and file of a pack for members says of it; undefined where the pack is public. */
export const MembersMark = createContext<string | undefined>(undefined);
