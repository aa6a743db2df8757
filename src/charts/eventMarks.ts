import type { PlanEvent } from '@/domain/plan/event';
import type { Period } from '@/domain/figures/period';
import { formatDay } from '@/ui/formatPeriod';

/** An event as a trend marks it. */
export type EventMark = {
  /** A, B, C… by date: what the chart, the list and the table call it. */
  readonly letter: string;
  readonly event: PlanEvent;
  /** Its position on an axis of steps; undefined for an event after the last period, which only the list shows. */
  readonly step: number | undefined;
  /** The step of the first period that ends on or after its day: the figure that it is shown with. */
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

/** "A: 1 April 2014, the duty changed": an event beside a figure, in a table or aloud. */
export function eventWords({ letter, event: { date, when, text, rebase } }: EventMark): string {
  return `${letter}: ${when ?? formatDay(date)}, ${text}${rebase ? ' (the process was changed)' : ''}`;
}

/** The width of a letter's flag with the space after it, in pixels. */
const FLAG_APART = 22;

/** The row above a chart that each flag takes, 0 the nearest, so that none covers another; `at` is their places in pixels, from left to right. */
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
 * Finds a day's place on an axis that has a step for each period, with the figure in the middle of it. Days between two periods, and steps without a
 * figure, are spread evenly.
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

/** A to Z, then AA, AB… */
function letterOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}
