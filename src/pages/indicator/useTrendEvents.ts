import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '@/data/packQueries';
import { byDate, eventsOf, type PlanEvent } from '@/domain/plan/event';
import { judgementEvents } from '@/domain/registers/judgementEvents';
import { judgementText } from '@/wording/judgementText';
import { formatJudged } from '@/wording/promisesText';
import type { IndicatorView } from './indicatorView';

/**
 * The events that a trend marks, oldest first: the plan's own events and the judgements about the indicator. `failed` says why the judgements
 * could not be loaded.
 */
export function useTrendEvents({ data, row: { indicator }, area, lastDay }: IndicatorView): {
  readonly events: readonly PlanEvent[];
  readonly failed: string | undefined;
} {
  const registers = useQuery(registersQuery(data));
  const judgementDates = judgementEvents(registers.data?.judgements ?? [], indicator, {
    sentenceOf: judgementText,
    dateText: formatJudged,
  });
  const events = [...eventsOf(data.events, { indicator: indicator.id, area }), ...judgementDates]
    .filter(({ date }) => lastDay === undefined || date <= lastDay)
    .toSorted(byDate);
  return {
    events: events.map(({ source, ...event }) => ({
      ...event,
      source: data.plan.sources.find(({ id }) => id === source)?.title ?? source,
    })),
    failed: registers.data === undefined ? registers.error?.message : undefined,
  };
}
