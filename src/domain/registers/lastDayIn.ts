import { DAY_READERS, type DateReader } from './dayReaders';
import type { LastDay } from './lastDay';
import { SPAN_READERS } from './spanReaders';

const ONGOING =
  /^(?:on[- ]?going|continuous(?:ly)?|continuing|rolling|annual(?:ly)?|yearly|(?:half|bi)[- ]?yearly|(?:six|bi)[- ]?monthly|monthly|quarterly|fortnightly|weekly|daily|termly|(?:every|each) (?:week|month|quarter|term|year)|throughout(?: the year)?|business as usual)\b/;
const TO_BE_CONFIRMED =
  /^(?:tbc|tba|tbd|to be (?:confirmed|agreed|advised|determined|decided|arranged)|not (?:yet )?(?:known|set|agreed|decided)|awaiting|date to be)\b/;

/** Every pattern for a date in a paper. The first that matches and gives a date in the calendar is used. */
const DATE_READERS: readonly DateReader[] = [
  [ONGOING, () => ({ kind: 'ongoing' })],
  [TO_BE_CONFIRMED, () => ({ kind: 'tbc' })],
  ...DAY_READERS,
  ...SPAN_READERS,
];

/** The last day that a text in lower case can mean; its kind is `unread` where no pattern matches. */
export function lastDayIn(lowerText: string, paperDate: string): LastDay {
  for (const [pattern, reader] of DATE_READERS) {
    const match = pattern.exec(lowerText);
    const lastDay = match === null ? undefined : reader(match, paperDate);
    if (lastDay !== undefined) return lastDay;
  }
  return { kind: 'unread' };
}
