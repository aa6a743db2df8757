import type { LineName } from './trendRows';

/** The dashes that tell the lines apart without colour. */
export const DASHES_BY_LINE: Readonly<Record<LineName, string>> = {
  ours: '0',
  neighbours: '6 3',
  region: '2 3',
  england: '12 4',
  target: '10 3 2 3',
};
