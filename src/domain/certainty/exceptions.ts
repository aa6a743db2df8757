import type { IndicatorId } from '@/domain/figures/indicator';
import type { PlanData } from '@/domain/plan/planData';
import { colourOf, directionWordOf } from '@/domain/scorecard/attention';
import type { DirectionWord } from '@/domain/scorecard/direction';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeSign, strongestChange } from './strongestChange';

/**
 * Which way a row went, as its triangle shows: rows are counted, filtered and sorted by it. A change that is no more than chance is no change. Where there
 * are too few figures to tell, the last change decides, so that nothing that may have got worse is missed (docs/methods.md#what-needs-attention).
 */
export function rowWay(data: PlanData, row: ScorecardRow): DirectionWord {
  const strongest = strongestChange(data, row);
  switch (changeSign(strongest, row)) {
    case 'better':
      return 'improving';
    case 'worse':
      return 'worsening';
    case 'higher':
      return 'increasing';
    case 'lower':
      return 'decreasing';
    case 'same':
      return 'no change';
    case 'none':
      return directionWordOf(row);
  }
}

/** An exception is what a report by exception must explain: red, or amber and worsening. Every page, document and table asks this. */
export function isException(data: PlanData, row: ScorecardRow): boolean {
  const colour = colourOf(row);
  return colour === 'red' || (colour === 'amber' && rowWay(data, row) === 'worsening');
}

/** The rows that are exceptions. */
export function exceptionsAmong(data: PlanData, rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  return rows.filter((row) => isException(data, row));
}

/** The indicators of the exceptions. This year takes them from the scorecard, whatever part of the year its own rows show. */
export function exceptionIds(data: PlanData, rows: readonly ScorecardRow[]): ReadonlySet<IndicatorId> {
  return new Set(exceptionsAmong(data, rows).map(({ indicator }) => indicator.id));
}
