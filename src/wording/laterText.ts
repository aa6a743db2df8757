import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';

/** The area's later period that has no figure: "2024/25: [c]". It is shown so that nobody takes an older figure for the newest. */
export function laterText({ laterObservation, indicator }: ScorecardRow): string | undefined {
  return laterObservation === undefined
    ? undefined
    : `${formatPeriodShort(laterObservation.period)}: ${formatReading(laterObservation.reading, indicator)}`;
}

/** "of Jan 2017": beside a figure that is older than the area's newest period, so that nobody takes it for that period's. */
export function earlierText({ laterObservation, period }: ScorecardRow): string | undefined {
  return laterObservation === undefined || period === undefined
    ? undefined
    : `of ${formatPeriodShort(period)}`;
}
