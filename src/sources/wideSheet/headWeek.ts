import { toPeriod, type Period } from '@/domain/figures/period';
import { toDay } from '@/sources/plan/dayText';

/** Words that name a week by its first or its last day: `w/c`, `week ending`. */
const BY_DAY =
  /\b(?:(w\/?[cb]|week[- ](?:commencing|beginning|starting|from))|(w\/?e|week[- ](?:ending|ended|to)))(?![a-z])[.:]?/i;

const DAY_LENGTH = 86_400_000;

/** Whether a text has words such as `w/c`, which say that a day is the first or the last of a week. */
export function namesWeekDay(text: string): boolean {
  return BY_DAY.test(text);
}

/**
 * Reads the week of a text such as `w/c 01/04/2024` or `Week ending 7 Apr 24`, numbered as ISO 8601 numbers weeks. `rest` is the text without
 * the week. Returns undefined if the text names no week, or if its day can be neither the first nor the last of one, as in a week from
 * Wednesday to Tuesday.
 */
export function headWeek(text: string): { readonly period: Period; readonly rest: string } | undefined {
  const words = BY_DAY.exec(text);
  const day = DAY_PATTERN.exec(text);
  if (words === null || day === null) return undefined;
  const iso = toDay(day[0])?.iso;
  if (iso === undefined) return undefined;
  const isWeekBeginning = words[1] !== undefined;
  const period = weekOf(iso, isWeekBeginning);
  return period && { period, rest: text.replace(words[0], ' ').replace(day[0], ' ') };
}

const DAY_PATTERN =
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}\.?[ -](?:\d{4}|\d{2})\b/i;

/** By the weekday of a week's first day, how many days later its Monday is. Sunday is 0. A week may begin on a Monday or on the weekend before it. */
const DAYS_TO_MONDAY_BY_FIRST_DAY: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [0, 1],
  [6, 2],
]);
/** The weekdays on which a week may end: Friday, Saturday and Sunday. They lie in the week itself, so no day is added. */
const DAYS_TO_MONDAY_BY_LAST_DAY: ReadonlyMap<number, number> = new Map([
  [0, 0],
  [5, 0],
  [6, 0],
]);

function weekOf(iso: string, isWeekBeginning: boolean): Period | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  const shift = (isWeekBeginning ? DAYS_TO_MONDAY_BY_FIRST_DAY : DAYS_TO_MONDAY_BY_LAST_DAY).get(
    new Date(time).getUTCDay(),
  );
  if (shift === undefined) return undefined;
  const dayInWeek = time + shift * DAY_LENGTH;
  // A week belongs to the year of its Thursday.
  const thursday = new Date(dayInWeek + (4 - (new Date(dayInWeek).getUTCDay() || 7)) * DAY_LENGTH);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_LENGTH)) + 1;
  return toPeriod(String(year), `Week ${week}`);
}
