import type { IndicatorId } from '@/domain/figures/indicator';
import type { PlanData } from '@/domain/plan/planData';
import { colourOf, directionWordOf } from '@/domain/scorecard/attention';
import type { DirectionWord } from '@/domain/scorecard/direction';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeSign, strongestChange } from './strongestChange';

/**
 * Which way a row went, as its triangle shows: rows are counted, filtered and sorted by this. A change that is no more than chance counts as
 * no change. Where there are too few figures to judge, the last change decides, so that a figure that may have got worse is not missed
 * (docs/methods.md#what-needs-attention).
 */
export function rowWay(data: PlanData, row: ScorecardRow): DirectionWord {
  const strongest = strongestChange(data, row);
  switch (changeSign(strongest)) {
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

/** An exception is a row that a report by exception must explain: red, or amber and worsening. Every page, document and table uses this one rule. */
export function isException(data: PlanData, row: ScorecardRow): boolean {
  const colour = colourOf(row);
  return colour === 'red' || (colour === 'amber' && rowWay(data, row) === 'worsening');
}

/** The rows that are exceptions. */
export function exceptionsAmong(data: PlanData, rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  return rows.filter((row) => isException(data, row));
}

/** The indicators that are exceptions on the scorecard. The page This year takes them from there, whatever part of the year its own rows show. */
export function exceptionIds(data: PlanData, rows: readonly ScorecardRow[]): ReadonlySet<IndicatorId> {
  return new Set(exceptionsAmong(data, rows).map(({ indicator }) => indicator.id));
}
