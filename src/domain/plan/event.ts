import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';

/** Something that happened and that a reader of a trend should know: `events.csv`. */
export type PlanEvent = {
  /** The day it happened, as an ISO date. */
  readonly date: string;
  /** The date in words, where the source gives only a month or a year. */
  readonly when?: string | undefined;
  readonly text: string;
  readonly source?: string | undefined;
  /** Whether process limits start anew on this day (docs/methods.md#process-control): only where somebody has said that the process itself was changed. */
  readonly rebase: boolean;
  /** The indicator that the event concerns. Without one it concerns every indicator; without an area it concerns every area. */
  readonly indicator?: IndicatorId | undefined;
  readonly area?: AreaCode | undefined;
};

/** The events shown on the trend of one indicator and area, oldest first. */
export function eventsOf(
  events: readonly PlanEvent[],
  subject: { readonly indicator: IndicatorId; readonly area: AreaCode },
): readonly PlanEvent[] {
  return events
    .filter(({ indicator }) => indicator === undefined || indicator === subject.indicator)
    .filter(({ area }) => area === undefined || area === subject.area)
    .toSorted(byDate);
}

/** Compares two events by their days, for sorting. */
export function byDate(a: PlanEvent, b: PlanEvent): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
