import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';

/** Something that happened and that a reader of a trend should know: `events.csv`. */
export type PlanEvent = {
  /** ISO day. */
  readonly date: string;
  /** The date in words where the source gives only a month or a year. */
  readonly when?: string | undefined;
  readonly text: string;
  readonly source?: string | undefined;
  /** Process limits start anew here (docs/methods.md#process-control): only where somebody says that the process itself was changed. */
  readonly rebase: boolean;
  /** The indicator and the area it concerns; every one where undefined. */
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

/** Orders events by their day. */
export function byDate(a: PlanEvent, b: PlanEvent): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
