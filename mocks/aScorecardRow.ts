import { scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { SAMPLETON } from './anArea';
import { aPlanData } from './aPlan';

/** Sampleton's row of a plan with one indicator, as the rules make it. */
export function aScorecardRow(parts: Parameters<typeof aPlanData>[0] = {}): ScorecardRow {
  const [row] = scorecardOf(aPlanData(parts), SAMPLETON);
  if (row === undefined) throw new Error('The test asks for a row of a plan without indicators.');
  return row;
}
