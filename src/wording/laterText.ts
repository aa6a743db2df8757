import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';

/** "2024/25: [c]", where the area has a later period without a figure, so that an older figure is never shown unmarked. */
export function laterText({ laterObservation, indicator }: ScorecardRow): string | undefined {
  return laterObservation === undefined
    ? undefined
    : `${formatPeriodShort(laterObservation.period)}: ${formatReading(laterObservation.reading, indicator)}`;
}
