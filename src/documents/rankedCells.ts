import type { ComparedArea } from '@/domain/compare/comparedAreas';
import { readingText } from '@/domain/figures/reading';

/** The cells of a table for one area's figure and its rank in England. The result is empty if it has none. */
export function rankedCells({ reading, nationalRank }: Pick<ComparedArea, 'reading' | 'nationalRank'>) {
  return {
    value: reading?.kind === 'value' ? readingText(reading) : '',
    shorthand: reading?.kind === 'withheld' ? reading.shorthand : '',
    rank: nationalRank === undefined ? '' : String(nationalRank.rank.place),
    rank_of: nationalRank === undefined ? '' : String(nationalRank.rank.of),
    band: nationalRank?.quarter?.band ?? '',
  };
}
