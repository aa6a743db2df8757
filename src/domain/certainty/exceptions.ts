import type { IndicatorId } from '@/domain/figures/indicator';
import type { PlanData } from '@/domain/plan/planData';
import { colourOf, directionWordOf } from '@/domain/scorecard/attention';
import type { DirectionWord } from '@/domain/scorecard/direction';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeSign, strongestChange } from './strongestChange';

/**
 * Which way a row went, wherever rows are counted, filtered or sorted: as its triangle shows. A change that is no more than chance is no change. Where too few figures can tell, it is the way of the last
 * change, so that nothing that may have got worse is passed over (docs/methods.md#what-needs-attention).
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

/** Of the rows of a scorecard, those that are exceptions. */
export function exceptionsAmong(data: PlanData, rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  return rows.filter((row) => isException(data, row));
}

/** Their indicators: This year has the exceptions of the scorecard, whatever part of the year its own row shows. */
export function exceptionIds(data: PlanData, rows: readonly ScorecardRow[]): ReadonlySet<IndicatorId> {
  return new Set(exceptionsAmong(data, rows).map(({ indicator }) => indicator.id));
}
