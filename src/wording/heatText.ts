import {
  aheadTally,
  bandTally,
  type HeatCell,
  type HeatColumn,
  type HeatRow,
} from '@/domain/compare/heatTable';
import { SHORTHAND_MEANINGS } from '@/domain/figures/reading';
import { formatPeriod } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { rankText } from './nationalRankText';

/** A cell in words: "Barnsley: 5.1%, 140th of 153, band D, worse than Rotherham. Young people NEET, year to March 2025." */
export function heatCellText(
  { indicator, period }: HeatRow,
  { name }: HeatColumn,
  { reading, nationalRank, comparedWithOurs }: HeatCell,
  ourName: string,
): string {
  const cellTexts =
    reading === undefined
      ? ['no figure']
      : reading.kind === 'withheld'
        ? [SHORTHAND_MEANINGS[reading.shorthand]]
        : [
            formatReading(reading, indicator),
            ...(nationalRank === undefined ? [] : [rankText(nationalRank)]),
            ...(nationalRank?.quarter === undefined ? [] : [`band ${nationalRank.quarter.band}`]),
            ...(comparedWithOurs === undefined
              ? []
              : [`${comparedWithOurs} ${comparedWithOurs === 'level' ? 'with' : 'than'} ${ourName}`]),
          ];
  const periodText = period === undefined ? '' : `, ${formatPeriod(period)}`;
  return `${name}: ${cellTexts.join(', ')}. ${indicator.title}${periodText}.`;
}

/** Writes the message of a heat map by rule. Returns undefined if nothing can be told. */
export function heatMessage(
  rows: readonly HeatRow[],
  columns: readonly HeatColumn[],
  {
    word,
    ourName,
    othersName,
  }: { readonly word: 'band' | 'beside'; readonly ourName: string; readonly othersName: string },
): string | undefined {
  if (word === 'band') {
    const { best, worst, of } = bandTally(rows);
    return of === 0
      ? undefined
      : `${ourName} is in the best quarter of England in ${howMany(best)} and in the worst in ${howMany(worst)} of ${of === 1 ? '1 indicator that has bands' : `${of} indicators that have bands`}`;
  }
  const { aheadCount, behindCount, of } = aheadTally(rows, columns);
  return of === 0
    ? undefined
    : `${ourName} is better than most ${othersName} in ${howMany(aheadCount)} and worse than most in ${howMany(behindCount)} of ${of === 1 ? '1 indicator' : `${of} indicators`} that can be compared`;
}

function howMany(count: number): string {
  return count === 0 ? 'none' : String(count);
}
