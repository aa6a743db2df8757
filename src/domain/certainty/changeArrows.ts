import type { ChangeSign } from './strongestChange';

/** The sign before the words of a change, on every page and in every file. */
export const CHANGE_ARROWS: Readonly<Record<ChangeSign, string>> = {
  better: '▲',
  worse: '▼',
  higher: '↑',
  lower: '↓',
  same: '▶',
  none: '–',
};
