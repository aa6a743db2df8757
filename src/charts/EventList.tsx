import { NamedList } from '@/ui/NamedList';
import { formatDay } from '@/ui/formatPeriod';
import { EventFlag } from './EventFlag';
import type { EventMark } from './eventMarks';

/** A list under a chart of what happened, each event with the letter that marks it in the chart. */
export function EventList({ marks }: { readonly marks: readonly EventMark[] }) {
  if (marks.length === 0) return null;
  return (
    <NamedList className="sc-events" name="What happened">
      {marks.map(({ letter, event, step }) => (
        <li key={letter}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <EventFlag x={10} y={10} letter={letter} rebase={event.rebase} />
          </svg>
          <span>
            <span className="govuk-visually-hidden">{letter}: </span>
            <strong>{event.when ?? formatDay(event.date)}</strong>: {event.text}
            {event.rebase && <> The process itself was changed: its limits start anew here.</>}
            {step === undefined && <> After the last figure of the chart.</>}
            {event.source !== undefined && <span className="sc-quiet"> Source: {event.source}.</span>}
          </span>
        </li>
      ))}
    </NamedList>
  );
}
