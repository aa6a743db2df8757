import type { HeatCell } from '@/domain/compare/heatTable';

/** What a cell shows after its figure: its band among all authorities, or whether it is better or worse than ours. */
export const HEAT_WORDS = ['band', 'beside'] as const;
export type HeatWord = (typeof HEAT_WORDS)[number];

/** The mark of a cell: its letter or word, and the CSS class that says the same by border and tint. */
export type CellMark = {
  readonly text: string;
  /** The words that a screen reader says before the letter. */
  readonly spoken: string | undefined;
  readonly style: 'A' | 'B' | 'C' | 'D' | 'better' | 'level' | 'worse';
};

/** Returns the mark of a cell, or undefined if the cell has neither a band nor a comparison. */
export function cellMark({ nationalRank, comparedWithOurs }: HeatCell, word: HeatWord): CellMark | undefined {
  if (word === 'beside')
    return comparedWithOurs === undefined
      ? undefined
      : { text: comparedWithOurs, spoken: undefined, style: comparedWithOurs };
  const band = nationalRank?.quarter?.band;
  return band === undefined ? undefined : { text: band, spoken: 'band', style: band };
}
