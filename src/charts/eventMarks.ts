import type { PlanEvent } from '@/domain/plan/event';
import type { Period } from '@/domain/figures/period';
import { formatDay } from '@/ui/formatPeriod';

/** An event as a trend chart marks it. */
export type EventMark = {
  /** The event's letter, A, B, C… by date, which the chart, the list and the table use. */
  readonly letter: string;
  readonly event: PlanEvent;
  /** The event's position on the axis of steps. Undefined for an event after the last period, which only the list shows. */
  readonly step: number | undefined;
  /** The step of the first period that ends on or after the event's date. The event is shown with the figure of that period. */
  readonly noteStep: number | undefined;
};

/** The events from the first period on, lettered by date; `events` and `periods` are oldest first and of one family. */
export function eventMarks(events: readonly PlanEvent[], periods: readonly Period[]): readonly EventMark[] {
  const [firstPeriod, lastPeriod] = [periods[0], periods.at(-1)];
  if (firstPeriod === undefined || lastPeriod === undefined) return [];
  const positionOf = positionsAmong(periods);
  return events
    .filter(({ date }) => date >= firstPeriod.start)
    .map((event, index) => ({
      letter: letterOf(index),
      event,
      step:
        event.date > lastPeriod.end
          ? undefined
          : Math.min(Math.max(positionOf(event.date), firstPeriod.step), lastPeriod.step),
      noteStep: periods.find(({ end }) => end >= event.date)?.step,
    }));
}

/** An event in words, for a table or a screen reader: "A: 1 April 2014, the duty changed". */
export function eventWords({ letter, event: { date, when, text, rebase } }: EventMark): string {
  return `${letter}: ${when ?? formatDay(date)}, ${text}${rebase ? ' (the process was changed)' : ''}`;
}

/** The width of a letter's flag with the space after it, in pixels. */
const FLAG_APART = 22;

/**
 * The row of each flag above a chart, so that no flag covers another; row 0 is the nearest to the chart. `at` holds the flags' places in
 * pixels, from left to right.
 */
export function flagRows(flagXs: readonly number[]): readonly number[] {
  const lastXOfRow: number[] = [];
  return flagXs.map((x) => {
    const freeRow = lastXOfRow.findIndex((lastX) => x - lastX >= FLAG_APART);
    const row = freeRow === -1 ? lastXOfRow.length : freeRow;
    lastXOfRow[row] = x;
    return row;
  });
}

/**
 * Finds the position of a date on an axis with one step for each period and the figure in the middle of its step. Dates between two periods,
 * and steps without a figure, are spread evenly.
 */
function positionsAmong(periods: readonly Period[]): (day: string) => number {
  const timeAnchors: { readonly time: number; readonly step: number }[] = [];
  for (const { start, end, step } of periods) {
    const [from, to] = [Date.parse(start), Date.parse(end) + DAY_MS];
    if (from >= (timeAnchors.at(-1)?.time ?? -Infinity)) timeAnchors.push({ time: from, step: step - 0.5 });
    timeAnchors.push({ time: to, step: step + 0.5 });
  }
  return (day) => {
    const time = Date.parse(day);
    const nextIndex = timeAnchors.findIndex((anchor) => anchor.time > time);
    const [a, b] = [timeAnchors[nextIndex - 1], timeAnchors[nextIndex]];
    if (a === undefined || b === undefined)
      return (nextIndex === 0 ? b : timeAnchors.at(-1))?.step ?? Number.NaN;
    return a.step + ((time - a.time) / (b.time - a.time)) * (b.step - a.step);
  };
}

const DAY_MS = 86_400_000;

/** The letter of the event with this index: A to Z, then AA, AB… */
function letterOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}
