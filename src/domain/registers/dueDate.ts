import { MONTH_PATTERN } from './datePatterns';
import { daysAfter, type LastDay } from './lastDay';
import { lastDayIn } from './lastDayIn';
import { plainDue, dateWithoutLead } from './plainDue';

/** When something is due: the paper's own words, and the last day that they can mean. */
export type Due = LastDay & { readonly text: string };

const WEEK_OF =
  /^(?:(?:the )?week (?:commencing|beginning|starting|of)|w[/.]?[cb]\.?|wk(?:\.? (?:commencing|com|beg|of))?)\.?:? /;
const WEEK_ENDING = /^(?:(?:the )?week ending|w[/.]?e)\.?:? /;
const FROM_DATE = /^(?:from|starting|starts|commencing|after|since|not before|no(?:t)? earlier than) /;
const GOES_ON_UNTIL = /^on-?going,? (?:to|until|till|through to) /;
/** The sign or word between the two ends of a span of dates. A hyphen without spaces does not count: it is part of a date. */
const SPAN_PATTERN = /^(.+?)(?: (?:to|until|till|and|-) | ?\/ ?)(.+)$/;

/**
 * Reads when something is due, as a person would: the text stays as it is, and the day is the last one that it can mean. A date without a year is the
 * one nearest to `paperDate`, the date of the paper (ISO). Text that names no day, or more than this reads, is shown as written and never guessed at.
 */
export function dueOf(text: string, paperDate: string): Due {
  const plainText = plainDue(text);
  const wholeDue = readWhole(plainText, paperDate);
  if (wholeDue.kind !== 'unread' && wholeDue.kind !== 'tbc') return { text, ...wholeDue };
  const dueWithoutRemark = readWhole(withoutRemark(plainText), paperDate);
  return { text, ...(dueWithoutRemark.latest === undefined ? wholeDue : dueWithoutRemark) };
}

function readWhole(plainText: string, paperDate: string): LastDay {
  const fromMatch = FROM_DATE.exec(plainText);
  if (fromMatch !== null) return readFrom(plainText.slice(fromMatch[0].length), paperDate);
  const weekMatch = WEEK_OF.exec(plainText);
  if (weekMatch !== null) {
    const firstDay = lastDayIn(dateWithoutLead(plainText.slice(weekMatch[0].length)), paperDate);
    if (firstDay.kind !== 'exact' || firstDay.latest === undefined) return { kind: 'unread' };
    return { kind: 'week', latest: daysAfter(firstDay.latest, 6) };
  }
  const date = plainText
    .replace(GOES_ON_UNTIL, '')
    .replace(WEEK_ENDING, '')
    .replace(/^between /, '');
  const lastDay = lastDayIn(dateWithoutLead(date), paperDate);
  return lastDay.kind === 'unread' ? (spanEnd(date, paperDate) ?? lastDay) : lastDay;
}

/** Reads what follows the word "from". "From 24th July" gives only a start; "from April 2018 to March 2019" gives an end too. */
function readFrom(textAfterFrom: string, paperDate: string): LastDay {
  const endOfSpan = spanEnd(textAfterFrom, paperDate);
  if (endOfSpan !== undefined) return endOfSpan;
  return { kind: lastDayIn(dateWithoutLead(textAfterFrom), paperDate).kind === 'unread' ? 'unread' : 'from' };
}

/** The end of a span, where both ends are dates and the second is not before the first. */
function spanEnd(plainText: string, paperDate: string): LastDay | undefined {
  const [, startText = '', endText = ''] = SPAN_PATTERN.exec(plainText) ?? [];
  const startDay = lastDayIn(dateWithoutLead(startText), paperDate).latest;
  const endDay = lastDayIn(dateWithoutLead(endText), paperDate);
  if (startDay === undefined || endDay.latest === undefined) return undefined;
  const isInOrder = startDay <= endDay.latest || !/\d{4}/.test(startText);
  return isInOrder ? endDay : undefined;
}

/** A date that is still to be confirmed counts as a date: "January 2018 TBC". So does a date followed by a semicolon and a remark that names no other date. */
function withoutRemark(plainText: string): string {
  const [, date = plainText, remark = ''] = /^([^;]*);(.*)$/.exec(plainText) ?? [];
  const datedText = OTHER_DATE.test(remark) ? plainText : date;
  return datedText
    .replace(/^\(?tbc\)?\s*[-,:]\s*/, '')
    .replace(/[-,:]?\s*\(?tbc\)?\s*$/, '')
    .trim();
}

const OTHER_DATE = new RegExp(`\\d{4}|\\b${MONTH_PATTERN}`);
