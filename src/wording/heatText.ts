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
  { reading, nationalRank, beside }: HeatCell,
  ours: string,
): string {
  const facts =
    reading === undefined
      ? ['no figure']
      : reading.kind === 'withheld'
        ? [SHORTHAND_MEANINGS[reading.shorthand]]
        : [
            formatReading(reading, indicator),
            ...(nationalRank === undefined ? [] : [rankText(nationalRank)]),
            ...(nationalRank?.quarter === undefined ? [] : [`band ${nationalRank.quarter.band}`]),
            ...(beside === undefined ? [] : [`${beside} ${beside === 'level' ? 'with' : 'than'} ${ours}`]),
          ];
  const when = period === undefined ? '' : `, ${formatPeriod(period)}`;
  return `${name}: ${facts.join(', ')}. ${indicator.title}${when}.`;
}

/** The message of a heat map by rule; undefined where nothing can be told. */
export function heatMessage(
  rows: readonly HeatRow[],
  columns: readonly HeatColumn[],
  {
    word,
    ours,
    others,
  }: { readonly word: 'band' | 'beside'; readonly ours: string; readonly others: string },
): string | undefined {
  if (word === 'band') {
    const { best, worst, of } = bandTally(rows);
    return of === 0
      ? undefined
      : `${ours} is in the best quarter of England in ${howMany(best)} and in the worst in ${howMany(worst)} of ${of === 1 ? '1 indicator that has bands' : `${of} indicators that have bands`}`;
  }
  const { ahead, behind, of } = aheadTally(rows, columns);
  return of === 0
    ? undefined
    : `${ours} is better than most ${others} in ${howMany(ahead)} and worse than most in ${howMany(behind)} of ${of === 1 ? '1 indicator' : `${of} indicators`} that can be compared`;
}

function howMany(count: number): string {
  return count === 0 ? 'none' : String(count);
}
