import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import { standingBesideOurs } from '@/domain/compare/heatTable';
import { signOf } from '@/domain/figures/reading';

/** What the tiles of a map show: each authority's band, whether its figure is better or worse than ours, or whether it is higher or lower. */
export type TileWord = 'band' | 'beside' | 'size';

/** The mark of a tile: its sign, and the CSS class that says the same by tint and edge. */
export type TileMark = {
  readonly sign: string;
  readonly style: 'A' | 'B' | 'C' | 'D' | 'better' | 'level' | 'worse' | 'higher' | 'lower' | 'none';
};

export const TILE_SIGNS = { better: '+', level: '=', worse: '−', higher: '▲', lower: '▼' } as const;

/** The tiles show bands if the figures have them; otherwise better or worse than ours or, for a neutral indicator, higher or lower. */
export function tileWord({ cuts, indicator }: Comparison): TileWord {
  if (cuts !== undefined) return 'band';
  return indicator.polarity === 'neutral' ? 'size' : 'beside';
}

export function tileMark(comparedArea: ComparedArea | undefined, comparison: Comparison): TileMark {
  const reading = comparedArea?.reading;
  if (comparedArea === undefined || reading === undefined) return { sign: '–', style: 'none' };
  if (reading.kind === 'withheld') return { sign: shortSignText(signOf(reading.shorthand)), style: 'none' };
  const word = tileWord(comparison);
  if (word === 'band') {
    const band = comparedArea.nationalRank?.quarter?.band;
    return band === undefined ? { sign: '–', style: 'none' } : { sign: band, style: band };
  }
  const { ourArea: ours, indicator } = comparison;
  const highPolarity = { polarity: word === 'size' ? ('high' as const) : indicator.polarity };
  const beside = standingBesideOurs(reading, ours.reading, highPolarity);
  if (beside === undefined) return { sign: '', style: 'none' };
  const style = word === 'size' && beside !== 'level' ? SIZE_STYLES[beside] : beside;
  return { sign: TILE_SIGNS[style], style };
}

const SIZE_STYLES = { better: 'higher', worse: 'lower' } as const;

/** A tile has no room for the paragraph number that the sign of an exempt figure includes. */
function shortSignText(sign: string): string {
  return sign.length > 4 ? '[e]' : sign;
}
