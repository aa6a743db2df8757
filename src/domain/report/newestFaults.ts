import type { Indicator } from '@/domain/figures/indicator';
import type { Commentary } from '@/domain/plan/plan';
import type { HeldFigures, HeldNumber } from './heldNumbers';
import { directionFaults, sinceFaults, type MoveFault } from './moveFaults';
import type { NumberClaim } from './numberClaim';
import { ownMoves } from './ownMoves';
import { datesOf } from './periodFaults';
import { rankFaults, type RankFault } from './rankFaults';

/** What a paragraph of the newest report says of where the figure is going and of its place; one of an earlier report was right when it was written. */
export function newestFaults(
  {
    text,
    indicator,
    claims,
    ownNumbers,
  }: {
    readonly text: string;
    readonly indicator: Indicator;
    readonly claims: readonly NumberClaim[];
    readonly ownNumbers: readonly HeldNumber[];
  },
  paragraph: Partial<Pick<Commentary, 'report' | 'date' | 'period'>>,
  heldFigures: HeldFigures,
): readonly (MoveFault | RankFault)[] {
  const { asAt, isNewest } = datesOf(paragraph, heldFigures.data, heldFigures.asAt);
  if (!isNewest) return [];
  const moves = ownMoves(ownNumbers, paragraph.period, asAt);
  const counts = heldFigures.counts?.get(indicator.id) ?? [];
  return [
    ...(moves === undefined
      ? []
      : [...sinceFaults(claims, indicator, moves), ...directionFaults(text, indicator, moves, counts)]),
    ...rankFaults(text, indicator, heldFigures),
  ];
}
