import {
  wholeTextPattern,
  DAY_PATTERN,
  fullYear,
  MONTH_PATTERN,
  monthOf,
  WEEKDAY_PATTERN,
  YEAR_PATTERN,
} from './datePatterns';
import { exactDay, nearestDay, weekOfMonth, type LastDay } from './lastDay';

/** Reads the last day from a text that its pattern matches; `paperDate` is the date of the paper, ISO. */
export type DateReader = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, paperDate: string) => LastDay | undefined,
];

/** The words for the earlier days where a text names several: "2nd - " in "2nd - 6th April", "23rd and " in "23rd and 24th May". */
const DAYS_BEFORE = `(?:${WEEKDAY_PATTERN}\\d{1,2}(?:st|nd|rd|th)? ?(?:-|/|&|,|to|and) ?)*`;

/** Every way in which papers write a day, in lower case. */
export const DAY_READERS: readonly DateReader[] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([, year, month, day]) => exactDay(Number(year), Number(month), Number(day))],
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/,
    ([, day, month, year]) => exactDay(fullYear(year), Number(month), Number(day)),
  ],
  [
    wholeTextPattern(
      `${DAYS_BEFORE}${WEEKDAY_PATTERN}${DAY_PATTERN}(?: of)?[ /-]${MONTH_PATTERN},?[ /-]${YEAR_PATTERN}`,
    ),
    ([, day, month, year]) => exactDay(fullYear(year), monthOf(month), Number(day)),
  ],
  [
    wholeTextPattern(`${WEEKDAY_PATTERN}${MONTH_PATTERN} ${DAY_PATTERN},? (\\d{4})`),
    ([, month, day, year]) => exactDay(Number(year), monthOf(month), Number(day)),
  ],
  [
    wholeTextPattern(`${DAYS_BEFORE}${WEEKDAY_PATTERN}${DAY_PATTERN}(?: of)?[ -]${MONTH_PATTERN}`),
    ([, day, month], paperDate) => nearestDay(Number(day), monthOf(month), paperDate),
  ],
  [
    /^(\d{1,2})\/(\d{1,2})$/,
    ([, day, month], paperDate) => dayAndMonth(Number(day), Number(month), paperDate),
  ],
  [
    wholeTextPattern(
      `(?:the )?(1st|first|2nd|second|3rd|third|4th|fourth|last) week (?:of|in) ${MONTH_PATTERN}(?:,? ${YEAR_PATTERN})?`,
    ),
    ([, weekWord, month, year], paperDate) =>
      weekOfMonth(
        WEEK_NUMBERS[weekWord ?? ''],
        monthOf(month),
        year === undefined ? { paperDate } : { year: fullYear(year) },
      ),
  ],
  [/^christmas(?: day)?,? (\d{4})$/, ([, year]) => exactDay(Number(year), 12, 25)],
];

const WEEK_NUMBERS: Readonly<Record<string, 1 | 2 | 3 | 4 | undefined>> = {
  '1st': 1,
  first: 1,
  '2nd': 2,
  second: 2,
  '3rd': 3,
  third: 3,
  '4th': 4,
  fourth: 4,
};

/** Reads a day and a month. `31/03` is a day; `10/11` may be a day or two years in a row, and is not read. */
function dayAndMonth(day: number, month: number, paperDate: string): LastDay | undefined {
  return month === day + 1 ? undefined : nearestDay(day, month, paperDate);
}
