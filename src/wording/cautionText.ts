import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { rowSignalText } from './signalText';

/** What makes a change less, or more, than it seems: "small numbers", "no more than chance", "4 times its usual change". Undefined where nothing says so. */
export function changeCaution(row: ScorecardRow): string | undefined {
  if (row.direction.kind !== 'change') return undefined;
  return hasSmallNumbers(row) ? 'small numbers' : rowSignalText(row);
}

/** "provisional" of a figure that may still change. */
export function statusCaution({ observation }: Pick<ScorecardRow, 'observation'>): string | undefined {
  return observation?.status === 'provisional' ? 'provisional' : undefined;
}
