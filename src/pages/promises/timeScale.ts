const DAY_MS = 86_400_000;
/** If two days are further apart than this, the line is broken between them, so that one distant day does not squeeze all others. */
const LONGEST_GAP = 400;
/** The width of a break, in percent. */
const BREAK_WIDTH = 4;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export type Tick = {
  readonly key: string;
  /** Where the month or year begins and how wide it is, in percent of the line. */
  readonly position: number;
  readonly width: number;
  readonly label: string;
  /** The year, written at its first tick on the line. */
  readonly year: string | undefined;
};

/** A time line of whole months from the first day to the last, drawn to scale except at its breaks. */
export type TimeScale = {
  /** The position of a day (ISO date), in percent of the width. */
  readonly positionOf: (day: string) => number;
  readonly ticks: readonly Tick[];
  /** The middle of each break, in percent. */
  readonly breaks: readonly number[];
};

/** Counts months from year 0, so that the difference of two is a number of months. */
type Span = { readonly firstMonth: number; readonly lastMonth: number };
type Stretch = Span & { readonly start: number; readonly width: number };

/** The time line on which `days` (ISO dates) lie. Every month has the same length. */
export function timeScale(days: readonly string[]): TimeScale {
  const spans = spansOf(days);
  const monthCount = sumOf(spans.map(lengthOf));
  const availableWidth = 100 - BREAK_WIDTH * (spans.length - 1);
  const stretches = spans.map((span, index): Stretch => ({
    ...span,
    start: (availableWidth * sumOf(spans.slice(0, index).map(lengthOf))) / monthCount + BREAK_WIDTH * index,
    width: (availableWidth * lengthOf(span)) / monthCount,
  }));
  const monthsPerTick = monthCount <= 18 ? 1 : monthCount <= 40 ? 3 : 12;
  return {
    positionOf: (day) => positionOf(day, stretches),
    ticks: stretches.flatMap((stretch) => ticksOf(stretch, monthsPerTick)),
    breaks: stretches.slice(1).map(({ start }) => start - BREAK_WIDTH / 2),
  };
}

function spansOf(days: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  let previousDay: string | undefined;
  for (const day of days.toSorted()) {
    const month = monthOf(day);
    const currentSpan = spans.at(-1);
    const isNearPrevious =
      previousDay !== undefined && (Date.parse(day) - Date.parse(previousDay)) / DAY_MS <= LONGEST_GAP;
    if (currentSpan !== undefined && isNearPrevious)
      spans[spans.length - 1] = { ...currentSpan, lastMonth: month };
    else spans.push({ firstMonth: month, lastMonth: month });
    previousDay = day;
  }
  return spans;
}

function positionOf(day: string, stretches: readonly Stretch[]): number {
  const month = monthOf(day);
  const stretch = stretches.find(({ firstMonth, lastMonth }) => month >= firstMonth && month <= lastMonth);
  if (stretch === undefined) return 0;
  const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const monthsAlong = month - stretch.firstMonth + (Number(day.slice(8, 10)) - 0.5) / lastDay;
  return stretch.start + (stretch.width * monthsAlong) / lengthOf(stretch);
}

/** One tick a month, a quarter or a year, depending on the length of the line. */
function ticksOf(stretch: Stretch, monthsPerTick: number): readonly Tick[] {
  const monthWidth = stretch.width / lengthOf(stretch);
  const starts: number[] = [];
  for (
    let month = stretch.firstMonth;
    month <= stretch.lastMonth;
    month += monthsPerTick - (month % monthsPerTick)
  )
    starts.push(month);
  return starts.map((month, index) => {
    const nextStart = starts[index + 1] ?? stretch.lastMonth + 1;
    const year = String(Math.floor(month / 12));
    const isNewYear = index === 0 || month % 12 === 0;
    return {
      key: `${year}-${month % 12}`,
      position: stretch.start + monthWidth * (month - stretch.firstMonth),
      width: monthWidth * (nextStart - month),
      label: monthsPerTick === 12 ? year : (MONTHS[month % 12] ?? ''),
      year: monthsPerTick !== 12 && isNewYear ? year : undefined,
    };
  });
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function lengthOf({ firstMonth, lastMonth }: Span): number {
  return lastMonth - firstMonth + 1;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
