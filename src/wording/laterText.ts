import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';

/** The area's later period that has no figure: "2024/25: [c]". It is shown so that nobody takes an older figure for the newest. */
export function laterText({ laterObservation, indicator }: ScorecardRow): string | undefined {
  return laterObservation === undefined
    ? undefined
    : `${formatPeriodShort(laterObservation.period)}: ${formatReading(laterObservation.reading, indicator)}`;
}
