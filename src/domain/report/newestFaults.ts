import type { Indicator } from '@/domain/figures/indicator';
import type { Commentary } from '@/domain/plan/plan';
import type { HeldFigures, HeldNumber } from './heldNumbers';
import { directionFaults, sinceFaults, type MoveFault } from './moveFaults';
import type { NumberClaim } from './numberClaim';
import { ownMoves } from './ownMoves';
import { datesOf } from './periodFaults';
import { rankFaults, type RankFault } from './rankFaults';

/**
 * Faults in what a paragraph of the newest report says about a figure's direction and rank. Paragraphs of earlier reports are not checked,
 * because they were right when they were written.
 */
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
