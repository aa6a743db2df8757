import { DAY_READERS, type DateReader } from './dayReaders';
import type { LastDay } from './lastDay';
import { SPAN_READERS } from './spanReaders';

const ONGOING =
  /^(?:on[- ]?going|continuous(?:ly)?|continuing|rolling|annual(?:ly)?|yearly|(?:half|bi)[- ]?yearly|(?:six|bi)[- ]?monthly|monthly|quarterly|fortnightly|weekly|daily|termly|(?:every|each) (?:week|month|quarter|term|year)|throughout(?: the year)?|business as usual)\b/;
const TO_BE_CONFIRMED =
  /^(?:tbc|tba|tbd|to be (?:confirmed|agreed|advised|determined|decided|arranged)|not (?:yet )?(?:known|set|agreed|decided)|awaiting|date to be)\b/;

/** Every way in which papers write a date; the first that matches and is a date of the calendar holds. */
const DATE_READERS: readonly DateReader[] = [
  [ONGOING, () => ({ kind: 'ongoing' })],
  [TO_BE_CONFIRMED, () => ({ kind: 'tbc' })],
  ...DAY_READERS,
  ...SPAN_READERS,
];

/** The last day that a text in lower case means; of the kind `unread` where it is no date that is known. */
export function lastDayIn(lowerText: string, paperDate: string): LastDay {
  for (const [pattern, reader] of DATE_READERS) {
    const match = pattern.exec(lowerText);
    const lastDay = match === null ? undefined : reader(match, paperDate);
    if (lastDay !== undefined) return lastDay;
  }
  return { kind: 'unread' };
}
