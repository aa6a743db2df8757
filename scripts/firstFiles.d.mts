import type { Plugin, Rolldown } from 'vite';

export function firstFiles(): Plugin;
export const groups: Rolldown.CodeSplittingGroup[];
